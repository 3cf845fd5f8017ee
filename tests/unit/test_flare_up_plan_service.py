"""One flare-up plan, kept at every word; a step back changes no plan."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import Activity, Unit
from app.domain.pacing import BaselineRule, PacingPlan, quota_on
from app.services.quotas import DayQuota
from app.services.written_plans import FlareUpPlanService, amount_for_now
from tests.builders import MONDAY, an_instant
from tests.fakes import FixedClock, MemoryRecords


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def plans(clock):
    return FlareUpPlanService(MemoryRecords(), clock)


async def test_before_it_is_written_the_plan_is_blank(plans):
    plan = await plans.plan()

    assert plan.is_blank
    assert plan.written_on == MONDAY


async def test_what_is_kept_is_there_again_with_its_day(plans, clock):
    blank = await plans.plan()
    clock.pass_days(4)

    kept = await plans.keep(replace(blank, first_things=("Breathe",), pacing_step="half"))

    assert await plans.plan() == kept
    assert kept.written_on == clock.today()
    assert not kept.is_blank


async def test_two_windows_write_one_plan(plans, clock):
    one, other = await plans.plan(), await plans.plan()
    first = await plans.keep(replace(one, early_signs="I rush"))
    clock.pass_minutes(1)

    second = await plans.keep(replace(other, early_signs="I rush", way_back="By days"))

    assert second.id == first.id
    assert await plans.plan() == second


def day_quota(amount: Decimal, usable_step: Decimal) -> DayQuota:
    activity = Activity(
        id=uuid4(), name="Walk", unit=Unit.MINUTES, made_on=MONDAY, made_at=an_instant()
    )
    plan = PacingPlan(
        id=uuid4(),
        activity_id=activity.id,
        made_at=an_instant(),
        started_on=MONDAY,
        rule=BaselineRule.THREE_TRIES,
        baseline=amount,
        growth_percent=Decimal(0),
        usable_step=usable_step,
        ceiling=None,
    )
    quota = quota_on(plan, MONDAY, ())
    assert quota is not None
    return DayQuota(activity=activity, plan=plan, quota=quota)


@pytest.mark.parametrize(
    ("amount", "step", "percent", "less"),
    [("20", "1", 50, "10"), ("29", "1", 50, "14"), ("20", "5", 75, "15"), ("4", "5", 25, "5")],
)
def test_a_step_back_is_rounded_down_to_what_can_be_done(amount, step, percent, less):
    today = day_quota(Decimal(amount), Decimal(step))

    assert amount_for_now(today, percent) == Decimal(less)


@given(st.integers(1, 500), st.sampled_from([1, 5, 10]), st.integers(1, 100))
def test_a_step_back_is_never_more_than_the_amount_and_never_nothing(amount, step, percent):
    today = day_quota(Decimal(amount), Decimal(step))

    assert 0 < amount_for_now(today, percent) <= today.quota.usable
