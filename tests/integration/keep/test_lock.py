"""The lock on real files: what it hides, how it opens, and that it never loses anything."""

import json
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from app.device.crypto_native import NativeCrypto
from app.device.lock_native import NAME, NativeLockFile
from app.domain.errors import (
    FileCorruptError,
    FileForeignError,
    FileLockedError,
    FileNewerError,
    PassphraseError,
    PassphraseTooShortError,
    PassphraseWrongError,
    StorageError,
    TriesTooFastError,
)
from app.services.lock import Lock
from app.services.snapshot import Snapshot
from app.store.convert import SqlVault
from app.store.open import open_records
from tests.integration.keep.parts import (
    PASSPHRASE,
    QUICK,
    TestClock,
    all_of,
    bytes_below,
    fill,
)
from tests.integration.keep.test_backup import CANARY, entry

FULL = Snapshot(diary=(entry(1, CANARY), entry(2)), drafts={"diary": {"note": CANARY}})


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
def database(tmp_path) -> Path:
    return Path(tmp_path, "data", "backskills.db")


@pytest.fixture
async def plain(database):
    """A plain database with a patient's words, closed."""
    database.parent.mkdir()
    await write(database, FULL)


async def write(database: Path, snapshot: Snapshot, key: bytes | None = None) -> None:
    records = open_records(database, key=key)
    await fill(records, snapshot)
    await records.close()


async def read(database: Path, key: bytes | None = None) -> Snapshot:
    records = open_records(database, key=key)
    found = await all_of(records)
    await records.close()
    return found


def lock(database: Path, clock: TestClock) -> Lock:
    file = NativeLockFile(database.parent)
    return Lock(file, SqlVault(database), NativeCrypto(), clock, rounds=QUICK)


async def wrong(door: Lock, times: int, clock: TestClock) -> None:
    for _ in range(times):
        with pytest.raises(PassphraseWrongError):
            await door.open("not this one")
        clock.turn(seconds=60)


@pytest.mark.usefixtures("plain")
async def test_the_lock_hides_every_word(database, clock):
    copy = database.with_name(f"{database.name}.before-v1-2026-01-01")
    copy.write_bytes(database.read_bytes())
    assert CANARY.encode() in bytes_below(database.parent)
    key = await lock(database, clock).turn_on(PASSPHRASE)
    left = bytes_below(database.parent)
    for trace in (CANARY.encode(), b"Tibbles", b"SQLite format 3", key, key.hex().encode()):
        assert trace not in left
    assert PASSPHRASE.encode() not in left
    assert sorted(path.name for path in database.parent.iterdir()) == [database.name, NAME]
    assert await read(database, key) == FULL


@pytest.mark.usefixtures("plain")
async def test_a_locked_database_opens_by_its_passphrase_only(database, clock):
    await lock(database, clock).turn_on(PASSPHRASE)
    door = lock(database, clock)
    assert await door.is_on()
    assert door.sealing() is None
    with pytest.raises(FileForeignError):
        await read(database)
    assert await read(database, await door.open(PASSPHRASE)) == FULL


@pytest.mark.usefixtures("plain")
async def test_turning_the_lock_off_makes_it_as_it_was(database, clock):
    door = lock(database, clock)
    await door.turn_on(PASSPHRASE)
    await door.turn_off(PASSPHRASE)
    assert not await door.is_on()
    assert [path.name for path in database.parent.iterdir()] == [database.name]
    assert await read(database) == FULL


@pytest.mark.usefixtures("plain")
async def test_another_passphrase_opens_the_same_database(database, clock):
    door = lock(database, clock)
    key = await door.turn_on(PASSPHRASE)
    await door.change(PASSPHRASE, "a new passphrase")
    assert await lock(database, clock).open("a new passphrase") == key
    with pytest.raises(PassphraseWrongError):
        await lock(database, clock).open(PASSPHRASE)


@pytest.mark.usefixtures("plain")
async def test_twenty_wrong_tries_erase_nothing(database, clock):
    key = await lock(database, clock).turn_on(PASSPHRASE)
    await wrong(lock(database, clock), 20, clock)
    assert await lock(database, clock).open(PASSPHRASE) == key
    assert await read(database, key) == FULL


@pytest.mark.usefixtures("plain")
async def test_wrong_tries_slow_down_to_a_minute(database, clock):
    await lock(database, clock).turn_on(PASSPHRASE)
    waits = []
    for _ in range(12):
        door = lock(database, clock)  # started anew each time: the count is kept
        with pytest.raises(PassphraseWrongError):
            await door.open("not this one")
        waits.append(await door.wait_seconds())
        clock.turn(seconds=waits[-1])
    assert waits == [0, 0, 0, 0, 5, 10, 20, 40, 60, 60, 60, 60]


@pytest.mark.usefixtures("plain")
async def test_a_try_during_the_wait_is_told_how_long_and_does_not_count(database, clock):
    key = await lock(database, clock).turn_on(PASSPHRASE)
    door = lock(database, clock)
    for _ in range(5):
        with pytest.raises(PassphraseWrongError):
            await door.open("not this one")
    for left in (5, 4, 3, 2, 1):
        with pytest.raises(TriesTooFastError) as refused:
            await door.open(PASSPHRASE)
        assert refused.value.wait_seconds == left
        clock.turn(seconds=1)
    assert await door.open(PASSPHRASE) == key
    assert await door.wait_seconds() == 0


@pytest.mark.usefixtures("plain")
async def test_a_clock_set_back_makes_nobody_wait_longer_than_usual(database, clock):
    key = await lock(database, clock).turn_on(PASSPHRASE)
    await wrong(lock(database, clock), 9, clock)
    clock.turn(days=-400)
    door = lock(database, clock)
    with pytest.raises(TriesTooFastError) as refused:
        await door.open(PASSPHRASE)
    assert refused.value.wait_seconds == 60
    clock.turn(seconds=61)
    assert await lock(database, clock).open(PASSPHRASE) == key


@pytest.mark.usefixtures("plain")
async def test_a_disk_that_cannot_count_the_tries_lets_the_patient_in(database, clock):
    class Full(NativeLockFile):
        async def write(self, _content: bytes) -> None:
            raise StorageError

    key = await lock(database, clock).turn_on(PASSPHRASE)
    door = Lock(Full(database.parent), SqlVault(database), NativeCrypto(), clock, rounds=QUICK)
    await wrong(door, 6, clock)
    assert await door.open(PASSPHRASE) == key


@pytest.mark.usefixtures("plain")
async def test_a_short_passphrase_changes_nothing(database, clock):
    before = bytes_below(database.parent)
    with pytest.raises(PassphraseTooShortError):
        await lock(database, clock).turn_on("u\u0308234567")  # seven characters, one composed
    assert bytes_below(database.parent) == before


@pytest.mark.usefixtures("plain")
async def test_the_lock_is_turned_on_once(database, clock):
    key = await lock(database, clock).turn_on(PASSPHRASE)
    with pytest.raises(PassphraseError):
        await lock(database, clock).turn_on("another passphrase")
    assert await lock(database, clock).open(PASSPHRASE) == key


async def test_a_lock_may_be_set_before_anything_is_written(database, clock):
    database.parent.mkdir()
    key = await lock(database, clock).turn_on(PASSPHRASE)
    assert await lock(database, clock).is_on()
    await write(database, FULL, key)
    assert CANARY.encode() not in bytes_below(database.parent)


@pytest.mark.usefixtures("plain")
async def test_a_database_in_use_is_not_converted(database, clock):
    records = open_records(database)
    await all_of(records)
    with pytest.raises(FileLockedError):
        await lock(database, clock).turn_on(PASSPHRASE)
    assert await all_of(records) == FULL
    await records.close()
    assert not await lock(database, clock).is_on()
    assert await read(database) == FULL


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileCorruptError),
        (b"{}", FileCorruptError),
        (b"[" * 60_000, FileCorruptError),
        (b" " * 70_000, FileCorruptError),
        (b'{"format": "backskills-lock", "version": 2}', FileNewerError),
        (b'{"format": "backskills-lock", "version": 1}', FileCorruptError),
    ],
)
async def test_a_damaged_lock_file_is_told_as_such(database, clock, content, error):
    database.parent.mkdir()
    (database.parent / NAME).write_bytes(content)
    with pytest.raises(error):
        await lock(database, clock).open(PASSPHRASE)


@pytest.mark.parametrize(
    "count",
    [
        {"wrong_tries": -3},
        {"wrong_tries": "many"},
        {"last_wrong_at": 5},
        {"wrong_tries": 10**30},
        {"wrong_tries": 10**9, "last_wrong_at": "2026-03-04T09:00:00"},
    ],
)
@pytest.mark.usefixtures("plain")
async def test_a_damaged_count_keeps_nobody_out(database, clock, count):
    key = await lock(database, clock).turn_on(PASSPHRASE)
    path = database.parent / NAME
    path.write_text(json.dumps(json.loads(path.read_text()) | count))
    assert await lock(database, clock).open(PASSPHRASE) == key


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from app.device.crypto_native import NativeCrypto
from app.device.lock_native import NativeLockFile
from app.services.lock import Lock
from app.store.convert import SqlVault
from tests.integration.keep.parts import TestClock

path, way, step = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

def die(at):
    if at == step:
        os.kill(os.getpid(), signal.SIGKILL)

class File(NativeLockFile):
    async def write(self, content):
        await super().write(content)
        die("written")
    async def remove(self):
        die("before removal")
        await super().remove()
        die("removed")

door = Lock(File(path.parent), SqlVault(path, die), NativeCrypto(), TestClock(), rounds=10)
asyncio.run(getattr(door, way)("correct horse battery"))
"""
STEPS = ("begun", "exported", "proven", "renamed", "tidied")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("way", "step"),
    [("turn_on", step) for step in ("written", *STEPS)]
    + [("turn_off", step) for step in ("written", *STEPS, "before removal", "removed")],
)
@pytest.mark.usefixtures("plain")
async def test_a_kill_at_any_step_leaves_a_database_that_opens(database, clock, way, step):
    copy = database.with_name(f"{database.name}.before-v1-2026-01-01")
    copy.write_bytes(database.read_bytes())
    if way == "turn_off":
        await lock(database, clock).turn_on(PASSPHRASE)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(database), way, step], check=False, timeout=60
    )
    assert done.returncode == -signal.SIGKILL
    door = lock(database, clock)
    if await door.is_on():
        key = await door.open(PASSPHRASE)
        assert await read(database, key) == FULL
        assert CANARY.encode() not in bytes_below(database.parent)
    else:
        assert await read(database) == FULL
        assert not (database.parent / NAME).exists()
    assert not list(database.parent.glob("*converting*"))
    if not await door.is_on():
        await door.turn_on(PASSPHRASE)
        assert await door.is_on()


@pytest.mark.usefixtures("plain")
async def test_a_conversion_that_loses_a_row_is_thrown_away(database, clock, monkeypatch):
    def lost(_connection):
        return {"application_id": 0, "user_version": 0, "rows of diary_entries": 7}

    before = database.read_bytes()
    monkeypatch.setattr("app.store.convert._facts", lost)
    door = lock(database, clock)
    monkeypatch.setattr("app.store.convert._prove", _refuse)
    with pytest.raises(StorageError):
        await door.turn_on(PASSPHRASE)
    monkeypatch.undo()
    assert not await door.is_on()
    assert [path.name for path in database.parent.iterdir()] == [database.name]
    assert len(before) == database.stat().st_size
    assert await read(database) == FULL


def _refuse(_connection, _facts):
    raise StorageError


def test_waits_are_whole_and_never_below_zero(clock):
    from app.services.wrong_tries import WrongTries

    tries = WrongTries(6, clock.now())
    assert tries.wait_left(clock.now() + timedelta(seconds=9.2)) == 1
    assert tries.wait_left(clock.now() + timedelta(days=1)) == 0
    assert WrongTries(10**9, clock.now()).wait_seconds == 60
