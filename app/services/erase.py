"""Erasing everything: what it takes along, and what it leaves."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, fields

from app.services import snapshot
from app.services.daily_backup import DailyBackups
from app.services.lock import Lock
from app.services.records import Records, UnitOfWork
from app.services.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was removed for good, and what was not."""

    records: int
    """Diary entries, goals, activities and all else, the bin included."""
    backups: Sequence[str]
    """Names of the automatic backups that were removed."""
    backups_left: Sequence[str]
    """Names of those that were left, because the patient wanted to keep them."""
    lock: bool
    """The lock was on, and is off now: the records have to be opened anew, without a key."""


class Eraser:
    """Erases everything of the patient on this device."""

    def __init__(
        self, records: Records, daily: DailyBackups | None = None, lock: Lock | None = None
    ) -> None:
        """Remember the parts; a home without a folder has no ``daily``, one without lock none."""
        self._records = records
        self._daily = daily
        self._lock = lock

    async def erase_everything(
        self, *, keep_backups: bool, close: Callable[[], Awaitable[None]]
    ) -> Erased:
        """Remove every record, every draft, the lock and, unless they are kept, the backups.

        Files that the patient took out of the app are theirs; nobody else can remove them.

        Args:
            keep_backups: Leave the automatic backups; sealed ones open by the old passphrase.
            close: Closes the records; called once, only when the lock is on.

        Raises:
            StorageError: The device failed on the way; calling again goes on.
        """
        count = await self._records.write(_erase)
        names = [] if self._daily is None else await self._daily.names()
        if self._daily is not None and not keep_backups:
            await self._daily.remove_all()
        is_locked = self._lock is not None and self._lock.sealing() is not None
        if self._lock is not None and is_locked:
            await close()
            await self._lock.release()
        return Erased(
            records=count,
            backups=[] if keep_backups else names,
            backups_left=names if keep_backups else [],
            lock=is_locked,
        )


def _erase(work: UnitOfWork) -> int:
    count = count_of(snapshot.take(work))
    work.erase()
    return count


def count_of(all_of: Snapshot) -> int:
    """Return how many records there are, the bin and the drafts included."""
    kinds = (one.name for one in fields(all_of) if one.name != "preferences")
    return sum(len(getattr(all_of, kind)) for kind in kinds)
