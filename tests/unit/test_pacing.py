"""The laws of a paced plan: by plan, not by pain."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.amount import trimmed, usable
from app.domain.errors import AmountOutOfRangeError
from app.domain.pacing import PacingPlan, PlanEdit, Quota, changed, quota_on, weeks_of
from tests.builders import MONDAY, a_plan, an_instant

WALK = uuid4()
DAYS = st.integers(min_value=0, max_value=500).map(lambda days: MONDAY + timedelta(days=days))
FLARE_UP_DAYS = st.frozensets(DAYS, max_size=20)
STEPS = st.sampled_from([Decimal(1), Decimal(5), Decimal(100), Decimal("0.5"), Decimal("0.01")])


AMOUNTS = st.decimals(Decimal("0.01"), 5000, allow_nan=False, places=2)


@st.composite
def plans(draw):
    step = draw(STEPS)
    ceiling = draw(st.none() | AMOUNTS.map(lambda amount: amount + step))
    return replace(
        a_plan(WALK, baseline=draw(AMOUNTS), usable_step=step, ceiling=ceiling),
        growth_percent=draw(st.decimals(0, 50, allow_nan=False, places=1)),
    )


def on(plan: PacingPlan, day: date, flare_up_days=frozenset()) -> Quota:
    quota = quota_on(plan, day, flare_up_days)
    assert quota is not None
    return quota


def week(number: int) -> date:
    """Return the first day of a week, counted from 1, of a plan that starts on MONDAY."""
    return MONDAY + timedelta(weeks=number - 1)


def an_edit(amount: Decimal | int | None = None, growth: int = 10, ceiling: int | None = None):
    return PlanEdit(
        id=uuid4(),
        made_at=an_instant(),
        growth_percent=Decimal(growth),
        ceiling=None if ceiling is None else Decimal(ceiling),
        amount=None if amount is None else Decimal(amount),
    )


def test_eight_minutes_grow_by_a_tenth_each_week():
    plan = a_plan(WALK, baseline=8, growth_percent=10)

    quotas = weeks_of(plan, week(4), ())

    assert [quota.exact for quota in quotas] == [
        Decimal(8),
        Decimal("8.8"),
        Decimal("9.68"),
        Decimal("10.648"),
    ]
    assert [quota.usable for quota in quotas] == [8, 8, 9, 10]
    assert [quota.week for quota in quotas] == [1, 2, 3, 4]
    assert not any(quota.is_held for quota in quotas)


def test_the_amount_is_the_same_on_all_days_of_a_week():
    plan = a_plan(WALK)

    of_week = {on(plan, week(3) + timedelta(days=day)).exact for day in range(7)}

    assert len(of_week) == 1


def test_a_plan_says_nothing_before_it_starts_or_once_it_has_ended():
    plan = a_plan(WALK, ended_on=week(2))

    assert quota_on(plan, MONDAY - timedelta(days=1), ()) is None
    assert quota_on(plan, week(2), ()) is None
    assert on(plan, week(2) - timedelta(days=1)).week == 1
    assert len(weeks_of(plan, week(9), ())) == 1
    assert weeks_of(plan, MONDAY - timedelta(days=1), ()) == ()


def test_a_week_with_a_flare_up_day_does_not_grow_into_the_next():
    plan = a_plan(WALK, baseline=10)
    flare_up = {week(2) + timedelta(days=3)}

    exact = [quota.exact for quota in weeks_of(plan, week(4), flare_up)]

    assert exact == [10, 11, 11, Decimal("12.1")]


def test_a_quota_says_that_it_is_held_from_the_flare_up_day_to_the_end_of_the_level_week():
    plan = a_plan(WALK)
    flare_up = week(2) + timedelta(days=3)

    assert not on(plan, flare_up - timedelta(days=1), {flare_up}).is_held
    assert on(plan, flare_up, {flare_up}).is_held
    assert on(plan, week(3), {flare_up}).is_held
    assert on(plan, week(3) + timedelta(days=6), {flare_up}).is_held
    assert not on(plan, week(4), {flare_up}).is_held


def test_a_flare_up_before_the_plan_holds_nothing():
    plan = a_plan(WALK, baseline=10)

    assert on(plan, week(2), {MONDAY - timedelta(days=1)}).exact == 11


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_an_amount_is_never_above_the_ceiling(plan, day, flare_up_days):
    quota = on(plan, day, flare_up_days)

    if plan.ceiling is not None:
        assert quota.usable <= plan.ceiling
        assert quota.exact <= plan.ceiling


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_a_usable_amount_is_a_whole_number_of_steps_and_never_zero(plan, day, flare_up_days):
    quota = on(plan, day, flare_up_days)

    assert quota.usable >= plan.usable_step
    assert quota.usable % plan.usable_step == 0
    assert quota.usable <= max(quota.exact, plan.usable_step)
    assert quota.exact - quota.usable < plan.usable_step


@given(plans(), DAYS, DAYS, FLARE_UP_DAYS)
def test_amounts_never_fall_whatever_day_was_skipped(plan, one, other, flare_up_days):
    earlier, later = sorted([one, other])

    assert on(plan, earlier, flare_up_days).exact <= on(plan, later, flare_up_days).exact
    assert on(plan, earlier, flare_up_days).usable <= on(plan, later, flare_up_days).usable


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_a_week_grows_by_no_more_than_the_plan_says(plan, day, flare_up_days):
    before, after = on(plan, day, flare_up_days), on(plan, day + timedelta(days=7), flare_up_days)

    most = before.exact * (1 + plan.growth_percent / 100)
    assert after.exact <= most + Decimal("0.000000002")


@given(plans(), DAYS, FLARE_UP_DAYS, DAYS)
def test_one_more_flare_up_day_never_raises_an_amount(plan, day, flare_up_days, one_more):
    with_it = on(plan, day, flare_up_days | {one_more})

    assert with_it.exact <= on(plan, day, flare_up_days).exact


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_what_comes_later_changes_no_amount_of_today(plan, day, flare_up_days):
    until_today = {flare for flare in flare_up_days if flare <= day}

    assert on(plan, day, flare_up_days) == on(plan, day, until_today)


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_all_weeks_are_told_as_their_first_days_are(plan, day, flare_up_days):
    quotas = weeks_of(plan, day, {flare for flare in flare_up_days if flare <= day})

    assert quotas[-1].exact == on(plan, day, flare_up_days).exact
    assert [quota.week for quota in quotas] == list(range(1, len(quotas) + 1))


@given(plans(), DAYS, FLARE_UP_DAYS)
def test_an_edit_goes_on_from_the_exact_amount_of_the_day(plan, day, flare_up_days):
    edit = replace(an_edit(), growth_percent=plan.growth_percent, ceiling=plan.ceiling)

    ended, after = changed(plan, day, flare_up_days, edit)

    assert quota_on(ended, day, flare_up_days) is None
    assert on(after, day, flare_up_days).exact == on(plan, day, flare_up_days).exact
    assert ended == replace(plan, ended_on=day)
    assert after.id == edit.id


@given(plans(), DAYS, st.integers(0, 70))
def test_an_edit_never_brings_growth_forward(plan, day, days_later):
    edit = replace(an_edit(), growth_percent=plan.growth_percent, ceiling=plan.ceiling)
    later = day + timedelta(days=days_later)

    _, after = changed(plan, day, (), edit)

    assert on(after, later).exact <= on(plan, later).exact + Decimal("0.000001")


@given(plans(), DAYS, FLARE_UP_DAYS, st.integers(0, 6))
def test_nothing_grows_in_the_week_after_an_edit(plan, day, flare_up_days, days_later):
    _, after = changed(plan, day, flare_up_days, an_edit(amount=5, growth=50))

    assert on(after, day + timedelta(days=days_later), flare_up_days).exact == 5


def test_a_chosen_amount_goes_on_from_there():
    _, after = changed(a_plan(WALK, baseline=8), week(3), (), an_edit(amount=5, growth=20))

    assert on(after, week(3)).exact == 5
    assert on(after, week(4)).exact == 6


def test_a_lower_ceiling_counts_at_once():
    _, after = changed(a_plan(WALK, baseline=20), week(3), (), an_edit(ceiling=10))

    assert on(after, week(3)).exact == 10


def test_an_edit_on_the_first_day_leaves_nothing_of_the_plan_before():
    ended, after = changed(a_plan(WALK), MONDAY, (), an_edit(amount=5))

    assert quota_on(ended, MONDAY, ()) is None
    assert on(after, MONDAY).exact == 5


def test_a_plan_that_has_not_begun_is_replaced_from_its_first_day_on():
    plan = a_plan(WALK, baseline=8, started_on=week(3))

    ended, after = changed(plan, MONDAY, (), an_edit(growth=0))

    assert ended.ended_on == week(3)
    assert after.started_on == week(3)
    assert on(after, week(5)).exact == 8


@pytest.mark.parametrize("growth", ["-0.1", "50.1", "NaN", "Infinity"])
def test_growth_outside_its_range_is_refused(growth):
    with pytest.raises(AmountOutOfRangeError):
        a_plan(WALK, growth_percent=Decimal(growth))


@pytest.mark.parametrize(
    "wrong",
    [
        {"baseline": 0},
        {"usable_step": 0},
        {"usable_step": Decimal("0.001")},
        {"ceiling": 0},
        {"usable_step": 5, "ceiling": 4},
        {"ceiling": Decimal("9.99999999999")},
        {"ceiling": 2_000_000},
    ],
)
def test_a_plan_that_nobody_can_follow_is_refused(wrong):
    with pytest.raises(AmountOutOfRangeError):
        a_plan(WALK, **wrong)


def test_a_plan_without_a_ceiling_ends_its_growth_at_what_anyone_can_do():
    plan = a_plan(WALK, baseline=900_000, growth_percent=50)

    assert on(plan, week(500)).exact == 1_000_000


def test_dust_of_the_arithmetic_rounds_nothing_down():
    third = Decimal(10) / 3

    assert usable(third * 3, Decimal(1)) == 10
    assert str(trimmed(Decimal("110.000"))) == "110"
    assert str(trimmed(Decimal("12.50"))) == "12.5"
