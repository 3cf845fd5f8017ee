"""Pacing: amounts that grow by plan, not by pain."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from app.domain.activity import MOST, checked
from app.domain.amount import trimmed, usable
from app.domain.errors import AmountOutOfRangeError

MOST_GROWTH = Decimal(50)
"""Per cent from week to week; above this a plan no longer paces. Bounds typing, advises nothing."""
LEAST_STEP = Decimal("0.01")
"""No activity is measured finer."""

_WEEK = 7


class BaselineRule(StrEnum):
    """The published ways to find a baseline; the patient chooses.

    Source: ``assets/content/<lang>/pacing.toml``, which carries their numbers.
    """

    THREE_TRIES = "three_tries"
    """The mean of three tries on three days, less a part."""
    GOOD_AND_BAD_DAY = "good_and_bad_day"
    """The middle between a good and a bad day."""
    UNDER_TOLERANCE = "under_tolerance"
    """A little less than what can be done before pain makes it hard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PacingPlan:
    """How the amount of an activity grows from its baseline; an edit ends it, another starts."""

    id: UUID
    activity_id: UUID
    made_at: datetime
    started_on: date
    rule: BaselineRule
    baseline: Decimal
    """Exact amount of the first week, in the activity's unit, above zero."""
    growth_percent: Decimal
    """Growth from week to week, 0 to 50."""
    usable_step: Decimal
    """Amounts are shown as whole multiples of this, above zero; at most nine decimal places."""
    ceiling: Decimal | None = None
    """Never more than this in a day, at least one usable step; ``None`` for no ceiling."""
    ended_on: date | None = None
    """First day on which the plan no longer counts; ``None`` while it runs."""

    def __post_init__(self) -> None:
        """Refuse amounts that nobody can follow.

        Raises:
            AmountOutOfRangeError: The baseline, step or ceiling is not one that can be done, the
                growth lies outside 0 to ``MOST_GROWTH``, the ceiling is below one usable step, or
                one of them has more than nine decimal places.
        """
        checked(self.baseline)
        growth = self.growth_percent
        if not growth.is_finite() or not 0 <= growth <= MOST_GROWTH:
            raise AmountOutOfRangeError
        if not _is_between(LEAST_STEP, self.usable_step):
            raise AmountOutOfRangeError
        if self.ceiling is not None and not _is_between(self.usable_step, self.ceiling):
            raise AmountOutOfRangeError

    def covers(self, day: date) -> bool:
        """Tell whether the plan counts on that day."""
        return self.started_on <= day and (self.ended_on is None or day < self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """What the plan says for one day."""

    on: date
    exact: Decimal
    usable: Decimal
    """The exact amount rounded down to a usable one, never zero."""
    week: int
    """Weeks since the start, counted from 1."""
    is_held: bool
    """True while a flare-up holds the amount level."""


def quota_on(plan: PacingPlan, day: date, flare_up_days: Collection[date]) -> Quota | None:
    """Return what the plan says for a day, or ``None`` on a day that it does not cover.

    The amount of a week is the baseline, grown once for each earlier week of the plan that had no
    flare-up day, and never above the ceiling. What was done is no input: a good day does not raise
    the amount and a skipped day does not lower it.

    Args:
        plan: The plan.
        day: A local day; days ahead are told as if no further flare-up came.
        flare_up_days: All flare-up days since the plan started; others do no harm.

    Source: the rules in ``assets/content/<lang>/pacing.toml``: a set growth from week to week,
    rounded down, held after a setback.
    """
    if not plan.covers(day):
        return None
    week = (day - plan.started_on).days // _WEEK
    held = _held_weeks(plan, [flare for flare in flare_up_days if flare <= day])
    exact = trimmed(_grown(plan, week - sum(1 for past in held if past < week)))
    return Quota(
        on=day,
        exact=exact,
        usable=usable(exact, plan.usable_step),
        week=week + 1,
        is_held=week in held or week - 1 in held,
    )


def weeks_of(plan: PacingPlan, last: date, flare_up_days: Collection[date]) -> tuple[Quota, ...]:
    """Return the quota of the first day of each week of the plan, up to and including ``last``.

    Shape: by week, starting at 1; empty when the plan starts after ``last`` or never counted.
    """
    weeks = max(0, (last - plan.started_on).days // _WEEK + 1)
    firsts = (plan.started_on + timedelta(days=_WEEK * week) for week in range(weeks))
    quotas = (quota_on(plan, first, flare_up_days) for first in firsts)
    return tuple(quota for quota in quotas if quota is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEdit:
    """What the patient sets anew; the rest goes on as it was."""

    id: UUID
    """Of the plan that follows."""
    made_at: datetime
    growth_percent: Decimal
    ceiling: Decimal | None
    amount: Decimal | None = None
    """A new amount to go on from; ``None`` goes on from the exact amount of the day."""


def changed(
    plan: PacingPlan, on: date, flare_up_days: Collection[date], edit: PlanEdit
) -> tuple[PacingPlan, PacingPlan]:
    """End a plan and start the one that follows it; return both, in this order.

    The new plan's weeks are counted from its own first day, so nothing grows for a week. A plan
    that has not begun yet is replaced from its first day on.

    Raises:
        AmountOutOfRangeError: See ``PacingPlan``.
    """
    start = max(on, plan.started_on)
    amount = edit.amount
    if amount is None:
        week = (start - plan.started_on).days // _WEEK
        held = _held_weeks(plan, flare_up_days)
        amount = _grown(plan, week - sum(1 for past in held if past < week))
    after = replace(
        plan,
        id=edit.id,
        made_at=edit.made_at,
        started_on=start,
        baseline=amount,
        growth_percent=edit.growth_percent,
        ceiling=edit.ceiling,
        ended_on=None,
    )
    return replace(plan, ended_on=start), after


def _is_between(least: Decimal, amount: Decimal) -> bool:
    """Tell whether an amount can be done, is no less than that, and is not absurdly fine."""
    return checked(amount) >= least and trimmed(amount) == amount


def _held_weeks(plan: PacingPlan, flare_up_days: Collection[date]) -> frozenset[int]:
    """Return the weeks of the plan, counted from 0, in which a flare-up day fell."""
    since = (day - plan.started_on for day in flare_up_days if day >= plan.started_on)
    return frozenset(gone.days // _WEEK for gone in since)


def _grown(plan: PacingPlan, weeks: int) -> Decimal:
    """Return the exact amount after so many weeks of growth, capped."""
    grown = plan.baseline * (1 + plan.growth_percent / 100) ** weeks
    return min(grown, MOST if plan.ceiling is None else plan.ceiling)
