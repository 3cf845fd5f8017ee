"""A file that is damaged, cut, foreign or newer is refused, and stays byte for byte as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import (
    FileCorruptError,
    FileForeignError,
    FileNewerError,
    StorageError,
)
from app.store.migrations import APPLICATION_ID, LATEST
from app.store.open import open_records
from tests.year import a_patients_years

KEY = bytes(range(32))
YEAR = a_patients_years(1)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A year of records, closed."""
    path = tmp_path_factory.mktemp("good") / "app.db"
    records = open_records(path)
    records._write(YEAR.put_into)
    records._engine.dispose()
    return path.read_bytes()


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8 * 4096 :] = Random(3).randbytes(len(content) - 8 * 4096)
    path.write_bytes(content)


def bookmarks(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE bookmarks (url TEXT)")


def cut(keep: Callable[[int], int]) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: keep(len(content))])

    return do


FAULTS: dict[str, tuple[Callable[[Path], object], type[StorageError]]] = {
    "noise inside": (overwritten, FileCorruptError),
    "cut in the middle": (cut(lambda size: size // 2), FileCorruptError),
    "cut between two pages": (cut(lambda size: size - 4096), FileCorruptError),
    "cut in the header": (cut(lambda _: 50), FileCorruptError),
    "cut in the first word": (cut(lambda _: 5), FileForeignError),
    "no database": (lambda path: path.write_text("Dear diary"), FileForeignError),
    "zeroes": (lambda path: path.write_bytes(bytes(8192)), FileForeignError),
    "another program's": (bookmarks, FileForeignError),
    "another mark": (lambda path: sql(path, "PRAGMA application_id = 7"), FileForeignError),
    "of next year": (
        lambda path: sql(path, f"PRAGMA user_version = {LATEST + 1}"),
        FileNewerError,
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_file_is_refused_and_unchanged(path, good, fault):
    spoil, told = FAULTS[fault]
    path.write_bytes(good)
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(told) as caught:
        open_records(path)
    assert type(caught.value) is told
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_untouched_file_opens(path, good):
    path.write_bytes(good)
    records = open_records(path)
    assert records._read(lambda u: u.diary.count()) == len(YEAR.entries)
    records._engine.dispose()


def test_an_empty_file_is_a_new_one(path):
    path.touch()
    records = open_records(path)
    assert records._read(lambda u: u.diary.count()) == 0
    records._engine.dispose()
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    where=st.floats(0, 1, exclude_max=True),
    noise=st.binary(min_size=64, max_size=64),
    is_cut=st.booleans(),
)
def test_any_damage_is_either_told_or_harmless(path, good, where, noise, is_cut):
    """A flipped byte may sit in a word, where no file format can see it; it never crashes us."""
    content = bytearray(good)
    if is_cut:
        del content[1 + int(where * (len(content) - 1)) :]
    else:
        at = int(where * (len(content) - 64))
        content[at : at + 64] = noise
    for beside in path.parent.iterdir():
        beside.unlink()
    path.write_bytes(content)
    try:
        records = open_records(path)
    except StorageError:
        assert path.read_bytes() == content
    else:
        assert not is_cut
        records._engine.dispose()


def test_noise_in_the_names_of_the_tables_is_told_as_damage(path, good):
    """SQLite then quotes what is no text in its message, and the quote cannot be read."""
    content = bytearray(good)
    at = content.index(b"CREATE TABLE goals")
    content[at : at + 64] = bytes([0xE6, 0xFD]) * 32
    path.write_bytes(content)
    with pytest.raises(FileCorruptError):
        open_records(path)
    assert path.read_bytes() == content


def test_noise_inside_an_encrypted_file_is_told_as_damage(path):
    records = open_records(path, key=KEY)
    records._write(YEAR.put_into)
    records._engine.dispose()
    overwritten(path)
    before = path.read_bytes()
    with pytest.raises(FileCorruptError):
        open_records(path, key=KEY)
    assert path.read_bytes() == before


def test_what_a_killed_program_left_half_done_is_undone_first(path, good, tmp_path):
    """The browser's journal, or that of a first start that was killed."""
    (tmp_path / "writing").mkdir()
    writing = tmp_path / "writing" / path.name
    writing.write_bytes(good)
    with closing(sqlite3.connect(writing, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA cache_size = 2")  # so that the change spills into the file
        connection.execute("BEGIN")
        connection.execute("UPDATE diary_entries SET note = 'half done', pain = 0")
        for beside in writing.parent.iterdir():
            path.with_name(beside.name).write_bytes(beside.read_bytes())
    assert b"half done" in path.read_bytes()
    records = open_records(path)
    kept = records._read(lambda u: u.diary.between(YEAR.first_on, YEAR.last_on))
    records._engine.dispose()
    assert {entry.id: entry for entry in kept} == {entry.id: entry for entry in YEAR.entries}
