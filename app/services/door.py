"""The way in: the records may be locked, damaged or held by someone else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.services.activities import ActivityService
from app.services.backup import Aside, Backups
from app.services.clinic_pack import ClinicPackService
from app.services.daily_backup import DailyBackups, Kept
from app.services.diary import DiaryService
from app.services.drafts import DraftService
from app.services.erase import Erased
from app.services.exchange import Exchange
from app.services.exercises import ExerciseService
from app.services.experiments import ExperimentService
from app.services.flare_ups import FlareUpService
from app.services.goals import GoalService
from app.services.lock import Lock
from app.services.preferences import PreferenceService
from app.services.programme import ProgrammeService
from app.services.progress import ProgressService
from app.services.relaxations import RelaxationService
from app.services.safety import SafetyService
from app.services.thought_records import ThoughtRecordService
from app.services.today import TodayService
from app.services.written_plans import FlareUpPlanService, StayingWellService


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything the screens may ask for, once the records are open."""

    activities: ActivityService
    aside: Aside | None
    """Where a restore puts what was there; ``None`` where it is offered as a download."""
    backups: Backups
    clinic_pack: ClinicPackService
    daily: DailyBackups | None
    """The dated backups; ``None`` where the app cannot keep files of its own."""
    dated_in: str = ""
    """The folder of the dated backups, as the patient finds it on this computer."""
    diary: DiaryService
    drafts: DraftService
    exchange: Exchange
    exercises: ExerciseService
    experiments: ExperimentService
    flare_up_plan: FlareUpPlanService
    flare_ups: FlareUpService
    goals: GoalService
    preferences: PreferenceService
    programme: ProgrammeService
    progress: ProgressService
    relaxations: RelaxationService
    safety: SafetyService
    staying_well: StayingWellService
    thought_records: ThoughtRecordService
    today: TodayService


class Door(Protocol):
    """Opens the records and closes them again; one for all windows of a program."""

    lock: Lock | None
    """The lock of this device; ``None`` where nothing can be locked."""
    services: Services | None
    """The use cases while the records are open."""
    kept: Kept
    """What became of today's automatic backup."""
    touched_at: datetime | None
    """When the patient last touched any of the windows."""

    def touch(self) -> None:
        """Note that the patient is here; the first touch of a day also keeps a dated backup."""
        ...

    async def is_locked(self) -> bool:
        """Tell whether a passphrase is needed before the records can be opened.

        Raises:
            StorageError: The folder cannot be read.
        """
        ...

    async def open(self, passphrase: str | None = None) -> Services:
        """Open the records, or return the open ones.

        Raises:
            StorageError: The file is damaged, foreign, newer, held or cannot be written.
            PassphraseError: The lock did not open.
        """
        ...

    async def close(self) -> None:
        """Close the records and forget the key."""
        ...

    async def turn_lock_on(self, passphrase: str) -> list[str]:
        """Encrypt the open records; return the names of old backups that stayed readable.

        Raises:
            PassphraseTooShortError: The passphrase has too few characters.
            StorageError: Nothing was changed.
        """
        ...

    async def turn_lock_off(self, passphrase: str) -> list[str]:
        """Make the records plain again; return the names of backups that stayed sealed.

        Raises:
            PassphraseError: The lock did not open.
            StorageError: Nothing was changed.
        """
        ...

    async def change_passphrase(self, passphrase: str, new_passphrase: str) -> list[str]:
        """Set another passphrase; return the names of backups that need the old one.

        Raises:
            PassphraseError: The lock did not open, or the new one is too short.
            StorageError: The old passphrase is kept.
        """
        ...

    async def erase_everything(self, *, keep_backups: bool) -> Erased:
        """Remove every record and the lock, and stand open and empty afterwards.

        Raises:
            StorageError: The device failed on the way; calling again goes on.
        """
        ...

    async def take_content(self) -> None:
        """Show the content that the kept clinic's pack asks for, or the built-in one.

        To be called when the pack was changed, also by a restore. A pack that no longer fits is
        left out.

        Raises:
            StorageError: The records cannot be read.
        """
        ...

    async def put_damaged_aside(self) -> str:
        """Rename a file that cannot be opened and return its new name; nothing is deleted.

        Raises:
            StorageError: It could not be renamed.
        """
        ...
