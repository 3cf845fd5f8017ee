"""One activity: today's amount, what was done, the weeks, the name, the bin."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.activity import Activity, QuotaTick, Unit
from app.domain.diary import AgainstPlan
from app.domain.pacing import BaselineRule
from app.domain.red_flag import Occasion as Asking
from app.services.door import Services
from app.services.plans import PlanChoices
from app.ui import typing_pause
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk

DAY = timedelta(days=1)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def paced(services: Services, amount: str = "8", growth: str = "10") -> Activity:
    """Return an activity whose plan starts today."""
    activity = await services.activities.name_activity("Walking", Unit.MINUTES)
    choices = PlanChoices(growth_percent=Decimal(growth), amount=Decimal(amount))
    await services.activities.plans.start(activity.id, BaselineRule.THREE_TRIES, choices)
    return activity


def screen_of(activity: Activity) -> str:
    return f"/plan/activity/{activity.id}"


async def ticks(services: Services, activity: Activity) -> list[QuotaTick]:
    return [
        tick
        for history in await services.activities.plans.history(activity.id)
        for tick in history.ticks
    ]


async def test_without_a_plan_the_way_leads_to_the_baseline(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await services.activities.name_activity("Walking", Unit.MINUTES)
        async with a_window(house, screen_of(activity)) as patient:
            assert not patient.has("activity-today")
            await patient.click("activity-baseline")
            assert patient.has("baseline-rule-three_tries")


async def test_todays_amount_is_usable_and_says_where_it_comes_from(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        clock.pass_days(7)
        async with a_window(house, screen_of(activity)) as patient:
            assert patient.get("activity-amount").value == "8"
            assert "Rounded down from 8.8." in patient.texts()


@pytest.mark.parametrize("level", list(AgainstPlan))
async def test_a_tap_is_kept_and_can_be_undone(tmp_path: Path, clock, level):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click(f"activity-today-{level}")
            [tick] = await ticks(services, activity)
            assert (tick.against_plan, tick.quota, tick.amount) == (level, Decimal(8), None)
            assert "Saved on this device" in patient.texts()

            await patient.click("notice-undo")
            assert await ticks(services, activity) == []


async def test_a_second_tap_on_the_same_word_takes_it_back(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-today-less")
            await patient.click("activity-today-less")
            assert await ticks(services, activity) == []


async def test_yesterday_can_still_be_said(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            assert not patient.has("activity-yesterday")

            clock.pass_days(1)
            await patient.go(screen_of(activity))
            await patient.click("activity-yesterday-more")

            [tick] = await ticks(services, activity)
            assert (tick.done_on, tick.against_plan) == (clock.today() - DAY, AgainstPlan.MORE)
            await patient.click("notice-undo")
            assert await ticks(services, activity) == []


@pytest.mark.parametrize(("typed", "meant"), [("12,5", "12.5"), ("0", "0"), (" 7 ", "7")])
async def test_the_real_amount_is_kept_when_it_is_said(tmp_path: Path, clock, typed, meant):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-today-less")
            await patient.click("activity-today-say")
            await patient.type("activity-today-amount", typed)
            await patient.submit("activity-today-amount")

            [tick] = await ticks(services, activity)
            assert tick.amount == Decimal(meant)
            assert patient.get("activity-today-amount").value == typed

            await patient.type("activity-today-amount", "")
            await patient.submit("activity-today-amount")
            [tick] = await ticks(services, activity)
            assert tick.amount is None


async def test_an_amount_is_kept_when_the_typing_rests(tmp_path: Path, clock, monkeypatch):
    monkeypatch.setattr(typing_pause, "PAUSE_SECONDS", 0)
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-today-more")
            await patient.click("activity-today-say")
            await patient.type("activity-today-amount", "15")

            [tick] = await ticks(services, activity)
            assert tick.amount == 15


async def test_an_amount_typed_last_is_kept_on_leaving(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-today-more")
            await patient.click("activity-today-say")
            await patient.type("activity-today-amount", "15")
            await patient.go("/plan")

            [tick] = await ticks(services, activity)
            assert tick.amount == 15


async def test_an_amount_that_is_none_is_said_kindly_and_changes_nothing(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-today-more")
            await patient.click("activity-today-say")
            await patient.type("activity-today-amount", "a lot")
            await patient.submit("activity-today-amount")

            assert "Use a number, such as 5 or 2.5." in patient.texts()
            assert patient.get("activity-today-amount").value == "a lot"
            [tick] = await ticks(services, activity)
            assert tick.amount is None


async def test_weeks_say_what_was_done_and_what_is_not_recorded(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        quotas = services.activities.quotas
        await quotas.tick(activity.id, AgainstPlan.AS_PLANNED)
        await quotas.tick(activity.id, AgainstPlan.MORE, Decimal(12), clock.today())
        clock.pass_days(1)
        await quotas.tick(activity.id, AgainstPlan.AS_PLANNED)
        clock.pass_days(1)
        await quotas.tick(activity.id, AgainstPlan.LESS)
        clock.pass_days(13)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-weeks-table")
            words = patient.texts()
            assert "Week 1 | 8 minutes. Done: 10 minutes on average, on 2 days." in words
            assert "Week 2 | 8 minutes. Nothing recorded." in words
            assert "Week 3, now | 9 minutes. Nothing recorded." in words
            assert "Week 6 | 12 minutes (exact: 12.88)" in words


async def test_a_held_week_is_said(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        clock.pass_days(3)
        await services.flare_ups.start()
        await services.flare_ups.end()
        clock.pass_days(4)
        async with a_window(house, screen_of(activity)) as patient:
            assert patient.get("activity-amount").value == "8"
            assert "Week 2: held level after a flare-up." in patient.texts()
            assert house.content.pacing.hold_note in patient.texts()


async def test_a_plan_ends_and_runs_again_by_undo(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        clock.pass_days(10)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-end-plan")
            assert "No plan runs now" in patient.texts()
            assert not patient.has("activity-today")

            await patient.click("notice-undo")
            assert patient.get("activity-amount").value == "8"


async def test_a_changed_plan_leaves_the_earlier_one_in_sight(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        clock.pass_days(10)
        await services.activities.plans.change(
            activity.id, PlanChoices(growth_percent=Decimal(0), amount=Decimal(5))
        )
        async with a_window(house, screen_of(activity)) as patient:
            assert patient.get("activity-amount").value == "5"
            assert "From 8 minutes a day: 2 June 2025 to 12 June 2025" in patient.texts()
            assert "It stays level from week to week." in patient.texts()
            await patient.click("activity-yesterday-less")
            [tick] = await ticks(services, activity)
            assert tick.quota == 8


@pytest.mark.parametrize("name", ["Walking the dog 🐕", "مشي", "x" * 100_000])
async def test_another_name_is_kept_when_the_box_is_left(tmp_path: Path, clock, name):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-rename")
            await patient.type("activity-new-name", name)
            await patient.blur("activity-new-name")

            assert (await services.activities.activity(activity.id)).activity.name == name


async def test_a_name_without_a_word_changes_nothing(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-rename")
            await patient.type("activity-new-name", "  ")
            await patient.blur("activity-new-name")

            assert "It needs a few words as its name." in patient.texts()
            assert (await services.activities.activity(activity.id)).activity.name == "Walking"


async def test_a_deleted_activity_comes_back_by_undo(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            await patient.click("activity-delete")
            assert await services.activities.activities() == ()

            await patient.click("notice-undo")
            [view] = await services.activities.activities()
            assert view.quota is not None


async def test_no_amount_is_shown_while_a_red_flag_pauses_the_day(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        clock.pass_days(1)
        async with a_window(house, "/plan") as patient:
            await services.safety.record_check(Asking.NEW_SYMPTOM, {"saddle-numbness"})
            await patient.go(screen_of(activity))

            assert "paused today, because of what you ticked" in patient.texts()
            assert "minutes" not in patient.texts()
            for key in ("activity-today", "activity-yesterday", "activity-change-plan"):
                assert not patient.has(key)


async def test_a_tick_that_was_not_kept_is_not_shown(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await paced(services)
        async with a_window(house, screen_of(activity)) as patient:
            make_room = fill_the_disk(house)
            await patient.click("activity-today-more")
            assert "this device is full" in patient.texts()
            assert "Saved on this device" not in patient.texts()
            assert not patient.has("activity-today-say")

            make_room()
            await patient.click("activity-today-more")
            assert "this device is full" not in patient.texts()
            assert len(await ticks(services, activity)) == 1
