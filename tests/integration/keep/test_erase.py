"""Erasing everything leaves not a word."""

import pytest

from app.device.backups_native import BackupFolder
from app.device.crypto_native import NativeCrypto
from app.device.lock_native import NativeLockFile
from app.domain.preferences import Preferences
from app.report.backup_file import BackupFile
from app.services.backup import not_sealed
from app.services.daily_backup import DailyBackups
from app.services.erase import Eraser
from app.services.lock import Lock
from app.services.records import Binned
from app.services.snapshot import Snapshot
from app.store.convert import SqlVault
from app.store.open import open_records
from tests.integration.keep.parts import (
    PASSPHRASE,
    QUICK,
    TestClock,
    all_of,
    backups,
    bytes_below,
    fill,
)
from tests.integration.keep.test_backup import CANARY, entry
from tests.programme_builders import a_homework, a_thought_record

FULL = Snapshot(
    diary=(entry(1, CANARY), entry(2)),
    thought_records=(a_thought_record(CANARY),),
    binned_thought_records=(Binned(a_thought_record(CANARY), TestClock().now()),),
    homework=(a_homework(CANARY),),
    drafts={"diary": {"note": CANARY}},
    preferences=Preferences(region="wales"),
)


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
def shelf(tmp_path):
    return BackupFolder(tmp_path / "backups")


def daily_for(records, clock, shelf, sealing=not_sealed) -> DailyBackups:
    keeper = backups(records, clock, sealing)
    return DailyBackups(records, clock, BackupFile("0.1.0"), keeper, shelf)


async def nothing():
    """Close nothing."""


async def test_nothing_is_left_on_the_device(tmp_path, clock, shelf):
    (tmp_path / "data").mkdir()
    records = open_records(tmp_path / "data" / "backskills.db")
    await fill(records, FULL)
    daily = daily_for(records, clock, shelf)
    await daily.keep_today()
    assert CANARY.encode() in bytes_below(tmp_path / "data")
    erased = await Eraser(records, daily).erase_everything(keep_backups=False, close=nothing)
    assert erased.records == 6
    assert erased.backups == ["BackSkills 2026-03-04.backskills"]
    assert not erased.lock
    assert await all_of(records) == Snapshot()
    assert b"Tibbles" not in bytes_below(tmp_path)
    await records.close()
    assert b"Tibbles" not in bytes_below(tmp_path)


async def test_backups_may_be_kept(tmp_path, clock, shelf):
    records = open_records(tmp_path / "backskills.db")
    await fill(records, FULL)
    daily = daily_for(records, clock, shelf)
    await daily.keep_today()
    erased = await Eraser(records, daily).erase_everything(keep_backups=True, close=nothing)
    assert erased.backups == []
    assert erased.backups_left == await daily.names() == ["BackSkills 2026-03-04.backskills"]
    await records.close()


async def test_the_lock_goes_too(tmp_path, clock, shelf):
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / "backskills.db"
    lock = Lock(NativeLockFile(folder), SqlVault(path), NativeCrypto(), clock, rounds=QUICK)
    records = open_records(path, key=await lock.turn_on(PASSPHRASE))
    await fill(records, FULL)
    daily = daily_for(records, clock, shelf, lock.sealing)
    await daily.keep_today()
    eraser = Eraser(records, daily, lock)
    erased = await eraser.erase_everything(keep_backups=False, close=records.close)
    assert erased.lock
    assert not await lock.is_on()
    assert [one.name for one in folder.iterdir()] == [path.name]
    anew = open_records(path)
    assert await all_of(anew) == Snapshot()
    await anew.close()


async def test_a_home_without_a_folder_erases_its_records(tmp_path):
    records = open_records(tmp_path / "backskills.db")
    await fill(records, FULL)
    erased = await Eraser(records).erase_everything(keep_backups=False, close=nothing)
    assert (erased.backups, erased.backups_left, erased.lock) == ([], [], False)
    await records.close()
