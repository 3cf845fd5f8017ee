"""The house on real files: two windows share it, and it locks when nobody is there."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.device.crypto_native import NativeCrypto
from app.device.lock_native import NAME, NativeLockFile
from app.domain.red_flag import Occasion
from app.house import House
from app.main import native_house
from app.services.answers import Answers
from app.services.lock import Lock
from app.settings import PROJECT, Settings
from app.store.convert import SqlVault
from tests.client import Client, client
from tests.fakes import FixedClock

PASSPHRASE = "correct horse battery"
LOCKED = "Your diary is locked"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def house(tmp_path, clock) -> AsyncIterator[House]:
    """A house past its first run, with a lock that can be turned on."""
    settings = Settings(
        data=tmp_path / "data", backups=tmp_path / "backups", assets=PROJECT / "assets"
    )
    settings.data.mkdir()
    built = native_house(settings)
    built.clock = clock
    vault = SqlVault(settings.database)
    built.lock = Lock(NativeLockFile(settings.data), vault, NativeCrypto(), clock, rounds=10)
    services = await built.open()
    preferences = await services.preferences.read()
    welcomed = replace(preferences, welcomed_at=clock.now(), lock_after_minutes=5)
    await services.preferences.change(welcomed)
    await services.safety.record_check(Occasion.FIRST_RUN, frozenset())
    yield built
    await built.close()


@pytest.fixture
async def locking(house: House) -> House:
    """The same with the lock on, and open."""
    await house.turn_lock_on(PASSPHRASE)
    house.touch()
    return house


async def touch(patient: Client) -> None:
    """Touch something, as a hand does that only wants to see the screen."""
    await patient.session.dispatch_event(next(iter(patient.controls()))._i, "scroll", None)
    await patient.settle()


async def test_a_touch_after_too_long_locks_and_does_not_count(locking, clock):
    async with client(locking.receive) as patient:
        clock.pass_minutes(4)
        await touch(patient)
        assert LOCKED not in patient.texts()
        clock.pass_minutes(5)
        await touch(patient)
        assert LOCKED in patient.texts()
        assert locking.services is None
        assert locking.lock.sealing() is None


async def test_going_somewhere_after_too_long_leads_to_the_lock(locking, clock):
    async with client(locking.receive) as patient:
        clock.pass_minutes(6)
        await patient.go("/diary")
        await patient.settle()
        assert LOCKED in patient.texts()


async def test_a_window_opened_after_too_long_asks_for_the_passphrase(locking, clock):
    clock.pass_minutes(6)
    async with client(locking.receive) as patient:
        assert LOCKED in patient.texts()


async def test_a_hand_in_one_window_keeps_the_other_open(locking, clock):
    async with client(locking.receive) as one, client(locking.receive) as other:
        clock.pass_minutes(4)
        await touch(one)
        clock.pass_minutes(4)
        await touch(other)
        assert LOCKED not in other.texts()


async def test_a_second_window_waits_while_the_records_are_encrypted(house):
    turning = asyncio.create_task(house.turn_lock_on(PASSPHRASE))
    async with client(house.receive) as patient:
        await turning
        await patient.settle()
        assert LOCKED not in patient.texts()
    lock_file = Path(house.settings.data, NAME)
    assert json.loads(lock_file.read_bytes())["format"] == "backskills-lock"
    await house.close()
    assert await house.is_locked()
    await house.open(PASSPHRASE)


async def test_a_house_left_open_overnight_still_keeps_a_backup_of_each_day(house, clock):
    await asyncio.gather(house._keeping)
    first = set(await house.shelf.names())
    clock.pass_days(1)
    await house.services.diary.record_entry(Answers(day_on=clock.today(), pain=4))
    house.touch()
    await asyncio.gather(house._keeping)
    assert house.kept.name is not None
    assert set(await house.shelf.names()) == {*first, house.kept.name}
    house.touch()
    assert house._keeping.done(), "once a day"


async def test_the_patient_is_told_where_the_dated_backups_lie(house):
    await asyncio.gather(house._keeping)
    async with client(house.receive, "/more/backup") as patient:
        assert str(house.settings.backups) in patient.texts()
