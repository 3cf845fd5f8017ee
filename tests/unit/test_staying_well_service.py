"""The plan for staying well, and its looks back after 3, 6 and 12 months."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotFoundError
from app.domain.staying_well import StayingWellPlan
from app.services.written_plans import StayingWellService, months_after
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

MONTHS = {"3-months": 3, "6-months": 6, "12-months": 12}


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def well(clock):
    return StayingWellService(MemoryRecords(), clock, lambda: MONTHS)


async def written(well: StayingWellService) -> StayingWellPlan:
    return await well.keep(replace(await well.plan(), keep_doing="My walks"))


async def test_the_looks_back_lie_3_6_and_12_months_ahead(well):
    plan = await written(well)

    assert [one.kind for one in plan.check_ins] == list(MONTHS)
    assert [one.due_on for one in plan.check_ins] == [
        months_after(MONDAY, months) for months in MONTHS.values()
    ]


async def test_their_days_stay_when_the_plan_is_changed_later(well, clock):
    plan = await written(well)
    clock.pass_days(50)

    changed = await well.keep(replace(plan, who_helps="My sister"))

    assert changed.check_ins == plan.check_ins
    assert changed.written_on == clock.today()
    assert await well.plan() == changed


async def test_a_plan_written_in_two_windows_keeps_the_looks_back_of_the_first(well):
    one, other = await well.plan(), await well.plan()
    first = await well.keep(replace(one, keep_doing="My walks"))
    await well.write_note(first.check_ins[0].id, "Still walking")

    second = await well.keep(replace(other, keep_doing="My walks", who_helps="My sister"))

    assert second.id == first.id
    assert second.check_ins[0].note == "Still walking"


async def test_nothing_is_due_before_the_plan_is_written_or_before_its_day(well, clock):
    assert await well.due() is None
    plan = await written(well)
    assert await well.due() is None

    clock.pass_days((plan.check_ins[0].due_on - clock.today()).days)
    assert await well.due() == plan.check_ins[0]


async def test_only_the_latest_look_back_is_due(well, clock):
    plan = await written(well)

    clock.pass_days(200)

    assert await well.due() == plan.check_ins[1]


async def test_a_look_back_is_done_on_its_day_and_can_be_taken_back(well, clock):
    plan = await written(well)
    clock.pass_days(100)
    first = plan.check_ins[0]

    await well.write_note(first.id, "Two walks a week")
    assert (await well.get_check_in(first.id)).done_on is None
    done = await well.mark_done(first.id)
    assert (done.done_on, done.note) == (clock.today(), "Two walks a week")
    assert await well.due() is None

    clock.pass_days(1)
    assert (await well.mark_done(first.id)).done_on == done.done_on
    opened = await well.open_again(first.id)
    assert (opened.done_on, opened.note) == (None, "Two walks a week")
    assert await well.due() == opened


async def test_an_unknown_look_back_is_not_found(well):
    with pytest.raises(NotFoundError):
        await well.get_check_in(uuid4())
    await written(well)
    with pytest.raises(NotFoundError):
        await well.mark_done(uuid4())


@given(
    st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    st.integers(0, 60),
)
def test_months_later_it_is_the_same_day_or_the_last_one_before_it(day, months):
    later = months_after(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    if later.day < day.day:
        assert later.month != (later.fromordinal(later.toordinal() + 1)).month


def test_a_day_that_a_month_lacks_becomes_its_last():
    assert months_after(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_after(date(2027, 11, 30), 3) == date(2028, 2, 29)
    assert months_after(date(2024, 2, 29), 12) == date(2025, 2, 28)
