"""The composition root: folders, records, services and screens meet here and nowhere else."""

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import flet as ft

from app import i18n
from app.content.loader import Content, load
from app.services.activities import ActivityService
from app.services.clock import Clock
from app.services.diary import DiaryService
from app.services.door import Services
from app.services.drafts import DraftService
from app.services.flare_ups import FlareUpService
from app.services.goals import GoalService
from app.services.home import Home
from app.services.preferences import PreferenceService
from app.services.progress import ProgressService
from app.services.records import Records
from app.services.safety import SafetyService
from app.services.today import TodayService
from app.settings import Settings
from app.store.open import open_records
from app.store.records import SqlRecords
from app.ui.app import open_window

IN_BROWSER = sys.platform == "emscripten"


@dataclass(kw_only=True)
class House:
    """The records of one folder, opened once and shared by all windows of this process."""

    settings: Settings
    home: Home
    clock: Clock
    content: Content
    flush: Callable[[], Awaitable[None]] | None = None
    _records: SqlRecords | None = field(default=None, repr=False)
    _services: Services | None = field(default=None, repr=False)

    @property
    def is_locked(self) -> bool:
        """Tell whether a passphrase is needed before the records can be opened."""
        return False

    async def open(self, passphrase: str | None = None) -> Services:  # noqa: ARG002
        """Open the records, or return the open ones. Errors as ``Door.open``."""
        if self._services is None:
            self._records = open_records(self.settings.database, flush=self.flush)
            self._services = self._furnish(self._records)
            await self._services.diary.empty_old_bin()
        return self._services

    async def close(self) -> None:
        """Close the records and forget the key."""
        self._services, records = None, self._records
        self._records = None
        if records is not None:
            await records.close()

    def _furnish(self, records: Records) -> Services:
        content, clock = self.content, self.clock
        pacing = content.pacing
        safety = SafetyService(records, content.safety, clock)
        return Services(
            activities=ActivityService(records, clock, pacing.numbers, safety.is_paused_today),
            diary=DiaryService(records, clock),
            drafts=DraftService(records),
            flare_ups=FlareUpService(records, clock),
            goals=GoalService(records, clock, pacing.confidence.enough),
            preferences=PreferenceService(records),
            progress=ProgressService(records, clock),
            safety=safety,
            today=TodayService(
                records, clock, safety.is_paused_today, lambda: clock.now().astimezone().hour
            ),
        )

    async def receive(self, page: ft.Page) -> None:
        """Open a window of this house."""
        await open_window(
            page,
            door=self,
            content=self.content,
            home=self.home,
            clock=self.clock,
            use_language=lambda tag: i18n.use(tag, self.settings.catalogues),
        )


def native_house(settings: Settings) -> House:
    """Return the house of a computer; its folder must be held by a ``FolderLock``."""
    from app.device.homes import ComputerHome
    from app.device.native import SystemClock

    return House(
        settings=settings,
        home=ComputerHome(),
        clock=SystemClock(),
        content=load(settings.content),
    )
