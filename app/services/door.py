"""The way in: the records may be locked, damaged or held by someone else."""

from dataclasses import dataclass
from typing import Protocol

from app.services.activities import ActivityService
from app.services.diary import DiaryService
from app.services.drafts import DraftService
from app.services.flare_ups import FlareUpService
from app.services.goals import GoalService
from app.services.preferences import PreferenceService
from app.services.progress import ProgressService
from app.services.safety import SafetyService
from app.services.today import TodayService


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything the screens may ask for, once the records are open."""

    activities: ActivityService
    diary: DiaryService
    drafts: DraftService
    flare_ups: FlareUpService
    goals: GoalService
    preferences: PreferenceService
    progress: ProgressService
    safety: SafetyService
    today: TodayService


class Door(Protocol):
    """Opens the records and closes them again."""

    @property
    def is_locked(self) -> bool:
        """Tell whether a passphrase is needed before the records can be opened."""
        ...

    async def open(self, passphrase: str | None = None) -> Services:
        """Open the records.

        Raises:
            StorageError: The file is damaged, foreign, newer, held or cannot be written.
            PassphraseError: The lock did not open.
        """
        ...

    async def close(self) -> None:
        """Close the records and forget the key."""
        ...
