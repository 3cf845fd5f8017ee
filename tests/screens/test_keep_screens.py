"""Yours to keep: out in one file, and back on another device after a look at what changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import DiskFullError, ReadOnlyError
from app.services.changes import Kind
from app.services.exchange import ExportForm
from app.services.selection import USUAL_PARTS, ExportPart
from app.ui.screens.keep.kinds import kind_words
from tests.builders import a_diary_entry
from tests.client import Client
from tests.programme_builders import a_thought_record
from tests.screens.conftest import Device

PASSPHRASE = "seven quiet herons"


@pytest.fixture
async def other(tmp_path: Path):
    """A second device of the same patient."""
    made = Device(tmp_path / "other")
    yield made
    await made.house.close()


async def a_diary_on(device: Device) -> None:
    services = await device.welcome(region="scotland")
    for pain in (3, 4, 5):
        await services.diary.put_back(a_diary_entry(pain=pain, note=f"note {pain}"))


def handed_over(patient: Client) -> tuple[str, bytes]:
    """Return the name and bytes of the file that the app gave last."""
    given: dict[str, Any] = next(args for name, args in patient.asked[::-1] if name == "save_file")
    return given["file_name"], given["src_bytes"]


def will_choose(patient: Client, name: str, content: bytes, size: int | None = None) -> None:
    """Let the patient's next choice of a file be this one."""
    size = len(content) if size is None else size
    patient.answers["pick_files"] = [{"id": 1, "name": name, "size": size, "bytes": content}]


async def take_backup(device: Device, passphrase: str = "") -> tuple[str, bytes]:
    async with device.window("/more/backup") as patient:
        if passphrase:
            await patient.click("backup-seal")
            await patient.type("backup-passphrase", passphrase)
        await patient.click("backup-take")
        assert patient.has("notice")
        return handed_over(patient)


async def test_a_backup_comes_back_on_a_second_device(device: Device, other: Device):
    await a_diary_on(device)
    name, content = await take_backup(device)
    assert name.endswith(".backskills")
    await other.welcome()
    async with other.window("/more/restore") as patient:
        will_choose(patient, name, content)
        await patient.click("restore-choose")
        assert "Diary entries" in patient.texts()
        assert "3 new" in patient.texts()
        assert await other.entries() == (), "a look changes nothing"
        await patient.click("restore-do")

        assert "Your backup is back." in patient.texts()
    assert await other.entries() == await device.entries()
    assert (await other.services.preferences.read()).region == "scotland"


async def test_what_was_here_is_handed_over_before_it_is_replaced(device: Device, other: Device):
    await a_diary_on(device)
    name, content = await take_backup(device)
    services = await other.welcome()
    await services.diary.put_back(a_diary_entry(note="only here"))
    async with other.window("/more/restore") as patient:
        will_choose(patient, name, content)
        await patient.click("restore-choose")
        assert "1 no longer here" in patient.texts()
        assert patient.has("restore-aside")
        await patient.click("restore-do")
        assert handed_over(patient)[0].endswith(".backskills")
    assert "only here" not in [entry.note for entry in await other.entries()]


async def test_a_sealed_backup_opens_with_its_passphrase_only(device: Device, other: Device):
    await a_diary_on(device)
    name, content = await take_backup(device, PASSPHRASE)
    assert b"note 3" not in content
    await other.welcome()
    async with other.window("/more/restore") as patient:
        will_choose(patient, name, content)
        await patient.click("restore-choose")
        await patient.type("restore-passphrase", "six loud herons")
        await patient.click("restore-open")
        assert "That is not the passphrase." in patient.texts()
        await patient.type("restore-passphrase", PASSPHRASE)
        await patient.click("restore-open")
        await patient.click("restore-do")
    assert len(await other.entries()) == 3


@pytest.mark.parametrize(
    "content", [b"", b"not ours", b"PK\x03\x04 cut short", b"SQLite format 3\0" + b"x" * 100]
)
async def test_a_file_that_is_no_backup_is_refused_and_changes_nothing(
    device: Device, content: bytes
):
    await a_diary_on(device)
    before = await device.entries()
    async with device.window("/more/restore") as patient:
        will_choose(patient, "x.backskills", content)
        await patient.click("restore-choose")

        assert patient.has("restore-fault")
        assert patient.has("restore-choose"), "another one can be chosen at once"
    assert await device.entries() == before


async def test_a_backup_cut_short_is_refused(device: Device):
    await a_diary_on(device)
    name, content = await take_backup(device)
    async with device.window("/more/restore") as patient:
        will_choose(patient, name, content[:-40])
        await patient.click("restore-choose")

        assert patient.has("restore-fault")


@pytest.mark.parametrize("route", ["/more/restore", "/more/import"])
async def test_choosing_no_file_and_a_far_too_large_one_are_both_fine(patient: Client, route: str):
    await patient.go(route)
    button = f"{route.rpartition('/')[2]}-choose"
    patient.answers["pick_files"] = []
    await patient.click(button)
    assert not patient.has(f"{route.rpartition('/')[2]}-fault")
    will_choose(patient, "x", b"", size=10**9)
    await patient.click(button)
    assert "This is not a BackSkills file." in patient.texts()


async def test_a_restore_that_the_device_refuses_changes_nothing(device: Device, other: Device):
    await a_diary_on(device)
    name, content = await take_backup(device)
    await other.welcome()
    async with other.window("/more/restore") as patient:
        will_choose(patient, name, content)
        await patient.click("restore-choose")
        with other.refusing():
            await patient.click("restore-do")
            assert patient.has("restore-fault")
        assert await other.entries() == ()
        await patient.click("restore-do")
    assert len(await other.entries()) == 3


async def test_an_export_holds_the_words_of_the_period(device: Device):
    await a_diary_on(device)
    async with device.window("/more/export") as patient:
        await patient.click(f"export-form-{ExportForm.JSON}")
        await patient.click("export-do")
        assert patient.has("notice")
        name, content = handed_over(patient)
    assert name.endswith(".json")
    assert "note 4" in json.dumps(json.loads(content))


async def test_thought_records_go_out_only_when_they_are_ticked(device: Device):
    await a_diary_on(device)
    thought = a_thought_record("yellow canary")
    assert device.house._records is not None
    await device.house._records.write(lambda work: work.thought_records.put(thought))
    async with device.window("/more/export") as patient:
        await patient.click(f"export-form-{ExportForm.JSON}")
        await patient.click("export-do")
        assert b"yellow canary" not in handed_over(patient)[1]
        await patient.click(f"export-parts-{ExportPart.THOUGHT_RECORDS}")
        await patient.click("export-do")
        assert b"yellow canary" in handed_over(patient)[1]


async def test_every_kind_has_words_of_its_own():
    assert len({kind_words(kind) for kind in Kind}) == len(Kind)


async def test_an_export_of_nothing_cannot_be_pressed(device: Device):
    await a_diary_on(device)
    async with device.window("/more/export") as patient:
        for part in USUAL_PARTS:
            await patient.click(f"export-parts-{part}")

        assert patient.get("export-do").disabled


async def test_our_own_export_comes_in_on_another_device_once(device: Device, other: Device):
    await a_diary_on(device)
    async with device.window("/more/export") as patient:
        await patient.click("export-do")
        name, content = handed_over(patient)
    await other.welcome()
    for new in ("3 new", "3 here already"):
        async with other.window("/more/import") as patient:
            will_choose(patient, name, content)
            await patient.click("import-choose")
            assert new in patient.texts()
            if "here already" in new:
                assert patient.get("import-do").disabled
            else:
                await patient.click("import-do")
                assert "3 records were brought in." in patient.texts()
        assert len(await other.entries()) == 3


async def test_rows_with_faults_stay_out_and_are_named(device: Device, other: Device):
    await a_diary_on(device)
    export = await device.services.exchange.export(ExportForm.JSON)
    document = json.loads(export.content)
    spoil(document)
    await other.welcome()
    async with other.window("/more/import") as patient:
        will_choose(patient, "x.json", json.dumps(document).encode())
        await patient.click("import-choose")

        assert "What stays out, and why" in patient.texts()
        assert "a value that cannot be, such as pain 11" in patient.texts()
        await patient.click("import-do")
    assert len(await other.entries()) == 2


def spoil(node: Any) -> bool:
    """Make the pain of the first entry 11; tell whether there was one."""
    if isinstance(node, dict):
        if "pain" in node:
            node["pain"] = 11
            return True
        return any(spoil(one) for one in node.values())
    return isinstance(node, list) and any(spoil(one) for one in node)


async def test_a_strange_file_brings_nothing_in(device: Device, patient: Client):
    await patient.go("/more/import")
    will_choose(patient, "x.csv", b"name;age\nx;3\n")
    await patient.click("import-choose")

    assert patient.has("import-fault")
    assert not patient.has("import-do")
    assert await device.entries() == ()


async def test_erase_takes_everything_and_starts_as_new(device: Device):
    await a_diary_on(device)
    async with device.window("/more/erase") as patient:
        assert patient.get("erase-do").disabled
        await patient.click("erase-sure")
        await patient.click("erase-do")

        assert patient.has("welcome-start")
        assert "records were erased" in patient.texts()
    assert await device.entries() == ()
    assert b"note 4" not in b"".join(
        path.read_bytes() for path in device.folder.rglob("*") if path.is_file()
    )


async def test_erase_under_the_lock_leaves_no_lock(device: Device):
    await a_diary_on(device)
    await device.house.turn_lock_on(PASSPHRASE)
    async with device.window("/more/erase") as patient:
        await patient.click("erase-sure")
        await patient.click("erase-do")
        assert patient.has("welcome-start")
    await device.kill()
    async with device.window() as patient:
        assert patient.has("welcome-start")


@pytest.mark.parametrize("error", [DiskFullError(), ReadOnlyError()])
async def test_an_erasure_that_fails_is_told(device: Device, error: DiskFullError | ReadOnlyError):
    await a_diary_on(device)
    async with device.window("/more/erase") as patient:
        await patient.click("erase-sure")
        with device.refusing(error):
            await patient.click("erase-do")

            assert "Not saved yet" in patient.texts()
            assert patient.has("erase")
    assert len(await device.entries()) == 3


async def test_dated_backups_are_named_and_come_back(tmp_path: Path):
    device = Device(tmp_path / "computer")
    device.keeps_backups = True
    await device.kill()
    await a_diary_on(device)
    await device.kill()
    device.clock.pass_days(1)
    await device.house.open()
    assert device.house._keeping is not None
    await device.house._keeping
    async with device.window("/more/backup") as patient:
        assert "BackSkills 2025-06-03" in patient.texts()
        for entry in await device.entries():
            await device.services.diary.delete(entry.id)
        await patient.go("/more/restore")
        await patient.click("restore-dated-0")
        await patient.click("restore-do")
        assert len(await device.entries()) == 3
    await device.house.close()
