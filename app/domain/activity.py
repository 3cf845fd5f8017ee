"""Activities that pain took away, and what was tried of them."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from app.domain.diary import AgainstPlan
from app.domain.errors import AmountOutOfRangeError

MOST = Decimal(1_000_000)
"""Above this an amount is a slip of the finger: nobody does a million of anything in a day."""


class Unit(StrEnum):
    """How an activity is measured."""

    MINUTES = "minutes"
    STEPS = "steps"
    REPETITIONS = "repetitions"
    METRES = "metres"


class Occasion(StrEnum):
    """What kind of day a trial was made on."""

    TRY = "try"
    GOOD_DAY = "good_day"
    BAD_DAY = "bad_day"
    TOLERANCE = "tolerance"
    """As long as it went before the pain made it hard."""


def checked(amount: Decimal) -> Decimal:
    """Return the amount as it came.

    Raises:
        AmountOutOfRangeError: It is not finite, not above zero, or more than ``MOST``.
    """
    if not amount.is_finite() or not 0 < amount <= MOST:
        raise AmountOutOfRangeError
    return amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something the patient does in life and wants to pace."""

    id: UUID
    name: str
    unit: Unit
    made_on: date
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One attempt at an activity, to find the baseline."""

    id: UUID
    activity_id: UUID
    tried_on: date
    amount: Decimal
    """In the activity's unit, above zero."""
    occasion: Occasion = Occasion.TRY

    def __post_init__(self) -> None:
        """Refuse an amount that nobody can do.

        Raises:
            AmountOutOfRangeError: See ``checked``.
        """
        checked(self.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaTick:
    """What was done of a day's quota; at most one for an activity and a day."""

    id: UUID
    activity_id: UUID
    done_on: date
    against_plan: AgainstPlan
    quota: Decimal
    """The amount that was planned for the day, as shown."""
    amount: Decimal | None = None
    """What was really done, when the patient says so; zero is allowed."""


class TickedDay(NamedTuple):
    """What a ``QuotaTick`` says, without its id: light enough to read ten years of them."""

    activity_id: UUID
    done_on: date
    against_plan: AgainstPlan
    quota: Decimal
    amount: Decimal | None


Ticked = QuotaTick | TickedDay
"""What was done of a day's quota, in either shape."""
