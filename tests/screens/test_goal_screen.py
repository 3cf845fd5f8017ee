"""A goal on its own screen: its steps are ticked, it is deleted, and looked back at."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.activity import Unit
from app.domain.goal import Outcome
from app.services.goals import GoalAnswers
from tests.builders import MONDAY
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk

IN_TWO_WEEKS = MONDAY + timedelta(days=14)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def make(services, review_on: date | None = IN_TWO_WEEKS, **answers):
    steps = tuple(map(services.goals.new_step, ("Find my shoes", "Go out")))
    words = {"matters": "Time with Leo", "doing": "Walk to the park", **answers}
    return await services.goals.make(GoalAnswers(**words, steps=steps, review_on=review_on))


async def test_a_goal_speaks_in_the_patients_words(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services, if_plan="it rains", then_plan="we play", confidence=6)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            words = patient.texts()
            for said in ("Time with Leo", "Walk to the park", "If: it rains", "6 of 10"):
                assert said in words


async def test_a_ticked_step_is_kept_and_can_be_opened_again(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            await patient.click(f"goal-step-{goal.steps[0].id}")
            assert (await services.goals.goal(goal.id)).steps[0].done_on == MONDAY
            assert "Noted. That step is done." in patient.texts()

            await patient.click("notice-undo")
            assert await services.goals.goal(goal.id) == goal


async def test_a_tick_that_was_not_kept_is_not_shown(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            make_room = fill_the_disk(house)
            await patient.click(f"goal-step-{goal.steps[0].id}")

            assert "this device is full" in patient.texts()
            assert "Noted. That step is done." not in patient.texts()
            make_room()


async def test_a_deleted_goal_comes_back_by_undo(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            await patient.click("goal-delete")
            assert (await services.goals.goals()).is_empty

            await patient.click("notice-undo")

            assert await services.goals.goal(goal.id) == goal
            assert patient.has(f"goal-{goal.id}")


async def test_a_goal_leads_to_its_activity_unless_that_is_deleted(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        walking = await services.activities.name_activity("Walking", Unit.MINUTES)
        goal = await make(services, activity_id=walking.id)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            assert patient.has("goal-linked")

            await services.activities.delete(walking.id)
            await patient.go(f"/plan/goal/{goal.id}")

            assert not patient.has("goal-linked")


async def test_looking_back_is_the_main_thing_only_when_it_is_due(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            assert "Look back now" in patient.texts()

            clock.pass_days(14)
            await patient.go(f"/plan/goal/{goal.id}")

            assert "It is time to look back" in patient.texts()


@pytest.mark.parametrize(
    ("outcome", "is_open"),
    [
        (Outcome.ACHIEVED, False),
        (Outcome.PARTLY, True),
        (Outcome.NOT_YET, True),
        (Outcome.CHANGED, False),
    ],
)
async def test_a_look_back_is_kept_with_what_was_learned(
    tmp_path: Path, clock, outcome: Outcome, is_open: bool
):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}/review") as patient:
            await patient.click(f"review-outcome-{outcome}")
            await patient.type("review-learned", "Mornings are hard")
            assert patient.has("review-again-day") == is_open

            await patient.click("review-keep")

            kept = await services.goals.goal(goal.id)
            assert (kept.outcome, kept.is_open) == (outcome, is_open)
            assert kept.reviews[0].learned == "Mornings are hard"
            assert kept.review_on == (IN_TWO_WEEKS if is_open else None)
            assert patient.has("review-smaller") == is_open
            assert patient.has("review-new") != is_open


async def test_a_look_back_can_be_undone_with_its_words_on_the_screen(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}/review") as patient:
            await patient.click("review-outcome-partly")
            await patient.type("review-learned", "Mornings are hard")
            await patient.click("review-keep")
            await patient.click("review-saved-undo")

            assert await services.goals.goal(goal.id) == goal
            assert patient.get("review-learned").value == "Mornings are hard"


async def test_a_half_written_look_back_outlives_the_app(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}/review") as patient:
            await patient.click("review-outcome-not_yet")
            await patient.type("review-learned", "🌧 too cold")
            await patient.blur("review-learned")

    async with (
        at_home(tmp_path, clock) as (house, _services),
        a_window(house, f"/plan/goal/{goal.id}/review") as patient,
    ):
        assert patient.get("review-learned").value == "🌧 too cold"
        assert patient.has("review-again-day")


async def test_how_it_went_is_asked_before_a_look_back_is_kept(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        async with a_window(house, f"/plan/goal/{goal.id}/review") as patient:
            await patient.click("review-keep")

            assert patient.has("review-lacking")
            assert (await services.goals.goal(goal.id)).reviews == ()


async def test_the_history_of_look_backs_is_shown_newest_first(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await make(services)
        await services.goals.review(goal.id, Outcome.NOT_YET, "first")
        await services.goals.review(goal.id, Outcome.PARTLY, "second")
        async with a_window(house, f"/plan/goal/{goal.id}") as patient:
            words = patient.texts()
            assert words.index("second") < words.index("first")
