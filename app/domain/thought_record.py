"""Thought records: a thought caught, looked at from more sides, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain.errors import RatingOutOfRangeError

STRONGEST = 100


def checked_percent(strength: int | None) -> int | None:
    """Return the strength of a feeling as it came; ``None`` is "not recorded", never zero.

    Raises:
        RatingOutOfRangeError: It is not a whole number from 0 to 100.
    """
    if strength is None:
        return None
    if isinstance(strength, bool) or not isinstance(strength, int):
        raise RatingOutOfRangeError
    if not 0 <= strength <= STRONGEST:
        raise RatingOutOfRangeError
    return strength


@dataclass(frozen=True, slots=True, kw_only=True)
class ThoughtRecord:
    """One thought record; only the situation or the thought is needed. Private by default."""

    id: UUID
    made_on: date
    made_at: datetime
    situation: str = ""
    thought: str = ""
    """The automatic thought, in the patient's words."""
    feelings: tuple[str, ...] = ()
    """Ids of feelings in the content, or the patient's own words."""
    feeling_percent: int | None = None
    """How strong at the time, 0 to 100."""
    styles: tuple[str, ...] = ()
    """Ids of thinking styles in the content."""
    evidence_for: str = ""
    evidence_against: str = ""
    balanced_thought: str = ""
    feeling_after_percent: int | None = None
    """How strong after looking at it, 0 to 100."""
    will_do: str = ""
    is_short: bool = False
    """Written in the three steps of a bad day."""

    def __post_init__(self) -> None:
        """Refuse a strength outside 0 to 100.

        Raises:
            RatingOutOfRangeError: See ``checked_percent``.
        """
        checked_percent(self.feeling_percent)
        checked_percent(self.feeling_after_percent)
