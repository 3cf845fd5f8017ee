"""Dated backups that make themselves, on a computer."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.domain.errors import BackSkillsError, NotFoundError, StorageError
from app.seal import envelope
from app.seal.envelope import Sealing
from app.services import rotation, snapshot
from app.services.backup import (
    BEFORE_RESTORE,
    SUFFIX,
    Backups,
    FileToKeep,
    Form,
    file_name,
)
from app.services.clock import Clock
from app.services.records import Records

MOST_BEFORE_RESTORE = 10
"""Files that restores put aside; older ones go."""
_NAME = re.compile(rf"BackSkills (\d{{4}}-\d\d-\d\d)({BEFORE_RESTORE} \d{{6}})?{re.escape(SUFFIX)}")


class Shelf(Protocol):
    """The folder of the automatic backups. Every call raises a ``StorageError`` on failure."""

    async def names(self) -> Sequence[str]:
        """Return the names of all files; none when there is no folder yet."""
        ...

    async def read(self, name: str) -> bytes:
        """Return a file."""
        ...

    async def keep(self, file: FileToKeep) -> None:
        """Write the file whole or not at all; on return it is on the device for good."""
        ...

    async def remove(self, name: str) -> None:
        """Remove a file; one that is not there is fine."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of today's automatic backup."""

    name: str | None = None
    """The file that was written; ``None`` when none was needed."""
    error: StorageError | None = None
    """Why none could be written: to be told to the patient, who is not held up."""


class DailyBackups:
    """Writes at most one backup a day, when something changed, and clears old ones away."""

    def __init__(
        self, records: Records, clock: Clock, form: Form, backups: Backups, shelf: Shelf
    ) -> None:
        self._records = records
        self._clock = clock
        self._form = form
        self._backups = backups
        self._shelf = shelf

    async def keep_today(self) -> Kept:
        """Write today's backup if it is due; never raises a ``StorageError``.

        While the lock is on the file is sealed, and opens by the passphrase on any computer.
        """
        try:
            return Kept(await self._keep_today())
        except StorageError as error:
            return Kept(error=error)
        except NotFoundError:
            return Kept(error=StorageError())  # a file went away, or is none, meanwhile

    async def names(self) -> Sequence[str]:
        """Return the names of our backups in the folder, newest first.

        Raises:
            StorageError: The folder cannot be read.
        """
        return sorted((name for name in await self._shelf.names() if day_of(name)), reverse=True)

    async def read(self, name: str) -> bytes:
        """Return one of them, for ``Backups.preview``.

        Raises:
            StorageError: It cannot be read.
        """
        return await self._shelf.read(name)

    async def reseal(self, sealing: Sealing | None, old: Sealing | None = None) -> Sequence[str]:
        """Seal every backup in the folder anew, after the lock was turned on, changed or off.

        Args:
            sealing: The lock's from now on; ``None`` leaves plain files.
            old: The lock's until now; a file that it does not open stays as it is.

        Returns:
            The names of the files that stayed as they were, to be told to the patient.
        """
        stayed = []
        for name in await self.names():
            try:
                content = await self._shelf.read(name)
                await self._shelf.keep(
                    FileToKeep(name, await self._backups.resealed(content, sealing, old))
                )
            except BackSkillsError:
                stayed.append(name)
        return stayed

    async def remove_all(self) -> Sequence[str]:
        """Remove all backups of ours in the folder; return their names.

        Raises:
            StorageError: One cannot be removed.
        """
        names = await self.names()
        for name in names:
            await self._shelf.remove(name)
        return names

    async def _keep_today(self) -> str | None:
        await self._seal_plain_ones()
        names = await self.names()
        today = file_name(self._clock.today())
        if today in names:
            return None
        all_of = await self._records.read(snapshot.take)
        newest = next((name for name in names if not is_aside(name)), None)
        if newest is not None and await self._holds(newest, self._form.digest(all_of)):
            return None
        await self._shelf.keep(await self._backups.pack(all_of, self._backups.sealing()))
        for name in outdated([*names, today]):
            await self._shelf.remove(name)
        return today

    async def _seal_plain_ones(self) -> None:
        # A program killed while the lock was turned on leaves them; they must not stay.
        sealing = self._backups.sealing()
        if sealing is None:
            return
        for name in await self.names():
            content = await self._shelf.read(name)
            if not envelope.is_sealed(content):
                sealed = await self._backups.resealed(content, sealing)
                await self._shelf.keep(FileToKeep(name, sealed))

    async def _holds(self, name: str, digest: str) -> bool:
        try:
            found = await self._backups.open(await self._shelf.read(name))
        except BackSkillsError:
            return False  # a backup that does not open is none
        return found.digest == digest


def day_of(name: str) -> date | None:
    """Return the day in the name of one of our backups; ``None`` for another file."""
    found = _NAME.fullmatch(name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def is_aside(name: str) -> bool:
    """Tell whether a restore put the file aside."""
    return BEFORE_RESTORE in name


def outdated(names: Iterable[str]) -> Sequence[str]:
    """Return the names of our backups that no longer have to stay."""
    day_by_name: Mapping[str, date] = {
        name: day for name in names if (day := day_of(name)) is not None
    }
    asides = sorted((name for name in day_by_name if is_aside(name)), reverse=True)
    daily = {name: day for name, day in day_by_name.items() if not is_aside(name)}
    staying = rotation.stay(daily.values())
    old = [name for name, day in daily.items() if day not in staying]
    return [*old, *asides[MOST_BEFORE_RESTORE:]]
