"""The pain diary: any number of entries a day, in the patient's words."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domain import rating
from app.domain.errors import RatingOutOfRangeError


class AgainstPlan(StrEnum):
    """What was done, held against what was planned; the plan is the measure, not the pain."""

    LESS = "less"
    AS_PLANNED = "as_planned"
    MORE = "more"


class Part(StrEnum):
    """A part of the entry that the patient may switch on; all are off at first."""

    SLEEP = "sleep"
    MEDICINES = "medicines"
    TRIGGERS = "triggers"
    REGIONS = "regions"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryEntry:
    """One entry for one local day. Only ``pain`` is needed; ``None`` means "not recorded"."""

    id: UUID
    day_on: date
    """The local day that the entry is about."""
    written_on: date
    """The local day on which it was first written; later than ``day_on`` for a late entry."""
    written_at: datetime
    """The UTC instant of the first writing; orders the entries of one day."""
    pain: int
    """Pain now, 0 (no pain) to 10 (worst I can imagine)."""
    against_plan: AgainstPlan | None = None
    interference: int | None = None
    """How much pain got in the way, 0 (not at all) to 10 (completely)."""
    mood: int | None = None
    """Mood, 0 (very low) to 10 (very good)."""
    note: str = ""
    sleep: int | None = None
    """Sleep last night, 0 (very bad) to 10 (very good)."""
    medicines: str = ""
    triggers: tuple[str, ...] = ()
    regions: frozenset[str] = field(default_factory=frozenset)
    """Ids of body regions, from ``assets/content/<lang>/diary.toml``; unknown ones are kept."""
    is_flare_up: bool = False
    one_thing: str = ""
    """On a flare-up day: the one thing I will do."""
    new_symptom: bool = False

    def __post_init__(self) -> None:
        """Refuse ratings outside their scale.

        Raises:
            RatingOutOfRangeError: A rating is not a whole number from 0 to 10.
        """
        if rating.checked(self.pain) is None:
            raise RatingOutOfRangeError
        for value in (self.interference, self.mood, self.sleep):
            rating.checked(value)

    @property
    def is_late(self) -> bool:
        """Tell whether the entry was written on a later day than the one it is about."""
        return self.written_on > self.day_on
