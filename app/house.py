"""The house: the records of one folder, opened once for all windows of this program."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import flet as ft

from app import __version__, i18n
from app.content.loader import Content
from app.domain.clinic_pack import ClinicPack
from app.domain.errors import FileLockedError, PassphraseError, StorageError
from app.report.backup_file import BackupFile
from app.report.exchange_file import ExchangeFiles
from app.seal.crypto import Crypto
from app.services.activities import ActivityService
from app.services.backup import Aside, Backups, not_sealed
from app.services.clinic_pack import ClinicPackService
from app.services.clock import Clock
from app.services.daily_backup import DailyBackups, Kept, Shelf
from app.services.diary import DiaryService
from app.services.door import Services
from app.services.drafts import DraftService
from app.services.erase import Erased, Eraser
from app.services.exchange import Exchange
from app.services.exercises import ExerciseService
from app.services.experiments import ExperimentService
from app.services.flare_ups import FlareUpService
from app.services.goals import GoalService
from app.services.home import Home
from app.services.lock import Lock
from app.services.preferences import PreferenceService
from app.services.programme import Outline, ProgrammeService
from app.services.progress import ProgressService
from app.services.records import Records
from app.services.relaxations import RelaxationService
from app.services.safety import SafetyService
from app.services.steady_records import SteadyRecords
from app.services.thought_records import ThoughtRecordService
from app.services.today import TodayService
from app.services.written_plans import FlareUpPlanService, StayingWellService
from app.settings import Settings
from app.store.aside import put_aside
from app.store.open import open_records
from app.store.records import SqlRecords
from app.ui.app import open_window


@dataclass(kw_only=True)
class House:
    """The records of one folder, opened once and shared by all windows of this program."""

    settings: Settings
    home: Home
    clock: Clock
    crypto: Crypto
    content: Content
    """The built-in content, or that with a clinic's pack in front of it."""
    lock: Lock | None = None
    shelf: Shelf | None = None
    aside: Aside | None = None
    flush: Callable[[], Awaitable[None]] | None = None
    services: Services | None = None
    touched_at: datetime | None = None
    kept: Kept = field(default_factory=Kept)
    """What became of today's automatic backup."""
    _built_in: Content = field(init=False, repr=False)
    _records: SqlRecords | None = field(default=None, repr=False)
    _steady: SteadyRecords = field(default_factory=SteadyRecords, repr=False)
    _furnished: Services | None = field(default=None, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)
    _keeping: asyncio.Task[None] | None = field(default=None, repr=False)
    _kept_on: date | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Remember the content that is built in."""
        self._built_in = self.content

    async def receive(self, page: ft.Page) -> None:
        """Open a window of this house."""
        await open_window(
            page,
            door=self,
            content=lambda: self.content,
            home=self.home,
            clock=self.clock,
            use_language=lambda tag: i18n.use(tag, self.settings.catalogues),
        )

    def touch(self) -> None:
        """Note that the patient is here, in one of the windows."""
        self.touched_at = self.clock.now()
        if self.services is not None and self._kept_on != self.clock.today():
            self._begin_keeping(self.services.daily)  # left open overnight

    async def is_locked(self) -> bool:
        """Tell whether a passphrase is needed before the records can be opened."""
        # Never while the file is converted: the lock tidies up what it takes for cut short.
        async with self._turn:
            return self.services is None and self.lock is not None and await self.lock.is_on()

    async def open(self, passphrase: str | None = None) -> Services:
        """Open the records, or return the open ones. Errors as ``Door.open``."""
        async with self._turn:
            key = None
            if self.lock is not None and passphrase is not None:
                # Asked even when another window opened the records meanwhile.
                key = await self.lock.open(passphrase)
            if self.services is None:
                await self._open_with(key)
            return self._open_services()

    async def close(self) -> None:
        """Close the records and forget the key."""
        async with self._turn:
            await self._close_records()
            self._steady.detach()
            if self.lock is not None:
                self.lock.close()

    async def turn_lock_on(self, passphrase: str) -> list[str]:
        """Encrypt the open records. As ``Door.turn_lock_on``."""
        lock = self._lock()
        async with self._turn:
            await self._close_records()
            key = None
            try:
                key = await lock.turn_on(passphrase)
            finally:
                await self._open_with(key)
            return await self._reseal()

    async def turn_lock_off(self, passphrase: str) -> list[str]:
        """Make the records plain again. As ``Door.turn_lock_off``."""
        lock = self._lock()
        async with self._turn:
            await lock.open(passphrase)
            old = lock.sealing()
            await self._close_records()
            key = old.key if old else None
            try:
                await lock.release()
                key = None
            finally:
                await self._open_with(key)
            daily = self._open_services().daily
            return list(await daily.reseal(None, old)) if daily else []

    async def change_passphrase(self, passphrase: str, new_passphrase: str) -> list[str]:
        """Set another passphrase. As ``Door.change_passphrase``."""
        lock = self._lock()
        old = lock.sealing()
        await lock.change(passphrase, new_passphrase)
        daily = self._open_services().daily
        return list(await daily.reseal(lock.sealing(), old)) if daily else []

    async def erase_everything(self, *, keep_backups: bool) -> Erased:
        """Remove every record and the lock. As ``Door.erase_everything``."""
        async with self._turn:
            if self._records is None:
                raise FileLockedError
            daily = self._open_services().daily
            eraser = Eraser(self._steady, daily, self.lock)
            erased = await eraser.erase_everything(
                keep_backups=keep_backups, close=self._close_records
            )
            self._furnished = None  # answers that waited in memory go, too
            if self.services is None:
                await self._open_with(None)
            self.services = self._furnish()
            self.content = self._built_in
            return erased

    async def take_content(self) -> None:
        """Show the content that the kept clinic's pack asks for. As ``Door.take_content``."""
        self.content = self._content_with(await self._open_services().clinic_pack.kept())

    def _content_with(self, kept: ClinicPack | None) -> Content:
        if kept is None:
            return self._built_in
        from app.content.pack import PackRefusedError, open_pack
        from app.content.pack_check import fits

        try:
            pack = open_pack(kept.content)
        except PackRefusedError:
            return self._built_in
        if not fits(pack):
            return self._built_in  # another version wrote it; the screen of the pack says so
        if self.content.shelf.pack == pack.files:
            return self.content  # what was read of it stays read
        return Content(replace(self._built_in.shelf, pack=pack.files))

    async def put_damaged_aside(self) -> str:
        """Rename a file that cannot be opened. As ``Door.put_damaged_aside``."""
        async with self._turn:
            await self._close_records()
            self._steady.detach()
            return put_aside(self.settings.database, self.clock.now())

    async def _open_with(self, key: bytes | None) -> None:
        try:
            self._records = open_records(self.settings.database, key=key, flush=self.flush)
        except BaseException:
            self._steady.detach()
            raise
        self._steady.attach(self._records)
        self.services = services = self._furnish()
        with suppress(StorageError):  # a full device must not keep the patient out
            await services.diary.empty_old_bin()
        with suppress(StorageError):  # the built-in content is there without it
            await self.take_content()
        self._begin_keeping(services.daily)

    def _begin_keeping(self, daily: DailyBackups | None) -> None:
        if daily is None or (self._keeping is not None and not self._keeping.done()):
            return
        self._kept_on = self.clock.today()
        self._keeping = asyncio.create_task(self._keep_today(daily))

    async def _keep_today(self, daily: DailyBackups) -> None:
        self.kept = await daily.keep_today()

    async def _close_records(self) -> None:
        """Close the file; whoever writes meanwhile waits until it is open or locked for good."""
        self.services, records = None, self._records
        self._records = None
        if self._keeping is not None:
            await asyncio.gather(self._keeping, return_exceptions=True)
        self._steady.pause()
        if records is not None:
            await records.close()

    async def _reseal(self) -> list[str]:
        daily, sealing = self._open_services().daily, self._lock().sealing()
        # Today's backup may be sealed by now: then it opens with the same key.
        return list(await daily.reseal(sealing, sealing)) if daily else []

    def _lock(self) -> Lock:
        if self.lock is None:
            raise PassphraseError
        return self.lock

    def _open_services(self) -> Services:
        if self.services is None:
            raise FileLockedError
        return self.services

    def _furnish(self) -> Services:
        if self._furnished is None:
            self._furnished = self._make_services(self._steady)
        return self._furnished

    def _make_services(self, records: Records) -> Services:
        content, clock = self.content, self.clock
        safety = SafetyService(records, content.safety, clock)
        form = BackupFile(__version__)
        sealing = self.lock.sealing if self.lock else not_sealed
        backups = Backups(records, clock, form, self.crypto, sealing)
        daily = DailyBackups(records, clock, form, backups, self.shelf) if self.shelf else None
        return Services(
            activities=ActivityService(
                records, clock, content.pacing.numbers, safety.is_paused_today
            ),
            aside=self.aside,
            backups=backups,
            clinic_pack=ClinicPackService(records, clock),
            daily=daily,
            dated_in=str(self.settings.backups or ""),
            diary=DiaryService(records, clock),
            drafts=DraftService(records),
            exchange=Exchange(records, clock, ExchangeFiles()),
            exercises=ExerciseService(records, clock, safety.is_paused_today),
            experiments=ExperimentService(records, clock),
            flare_up_plan=FlareUpPlanService(records, clock),
            flare_ups=FlareUpService(records, clock),
            goals=GoalService(records, clock, content.pacing.confidence.enough),
            preferences=PreferenceService(records),
            programme=ProgrammeService(records, clock, self._outline),
            progress=ProgressService(records, clock),
            relaxations=RelaxationService(records, clock),
            safety=safety,
            staying_well=StayingWellService(records, clock, self._check_in_months),
            thought_records=ThoughtRecordService(records, clock),
            today=TodayService(
                records, clock, safety.is_paused_today, lambda: clock.now().astimezone().hour
            ),
        )

    def _outline(self) -> Outline:
        words = self.content.programme
        return Outline(
            sessions=tuple(self.content.sessions),
            enough_sessions=words.enough_sessions,
            days_between=words.days_between,
            gap_days=words.gap_days,
        )

    def _check_in_months(self) -> Mapping[str, int]:
        return {one.id: one.months for one in self.content.staying_well.check_ins}
