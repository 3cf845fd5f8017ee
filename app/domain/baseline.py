"""The baseline: an amount that can be done on a good day and on a bad one.

Three published rules, of which the patient chooses one; their numbers are content
(``assets/content/<lang>/pacing.toml``) and come in from outside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.activity import Occasion, Trial
from app.domain.amount import trimmed, usable
from app.domain.pacing import BaselineRule

_OCCASIONS = {
    BaselineRule.THREE_TRIES: (Occasion.TRY,),
    BaselineRule.GOOD_AND_BAD_DAY: (Occasion.GOOD_DAY, Occasion.BAD_DAY),
    BaselineRule.UNDER_TOLERANCE: (Occasion.TOLERANCE,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNumbers:
    """The numbers of one rule."""

    tries: int
    """How many amounts the rule takes the mean of, at least 1; the days of ``THREE_TRIES``."""
    factor: Decimal
    """The mean is multiplied by this; above 0, at most 1."""


class WorkingName(StrEnum):
    """The steps of the arithmetic, in the order in which they are made."""

    AMOUNTS = "amounts"
    """The one amount that the rule starts from."""
    MEAN = "mean"
    """The mean of the amounts."""
    LESS = "less"
    """So many per cent less."""
    ROUNDED_DOWN = "rounded_down"
    """Down to a usable amount."""
    ONE_STEP = "one_step"
    """Up to the smallest usable amount, because less than that cannot be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingStep:
    """One step of the arithmetic, to be shown to the patient: "10 less 20 % is 8"."""

    name: WorkingName
    amounts: tuple[Decimal, ...]
    """What goes in; oldest first, a good day before a bad one."""
    result: Decimal
    percent: Decimal | None = None
    """With ``LESS``: how much less, above 0 and under 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """An amount to start from, and how it was found."""

    rule: BaselineRule
    exact: Decimal
    usable: Decimal
    """The exact amount rounded down to a usable one, never zero."""
    working: tuple[WorkingStep, ...]
    """In the order in which the steps are made; the last result is ``usable``."""


def lacking(
    rule: BaselineRule, trials: Sequence[Trial], numbers: RuleNumbers
) -> tuple[Occasion, ...]:
    """Return what has still to be tried for the rule, one item for each try; empty when enough.

    ``THREE_TRIES`` counts days, not tries: two tries on one day are one.
    """
    if rule is BaselineRule.THREE_TRIES:
        days = {trial.tried_on for trial in trials if trial.occasion is Occasion.TRY}
        return (Occasion.TRY,) * max(0, numbers.tries - len(days))
    tried = {trial.occasion for trial in trials}
    return tuple(occasion for occasion in _OCCASIONS[rule] if occasion not in tried)


def found(
    rule: BaselineRule, trials: Sequence[Trial], numbers: RuleNumbers, usable_step: Decimal
) -> Baseline | None:
    """Return the baseline by one rule, or ``None`` while something has still to be tried.

    The latest days count. When a day has more than one try of a kind, its lowest counts.

    Args:
        rule: The rule that the patient chose.
        trials: All trials of the activity, in any order.
        numbers: The numbers of this rule.
        usable_step: In the activity's unit, above zero.

    Source: ``rules`` in ``assets/content/<lang>/pacing.toml``; no trial stands behind the figures.
    """
    if lacking(rule, trials, numbers):
        return None
    amounts = _amounts(rule, trials, numbers)
    total = sum(amounts, Decimal(0))
    # Divided last, so that a result that comes out even is even.
    exact = total * numbers.factor / len(amounts)
    lower = usable(exact, usable_step)
    working = [*_working(amounts, trimmed(total / len(amounts)), numbers.factor, trimmed(exact))]
    if lower != trimmed(exact):
        name = WorkingName.ROUNDED_DOWN if lower < exact else WorkingName.ONE_STEP
        working.append(WorkingStep(name=name, amounts=(trimmed(exact),), result=lower))
    return Baseline(rule=rule, exact=exact, usable=lower, working=tuple(working))


def _amounts(
    rule: BaselineRule, trials: Sequence[Trial], numbers: RuleNumbers
) -> tuple[Decimal, ...]:
    """Return the amounts that the rule takes the mean of."""
    if rule is BaselineRule.THREE_TRIES:
        return _lowest_by_day(trials, Occasion.TRY)[-numbers.tries :]
    return tuple(_lowest_by_day(trials, occasion)[-1] for occasion in _OCCASIONS[rule])


def _lowest_by_day(trials: Sequence[Trial], occasion: Occasion) -> tuple[Decimal, ...]:
    """Return the lowest amount of each day that has a try of the kind, in the order of days."""
    of_kind = sorted((one.tried_on, -one.amount) for one in trials if one.occasion is occasion)
    return tuple(-amount for amount in dict(of_kind).values())


def _working(
    amounts: tuple[Decimal, ...], mean: Decimal, factor: Decimal, exact: Decimal
) -> Sequence[WorkingStep]:
    """Return the steps from the amounts to the exact result."""
    name = WorkingName.MEAN if len(amounts) > 1 else WorkingName.AMOUNTS
    first = WorkingStep(name=name, amounts=amounts, result=mean)
    if factor == 1:
        return (first,)
    percent = trimmed((1 - factor) * 100)
    less = WorkingStep(name=WorkingName.LESS, amounts=(mean,), result=exact, percent=percent)
    return (first, less)
