"""Flare-ups begin, pass, and can be taken back."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from app.domain.errors import NotFoundError
from app.services.flare_ups import FlareUpService, flare_up_days
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def records():
    return MemoryRecords()


@pytest.fixture
def flare_ups(records, clock):
    return FlareUpService(records, clock)


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


async def days(records: MemoryRecords, until: int = 90) -> list[int]:
    found = await records.read(lambda work: flare_up_days(work, on(until)))
    return sorted((day - MONDAY).days for day in found)


async def test_a_flare_up_goes_on_until_it_is_said_to_be_over(flare_ups, clock, records):
    await flare_ups.start()
    clock.pass_days(2)
    view = await flare_ups.view()
    assert (view.day, view.past) == (3, ())
    assert await flare_ups.is_in_flare_up()

    over = await flare_ups.end()

    assert over.ended_on == on(2)
    assert not await flare_ups.is_in_flare_up()
    assert (await flare_ups.view()).past == (over,)
    assert await days(records) == [0, 1, 2]


async def test_a_second_start_changes_nothing(flare_ups, clock):
    first = await flare_ups.start()
    clock.pass_days(1)

    assert await flare_ups.start() == first


async def test_a_flare_up_may_have_begun_earlier_but_not_later(flare_ups, clock):
    ahead = await flare_ups.start(on(5))
    assert ahead.started_on == on(0)
    await flare_ups.end()
    clock.pass_days(9)

    assert (await flare_ups.start(on(7))).started_on == on(7)


async def test_an_end_lies_between_the_start_and_today(flare_ups, clock):
    await flare_ups.start()
    clock.pass_days(3)

    assert (await flare_ups.end(on(-4))).ended_on == on(0)


async def test_what_has_not_begun_cannot_end(flare_ups):
    with pytest.raises(NotFoundError):
        await flare_ups.end()


async def test_a_start_taken_back_leaves_no_day(flare_ups, records):
    flare_up = await flare_ups.start()

    await flare_ups.take_back(flare_up.id)
    await flare_ups.take_back(uuid4())

    view = await flare_ups.view()
    assert (view.current, view.day, view.past) == (None, 0, ())
    assert await days(records) == []


async def test_an_end_can_be_undone(flare_ups):
    flare_up = await flare_ups.start()
    await flare_ups.end()

    await flare_ups.put_back(flare_up)

    assert (await flare_ups.view()).current == flare_up


async def test_flare_up_entries_of_days_in_a_row_make_one_flare_up(flare_ups, records, clock):
    clock.pass_days(30)
    for day in (3, 4, 4, 2, 9):
        await flare_ups.record_day(on(day))

    assert await days(records) == [2, 3, 4, 9]
    assert len((await flare_ups.view()).past) == 2


async def test_a_flare_up_entry_inside_or_just_before_the_current_one_starts_no_other(
    flare_ups, records, clock
):
    await flare_ups.start()
    clock.pass_days(1)

    await flare_ups.record_day(on(1))
    await flare_ups.record_day(on(-1))

    view = await flare_ups.view()
    assert view.past == ()
    assert view.day == 3
    assert await days(records, until=1) == [-1, 0, 1]
