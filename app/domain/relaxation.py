"""Relaxation and attention exercises that were done."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain import rating


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxationLog:
    """A relaxation that was done, with the tension before and after."""

    id: UUID
    relaxation: str
    """Id in the content."""
    done_on: date
    done_at: datetime
    tension_before: int | None = None
    """0 none to 10 as tense as can be."""
    tension_after: int | None = None

    def __post_init__(self) -> None:
        """Refuse a tension outside 0 to 10.

        Raises:
            RatingOutOfRangeError: One is not a whole number from 0 to 10.
        """
        rating.checked(self.tension_before)
        rating.checked(self.tension_after)
