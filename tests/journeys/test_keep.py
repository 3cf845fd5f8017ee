"""A patient takes everything along to another computer."""

from tests.folders import fill, keep
from tests.journeys.conftest import EVENING, rows

ALL = (
    "SELECT hex(id), day_on, pain, note FROM diary_entries ORDER BY id",
    "SELECT hex(id), matters, doing FROM goals ORDER BY id",
    "SELECT hex(id), name FROM activities ORDER BY id",
    "SELECT count(*) FROM quota_ticks",
)


async def test_a_backup_brings_everything_back_on_another_computer(start, visit, tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    await fill(old, 1, last_on=EVENING.date())
    await keep(new)
    first = start(old, at=EVENING.isoformat())
    visitor = await visit(first.opening_address)
    await visitor.go("/more/backup")
    async with visitor.page.expect_download() as handed_over:
        await visitor.press("Take a backup")
    file = tmp_path / (await handed_over.value).suggested_filename
    await (await handed_over.value).save_as(file)
    assert file.suffix == ".backskills"

    second = start(new, at=EVENING.isoformat())
    visitor = await visit(second.opening_address)
    await visitor.press("8 of 10")
    await visitor.sees("Saved on this device")
    await visitor.go("/more/restore")
    async with visitor.page.expect_file_chooser() as asked:
        await visitor.press("Choose a file")
    await (await asked.value).set_files(file)
    await visitor.sees("What will change")
    assert rows(new, "SELECT pain FROM diary_entries") == [(8,)]
    await visitor.press("Bring it back")
    await visitor.sees("Your backup is back")
    for query in ALL:
        assert rows(new, query) == rows(old, query)
    aside = list(tmp_path.glob("new backups/*"))
    assert aside, "what was there before is kept"
