"""Pacing: amounts that grow by plan, not by pain."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


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
    """How the amount of one activity grows from its baseline; an edit ends it and starts another."""

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
    """Amounts are shown as whole multiples of this, above zero."""
    ceiling: Decimal | None = None
    """Never more than this in a day; ``None`` for no ceiling."""
    ended_on: date | None = None
    """First day on which the plan no longer counts; ``None`` while it runs."""


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
