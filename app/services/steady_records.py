"""Records that stay the same object while the file beneath them is closed and opened again."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from app.domain.errors import RecordsLockedError
from app.services.records import Records, UnitOfWork

T = TypeVar("T")


class SteadyRecords:
    """What every window and service holds; only the house changes what is behind it.

    While the file is converted, jobs wait; while the diary is locked, they are refused. So no word
    is written into a file that is about to be replaced, and none through a key that was given up.
    """

    def __init__(self) -> None:
        self._inner: Records | None = None
        self._settled = asyncio.Event()
        self._settled.set()

    async def read(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job on a consistent view and return its result.

        Raises:
            StorageError: The device failed, or the diary is locked.
        """
        return await (await self._open()).read(job)

    async def write(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job in one transaction; on return its changes are on the device for good.

        Raises:
            StorageError: The device failed, or the diary is locked; nothing was changed.
        """
        return await (await self._open()).write(job)

    def pause(self) -> None:
        """Let jobs wait until ``attach`` or ``detach``."""
        self._settled.clear()

    def attach(self, records: Records) -> None:
        """Let jobs run on these records."""
        self._inner = records
        self._settled.set()

    def detach(self) -> None:
        """Refuse jobs."""
        self._inner = None
        self._settled.set()

    async def _open(self) -> Records:
        await self._settled.wait()
        if self._inner is None:
            raise RecordsLockedError
        return self._inner
