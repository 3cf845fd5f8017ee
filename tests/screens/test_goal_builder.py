"""The goal builder leads from what matters to a goal that is kept, and loses no word."""

from pathlib import Path
from typing import Any

import flet as ft
import pytest

from app.domain.activity import Unit
from app.services.goals import GoalAnswers
from tests.builders import MONDAY
from tests.client import Client
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk

NEW = "/plan/goal/new"
STRANGE = "🦮 \u200bשלום " + "é" * 100_000


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def needed(patient: Client) -> None:
    await patient.type("goal-matters-words", "Time with Leo")
    await patient.click("goal-next")
    await patient.type("goal-doing-words", "Walk to the park")
    await patient.click("goal-next")


async def test_what_matters_and_what_i_will_do_are_enough(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        await patient.click("goal-keep")

        (goal,) = (await services.goals.goals()).open
        assert (goal.matters, goal.doing) == ("Time with Leo", "Walk to the park")
        assert "Your goal is saved." in patient.texts()
        assert patient.has("goal-words")


async def test_a_look_back_in_two_weeks_is_offered(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        await patient.click("goal-keep")

        (goal,) = (await services.goals.goals()).open
        assert goal.review_on is not None
        assert (goal.review_on - MONDAY).days == 14


async def test_every_answer_is_kept_with_the_goal(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        walking = await services.activities.name_activity("Walking", Unit.MINUTES)
        async with a_window(house, NEW) as patient:
            await needed(patient)
            await patient.type("goal-measure-words", "20 minutes")
            await patient.click("goal-next")
            await patient.type("goal-when_where-words", "On Tuesday")
            await patient.click("goal-next")
            await patient.type("goal-step-words", "Find my shoes")
            await patient.click("goal-step-add")
            await patient.type("goal-step-words", "Go out")
            await patient.click("goal-next")
            await patient.type("goal-if", "it rains")
            await patient.type("goal-then", "we play inside")
            await patient.click("goal-next")
            await patient.click("goal-confidence-8")
            await patient.click("goal-next")
            await patient.click(f"goal-activity-{walking.id}")
            await patient.click("goal-next")
            await patient.click("goal-review-on-weeks-4")
            await patient.click("goal-next")
            await patient.click("goal-keep")

        (goal,) = (await services.goals.goals()).open
        assert (goal.measure, goal.when_where) == ("20 minutes", "On Tuesday")
        assert [step.text for step in goal.steps] == ["Find my shoes", "Go out"]
        assert (goal.if_plan, goal.then_plan) == ("it rains", "we play inside")
        assert (goal.confidence, goal.activity_id) == (8, walking.id)
        assert goal.review_on is not None
        assert (goal.review_on - MONDAY).days == 28


async def test_a_needed_question_waits_with_a_kind_sentence(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await patient.click("goal-next")

        assert "A few words are enough." in patient.texts()

        await patient.type("goal-matters-words", "My garden")

        assert "A few words are enough." not in patient.texts()


async def test_going_back_and_forth_loses_nothing(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.type("goal-measure-words", "20 minutes")
        await patient.click("back")
        await patient.click("back")

        assert patient.get("goal-matters-words").value == "Time with Leo"

        await patient.click("goal-next")
        await patient.click("goal-next")

        assert patient.get("goal-measure-words").value == "20 minutes"


async def test_a_killed_app_offers_to_go_on_where_it_was(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.type("goal-measure-words", STRANGE)
        await patient.blur("goal-measure-words")

    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await patient.click("goal-go-on")

        assert patient.get("goal-measure-words").value == STRANGE


async def test_leaving_in_the_middle_of_a_word_keeps_it(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await patient.type("goal-matters-words", "My gard")
        await patient.go("/plan")
        await patient.click("plan-begun")

        assert patient.get("goal-matters-words").value == "My gard"


async def test_a_step_that_was_typed_and_not_added_is_not_lost(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-next")
        await patient.click("goal-next")
        await patient.type("goal-step-words", "Find my shoes")
        await patient.click("goal-enough")

        assert "1. Find my shoes" in patient.texts()


async def test_starting_afresh_can_be_undone(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await patient.type("goal-matters-words", "My garden")
        await patient.go("/plan")
        await patient.go(NEW)
        await patient.click("goal-afresh")

        assert patient.get("goal-matters-words").value == ""

        await patient.click("notice-undo")

        assert patient.get("goal-matters-words").value == "My garden"


async def test_a_kept_goal_leaves_no_draft(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        await patient.click("goal-keep")
        await patient.go("/plan")

        assert not patient.has("plan-begun")


async def test_steps_move_and_go_by_buttons(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-next")
        await patient.click("goal-next")
        for step in ("one", "two", "three"):
            await patient.type("goal-step-words", step)
            await patient.submit("goal-step-words")
        await patient.click("goal-step-up-2")
        await patient.click("goal-step-down-0")
        await patient.click("goal-step-remove-2")
        await patient.click("notice-undo")
        await patient.click("goal-step-remove-0")
        await patient.click("goal-enough")
        await patient.click("goal-keep")

        (goal,) = (await services.goals.goals()).open
        assert [step.text for step in goal.steps] == ["one", "two"]


async def test_low_confidence_is_met_with_help_and_never_blocks(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        for _question in range(4):
            await patient.click("goal-next")
        await patient.click("goal-confidence-7")
        assert not patient.has("goal-when-lower")

        await patient.click("goal-confidence-6")
        assert patient.has("goal-when-lower")

        await patient.click("goal-easier-smaller")
        await patient.type("goal-doing", "Walk to the corner")
        await patient.click("goal-easier-way_round")
        await patient.type("goal-barrier", "Rain")
        await patient.type("goal-way_round", "Take a coat")
        await patient.click("goal-next")
        await patient.click("goal-next")
        await patient.click("goal-keep")

        (goal,) = (await services.goals.goals()).open
        assert goal.doing == "Walk to the corner"
        assert (goal.confidence, goal.barrier, goal.way_round) == (6, "Rain", "Take a coat")


async def test_examples_are_shown_and_never_filled_in(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        examples = house.content.pacing.example_goals
        assert examples[0].matters not in patient.texts()

        await patient.click("goal-examples")

        assert all(example.matters in patient.texts() for example in examples)
        assert patient.get("goal-matters-words").value == ""


async def test_a_full_disk_is_told_and_the_words_stay(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        make_room = fill_the_disk(house)
        await patient.click("goal-keep")

        assert "this device is full" in patient.texts()
        assert "Walk to the park" in patient.texts()

        make_room()
        await patient.click("goal-keep")

        assert len((await services.goals.goals()).open) == 1


async def test_a_double_tap_keeps_one_goal(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        keep = patient.get("goal-keep")
        await patient.session.dispatch_event(keep._i, "click", None)
        await patient.event(keep, "click")

        assert len((await services.goals.goals()).open) == 1


async def test_changing_a_goal_can_be_undone(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        goal = await services.goals.make(GoalAnswers(matters="Leo", doing="Walk"))
        async with a_window(house, f"/plan/goal/{goal.id}/edit") as patient:
            await patient.click("goal-part-doing")
            await patient.type("goal-doing-words", "Swim")
            await patient.click("goal-next")
            await patient.click("goal-keep")
            assert (await services.goals.goal(goal.id)).doing == "Swim"

            await patient.click("notice-undo")

            assert await services.goals.goal(goal.id) == goal


async def test_a_step_ticked_meanwhile_stays_ticked_when_a_change_goes_on(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        step = services.goals.new_step("Find my shoes")
        goal = await services.goals.make(GoalAnswers(matters="Leo", doing="Walk", steps=(step,)))
        edit = f"/plan/goal/{goal.id}/edit"
        async with a_window(house, edit) as patient:
            await patient.click("goal-part-doing")
            await patient.type("goal-doing-words", "Walk slowly")
            await patient.go("/plan")
            await services.goals.tick_step(goal.id, step.id)
            await patient.go(edit)
            await patient.click("goal-go-on")
            await patient.click("goal-next")
            await patient.click("goal-keep")

        kept = await services.goals.goal(goal.id)
        assert (kept.doing, kept.steps[0].done_on) == ("Walk slowly", MONDAY)


async def test_what_is_lacking_is_asked_before_a_goal_is_kept(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-enough")
        await patient.click("goal-part-matters")
        await patient.type("goal-matters-words", "  ")
        await patient.click("back")
        await patient.click("goal-keep")

        assert patient.has("goal-matters-words")
        assert (await services.goals.goals()).is_empty


async def test_every_button_of_the_steps_has_a_name(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _services), a_window(house, NEW) as patient:
        await needed(patient)
        await patient.click("goal-next")
        await patient.click("goal-next")
        await patient.type("goal-step-words", "one")
        await patient.click("goal-step-add")

        buttons: list[Any] = patient.find_all(ft.IconButton)
        names = [button.icon.semantics_label for button in buttons]
        assert names == ["Move step 1 up", "Move step 1 down", "Remove step 1"]
