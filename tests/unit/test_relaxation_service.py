"""Relaxation: what was done, with the tension before and after."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotFoundError, RatingOutOfRangeError
from app.services.relaxations import DAYS, RelaxationService
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def relaxations(clock):
    return RelaxationService(MemoryRecords(), clock)


async def test_nothing_was_done_at_first(relaxations):
    view = await relaxations.view()

    assert (view.times_by_relaxation, view.last) == ({}, None)


async def test_what_is_begun_counts_even_without_a_tension(relaxations):
    log = await relaxations.log("body-scan")

    assert (log.done_on, log.tension_before, log.tension_after) == (MONDAY, None, None)
    assert (await relaxations.view()).times_by_relaxation == {"body-scan": 1}


async def test_the_tension_after_is_kept_beside_the_one_before(relaxations):
    log = await relaxations.log("body-scan", 7)
    rated = await relaxations.rate_after(log.id, 4)

    assert (rated.id, rated.tension_before, rated.tension_after) == (log.id, 7, 4)
    assert (await relaxations.view()).last == rated


async def test_the_last_one_has_both_tensions(relaxations, clock):
    log = await relaxations.log("body-scan", 7)
    both = await relaxations.rate_after(log.id, 7)
    clock.pass_days(1)
    await relaxations.log("paced-breathing", 6)

    assert (await relaxations.view()).last == both


@pytest.mark.parametrize("tension", [-1, 11])
async def test_a_tension_that_is_none_is_refused_and_changes_nothing(relaxations, tension):
    log = await relaxations.log("body-scan", 7)
    with pytest.raises(RatingOutOfRangeError):
        await relaxations.log("body-scan", tension)
    with pytest.raises(RatingOutOfRangeError):
        await relaxations.rate_after(log.id, tension)

    view = await relaxations.view()
    assert (view.times_by_relaxation, view.last) == ({"body-scan": 1}, None)


async def test_what_was_taken_back_is_gone(relaxations):
    log = await relaxations.log("body-scan", 7)
    await relaxations.take_back(log.id)

    assert (await relaxations.view()).times_by_relaxation == {}
    with pytest.raises(NotFoundError):
        await relaxations.rate_after(log.id, 4)


async def test_a_log_that_is_not_there_cannot_be_rated(relaxations):
    with pytest.raises(NotFoundError):
        await relaxations.rate_after(uuid4(), 4)


async def test_a_relaxation_at_midnight_is_rated_the_day_after(relaxations, clock):
    log = await relaxations.log("body-scan", 7)
    clock.pass_days(1)

    assert (await relaxations.rate_after(log.id, 5)).done_on == MONDAY


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 60)), max_size=25))
async def test_each_is_counted_as_often_as_it_was_begun_in_four_weeks(done):
    clock = FixedClock()
    relaxations, last = RelaxationService(MemoryRecords(), clock), clock.instant
    for relaxation, ago in done:
        clock.instant = last - timedelta(days=ago)
        await relaxations.log(relaxation)
    clock.instant = last

    times = (await relaxations.view()).times_by_relaxation
    for relaxation in "ab":
        wanted = sum(name == relaxation and ago < DAYS for name, ago in done)
        assert times.get(relaxation, 0) == wanted
