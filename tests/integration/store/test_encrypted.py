"""With a key, what lies on the disk is noise."""

import sqlite3
from collections import Counter

import pytest
from sqlalchemy import event

from app.domain.errors import FileCorruptError, FileForeignError
from app.store.open import open_records
from tests.builders import a_diary_entry
from tests.year import a_patients_years

KEY = bytes(range(32))
CANARY = "yellow-canary"


async def test_no_word_and_no_header_can_be_read_from_the_bytes(path):
    records = open_records(path, key=KEY)
    await records.write(lambda u: u.diary.put(a_diary_entry(note=CANARY)))
    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    await records.close()
    for told in (CANARY.encode(), b"SQLite format 3", b"CREATE TABLE", b"diary_entries"):
        assert told not in written
        assert told not in path.read_bytes()


async def test_the_bytes_look_like_noise(path):
    records = open_records(path, key=KEY)
    await records.write(a_patients_years(1).put_into)
    await records.close()
    counts = Counter(path.read_bytes())
    assert len(counts) == 256
    assert max(counts.values()) < 1.2 * min(counts.values())


async def test_the_right_key_opens_it_again(path):
    entry = a_diary_entry(note=CANARY)
    records = open_records(path, key=KEY)
    await records.write(lambda u: u.diary.put(entry))
    await records.close()
    again = open_records(path, key=KEY)
    assert await again.read(lambda u: u.diary.newest(1)) == [entry]
    await again.close()


@pytest.mark.parametrize("key", [bytes(32), None])
async def test_a_wrong_key_or_none_is_refused_and_changes_nothing(path, key):
    records = open_records(path, key=KEY)
    await records.write(lambda u: u.diary.put(a_diary_entry()))
    await records.close()
    before = path.read_bytes()
    with pytest.raises(FileForeignError):
        open_records(path, key=key)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_a_key_does_not_open_a_plain_file(records, path):
    await records.close()
    before = path.read_bytes()
    with pytest.raises(FileForeignError):
        open_records(path, key=KEY)
    assert path.read_bytes() == before


async def test_a_cut_encrypted_file_is_refused(path):
    await open_records(path, key=KEY).close()
    cut = path.read_bytes()[:-1000]
    path.write_bytes(cut)
    with pytest.raises(FileCorruptError):
        open_records(path, key=KEY)
    assert path.read_bytes() == cut


@pytest.mark.parametrize("key", [b"", b"passphrase", bytes(33)])
def test_a_key_has_thirty_two_bytes(path, key):
    with pytest.raises(ValueError, match="32 bytes"):
        open_records(path, key=key)
    assert not path.exists()


def test_without_a_key_the_plain_driver_is_used(path):
    """SQLCipher is loaded by those who lock the app, and by nobody else."""
    records = open_records(path)
    kinds: list[type] = []
    event.listen(records._engine, "connect", lambda connection, _: kinds.append(type(connection)))
    records._read(lambda u: u.diary.count())
    assert kinds == [sqlite3.Connection]
    records._engine.dispose()
