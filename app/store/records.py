"""Where the records live: one SQLite file."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine

from app.domain.errors import FileLockedError
from app.services.records import UnitOfWork
from app.store.engine import IN_BROWSER
from app.store.errors import told_as_ours
from app.store.opening import copies_of
from app.store.unit_of_work import SqlUnitOfWork

T = TypeVar("T")
Flush = Callable[[], Awaitable[None]]


class SqlRecords:
    """The records in one SQLite file, for any number of screens of one program.

    Reads run beside each other and beside a write; writes wait for each other.
    """

    def __init__(self, engine: Engine, path: Path, flush: Flush | None = None) -> None:
        self._engine = engine
        self._path = path
        self._flush = flush
        self._one_write = asyncio.Lock()
        self._running: set[asyncio.Task[Any]] = set()

    async def read(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job on a consistent view and return its result; what it changes is undone.

        Raises:
            StorageError: The device failed.
        """
        return await self._to_the_end(_aside(lambda: self._read(job)))

    async def write(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job in one transaction; on return its changes are on the device for good.

        An exception of the job undoes all it did. A caller who stops waiting stops nothing: the
        write then ends, one way or the other, by itself. After ``erase`` the file, its log and
        the copies of old versions are wiped before this returns.

        Raises:
            StorageError: The device failed, and nothing was changed; after an erasure
                ``FileLockedError`` means that another program kept the traces from being wiped.
            NotFoundError: The job wrote something that belongs to a record which is not there.
        """
        results: list[T] = []

        async def finish() -> None:
            async with self._one_write:
                results.append(await _aside(lambda: self._write(job)))
                if self._flush is not None:
                    with told_as_ours(self._path):
                        await self._flush()

        await self._to_the_end(finish())
        return results[0]

    async def close(self) -> None:
        """Wait for what is under way, then let go of the file."""
        await asyncio.gather(*self._running, return_exceptions=True)
        self._engine.dispose()

    async def _to_the_end(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for the work; one who stops waiting does not stop it, and ``close`` still waits."""
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._forget)
        return await asyncio.shield(task)

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # nobody may be waiting for it any more

    def _read(self, job: Callable[[UnitOfWork], T]) -> T:
        with told_as_ours(self._path), self._engine.connect() as connection:
            return job(SqlUnitOfWork(connection))

    def _write(self, job: Callable[[UnitOfWork], T]) -> T:
        with told_as_ours(self._path):
            with self._engine.connect() as plain:
                connection = plain.execution_options(begin="BEGIN IMMEDIATE")
                with connection.begin():
                    unit = SqlUnitOfWork(connection)
                    result = job(unit)
            if unit.is_erased:
                self._wipe()
        return result

    def _wipe(self) -> None:
        for copy in copies_of(self._path):
            copy.unlink()
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_busy, *_ = cursor.fetchone() or (0,)
        finally:
            connection.close()
        if is_busy:
            raise FileLockedError


async def _aside(job: Callable[[], T]) -> T:
    """Run the job where it does not hold up the screens; the browser has one thread only."""
    if IN_BROWSER:
        return job()
    return await asyncio.to_thread(job)
