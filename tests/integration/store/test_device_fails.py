"""A full disk, a folder that may not be written, a held file: told as such, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from app.domain.errors import (
    DiskFullError,
    FileLockedError,
    ReadOnlyError,
    StorageError,
)
from app.store import engine
from app.store.errors import error_for
from app.store.open import open_records
from tests.builders import a_diary_entry

ROOT = Path(__file__).parents[3]
NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions and limits")


@contextmanager
def without_rights() -> Iterator[None]:
    """Act as a user whom file permissions bind; the superuser is bound by none."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@posix
def test_a_full_disk_is_told_and_the_next_save_works_once_there_is_room(path):
    command = [sys.executable, "-m", "tests.integration.store.full_device", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout) == ("", "told: disk_full\n")
    with closing(sqlite3.connect(path)) as connection:
        notes = connection.execute("SELECT note FROM diary_entries ORDER BY rowid").fetchall()
        assert notes == [("before",), ("after",)]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_database_that_may_not_grow_is_a_full_disk(path):
    records = open_records(path)
    pages = path.stat().st_size // 4096
    event.listen(
        records._engine,
        "connect",
        lambda connection, _: connection.execute(f"PRAGMA max_page_count = {pages}"),
    )
    with pytest.raises(DiskFullError):
        await records.write(lambda u: u.diary.put(a_diary_entry(note="long " * 9_000)))
    assert await records.read(lambda u: u.diary.count()) == 0
    await records.close()


@posix
async def test_a_folder_that_may_not_be_written_is_told_at_the_opening(open_folder):
    path = open_folder / "app.db"
    await open_records(path).close()
    before = path.read_bytes()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with without_rights(), pytest.raises(ReadOnlyError):
        open_records(path)
    assert path.read_bytes() == before


@posix
def test_no_file_can_be_made_in_such_a_folder(open_folder):
    open_folder.chmod(0o555)
    with without_rights(), pytest.raises(ReadOnlyError):
        open_records(open_folder / "app.db")
    assert list(open_folder.iterdir()) == []


async def test_a_file_that_became_read_only_is_told_and_can_still_be_read(path):
    entry = a_diary_entry()
    records = open_records(path)
    event.listen(
        records._engine,
        "connect",
        lambda connection, _: connection.execute("PRAGMA query_only = ON"),
    )
    with pytest.raises(ReadOnlyError):
        await records.write(lambda u: u.diary.put(entry))
    assert await records.read(lambda u: u.diary.count()) == 0
    await records.close()


async def test_a_file_that_another_program_holds_is_told_and_free_again_later(path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    records = open_records(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileLockedError):
            await records.write(lambda u: u.diary.put(a_diary_entry()))
        with pytest.raises(FileLockedError):
            open_records(path)
        other.execute("ROLLBACK")
    await records.write(lambda u: u.diary.put(a_diary_entry()))
    assert await records.read(lambda u: u.diary.count()) == 1
    await records.close()


async def test_an_erasure_that_leaves_traces_says_so(records, path, monkeypatch):
    """Another program that still reads keeps the log from being wiped."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    await records.write(lambda u: u.diary.put(a_diary_entry()))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM diary_entries").fetchone()
        records._engine.dispose()  # its connections waited longer
        with pytest.raises(FileLockedError):
            await records.write(lambda u: u.erase())
    assert await records.read(lambda u: u.diary.count()) == 0


def test_a_folder_that_is_not_there_is_a_storage_error(tmp_path):
    with pytest.raises(StorageError):
        open_records(tmp_path / "nowhere" / "app.db")


@pytest.mark.parametrize(
    ("number", "told"), [("ENOSPC", DiskFullError), ("EROFS", ReadOnlyError), ("EIO", StorageError)]
)
def test_the_operating_systems_errors_have_names_of_ours(tmp_path, number, told):
    import errno

    error = OSError(getattr(errno, number), "told in words")
    assert type(error_for(error, tmp_path / "app.db")) is told
