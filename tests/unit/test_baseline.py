"""The three published rules, each with the example that its source gives."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import Occasion, Trial
from app.domain.baseline import Baseline, RuleNumbers, WorkingName, found, lacking
from app.domain.pacing import BaselineRule
from tests.builders import MONDAY, a_trial

WALK = uuid4()
ONE = Decimal(1)
NUMBERS = {
    BaselineRule.THREE_TRIES: RuleNumbers(tries=3, factor=Decimal("0.8")),
    BaselineRule.GOOD_AND_BAD_DAY: RuleNumbers(tries=2, factor=ONE),
    BaselineRule.UNDER_TOLERANCE: RuleNumbers(tries=1, factor=Decimal("0.86")),
}
AMOUNTS = st.decimals(Decimal("0.1"), 5000, allow_nan=False, places=1)


def tries(*amounts: Decimal | int) -> list[Trial]:
    return [
        a_trial(WALK, amount, tried_on=MONDAY + timedelta(days=day))
        for day, amount in enumerate(amounts)
    ]


def a_good_and_a_bad_day(good: Decimal | int, bad: Decimal | int) -> list[Trial]:
    return [
        a_trial(WALK, good, occasion=Occasion.GOOD_DAY),
        a_trial(WALK, bad, occasion=Occasion.BAD_DAY),
    ]


def baseline(rule: BaselineRule, trials: list[Trial], step: Decimal = ONE) -> Baseline:
    result = found(rule, trials, NUMBERS[rule], step)
    assert result is not None
    return result


def told(result: Baseline) -> list[object]:
    return [(step.name, step.amounts, step.result, step.percent) for step in result.working]


def test_three_tries_less_a_fifth():
    result = baseline(BaselineRule.THREE_TRIES, tries(8, 10, 12))

    assert result.exact == 8
    assert result.usable == 8
    assert told(result) == [
        (WorkingName.MEAN, (8, 10, 12), 10, None),
        (WorkingName.LESS, (10,), 8, 20),
    ]


def test_half_way_between_a_good_and_a_bad_day_is_rounded_down():
    result = baseline(BaselineRule.GOOD_AND_BAD_DAY, a_good_and_a_bad_day(20, 5))

    assert result.exact == Decimal("12.5")
    assert result.usable == 12
    assert told(result) == [
        (WorkingName.MEAN, (20, 5), Decimal("12.5"), None),
        (WorkingName.ROUNDED_DOWN, (Decimal("12.5"),), 12, None),
    ]


def test_a_little_under_seven_minutes_is_six():
    trials = [a_trial(WALK, 7, occasion=Occasion.TOLERANCE)]

    result = baseline(BaselineRule.UNDER_TOLERANCE, trials)

    assert result.exact == Decimal("6.02")
    assert result.usable == 6
    assert told(result) == [
        (WorkingName.AMOUNTS, (7,), 7, None),
        (WorkingName.LESS, (7,), Decimal("6.02"), 14),
        (WorkingName.ROUNDED_DOWN, (Decimal("6.02"),), 6, None),
    ]


def test_less_than_one_step_becomes_one_step_and_says_so():
    result = baseline(BaselineRule.THREE_TRIES, tries(60, 60, 60), step=Decimal(100))

    assert result.exact == 48
    assert result.usable == 100
    assert told(result)[-1] == (WorkingName.ONE_STEP, (48,), 100, None)


def test_the_last_three_days_count():
    assert baseline(BaselineRule.THREE_TRIES, tries(500, 10, 10, 10)).exact == 8


def test_of_two_tries_on_one_day_the_lower_counts():
    trials = [*tries(10, 10, 10), a_trial(WALK, 40, tried_on=MONDAY)]

    assert baseline(BaselineRule.THREE_TRIES, trials).exact == 8
    assert lacking(BaselineRule.THREE_TRIES, trials[2:], NUMBERS[BaselineRule.THREE_TRIES]) == (
        Occasion.TRY,
    )


def test_the_latest_good_day_counts():
    earlier = a_trial(WALK, 90, tried_on=MONDAY - timedelta(days=1), occasion=Occasion.GOOD_DAY)
    trials = [*a_good_and_a_bad_day(20, 10), earlier]

    assert baseline(BaselineRule.GOOD_AND_BAD_DAY, trials).exact == 15


@pytest.mark.parametrize(
    ("rule", "trials", "still"),
    [
        (BaselineRule.THREE_TRIES, [], (Occasion.TRY,) * 3),
        (BaselineRule.THREE_TRIES, tries(5, 6), (Occasion.TRY,)),
        (BaselineRule.THREE_TRIES, a_good_and_a_bad_day(9, 3), (Occasion.TRY,) * 3),
        (BaselineRule.GOOD_AND_BAD_DAY, [], (Occasion.GOOD_DAY, Occasion.BAD_DAY)),
        (BaselineRule.GOOD_AND_BAD_DAY, a_good_and_a_bad_day(9, 3)[:1], (Occasion.BAD_DAY,)),
        (BaselineRule.UNDER_TOLERANCE, tries(5), (Occasion.TOLERANCE,)),
    ],
)
def test_a_rule_says_what_it_lacks_and_finds_nothing_before(rule, trials, still):
    assert lacking(rule, trials, NUMBERS[rule]) == still
    assert found(rule, trials, NUMBERS[rule], ONE) is None


@given(st.lists(AMOUNTS, min_size=3, max_size=5), st.sampled_from(["0.01", "0.5", "1", "100"]))
def test_a_baseline_is_never_zero_nor_above_the_best_try(amounts, step):
    result = baseline(BaselineRule.THREE_TRIES, tries(*amounts), Decimal(step))

    assert 0 < result.exact <= max(amounts)
    assert result.usable >= Decimal(step)
    assert result.usable <= max(result.exact, Decimal(step))
    assert result.usable % Decimal(step) == 0


@given(st.sampled_from(BaselineRule), AMOUNTS, AMOUNTS)
def test_the_working_ends_at_the_usable_amount_and_each_step_takes_up_the_one_before(
    rule, one, other
):
    trials = [
        *tries(one, other, one),
        *a_good_and_a_bad_day(one, other),
        a_trial(WALK, one, occasion=Occasion.TOLERANCE),
    ]

    working = baseline(rule, trials).working

    assert working[-1].result == baseline(rule, trials).usable
    for before, after in pairwise(working):
        assert after.amounts == (before.result,)
