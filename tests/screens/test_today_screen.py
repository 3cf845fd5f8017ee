"""Today: one next thing, the amounts of the day, the next step, and the way into a flare-up."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.activity import Activity, Unit
from app.domain.diary import AgainstPlan
from app.domain.pacing import BaselineRule
from app.domain.red_flag import Occasion
from app.services.goals import GoalAnswers
from app.services.plans import PlanChoices
from tests.builders import MONDAY, a_step
from tests.client import Client
from tests.screens.conftest import Device


async def a_paced_walk(device: Device) -> Activity:
    """Name an activity and start a plan of 10 minutes for it."""
    services = device.services.activities
    walk = await services.name_activity("Walking", Unit.MINUTES)
    choices = PlanChoices(growth_percent=Decimal(10), amount=Decimal(10))
    await services.plans.start(walk.id, BaselineRule.UNDER_TOLERANCE, choices)
    return walk


async def test_every_digit_on_today_stores_itself(device: Device):
    await device.welcome()
    for pain in range(11):
        async with device.window() as patient:
            await patient.click(f"today-pain-{pain}")
            assert "Saved on this device" in patient.texts()
        (entry,) = await device.entries()
        assert (entry.pain, entry.day_on) == (pain, MONDAY)
        await device.services.diary.delete(entry.id)


async def test_two_taps_in_a_row_make_one_entry(device: Device, patient: Client):
    four, five = patient.get("today-pain-4"), patient.get("today-pain-5")
    await asyncio.gather(
        patient.session.dispatch_event(four._i, "click", None),
        patient.session.dispatch_event(five._i, "click", None),
    )
    await patient.settle()

    assert len(await device.entries()) == 1


async def test_a_tap_that_the_device_refuses_is_told_and_can_be_repeated(
    device: Device, patient: Client
):
    with device.refusing():
        await patient.click("today-pain-4")
        assert "Not saved yet" in patient.texts()
    await patient.click("today-pain-4")

    assert [entry.pain for entry in await device.entries()] == [4]


async def test_once_written_today_asks_for_something_else(device: Device, patient: Client):
    await device.services.diary.record_pain(4)
    await patient.go("/diary")
    await patient.go("/")

    assert not patient.has("today-pain")
    assert patient.has("today-session")


async def test_after_midnight_the_tap_is_about_the_new_day(device: Device, patient: Client):
    device.clock.pass_days(1)
    await patient.click("today-pain-4")

    (entry,) = await device.entries()
    assert entry.day_on == MONDAY + timedelta(days=1)


@pytest.mark.parametrize("level", list(AgainstPlan))
async def test_an_amount_is_ticked_and_taken_back(device: Device, level: AgainstPlan):
    await device.welcome()
    walk = await a_paced_walk(device)
    async with device.window() as patient:
        assert "10 minutes" in patient.texts()
        await patient.click(f"today-tick-{walk.id}-{level}")
        assert "Saved on this device" in patient.texts()
        (quota,) = (await device.services.today.view()).quotas
        assert quota.tick is not None
        assert quota.tick.against_plan is level
        await patient.click("notice-undo")

        (quota,) = (await device.services.today.view()).quotas
        assert quota.tick is None


async def test_a_tick_that_is_refused_says_so(device: Device):
    await device.welcome()
    walk = await a_paced_walk(device)
    async with device.window() as patient:
        with device.refusing():
            await patient.click(f"today-tick-{walk.id}-{AgainstPlan.MORE}")

            assert "Not saved yet" in patient.texts()
            assert "Saved on this device" not in patient.texts()


async def test_an_emergency_answer_takes_the_amounts_away_for_the_day(device: Device):
    services = await device.welcome()
    await a_paced_walk(device)
    await services.safety.record_check(Occasion.GET_HELP, {"bladder"})
    async with device.window() as patient:
        await patient.go("/safety-answer")
        await patient.go("/")
        assert patient.has("safety-emergency"), "a new opening asks first"
    device.clock.pass_minutes(1)
    await services.safety.record_check(Occasion.ASKED_AGAIN, frozenset())
    async with device.window() as patient:
        assert patient.has("today-paused")
        assert not patient.has("today-amounts"), "nothing ticked later does not lift the pause"
    device.clock.pass_days(1)
    async with device.window() as patient:
        assert patient.has("today-amounts")


async def test_the_next_step_of_a_goal_is_done_and_undone(device: Device):
    services = await device.welcome()
    goal = await services.goals.make(
        GoalAnswers(matters="Leo", doing="Walk to the park", steps=(a_step("Find my shoes"),))
    )
    async with device.window() as patient:
        assert "Find my shoes" in patient.texts()
        await patient.click("today-step-done")
        assert not patient.has("today-step")
        await patient.click("notice-undo")
        assert patient.has("today-step")
        await patient.click("today-goal")
        assert goal.doing in patient.texts()


async def test_the_screen_has_no_gap_where_there_are_no_data(device: Device, patient: Client):
    await device.services.diary.record_pain(4)

    assert not patient.has("today-week-card")
    assert not patient.has("today-amounts")


async def test_a_wide_window_has_the_places_beside_it(patient: Client):
    assert patient.has("bar")
    await patient.resize(1280, 800)

    assert patient.has("rail")
    assert not patient.has("bar")
