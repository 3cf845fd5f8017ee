"""The store as the browser runs it: no threads, a rollback journal, plain paths.

The file system is this computer's; that the browser's own keeps its word is shown by the journeys
through the offline web app.
"""

import errno
import shutil
import sqlite3
import threading
from contextlib import closing

import pytest

from app.domain.errors import DiskFullError, FileCorruptError, FileForeignError
from app.store import engine, opening, records
from app.store.migrations import upgrades
from app.store.open import open_records
from app.store.opening import bring_up_to_date, copies_of
from tests.builders import a_diary_entry
from tests.migrations import stored


@pytest.fixture(autouse=True)
def in_browser(monkeypatch):
    for module in (engine, opening, records):
        monkeypatch.setattr(module, "IN_BROWSER", True)


async def test_a_write_is_kept_on_the_same_thread_with_an_empty_journal(path):
    threads: list[int] = []

    async def flush() -> None:
        threads.append(threading.get_ident())

    store = open_records(path, flush=flush)
    entry = a_diary_entry(note="kept")

    def job(unit):
        threads.append(threading.get_ident())
        unit.diary.put(entry)

    await store.write(job)
    assert threads == [threading.get_ident()] * 2
    assert {file.name: file.stat().st_size > 0 for file in path.parent.iterdir()} == {
        "app.db": True,
        "app.db-journal": False,
    }
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT note FROM diary_entries").fetchall() == [("kept",)]
    await store.close()


async def test_a_browser_with_no_room_is_told_as_a_full_device(path):
    async def flush() -> None:
        raise OSError(errno.ENOSPC, "the browser's storage")

    store = open_records(path, flush=flush)
    with pytest.raises(DiskFullError):
        await store.write(lambda u: u.diary.put(a_diary_entry()))
    await store.close()


async def test_a_copy_from_a_computer_opens_and_leaves_its_log_behind(path):
    shutil.copyfile(stored.FILES / "v1.db", path)
    store = open_records(path)
    assert await store.read(lambda u: u.diary.newest(9)) == [stored.ENTRY]
    await store.write(lambda u: u.diary.put(a_diary_entry()))
    assert not path.with_name("app.db-wal").exists()
    await store.close()


async def test_erasing_leaves_no_byte(path):
    store = open_records(path)
    await store.write(lambda u: u.diary.put(a_diary_entry(note="yellow-canary " * 2_000)))
    await store.write(lambda u: u.erase())
    for file in path.parent.iterdir():
        assert b"yellow-canary" not in file.read_bytes()
    await store.close()


def test_bad_files_are_refused(path):
    path.write_text("Dear diary")
    with pytest.raises(FileForeignError):
        open_records(path)
    path.write_bytes((stored.FILES / "v1.db").read_bytes()[:-4096])
    with pytest.raises(FileCorruptError):
        open_records(path)


def test_the_copy_before_a_migration_has_a_fixed_name(path):
    shutil.copyfile(stored.FILES / "v1.db", path)
    bring_up_to_date(path, None, (*upgrades(), lambda c: c.execute("CREATE TABLE t (a)")))
    assert [copy.name for copy in copies_of(path)] == ["app.db.before-migration"]
