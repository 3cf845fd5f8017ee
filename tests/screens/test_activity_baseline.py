"""Finding a baseline: rules are explained, tries are kept at once, the arithmetic is shown."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.activity import Activity, Occasion, Unit
from app.domain.red_flag import Occasion as Asking
from app.services.door import Services
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def walking(services, *amounts: int, clock: FixedClock | None = None, unit=Unit.MINUTES):
    """Return an activity tried once a day, the last time yesterday."""
    activity = await services.activities.name_activity("Walking", unit)
    for amount in amounts:
        await services.activities.record_trial(activity.id, Decimal(amount))
        if clock:
            clock.pass_days(1)
    return activity


def baseline_of(activity) -> str:
    return f"/plan/activity/{activity.id}/baseline"


async def amounts(services: Services, activity: Activity) -> list[Decimal]:
    return [trial.amount for trial in (await services.activities.activity(activity.id)).trials]


async def test_every_rule_says_how_with_an_example_and_where_it_comes_from(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            words, content = patient.texts(), house.content.pacing
            for rule in content.rules:
                for said in (rule.name, *rule.how, rule.example, rule.origin):
                    assert said in words
            assert content.honest_note in words


async def test_three_tries_become_a_baseline_step_by_step(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            for amount in ("10", "12", "8"):
                assert not patient.has("baseline-working")
                await patient.type("baseline-amount-typed", amount)
                await patient.click("baseline-keep")
                clock.pass_days(1)
                await patient.go("/plan")
                await patient.go(baseline_of(activity))

            words = patient.texts()
            assert "10, 12 and 8: added up and divided by 3, the average is 10." in words
            assert "Less 20 % is 8." in words
            await patient.click("baseline-use")

            assert patient.get("plan-amount").value == "8"


async def test_a_try_is_kept_at_once_and_can_be_undone(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            await patient.type("baseline-amount-typed", "2,5")
            await patient.click("baseline-keep")
            assert await amounts(services, activity) == [Decimal("2.5")]
            assert "Saved on this device" in patient.texts()
            assert "2 more days to try" in patient.texts()

            await patient.click("notice-undo")
            assert await amounts(services, activity) == []


async def test_a_removed_try_comes_back_by_undo(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services, 9, 10, 11, clock=clock)
        trial = (await services.activities.activity(activity.id)).trials[0]
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            assert patient.has("baseline-working")

            await patient.click(f"baseline-remove-{trial.id}")
            assert await amounts(services, activity) == [10, 11]
            assert not patient.has("baseline-working")

            await patient.click("notice-undo")
            assert await amounts(services, activity) == [9, 10, 11]
            assert patient.has("baseline-working")


async def test_half_way_between_days_asks_for_both_and_rounds_down(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-good_and_bad_day")
            assert "How many minutes can you do on a good day?" in patient.texts()
            await patient.type("baseline-amount-typed", "20")
            await patient.submit("baseline-amount-typed")
            assert "How many minutes can you do on a bad day?" in patient.texts()
            await patient.type("baseline-amount-typed", "5")
            await patient.submit("baseline-amount-typed")

            trials = (await services.activities.activity(activity.id)).trials
            assert {trial.occasion for trial in trials} == {Occasion.GOOD_DAY, Occasion.BAD_DAY}
            words = patient.texts()
            assert "Half way between 20 and 5 is 12.5." in words
            assert "Use 12 minutes as my baseline" in words
            assert "The app goes on with the exact amount, 12.5." in words


async def test_one_try_is_enough_for_a_little_under_tolerance(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-under_tolerance")
            await patient.type("baseline-amount-typed", "7")
            await patient.click("baseline-keep")

            assert "You did 7. | Less 14 % is 6.02." in patient.texts()
            assert "Use 6 minutes as my baseline" in patient.texts()


async def test_a_baseline_is_never_less_than_one_usable_step(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services, unit=Unit.STEPS)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-under_tolerance")
            await patient.type("baseline-amount-typed", "20")
            await patient.click("baseline-keep")

            assert "The smallest amount to plan with is 50." in patient.texts()


@pytest.mark.parametrize("typed", ["", "ten", "0", "-3", "x" * 100_000])
async def test_what_is_no_amount_is_said_kindly_and_stays(tmp_path: Path, clock, typed):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            await patient.type("baseline-amount-typed", typed)
            await patient.click("baseline-keep")

            assert "Use a number above 0, such as 5 or 2.5." in patient.texts()
            assert patient.get("baseline-amount-typed").value == typed
            assert await amounts(services, activity) == []


async def test_a_second_try_of_a_day_is_possible_but_not_asked_for(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services, 10)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            assert not patient.has("baseline-form")
            await patient.click("baseline-add-more")
            await patient.type("baseline-amount-typed", "8")
            await patient.click("baseline-keep")

            assert sorted(await amounts(services, activity)) == [8, 10]
            assert "Of one day, the lower amount counts." in patient.texts()
            assert "2 more days to try" in patient.texts()


async def test_the_rule_and_a_half_typed_try_outlive_the_app(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-good_and_bad_day")
            await patient.click("baseline-occasion-bad_day")
            await patient.type("baseline-amount-typed", "5")
            await patient.go("/plan")

    async with at_home(tmp_path, clock) as (house, services):
        async with a_window(house, baseline_of(activity)) as patient:
            assert patient.get("baseline-amount-typed").value == "5"
            await patient.click("baseline-keep")
        [trial] = (await services.activities.activity(activity.id)).trials
        assert trial.occasion is Occasion.BAD_DAY


async def test_another_rule_can_be_chosen_and_the_tries_stay(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services, 9, 10, 11, clock=clock)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            await patient.click("baseline-other-rule")
            await patient.click("baseline-rule-under_tolerance")
            assert not patient.has("baseline-tries")
            await patient.click("baseline-other-rule")
            await patient.click("baseline-rule-three_tries")

            assert patient.has("baseline-working")


async def test_on_a_full_disk_the_typed_try_stays(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services)
        async with a_window(house, baseline_of(activity)) as patient:
            await patient.click("baseline-rule-three_tries")
            await patient.type("baseline-amount-typed", "10")
            make_room = fill_the_disk(house)
            await patient.click("baseline-keep")
            assert "this device is full" in patient.texts()
            assert patient.get("baseline-amount-typed").value == "10"

            make_room()
            await patient.click("baseline-keep")
            assert await amounts(services, activity) == [10]


async def test_nothing_is_tried_while_a_red_flag_pauses_the_day(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services):
        activity = await walking(services, 10)
        async with a_window(house, "/plan") as patient:
            await services.safety.record_check(Asking.NEW_SYMPTOM, {"saddle-numbness"})
            await patient.go(baseline_of(activity))

            assert patient.has("activity-paused-notice")
            assert not patient.has("baseline-form")
            assert not patient.has("baseline-keep")
