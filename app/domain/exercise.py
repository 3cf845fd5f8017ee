"""Exercises that the patient chose, and what was done of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Felt(StrEnum):
    """How the back felt after an exercise, as the patient says."""

    AS_BEFORE = "as_before"
    A_BIT_SORE = "a_bit_sore"
    MUCH_WORSE = "much_worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenExercise:
    """An exercise on the patient's list; at most one for an exercise that is not dropped."""

    id: UUID
    exercise: str
    """Id in the content."""
    level: str
    """Id of the level in the content."""
    chosen_on: date
    dropped_on: date | None = None
    """``None`` while it is on the list."""

    @property
    def is_kept(self) -> bool:
        """Tell whether it is on the list."""
        return self.dropped_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLog:
    """An exercise that was done."""

    id: UUID
    exercise: str
    level: str
    done_on: date
    done_at: datetime
    rounds: int = 1
    """How many times through, from 1."""
    felt: Felt | None = None
