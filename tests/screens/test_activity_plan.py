"""A plan is seen before it starts; it starts, changes and ends by the patient's word."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.activity import Activity, Unit
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.red_flag import Occasion as Asking
from app.services.door import Services
from app.services.plans import PlanChoices
from tests.builders import MONDAY
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk

TEN = PlanChoices(growth_percent=Decimal(10))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def tried(services: Services, clock: FixedClock, *amounts: str) -> Activity:
    """Return an activity tried on as many days, the last time yesterday."""
    activity = await services.activities.name_activity("Walking", Unit.MINUTES)
    for amount in amounts:
        await services.activities.record_trial(activity.id, Decimal(amount))
        clock.pass_days(1)
    return activity


async def paced(services: Services, clock: FixedClock, *amounts: str) -> Activity:
    activity = await tried(services, clock, *amounts)
    await services.activities.plans.start(activity.id, BaselineRule.THREE_TRIES, TEN)
    return activity


async def running(services: Services, activity: Activity) -> PacingPlan | None:
    return (await services.activities.activity(activity.id)).running


def plan_of(activity: Activity) -> str:
    return f"/plan/activity/{activity.id}/plan"


async def test_the_weeks_are_shown_before_anything_starts(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, plan_of(activity)) as patient:
            assert patient.get("plan-amount").value == "8"
            assert patient.get("plan-growth").value == "10"
            assert patient.get("plan-ceiling").value == ""
            words = patient.texts()
            assert "Week 1 | 8 minutes | Week 2 | 8 minutes (exact: 8.8)" in words
            assert "8 minutes a day in week 1, 12 minutes a day in week 6." in words
            assert await running(services, activity) is None


async def test_the_rules_are_told_in_words(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock)
        async with a_window(house, plan_of(activity)) as patient:
            content = house.content.pacing
            for said in (content.why.title, *content.growth.explanation, content.hold_note):
                assert said in patient.texts()


async def test_a_plan_starts_today_with_the_exact_baseline_and_can_be_undone(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "11")
        async with a_window(house, plan_of(activity)) as patient:
            await patient.click("plan-keep")

            plan = await running(services, activity)
            assert plan is not None
            assert plan.started_on == clock.today()
            assert (plan.growth_percent, plan.ceiling) == (Decimal(10), None)
            assert Decimal("8.26") < plan.baseline < Decimal("8.27")
            assert "Your plan starts today." in patient.texts()
            assert patient.has("activity-amount")

            await patient.click("notice-undo")
            assert await running(services, activity) is None
            assert not patient.has("activity-amount")


async def test_what_the_patient_sets_counts(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, plan_of(activity)) as patient:
            await patient.type("plan-amount", "6,5")
            await patient.type("plan-growth", "0")
            await patient.type("plan-ceiling", "20")
            assert "6 minutes (exact: 6.5)" in patient.texts()
            await patient.click("plan-keep")

            plan = await running(services, activity)
            assert plan is not None
            assert (plan.baseline, plan.growth_percent) == (Decimal("6.5"), Decimal(0))
            assert plan.ceiling == 20


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("plan-amount", "", "Use a number above 0"),
        ("plan-amount", "lots", "Use a number above 0"),
        ("plan-growth", "51", "Use a number from 0 to 50"),
        ("plan-growth", "", "Use a number from 0 to 50"),
        ("plan-ceiling", "0.5", "Use 1 minute or more, or leave it empty."),
        ("plan-ceiling", "x" * 100_000, "Use 1 minute or more, or leave it empty."),
    ],
)
async def test_a_box_without_a_usable_number_says_so(tmp_path: Path, clock, box, typed, said):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, plan_of(activity)) as patient:
            await patient.type(box, typed)
            assert "once each box above holds a number" in patient.texts()
            await patient.click("plan-keep")

            assert said in patient.texts()
            assert patient.get(box).value == typed
            assert await running(services, activity) is None


async def test_a_half_set_plan_outlives_the_app(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, plan_of(activity)) as patient:
            await patient.type("plan-growth", "5")
            await patient.go("/plan")

    async with at_home(tmp_path, clock) as (house, services):
        async with a_window(house, plan_of(activity)) as patient:
            assert patient.get("plan-growth").value == "5"
            await patient.click("plan-keep")

            await patient.go(plan_of(activity))
            await patient.type("plan-growth", "7")
        plan = await running(services, activity)
        assert plan is not None
        assert plan.growth_percent == 5


async def test_a_running_plan_goes_on_from_the_amount_of_today(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services, clock, "10", "10", "10")
        clock.pass_days(8)
        async with a_window(house, plan_of(activity)) as patient:
            assert "Today it is 8 minutes." in patient.texts()
            await patient.type("plan-growth", "20")
            await patient.click("plan-keep")

            plan = await running(services, activity)
            assert plan is not None
            assert (plan.baseline, plan.growth_percent) == (Decimal("8.8"), Decimal(20))

            await patient.click("notice-undo")
            before = await running(services, activity)
            assert before is not None
            assert before.started_on == MONDAY + timedelta(days=3)


async def test_keeping_a_plan_as_it_is_changes_nothing(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services, clock, "10", "10", "10")
        before = await running(services, activity)
        clock.pass_days(8)
        async with a_window(house, plan_of(activity)) as patient:
            await patient.click("plan-keep")

            assert await running(services, activity) == before
            assert patient.has("activity-amount")


async def test_a_new_baseline_replaces_the_running_plan(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services, clock, "10", "10", "10")
        clock.pass_days(8)
        async with a_window(house, f"/plan/activity/{activity.id}/baseline") as patient:
            await patient.click("baseline-other-rule")
            await patient.click("baseline-rule-under_tolerance")
            await patient.type("baseline-amount-typed", "20")
            await patient.click("baseline-keep")
            await patient.click("baseline-use")
            await patient.click("plan-keep")

            plan = await running(services, activity)
            assert plan is not None
            assert (plan.rule, plan.baseline) == (BaselineRule.UNDER_TOLERANCE, Decimal("17.2"))


async def test_an_ended_plan_can_run_again_by_undo(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services, clock, "10", "10", "10")
        before = await running(services, activity)
        clock.pass_days(8)
        async with a_window(house, plan_of(activity)) as patient:
            await patient.click("plan-end")
            assert await running(services, activity) is None

            await patient.click("notice-undo")
            assert await running(services, activity) == before


async def test_on_a_full_disk_nothing_starts_and_the_numbers_stay(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, plan_of(activity)) as patient:
            await patient.type("plan-growth", "5")
            make_room = fill_the_disk(house)
            await patient.click("plan-keep")
            assert "this device is full" in patient.texts()
            assert patient.get("plan-growth").value == "5"

            make_room()
            await patient.click("plan-keep")
            plan = await running(services, activity)
            assert plan is not None
            assert plan.growth_percent == 5


async def test_no_plan_is_set_while_a_red_flag_pauses_the_day(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await tried(services, clock, "10", "10", "10")
        async with a_window(house, "/plan") as patient:
            await services.safety.record_check(Asking.NEW_SYMPTOM, {"saddle-numbness"})
            await patient.go(plan_of(activity))

            assert patient.has("activity-paused-notice")
            assert not patient.has("plan-keep")
            assert "minutes" not in patient.texts()
