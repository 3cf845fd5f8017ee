"""The offline web app from the first visit to an update, in a browser that is closed and opened."""

import tarfile
from pathlib import Path

from app.settings import PROJECT
from app.web.offline import shell
from app.web.offline.archive import files_below, write_tar
from app.web.offline.build import WORKSHOP, build
from app.web.offline.packed import pack
from tests.browser import Visitor, browsing
from tests.journeys.ways import start_anew
from tests.web.conftest import QUICK

SLOW = 120
"""Seconds: the first start on a machine that is busy with other tests."""


async def open_app(visitor: Visitor, address: str) -> None:
    """Open the app and wait until the loading page has stepped aside."""
    await visitor.open(address, timeout=SLOW)
    await visitor.page.wait_for_selector("#loading", state="detached", timeout=SLOW * 1000)


async def write_first_entry(visitor: Visitor) -> None:
    """Go through the first run and write an entry of pain 4."""
    await start_anew(visitor)
    await visitor.press("Go on")
    await visitor.press("Write my first entry")
    await visitor.press("4 of 10")
    await visitor.sees("Saved on this device")


async def find_first_entry(visitor: Visitor) -> None:
    """See the entry in the diary."""
    await visitor.press("Diary", role="tab")
    await visitor.sees("Pain 4 of 10")


def shelved(folder: Path) -> set[str]:
    """Return every file a browser of the Chromium kind keeps."""
    skipped = {*shell.NOT_KEPT, *shell.LISTS}
    names = {name for name in files_below(folder) if not name.endswith((".br", ".gz"))}
    return {name for name in names - skipped if shell.group_of(name) != shell.FULL}


def publish_update(folder: Path) -> None:
    """Change one sentence of the app, as a new version would."""
    workshop = PROJECT / WORKSHOP / "packed"
    with tarfile.open(folder / "app.tar") as archive:
        files = {entry.name: archive.extractfile(entry) for entry in archive}
        texts = {name: file.read() for name, file in files.items() if file is not None}
    texts["assets/content/en/note.md"] = b"A newer version."
    write_tar(folder / "app.tar", texts)
    names = [name for name in files_below(folder) if not name.endswith((".br", ".gz"))]
    files_now = pack(folder, set(names) - set(shell.LISTS), workshop, QUICK)
    shell.write_list(folder, files_now)
    pack(folder, shell.LISTS, workshop, QUICK)


async def test_an_entry_outlives_the_browser_and_the_server(report, serve, tmp_path):
    server = serve(report.out)
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        await write_first_entry(visitor)
        assert visitor.foreign == []

    server.stop()
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        await find_first_entry(visitor)
        assert visitor.foreign == []


async def test_a_second_tab_is_told_that_the_first_has_the_diary(report, serve, tmp_path):
    server = serve(report.out)
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        second = Visitor(await visitor.context.new_page())
        await open_app(second, server.address)
        await second.sees("open in another tab")

        await visitor.page.close()
        await second.page.reload()
        await second.wait_until_readable(timeout=SLOW)
        await second.sees("Welcome to BackSkills", timeout=SLOW)


async def test_every_file_comes_once_on_the_first_visit_and_none_on_the_second(
    report, serve, tmp_path
):
    server = serve(report.out)
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        came = [sent.path for sent in server.sent if sent.status == 200]
        # The page itself is there before it can keep anything.
        page = {"index.html", "start.js", "list.js", "sw.js", "manifest.json"}
        again = {path for path in came if came.count(path) > 1}
        assert {path for path in again if not path.startswith("icons/")} <= page
        assert shelved(report.out) <= set(came)

        server.sent.clear()
        await open_app(visitor, server.address)
        assert {sent.path for sent in server.sent} <= {"sw.js"}


async def test_an_update_arrives_at_the_next_start_and_brings_only_what_changed(
    own_copy, serve, tmp_path
):
    server = serve(own_copy)
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        await write_first_entry(visitor)
        old = await visitor.page.evaluate("SHELF.version")

        publish_update(own_copy)
        server.sent.clear()
        await open_app(visitor, server.address)
        assert await visitor.page.evaluate("SHELF.version") == old
        await visitor.until(
            "navigator.serviceWorker.getRegistration().then(found => Boolean(found?.waiting))",
            timeout=SLOW,
        )
        assert {sent.path for sent in server.sent} == {"sw.js", "app.tar"}

    server.stop()
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        assert await visitor.page.evaluate("SHELF.version") != old
        await find_first_entry(visitor)


async def test_the_app_may_live_below_the_top_of_a_host(serve, tmp_path):
    build(tmp_path / "host" / "back", base="/back", project=PROJECT, quality=QUICK)
    server = serve(tmp_path / "host")
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, f"{server.address}back/")
        await visitor.sees("Welcome to BackSkills")
        assert {sent.path for sent in server.sent if sent.status != 200} == set()
        server.stop()
        await open_app(visitor, f"{server.address}back/")
        await visitor.sees("Welcome to BackSkills")
