"""How the patient wants the app to be, and what they said at first run."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.diary import Part


class ThemeChoice(StrEnum):
    """Which colours the app wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class PainDuration(StrEnum):
    """How long the pain has lasted, as said at first run."""

    UNDER_SIX_WEEKS = "under_six_weeks"
    SIX_WEEKS_OR_MORE = "six_weeks_or_more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The patient's choices; kept with the records, so that a restore brings them back."""

    text_scale: float = 1.0
    """1.0 to 2.0 times the usual size."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    less_motion: bool = False
    language: str = "en"
    week_starts_on: int = 0
    """0 for Monday to 6 for Sunday, as ``date.weekday``."""
    parts: frozenset[Part] = field(default_factory=frozenset)
    """Optional diary parts that are switched on."""
    region: str = "england"
    """Id of the row of help numbers, from ``safety.toml``."""
    lock_after_minutes: int = 5
    is_adult: bool | None = None
    pain_duration: PainDuration | None = None
    welcomed_at: datetime | None = None
    """When the first run was finished; ``None`` shows it again."""
    last_saved_copy_at: datetime | None = None
    """When the patient last took a backup out of the app."""
