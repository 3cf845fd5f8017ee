"""The patient's files in the browser: kept at once, never lost silently."""

import pytest

from tests.browser import browsing
from tests.web.probe import ask, build_probe

OPEN = """
import errno, os, sqlite3
from app.device import browser

def database(folder, name="backskills.db"):
    opened = sqlite3.connect(folder / name)
    opened.execute("PRAGMA journal_mode=TRUNCATE")
    opened.execute("PRAGMA synchronous=FULL")
    opened.execute("CREATE TABLE IF NOT EXISTS words (word TEXT)")
    return opened
"""

WRITE_THEN_READ = (
    OPEN
    + """
async def probe():
    folder = await browser.open_folder()
    opened = database(folder)
    before = [word for (word,) in opened.execute("SELECT word FROM words")]
    opened.execute("INSERT INTO words VALUES (?)", (f"start {len(before)}",))
    opened.commit()
    await browser.flush()
    return before
"""
)

NO_OPFS = "navigator.storage.constructor.prototype.getDirectory = undefined;"


@pytest.mark.parametrize("before", ["", NO_OPFS], ids=["opfs", "indexeddb"])
async def test_what_was_committed_is_there_after_a_restart(report, serve, tmp_path, before):
    build_probe(report.out, tmp_path / "probe", WRITE_THEN_READ, before_worker=before)
    server = serve(tmp_path / "probe")
    async with browsing(profile=tmp_path / "profile") as visitor:
        assert await ask(visitor.page, server.address) == []
        assert await ask(visitor.page, server.address) == ["start 0"]
    async with browsing(profile=tmp_path / "profile") as visitor:
        assert await ask(visitor.page, server.address) == ["start 0", "start 1"]


async def test_a_diary_in_indexeddb_is_found_again_by_a_browser_that_learned_opfs(
    report, serve, tmp_path
):
    build_probe(report.out, tmp_path / "probe", WRITE_THEN_READ, before_worker=NO_OPFS)
    server = serve(tmp_path / "probe")
    async with browsing(profile=tmp_path / "profile") as visitor:
        assert await ask(visitor.page, server.address) == []
        (tmp_path / "probe" / "before.js").write_text("", encoding="utf-8")
        assert await ask(visitor.page, server.address) == ["start 0"]


async def test_files_can_be_made_replaced_renamed_and_deleted(report, serve, tmp_path):
    script = (
        OPEN
        + """
async def probe():
    folder = await browser.open_folder()
    first = sorted(path.name for path in folder.iterdir())
    for name in first:
        (folder / name).unlink()
    (folder / "old").write_bytes(b"old")
    (folder / "new").write_bytes(b"new" * 10_000)
    os.replace(folder / "new", folder / "old")
    (folder / "gone").write_bytes(b"gone")
    (folder / "gone").unlink()
    (folder / "kept").write_bytes(b"kept")
    (folder / "kept").rename(folder / "kept since")
    with (folder / "kept since").open("ab") as file:
        file.write(b" and more")
    names = {path.name: path.read_bytes().decode()[:20] for path in folder.iterdir()}
    many = 0
    for many in range(40):
        (folder / f"many {many}").write_bytes(b"x")
        await browser.flush()
    for number in range(40):
        (folder / f"many {number}").unlink()
    return [first, names, many + 1, (folder / "old").stat().st_size]
"""
    )
    build_probe(report.out, tmp_path / "probe", script)
    server = serve(tmp_path / "probe")
    async with browsing(profile=tmp_path / "profile") as visitor:
        names = {"old": "newnewnewnewnewnewne", "kept since": "kept and more"}
        assert await ask(visitor.page, server.address) == [[], names, 40, 30_000]
        assert await ask(visitor.page, server.address) == [sorted(names), names, 40, 30_000]


async def test_a_full_storage_is_an_error_and_keeps_what_was_there(report, serve, tmp_path):
    script = (
        OPEN
        + """
async def probe():
    folder = await browser.open_folder()
    opened = database(folder)
    opened.execute("INSERT INTO words VALUES ('first')")
    opened.commit()
    told = []
    try:
        for _ in range(400):
            opened.execute("INSERT INTO words VALUES (?)", ("x" * 1_000_000,))
            opened.commit()
    except sqlite3.OperationalError as error:
        told.append(str(error))
    try:
        with (folder / "large").open("wb") as file:
            for _ in range(400):
                file.write(b"x" * 1_000_000)
    except OSError as error:
        told.append(errno.errorcode[error.errno])
    (folder / "large").unlink(missing_ok=True)
    opened.close()
    again = sqlite3.connect(folder / "backskills.db")
    told.append(again.execute("PRAGMA integrity_check").fetchone()[0])
    told.append(again.execute("SELECT count(*) > 0 FROM words WHERE word = 'first'").fetchone()[0])
    return told
"""
    )
    build_probe(report.out, tmp_path / "probe", script)
    server = serve(tmp_path / "probe")
    async with browsing(profile=tmp_path / "profile") as visitor:
        protocol = await visitor.context.new_cdp_session(visitor.page)
        await visitor.page.goto(f"{server.address}probe.html")
        origin = server.address.rstrip("/")
        await protocol.send(
            "Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 60_000_000}
        )
        told = await ask(visitor.page, server.address)
    assert told == ["database or disk is full", "ENOSPC", "ok", 1]


async def test_a_second_worker_is_refused_until_the_first_is_gone(report, serve, tmp_path):
    script = (
        OPEN
        + """
async def probe():
    try:
        await browser.open_folder()
    except browser.DataInOtherTabError as error:
        return error.code
    return "open"
"""
    )
    build_probe(report.out, tmp_path / "probe", script)
    server = serve(tmp_path / "probe")
    async with browsing(profile=tmp_path / "profile") as visitor:
        second = await visitor.context.new_page()
        assert await ask(visitor.page, server.address) == "open"
        assert await ask(second, server.address) == "data_in_other_tab"
        await visitor.page.close()
        assert await ask(second, server.address) == "open"


async def test_every_module_of_the_app_starts_in_the_browsers_python(report, serve, tmp_path):
    script = """
import importlib, pathlib, sys

NATIVE = {"app.device.crypto_native", "app.device.native"}

async def probe():
    faults = {}
    for path in sorted(pathlib.Path("app").rglob("*.py*")):
        name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        if name in NATIVE or "__pycache__" in path.parts:
            continue
        try:
            importlib.import_module(name)
        except Exception as error:
            faults[name] = f"{type(error).__name__}: {error}"
    return faults
"""
    build_probe(report.out, tmp_path / "probe", script)
    server = serve(tmp_path / "probe")
    async with browsing() as visitor:
        assert await ask(visitor.page, server.address) == {}
