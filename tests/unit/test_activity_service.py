"""Activities from a name to a ticked amount."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from app.domain.activity import Occasion, Unit
from app.domain.baseline import RuleNumbers
from app.domain.diary import AgainstPlan
from app.domain.errors import AmountOutOfRangeError, NotFoundError
from app.domain.pacing import BaselineRule
from app.services.activities import ActivityService
from app.services.flare_ups import FlareUpService
from app.services.pacing_numbers import PacingNumbers
from app.services.plans import PlanChoices
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

NUMBERS = PacingNumbers(
    rules={
        BaselineRule.THREE_TRIES: RuleNumbers(tries=3, factor=Decimal("0.8")),
        BaselineRule.GOOD_AND_BAD_DAY: RuleNumbers(tries=2, factor=Decimal(1)),
        BaselineRule.UNDER_TOLERANCE: RuleNumbers(tries=1, factor=Decimal("0.86")),
    },
    growth_percent=Decimal(10),
    usable_steps={unit: Decimal(1) for unit in Unit},
)
CHOICES = PlanChoices(growth_percent=NUMBERS.growth_percent)
TRIES = BaselineRule.THREE_TRIES


class Patient:
    """One patient's records, clock and services."""

    def __init__(self) -> None:
        self.records = MemoryRecords()
        self.clock = FixedClock()
        self.paused = False
        self.activities = ActivityService(self.records, self.clock, NUMBERS, self.is_paused)
        self.plans = self.activities.plans
        self.quotas = self.activities.quotas

    async def is_paused(self) -> bool:
        return self.paused

    async def walks(self, *amounts: int):
        """Name an activity and try it, once a day, until today."""
        activity = await self.activities.name_activity("Walking", Unit.MINUTES)
        for amount in amounts:
            await self.activities.record_trial(activity.id, Decimal(amount))
            self.clock.pass_days(1)
        return activity

    async def paces(self, *amounts: int):
        activity = await self.walks(*(amounts or (10, 10, 10)))
        await self.plans.start(activity.id, TRIES, CHOICES)
        return activity

    async def exact_today(self):
        return [one.quota.exact for one in (await self.quotas.today()).quotas]


@pytest.fixture
def patient():
    return Patient()


async def test_three_tries_become_a_plan_and_an_amount_for_today(patient):
    activity = await patient.walks(8, 10, 12)

    found = await patient.activities.baseline(activity.id, TRIES)
    await patient.plans.start(activity.id, TRIES, CHOICES)

    assert found.lacking == ()
    assert found.baseline.exact == 8
    today = await patient.quotas.today()
    assert [(one.activity, one.quota.usable, one.tick) for one in today.quotas] == [
        (activity, 8, None)
    ]


async def test_a_plan_needs_its_tries_or_a_chosen_amount(patient):
    activity = await patient.walks(8, 10)

    assert (await patient.activities.baseline(activity.id, TRIES)).lacking == (Occasion.TRY,)
    with pytest.raises(NotFoundError):
        await patient.plans.start(activity.id, TRIES, CHOICES)

    chosen = PlanChoices(growth_percent=Decimal(0), amount=Decimal(5))
    await patient.plans.start(activity.id, TRIES, chosen)
    assert await patient.exact_today() == [5]


async def test_an_amount_grows_each_week_and_a_flare_up_holds_it(patient):
    await patient.paces()
    flare_ups = FlareUpService(patient.records, patient.clock)

    patient.clock.pass_days(7)
    assert await patient.exact_today() == [Decimal("8.8")]
    await flare_ups.start()
    await flare_ups.end()
    patient.clock.pass_days(7)
    assert await patient.exact_today() == [Decimal("8.8")]
    patient.clock.pass_days(7)
    assert await patient.exact_today() == [Decimal("9.68")]


async def test_a_good_day_raises_nothing_and_a_skipped_week_lowers_nothing(patient):
    activity = await patient.paces()
    await patient.quotas.tick(activity.id, AgainstPlan.MORE, Decimal(60))

    patient.clock.pass_days(7)

    assert await patient.exact_today() == [Decimal("8.8")]


async def test_amounts_rest_while_a_red_flag_pauses_them(patient):
    await patient.paces()
    patient.paused = True

    today = await patient.quotas.today()

    assert today.is_paused
    assert today.quotas == ()


async def test_a_plan_is_looked_at_before_it_is_started(patient):
    choices = PlanChoices(growth_percent=Decimal(50), ceiling=Decimal(20))

    weeks = patient.plans.preview(Unit.MINUTES, Decimal(8), choices, weeks=4)

    assert [quota.usable for quota in weeks] == [8, 12, 18, 20]
    with pytest.raises(AmountOutOfRangeError):
        patient.plans.preview(Unit.MINUTES, Decimal(0), choices, weeks=4)


async def test_a_changed_plan_goes_on_from_the_amount_of_the_day(patient):
    activity = await patient.paces()
    patient.clock.pass_days(8)

    change = await patient.plans.change(activity.id, PlanChoices(growth_percent=Decimal(50)))

    assert await patient.exact_today() == [Decimal("8.8")]
    view = await patient.activities.activity(activity.id)
    assert view.running == change.after
    assert [plan.ended_on for plan in view.plans] == [patient.clock.today(), None]


async def test_a_change_of_plan_can_be_undone(patient):
    activity = await patient.paces()
    patient.clock.pass_days(8)

    change = await patient.plans.change(activity.id, PlanChoices(growth_percent=Decimal(50)))
    await patient.plans.undo(change)

    view = await patient.activities.activity(activity.id)
    assert view.plans == (change.before,)
    patient.clock.pass_days(7)
    assert await patient.exact_today() == [Decimal("9.68")]


async def test_a_second_start_ends_the_plan_before_and_can_be_undone(patient):
    activity = await patient.paces()
    patient.clock.pass_minutes(1)

    chosen = PlanChoices(growth_percent=Decimal(0), amount=Decimal(3))
    change = await patient.plans.start(activity.id, TRIES, chosen)
    assert await patient.exact_today() == [3]

    await patient.plans.undo(change)
    assert await patient.exact_today() == [8]


async def test_a_first_start_can_be_undone(patient):
    activity = await patient.walks(10, 10, 10)

    change = await patient.plans.start(activity.id, TRIES, CHOICES)
    await patient.plans.undo(change)

    view = await patient.activities.activity(activity.id)
    assert (view.running, view.quota, view.plans) == (None, None, ())


async def test_an_ended_plan_has_no_amounts_until_the_end_is_undone(patient):
    activity = await patient.paces()
    patient.clock.pass_days(3)

    change = await patient.plans.end(activity.id)
    assert await patient.exact_today() == []
    with pytest.raises(NotFoundError):
        await patient.plans.end(activity.id)
    with pytest.raises(NotFoundError):
        await patient.plans.change(activity.id, CHOICES)

    await patient.plans.undo(change)
    assert await patient.exact_today() == [8]


async def test_a_tick_keeps_the_amount_that_was_shown(patient):
    activity = await patient.paces(8, 9, 10)

    ticked = await patient.quotas.tick(activity.id, AgainstPlan.LESS, Decimal(0))

    assert ticked.before is None
    assert (ticked.tick.quota, ticked.tick.amount) == (7, 0)
    assert (await patient.quotas.today()).quotas[0].tick == ticked.tick
    assert (await patient.activities.activity(activity.id)).tick == ticked.tick


async def test_the_last_word_about_a_day_counts_and_undo_brings_back_the_one_before(patient):
    activity = await patient.paces()
    first = await patient.quotas.tick(activity.id, AgainstPlan.LESS)
    second = await patient.quotas.tick(activity.id, AgainstPlan.MORE)

    assert second.before == first.tick
    assert second.tick.id == first.tick.id
    await patient.quotas.undo_tick(second)
    assert (await patient.activities.activity(activity.id)).tick == first.tick
    await patient.quotas.undo_tick(first)
    assert (await patient.activities.activity(activity.id)).tick is None


async def test_an_earlier_day_can_be_ticked_and_left_unsaid_again(patient):
    activity = await patient.paces()
    started_on = patient.clock.today()
    patient.clock.pass_days(8)

    await patient.quotas.tick(activity.id, AgainstPlan.MORE, done_on=started_on)
    history = await patient.plans.history(activity.id)
    assert [tick.done_on for tick in history[0].ticks] == [started_on]
    assert history[0].ticks[0].quota == 8

    await patient.quotas.untick(activity.id, started_on)
    assert (await patient.plans.history(activity.id))[0].ticks == ()


async def test_a_day_without_a_plan_cannot_be_ticked(patient):
    activity = await patient.paces()

    with pytest.raises(NotFoundError):
        await patient.quotas.tick(activity.id, AgainstPlan.MORE, done_on=MONDAY)
    with pytest.raises(NotFoundError):
        await patient.quotas.tick(uuid4(), AgainstPlan.MORE)


@pytest.mark.parametrize("amount", ["-1", "NaN", "1000001"])
async def test_an_amount_that_nobody_does_is_refused(patient, amount):
    activity = await patient.paces()

    with pytest.raises(AmountOutOfRangeError):
        await patient.quotas.tick(activity.id, AgainstPlan.MORE, Decimal(amount))


async def test_the_history_shows_each_week_of_each_plan_the_latest_first(patient):
    activity = await patient.paces()
    patient.clock.pass_days(15)
    await patient.plans.change(activity.id, CHOICES)

    latest, first = await patient.plans.history(activity.id)

    assert [quota.week for quota in latest.weeks] == [1]
    assert [quota.week for quota in first.weeks] == [1, 2, 3]


async def test_an_activity_without_a_plan_has_no_history(patient):
    activity = await patient.walks()

    assert await patient.plans.history(activity.id) == ()


async def test_a_deleted_activity_comes_back_with_its_plan(patient):
    activity = await patient.paces()

    await patient.activities.delete(activity.id)
    assert await patient.exact_today() == []
    assert await patient.activities.activities() == ()
    assert [one.record for one in await patient.activities.binned()] == [activity]

    await patient.activities.bring_back(activity.id)
    assert await patient.exact_today() == [8]
    assert len(await patient.activities.activities()) == 1


async def test_a_removed_try_can_be_put_back(patient):
    activity = await patient.walks(8, 10, 12)
    last = (await patient.activities.activity(activity.id)).trials[-1]

    await patient.activities.remove_trial(last.id)
    assert (await patient.activities.baseline(activity.id, TRIES)).baseline is None

    await patient.activities.put_back_trial(last)
    assert (await patient.activities.baseline(activity.id, TRIES)).baseline.exact == 8


async def test_a_try_is_never_dated_ahead(patient):
    activity = await patient.walks()

    trial = await patient.activities.record_trial(
        activity.id, Decimal(5), tried_on=MONDAY + timedelta(days=5)
    )

    assert trial.tried_on == MONDAY


async def test_a_new_name_keeps_all_else(patient):
    activity = await patient.paces()

    await patient.activities.rename(activity.id, "Walking the dog")

    view = await patient.activities.activity(activity.id)
    assert view.activity.name == "Walking the dog"
    assert view.quota is not None


async def test_what_is_not_there_is_not_found(patient):
    with pytest.raises(NotFoundError):
        await patient.activities.activity(uuid4())
    with pytest.raises(NotFoundError):
        await patient.activities.record_trial(uuid4(), Decimal(5))


async def test_the_offered_numbers_are_those_of_the_content(patient):
    assert patient.activities.numbers is NUMBERS
