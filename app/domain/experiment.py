"""Experiments: "try it and see", with what was expected and what happened."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain import rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """One thing to try, what the patient expects, and what then happened."""

    id: UUID
    made_on: date
    made_at: datetime
    will_try: str
    prediction: str = ""
    sureness: int | None = None
    """How sure the patient is of the prediction, 0 to 10."""
    tried_on: date | None = None
    """``None`` until it was tried."""
    happened: str = ""
    learned: str = ""

    def __post_init__(self) -> None:
        """Refuse a sureness outside 0 to 10.

        Raises:
            RatingOutOfRangeError: It is not a whole number from 0 to 10.
        """
        rating.checked(self.sureness)

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be tried."""
        return self.tried_on is None
