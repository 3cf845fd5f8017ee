"""Goals from what matters to what was learned."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from app.domain.errors import NotFoundError, RatingOutOfRangeError
from app.domain.goal import Outcome
from app.services.goals import GoalAnswers, GoalService, answers_of
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

ENOUGH = 7
WALK = GoalAnswers(matters="My grandson", doing="Walk to the park", confidence=8)


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def goals(clock):
    return GoalService(MemoryRecords(), clock, ENOUGH)


async def test_a_goal_keeps_what_was_said(goals):
    goal = await goals.make(WALK)

    assert await goals.goal(goal.id) == goal
    assert (goal.matters, goal.doing, goal.made_on) == ("My grandson", "Walk to the park", MONDAY)
    assert answers_of(goal) == WALK


async def test_steps_without_words_are_left_out(goals):
    steps = (goals.new_step("Find my shoes"), goals.new_step("  "))

    goal = await goals.make(replace(WALK, steps=steps))

    assert goal.steps == steps[:1]


async def test_a_change_keeps_done_steps_and_reviews(goals):
    goal = await goals.make(replace(WALK, steps=(goals.new_step("Find my shoes"),)))
    await goals.tick_step(goal.id, goal.steps[0].id)
    reviewed = await goals.review(goal.id, Outcome.PARTLY, "Mornings are better")

    changed = await goals.change(goal.id, replace(answers_of(reviewed), doing="Walk to the pond"))

    assert changed.doing == "Walk to the pond"
    assert changed.steps[0].done_on == MONDAY
    assert changed.reviews == reviewed.reviews


async def test_a_step_is_done_today_and_can_be_opened_again(goals):
    goal = await goals.make(replace(WALK, steps=(goals.new_step("Find my shoes"),)))

    done = await goals.tick_step(goal.id, goal.steps[0].id)
    opened = await goals.tick_step(goal.id, goal.steps[0].id, is_done=False)

    assert done.next_step is None
    assert opened == goal


async def test_goals_to_look_back_at_come_first_and_closed_ones_last(goals, clock):
    due = await goals.make(replace(WALK, review_on=MONDAY + timedelta(days=7)))
    clock.pass_minutes(1)
    going_on = await goals.make(WALK)
    clock.pass_minutes(1)
    achieved = await goals.make(WALK)
    clock.pass_minutes(1)
    dropped = await goals.make(WALK)
    assert (await goals.goals()).due == ()

    clock.pass_days(7)
    achieved = await goals.review(achieved.id, Outcome.ACHIEVED)
    clock.pass_days(1)
    dropped = await goals.review(dropped.id, Outcome.CHANGED)
    view = await goals.goals()

    assert view.due == (due,)
    assert view.open == (going_on,)
    assert view.closed == (dropped, achieved)
    assert not view.is_empty


async def test_a_review_can_set_the_next_one(goals):
    goal = await goals.make(replace(WALK, review_on=MONDAY))

    later = MONDAY + timedelta(days=14)
    reviewed = await goals.review(goal.id, Outcome.NOT_YET, "Rain", review_on=later)

    assert reviewed.review_on == later
    assert [review.learned for review in reviewed.reviews] == ["Rain"]
    assert (await goals.goals()).due == ()


async def test_a_review_can_be_undone(goals):
    goal = await goals.make(WALK)
    await goals.review(goal.id, Outcome.ACHIEVED)

    await goals.put_back(goal)

    assert (await goals.goal(goal.id)).is_open


async def test_a_deleted_goal_lies_in_the_bin_and_comes_back(goals):
    goal = await goals.make(WALK)

    await goals.delete(goal.id)
    assert (await goals.goals()).is_empty
    assert [binned.record for binned in await goals.binned()] == [goal]
    with pytest.raises(NotFoundError):
        await goals.goal(goal.id)

    await goals.bring_back(goal.id)
    assert await goals.goal(goal.id) == goal


@pytest.mark.parametrize(("confidence", "smaller"), [(None, False), (6, True), (7, False)])
def test_low_confidence_asks_for_a_smaller_goal(goals, confidence, smaller):
    assert goals.needs_smaller(confidence) is smaller


async def test_a_confidence_off_the_scale_is_refused_and_nothing_kept(goals):
    with pytest.raises(RatingOutOfRangeError):
        await goals.make(replace(WALK, confidence=11))

    assert (await goals.goals()).is_empty


def test_a_goal_needs_something_to_do():
    assert WALK.may_keep
    assert not GoalAnswers(matters="My grandson", doing=" ").may_keep


async def test_what_is_not_there_is_not_found(goals):
    with pytest.raises(NotFoundError):
        await goals.change(uuid4(), WALK)
