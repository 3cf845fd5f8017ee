"""The programme: how far the patient is, what they answered, and what they took home to do."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from app.domain import activity, rating


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionProgress:
    """How far the patient is in one session; at most one for a session."""

    id: UUID
    session: str
    """Id of the session in the content."""
    started_on: date
    opened_at: datetime
    """When it was last open."""
    screen: str
    """Id of the screen to go on with."""
    finished_on: date | None = None
    """Stays when the session is opened again to look back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAnswer:
    """What the patient answered to one block; at most one for a block and its version.

    Content may change under a patient. An answer to an older version stays, and is what the newer
    version starts from.
    """

    id: UUID
    session: str
    block: str
    """Id of the block inside its session."""
    content_version: int
    """Version of the session when it was answered, from 1."""
    answered_at: datetime
    text: str = ""
    picked: frozenset[str] = field(default_factory=frozenset)
    """Ids of the options."""
    rating: int | None = None
    """0 to 10."""
    amount: Decimal | None = None
    """In the unit of the block, above zero."""

    def __post_init__(self) -> None:
        """Refuse a rating or an amount that cannot be.

        Raises:
            RatingOutOfRangeError: The rating is not a whole number from 0 to 10.
            AmountOutOfRangeError: The amount is zero, negative or far too large.
        """
        rating.checked(self.rating)
        if self.amount is not None:
            activity.checked(self.amount)


class HomeworkOutcome(StrEnum):
    """How homework went, as the patient sees it."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Homework:
    """Something the patient took home from a session."""

    id: UUID
    session: str
    item: str
    """Id in the content; empty for what the patient thought of."""
    text: str
    """The words as they were when it was taken: content may change."""
    place: str
    """Where in the app it is done; ``none`` when it is nowhere."""
    taken_on: date
    outcome: HomeworkOutcome | None = None
    """``None`` until it was looked back at."""
    looked_back_on: date | None = None
    difficulty: str = ""
    """Id of the difficulty that was picked, if any."""
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done or looked back at."""
        return self.outcome is None


def is_enough(
    finished: Collection[str], assessment: str, sessions: Collection[str], least: int
) -> bool:
    """Tell whether enough of the programme was done, by the trial's own rule.

    Args:
        finished: Ids of the sessions that were finished.
        assessment: Id of the assessment.
        sessions: Ids of the sessions that follow it.
        least: How many of these are enough. Content.

    Source: BeST; the dose was set before the trial as the assessment and three of six sessions.
    """
    return assessment in finished and len(set(finished) & set(sessions)) >= least


def opens_on(finished: Sequence[SessionProgress], days_between: int, today: date) -> date:
    """Return the first day on which a session that follows may be opened.

    Args:
        finished: The sessions that were finished.
        days_between: Asked for by a clinic; 0 where the patient sets the pace.
        today: The local day; returned when nothing holds the session back.
    """
    last = max((one.finished_on for one in finished if one.finished_on), default=None)
    if last is None or days_between <= 0:
        return today
    return max(today, last + timedelta(days=days_between))
