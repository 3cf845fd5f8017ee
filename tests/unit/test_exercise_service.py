"""Exercises: the list, what was done of it, and how the back felt."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotFoundError
from app.domain.exercise import Felt
from app.services.exercises import WEEK, ExerciseService
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords


class House:
    """A service over records in memory, a clock to turn and a red flag to set."""

    def __init__(self) -> None:
        self.clock, self.records, self.is_paused = FixedClock(), MemoryRecords(), False
        self.exercises = ExerciseService(self.records, self.clock, self._asked)

    async def _asked(self) -> bool:
        return self.is_paused

    async def listed(self) -> list[tuple[str, str]]:
        view = await self.exercises.view()
        return [(one.exercise, one.level) for one in view.chosen]


@pytest.fixture
def house():
    return House()


async def test_the_list_is_empty_at_first(house: House):
    view = await house.exercises.view()

    assert (view.chosen, view.done_today, view.is_paused) == ((), frozenset(), False)


async def test_what_is_chosen_stands_on_the_list_in_its_order(house: House):
    await house.exercises.choose("bridge", "1")
    house.clock.pass_days(1)
    await house.exercises.choose("clam", "2")

    assert await house.listed() == [("bridge", "1"), ("clam", "2")]


async def test_choosing_again_changes_the_level_and_keeps_the_day(house: House):
    first = await house.exercises.choose("bridge", "1")
    house.clock.pass_days(3)
    again = await house.exercises.choose("bridge", "3")

    assert await house.listed() == [("bridge", "3")]
    assert (again.id, again.chosen_on) == (first.id, MONDAY)


async def test_what_is_dropped_leaves_the_list_and_can_come_back(house: House):
    await house.exercises.choose("bridge", "2")
    dropped = await house.exercises.drop("bridge")
    assert await house.listed() == []

    assert dropped is not None
    await house.exercises.put_back(dropped)
    assert await house.listed() == [("bridge", "2")]


async def test_dropping_what_is_not_on_the_list_changes_nothing(house: House):
    assert await house.exercises.drop("bridge") is None
    assert await house.listed() == []


async def test_what_was_dropped_is_chosen_anew(house: House):
    await house.exercises.choose("bridge", "2")
    await house.exercises.drop("bridge")
    house.clock.pass_days(10)
    again = await house.exercises.choose("bridge", "1")

    assert again.chosen_on == house.clock.today()
    assert await house.listed() == [("bridge", "1")]


async def test_done_twice_on_a_day_is_one_day(house: House):
    await house.exercises.log("bridge", "1")
    await house.exercises.log("bridge", "1", rounds=2)

    view = await house.exercises.view()
    assert view.days_by_exercise == {"bridge": 1}
    assert view.done_today == {"bridge"}


async def test_after_a_week_a_day_is_no_longer_counted(house: House):
    await house.exercises.log("bridge", "1")
    house.clock.pass_days(WEEK - 1)
    view = await house.exercises.view()
    assert view.days_by_exercise == {"bridge": 1}
    assert view.done_today == frozenset()

    house.clock.pass_days(1)
    assert (await house.exercises.view()).days_by_exercise == {}


async def test_a_log_can_be_taken_back(house: House):
    log = await house.exercises.log("bridge", "1")
    await house.exercises.take_back(log.id)

    assert (await house.exercises.view()).days_by_exercise == {}


async def test_how_it_felt_is_kept_with_the_log(house: House):
    log = await house.exercises.log("bridge", "2", rounds=2)
    felt = await house.exercises.feel(log.id, Felt.A_BIT_SORE)

    assert (felt.id, felt.felt, felt.level, felt.rounds) == (log.id, Felt.A_BIT_SORE, "2", 2)
    assert (await house.exercises.feel(log.id, None)).felt is None


async def test_how_it_felt_can_be_said_after_midnight_and_not_for_ever(house: House):
    log = await house.exercises.log("bridge", "1")
    house.clock.pass_days(1)
    assert (await house.exercises.feel(log.id, Felt.AS_BEFORE)).done_on == MONDAY

    house.clock.pass_days(1)
    with pytest.raises(NotFoundError):
        await house.exercises.feel(log.id, Felt.MUCH_WORSE)


async def test_a_log_that_is_not_there_cannot_be_felt(house: House):
    with pytest.raises(NotFoundError):
        await house.exercises.feel(uuid4(), Felt.AS_BEFORE)


async def test_a_red_flag_pauses_exercise_and_takes_nothing_off_the_list(house: House):
    await house.exercises.choose("bridge", "1")
    house.is_paused = True

    assert (await house.exercises.view()).is_paused
    assert await house.listed() == [("bridge", "1")]


@given(st.lists(st.integers(0, 20), max_size=25))
async def test_days_are_those_on_which_it_was_done_and_never_more_than_a_week(days_ago):
    house = House()
    last = house.clock.instant
    for ago in sorted(days_ago, reverse=True):
        house.clock.instant = last - timedelta(days=ago)
        await house.exercises.log("bridge", "1")
    house.clock.instant = last

    view = await house.exercises.view()
    days = {ago for ago in days_ago if ago < WEEK}
    assert view.days_by_exercise.get("bridge", 0) == len(days) <= WEEK
    assert ("bridge" in view.done_today) == (0 in days)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([None, "1", "2", "3"]))))
async def test_an_exercise_stands_on_the_list_once_at_the_level_said_last(steps):
    house = House()
    wanted: dict[str, str] = {}
    for exercise, level in steps:
        house.clock.pass_days(1)
        if level is None:
            await house.exercises.drop(exercise)
            wanted.pop(exercise, None)
        else:
            await house.exercises.choose(exercise, level)
            wanted[exercise] = level

    assert dict(await house.listed()) == wanted
    assert len(await house.listed()) == len(wanted)
