"""A backup in one file, and bringing one back after a look at what it changes."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from app.domain.errors import (
    FileCorruptError,
    FileLockedError,
    FileNewerError,
    PassphraseWrongError,
)
from app.seal import envelope
from app.seal.crypto import KEY_BYTES, Crypto, SealBrokenError
from app.seal.envelope import Sealing
from app.seal.wrap import ROUNDS, wrap
from app.services import changes, passphrase, snapshot
from app.services.changes import Change
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork
from app.services.snapshot import Snapshot

SUFFIX = ".backskills"
BEFORE_RESTORE = " before restore"
"""Stands in the name of a backup that a restore put aside."""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class FileToKeep:
    """A file, made but not yet written anywhere."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a backup file holds."""

    snapshot: Snapshot
    made_at: datetime
    app_version: str
    digest: str
    """Of the records alone: equal for two backups of the same records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePreview:
    """What a restore would change; nothing is changed yet."""

    contents: Contents
    changes: tuple[Change, ...]
    """One for each kind, in the order of ``Kind``."""
    days_here: tuple[date, date] | None
    """First and last day of the diary as it is; ``None`` when it is empty."""
    days_there: tuple[date, date] | None
    """First and last day of the diary in the backup."""
    was_sealed: bool

    @property
    def is_nothing(self) -> bool:
        """Tell whether the backup holds just what is here."""
        return all(change.is_nothing for change in self.changes)

    @property
    def loses(self) -> bool:
        """Tell whether something is here that the backup does not have, or has differently."""
        return any(change.gone or change.replaced for change in self.changes)


class Form(Protocol):
    """The form of an unsealed backup file; lives in ``app.report.backup_file``."""

    def pack(self, all_of: Snapshot, made_at: datetime) -> bytes:
        """Return the file."""
        ...

    def unpack(self, content: bytes) -> Contents:
        """Return what it holds.

        Raises:
            FileCorruptError: It is damaged, cut short, or far too large.
            FileForeignError: It is not one of ours.
            FileNewerError: A newer BackSkills wrote it.
        """
        ...

    def digest(self, all_of: Snapshot) -> str:
        """Return what ``Contents.digest`` would be."""
        ...


class Aside(Protocol):
    """Where a restore puts what was there before."""

    async def keep(self, file: FileToKeep) -> None:
        """Return once the file is on the device for good.

        Raises:
            StorageError: It could not be written.
        """
        ...


def not_sealed() -> Sealing | None:
    """Return ``None``: no lock is on."""
    return None


def file_name(day: date, extra: str = "") -> str:
    """Return the name of a backup of that day."""
    return f"BackSkills {day.isoformat()}{extra}{SUFFIX}"


class Backups:
    """Makes backup files and brings them back."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        form: Form,
        crypto: Crypto,
        sealing: Callable[[], Sealing | None] = not_sealed,
        rounds: int = ROUNDS,
    ) -> None:
        """Remember the parts; ``sealing`` gives the lock's key while the lock is on."""
        self._records = records
        self._clock = clock
        self._form = form
        self._crypto = crypto
        self._sealing = sealing
        self._rounds = rounds

    async def make(self, new_passphrase: str | None = None) -> FileToKeep:
        """Return a backup of everything.

        With a passphrase the file is sealed with it; without one it is sealed with the lock's
        passphrase while the lock is on, and plain otherwise. Call ``mark_kept`` once it is saved.

        Raises:
            PassphraseTooShortError: The passphrase has too few characters.
            StorageError: The records cannot be read.
        """
        sealing = self.sealing()
        if new_passphrase is not None:
            key = self._crypto.random(KEY_BYTES)
            chosen = passphrase.checked(new_passphrase)
            sealing = Sealing(key, await wrap(self._crypto, key, chosen, self._rounds))
        return await self.pack(await self._records.read(snapshot.take), sealing)

    def sealing(self) -> Sealing | None:
        """Return what seals files while the lock is on; ``None`` while it is off."""
        return self._sealing()

    async def pack(self, all_of: Snapshot, sealing: Sealing | None, extra: str = "") -> FileToKeep:
        """Return the snapshot as a backup file, dated now; ``None`` leaves it plain."""
        content = self._form.pack(all_of, self._clock.now())
        if sealing is not None:
            content = await envelope.seal(self._crypto, sealing, content)
        return FileToKeep(file_name(self._clock.today(), extra), content)

    async def mark_kept(self) -> None:
        """Remember that the patient took a backup out of the app just now."""
        now = self._clock.now()

        def job(work: UnitOfWork) -> None:
            work.preferences.put(replace(work.preferences.read(), last_saved_copy_at=now))

        await self._records.write(job)

    async def open(self, content: bytes, given: str | None = None) -> Contents:
        """Return what a backup file holds.

        Args:
            content: The file.
            given: The passphrase of a sealed file; not needed while the lock's own key opens it.

        Raises:
            PassphraseWrongError: The file is sealed and the passphrase is missing or another.
            FileCorruptError: It is damaged, cut short, or far too large.
            FileForeignError: It is not one of ours.
            FileNewerError: A newer BackSkills wrote it.
        """
        if envelope.is_sealed(content):
            content = await self._unsealed(content, given, self._sealing())
        return self._form.unpack(content)

    async def resealed(
        self, content: bytes, sealing: Sealing | None, old: Sealing | None = None
    ) -> bytes:
        """Return the same backup, sealed in another way or, with ``None``, not at all.

        Raises:
            PassphraseWrongError: The file is sealed and ``old`` does not open it.
            FileCorruptError: It is damaged.
        """
        if envelope.is_sealed(content):
            content = await self._unsealed(content, None, old)
        return content if sealing is None else await envelope.seal(self._crypto, sealing, content)

    async def preview(self, content: bytes, given: str | None = None) -> RestorePreview:
        """Return what bringing this backup back would change. Arguments and errors as ``open``."""
        contents = await self.open(content, given)
        here = await self._records.read(snapshot.take)
        return RestorePreview(
            contents=contents,
            changes=changes.between(here, contents.snapshot),
            days_here=here.days,
            days_there=contents.snapshot.days,
            was_sealed=envelope.is_sealed(content),
        )

    async def restore(self, preview: RestorePreview, aside: Aside | None = None) -> FileToKeep:
        """Make the records those of the backup, in one transaction.

        What was here is put ``aside`` before anything changes, and returned as a file, so that
        a home without folders can offer it as a download.

        Raises:
            StorageError: Keeping aside or writing failed; nothing was changed.
        """
        there = preview.contents.snapshot
        for _ in range(_TRIES):
            here = await self._records.read(snapshot.take)
            time = f"{BEFORE_RESTORE} {self._clock.now():%H%M%S}"
            file = await self.pack(here, self._sealing(), time)
            if aside is not None:
                await aside.keep(file)
            if await self._swapped(here, there):
                return file
        raise FileLockedError

    async def _swapped(self, here: Snapshot, there: Snapshot) -> bool:
        try:
            return await self._records.write(lambda work: _swap(work, here, there))
        except FileLockedError:
            # Wiping the traces of the old records comes after the commit and may fail alone.
            if await self._records.read(snapshot.take) != there:
                raise
            return True

    async def _unsealed(self, content: bytes, given: str | None, lock: Sealing | None) -> bytes:
        try:
            sealed = envelope.parse(content)
        except envelope.EnvelopeNewerError:
            raise FileNewerError from None
        except envelope.EnvelopeDamagedError:
            raise FileCorruptError from None
        if lock is not None:
            # An older passphrase of the same lock wraps the same key.
            with suppress(SealBrokenError):
                return await envelope.open_with_key(self._crypto, sealed, lock.key)
            if lock.wrap == sealed.wrap:
                raise FileCorruptError
        if given is None:
            raise PassphraseWrongError
        try:
            return await envelope.open_with(self._crypto, sealed, given)
        except SealBrokenError:
            raise PassphraseWrongError from None
        except envelope.EnvelopeDamagedError:
            raise FileCorruptError from None


def _swap(work: UnitOfWork, here: Snapshot, there: Snapshot) -> bool:
    # What was written since it was put aside would be lost: then it is put aside again.
    if snapshot.take(work) != here:
        return False
    snapshot.put_back(work, there)
    return True
