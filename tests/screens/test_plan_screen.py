"""The Plan shows goals and activities with what comes next, and brings deleted ones back."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from app.domain.activity import Unit
from app.domain.goal import Outcome
from app.services.goals import GoalAnswers
from tests.builders import MONDAY, a_plan
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def test_an_empty_plan_offers_the_first_step_of_both(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, "/plan") as patient:
        assert patient.has("plan-no-goals")
        assert patient.has("plan-no-activities")

        await patient.click("plan-new-goal")

        assert patient.has("goal-matters-words")


async def test_goals_to_look_back_at_come_first_and_closed_ones_last(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        make = services.goals.make
        closed = await make(GoalAnswers(matters="a", doing="closed"))
        await services.goals.review(closed.id, Outcome.ACHIEVED)
        step = services.goals.new_step("Find my shoes")
        await make(GoalAnswers(matters="b", doing="going on", steps=(step,)))
        await make(GoalAnswers(matters="c", doing="due", review_on=MONDAY))
        async with a_window(house, "/plan") as patient:
            words = patient.texts()

            assert words.index("due") < words.index("going on") < words.index("closed")
            assert "Next step: Find my shoes" in words
            assert "Time to look back" in words


async def test_an_activity_shows_its_amount_of_today(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        walking = await services.activities.name_activity("Walking", Unit.MINUTES)
        await services.activities.name_activity("Swimming", Unit.METRES)
        records: Any = house._records
        await records.write(lambda work: work.plans.put(a_plan(walking, baseline=Decimal(8))))
        async with a_window(house, "/plan") as patient:
            assert "Today: 8 minutes" in patient.texts()
            assert "No baseline yet" in patient.texts()


async def test_goals_and_activities_stand_side_by_side_where_there_is_room(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        await services.goals.make(GoalAnswers(matters="Leo", doing="Walk"))
        await services.activities.name_activity("Walking", Unit.MINUTES)
        for width, together in ((360, False), (839, False), (840, True), (1280, True)):
            async with a_window(house, "/plan", size=(width, 800)) as patient:
                beside = [
                    row
                    for row in patient.find_all(ft.Row)
                    if len(row.controls) == 2
                    and all(isinstance(one, ft.Column) and one.expand for one in row.controls)
                ]
                assert bool(beside) == together, width


async def test_a_deleted_goal_and_activity_come_back_from_the_bin(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await services.goals.make(GoalAnswers(matters="Leo", doing="Walk"))
        activity = await services.activities.name_activity("Swimming", Unit.METRES)
        await services.goals.delete(goal.id)
        await services.activities.delete(activity.id)
        async with a_window(house, "/plan") as patient:
            await patient.click("plan-bin")
            await patient.click(f"bring-back-{goal.id}")
            assert "The goal is back in your plan." in patient.texts()

            await patient.click(f"bring-back-{activity.id}")
            assert "Nothing deleted" in patient.texts()

        assert await services.goals.goal(goal.id) == goal
        assert (await services.activities.activity(activity.id)).activity == activity


async def test_the_bin_says_when_a_goal_goes_for_good(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await services.goals.make(GoalAnswers(matters="Leo", doing="Walk"))
        await services.goals.delete(goal.id)
        async with a_window(house, "/plan/bin") as patient:
            day = MONDAY + timedelta(days=30)
            assert f"{day.day} July 2025" in patient.texts()


async def test_a_long_strange_text_is_shortened_in_the_list_alone(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        words = "🦮 שלום " + "é" * 100_000
        goal = await services.goals.make(GoalAnswers(matters="Leo", doing=words))
        async with a_window(house, "/plan") as patient:
            assert words not in patient.texts()

            await patient.click(f"goal-{goal.id}")

            assert words in patient.texts()
