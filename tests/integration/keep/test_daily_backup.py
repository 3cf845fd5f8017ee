"""Backups that make themselves, in a real folder."""

import errno
import os
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.device.backups_native import BackupFolder
from app.device.crypto_native import NativeCrypto
from app.domain.errors import DiskFullError, NotFoundError, ReadOnlyError
from app.report.backup_file import BackupFile
from app.seal.envelope import Sealing, is_sealed
from app.seal.wrap import wrap
from app.services.backup import FileToKeep
from app.services.daily_backup import MOST_BEFORE_RESTORE, DailyBackups, outdated
from app.services.rotation import DAILY, MONTHLY, WEEKLY, stay
from app.services.snapshot import Snapshot
from app.store.open import open_records
from tests.integration.keep.parts import (
    PASSPHRASE,
    QUICK,
    TestClock,
    backups,
    bytes_below,
    fill,
)
from tests.integration.keep.test_backup import CANARY, entry


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
async def records(tmp_path):
    opened = open_records(tmp_path / "backskills.db")
    yield opened
    await opened.close()


@pytest.fixture
def folder(tmp_path):
    return BackupFolder(tmp_path / "kept" / "BackSkills backups")


@pytest.fixture
def sealings():
    """The lock's sealing, which the test sets."""
    return [None]


@pytest.fixture
def daily(records, clock, folder, sealings):
    keeper = backups(records, clock, lambda: sealings[0])
    return DailyBackups(records, clock, BackupFile("0.1.0"), keeper, folder)


async def a_sealing(passphrase: str = PASSPHRASE, key: bytes = bytes(32)) -> Sealing:
    return Sealing(key, await wrap(NativeCrypto(), key, passphrase, QUICK))


async def test_one_a_day_when_something_changed(daily, records, clock):
    first = await daily.keep_today()
    assert first.name == "BackSkills 2026-03-04.backskills"
    await fill(records, Snapshot(diary=(entry(1),)))
    assert (await daily.keep_today()).name is None
    clock.turn(days=1)
    assert (await daily.keep_today()).name == "BackSkills 2026-03-05.backskills"
    clock.turn(days=1)
    assert (await daily.keep_today()).name is None, "nothing changed since"
    assert await daily.names() == [
        "BackSkills 2026-03-05.backskills",
        "BackSkills 2026-03-04.backskills",
    ]


async def test_a_damaged_newest_one_is_followed_by_another(daily, folder, clock):
    name = (await daily.keep_today()).name
    (folder.folder / name).write_bytes(b"PK\x03\x04")
    clock.turn(days=1)
    assert (await daily.keep_today()).name is not None


async def test_a_year_of_changes_leaves_days_weeks_and_months(daily, records, clock, folder):
    for day in range(200):
        await fill(records, Snapshot(drafts={"a": {"day": day}}))
        assert (await daily.keep_today()).error is None
        clock.turn(days=1)
    names = await daily.names()
    assert DAILY <= len(names) <= DAILY + WEEKLY + MONTHLY
    assert names[0] == "BackSkills 2026-09-19.backskills"
    assert len(await folder.names()) == len(names)


@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 12, 31)), max_size=60))
def test_the_newest_stays_and_what_stays_is_bounded(days):
    left = stay(days)
    assert left <= set(days)
    assert len(left) <= DAILY + WEEKLY + MONTHLY
    assert set(sorted(set(days))[-DAILY:]) <= left
    assert stay(left) == left, "what stayed once stays while nothing is added"


def test_a_gap_clears_nothing_away():
    old = {date(2020, 1, 1) + timedelta(days=n) for n in range(3)}
    assert stay([*old, date(2026, 1, 1)]) == {*old, date(2026, 1, 1)}


def test_other_files_in_the_folder_are_left_alone():
    asides = [f"BackSkills 2026-01-01 before restore 0000{n:02}.backskills" for n in range(12)]
    others = ["letter.txt", "BackSkills 2026-99-01.backskills", "BackSkills.backskills"]
    assert sorted(outdated([*asides, *others])) == asides[: 12 - MOST_BEFORE_RESTORE]


async def test_a_full_disk_is_told_and_blocks_nothing(daily, folder, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    kept = await daily.keep_today()
    assert isinstance(kept.error, DiskFullError)
    assert await folder.names() == []
    assert list(folder.folder.iterdir()) == []


async def test_a_file_where_the_folder_should_be_is_told(daily, folder):
    folder.folder.parent.mkdir()
    folder.folder.write_text("a file")
    assert (await daily.keep_today()).error is not None


async def test_a_folder_that_may_not_be_written_is_told_by_name(folder, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(errno.EROFS, "read only")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadOnlyError):
        await folder.keep(FileToKeep("a", b""))


async def test_an_older_file_stays_whole_when_writing_fails(folder, monkeypatch):
    await folder.keep(FileToKeep("a", b"old"))

    def full(_handle):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        await folder.keep(FileToKeep("a", b"new"))
    assert await folder.read("a") == b"old"


async def test_only_the_owner_may_read_a_backup(folder):
    await folder.keep(FileToKeep("a", b"old"))
    assert (folder.folder / "a").stat().st_mode & 0o077 == 0


async def test_a_backup_that_is_gone_is_told_as_such(daily):
    with pytest.raises(NotFoundError):
        await daily.read("BackSkills 2026-03-04.backskills")


async def test_with_the_lock_on_a_backup_shows_nothing(daily, records, folder, sealings, clock):
    sealings[0] = await a_sealing()
    await fill(records, Snapshot(diary=(entry(1, CANARY),)))
    name = (await daily.keep_today()).name
    content = await daily.read(name)
    assert is_sealed(content)
    assert CANARY.encode() not in bytes_below(folder.folder)
    clock.turn(days=1)
    assert (await daily.keep_today()).name is None, "it is read with the lock's key"
    elsewhere = await backups(records, clock).open(content, PASSPHRASE)
    assert elsewhere.snapshot.diary == (entry(1, CANARY),)


async def test_turning_the_lock_on_seals_the_old_backups(daily, records, folder, sealings):
    await fill(records, Snapshot(diary=(entry(1, CANARY),)))
    name = (await daily.keep_today()).name
    (folder.folder / "letter.txt").write_text("mine")
    sealings[0] = await a_sealing()
    assert await daily.reseal(sealings[0]) == []
    assert is_sealed(await daily.read(name))
    assert (folder.folder / "letter.txt").read_text() == "mine"


async def test_a_new_passphrase_opens_the_old_backups(daily, records, sealings, clock):
    old = sealings[0] = await a_sealing()
    name = (await daily.keep_today()).name
    new = sealings[0] = await a_sealing("a new passphrase", old.key)
    assert await daily.reseal(new, old) == []
    keeper = backups(records, clock)
    content = await daily.read(name)
    await keeper.open(content, "a new passphrase")


async def test_turning_the_lock_off_leaves_plain_backups(daily, sealings):
    old = sealings[0] = await a_sealing()
    name = (await daily.keep_today()).name
    sealings[0] = None
    assert await daily.reseal(None, old) == []
    assert not is_sealed(await daily.read(name))


async def test_a_backup_sealed_by_another_stays_and_is_told(daily, sealings):
    sealings[0] = await a_sealing()
    name = (await daily.keep_today()).name
    other = await a_sealing("another one", b"k" * 32)
    assert await daily.reseal(other, other) == [name]


async def test_plain_backups_left_by_a_kill_are_sealed_at_the_next_start(
    daily, records, folder, sealings, clock
):
    await fill(records, Snapshot(diary=(entry(1, CANARY),)))
    name = (await daily.keep_today()).name
    (folder.folder / f"{name}.begun").write_bytes(await daily.read(name))
    sealings[0] = await a_sealing()
    assert (await daily.keep_today()).error is None
    assert is_sealed(await daily.read(name))
    assert [path.name for path in folder.folder.iterdir()] == [name]
    found = await backups(records, clock).open(await daily.read(name), PASSPHRASE)
    assert found.snapshot.diary == (entry(1, CANARY),)
