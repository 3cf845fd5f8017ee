"""A plain database made an encrypted one, and back, without a moment at which neither opens.

The other kind is written to a file of its own, proven and brought to the device, and takes the
database's place in one rename. What a killed program leaves is that file, which ``tidy`` removes.
"""

import asyncio
import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from app.domain.errors import FileCorruptError, FileLockedError, StorageError
from app.store.engine import BUSY_SECONDS, connect
from app.store.errors import told_as_ours
from app.store.opening import MAGIC, copies_of

CONVERTING = ".converting"
"""Ends the name of the file that is being written."""
BESIDE = ("-wal", "-shm", "-journal")


def _ignore(_: str) -> None:
    """Do nothing at a step."""


class SqlVault:
    """The database while nobody has it open; ``app.services.lock.Vault``."""

    def __init__(self, path: Path, on_step: Callable[[str], None] = _ignore) -> None:
        """Remember the database; ``on_step`` is told the name of each step that is done."""
        self._path = path
        self._new = path.with_name(path.name + CONVERTING)
        self._on_step = on_step

    async def is_plain(self) -> bool:
        """Tell whether the database is there and not encrypted."""
        return await asyncio.to_thread(_is_plain, self._path)

    async def seal(self, key: bytes) -> None:
        """Encrypt the database with the key and leave no plain copy beside it.

        Raises:
            FileLockedError: A program has it open.
            StorageError: It could not be converted; it is as it was.
        """
        await asyncio.to_thread(self._convert, None, key)

    async def unseal(self, key: bytes) -> None:
        """Make the database plain. Raises as ``seal``."""
        await asyncio.to_thread(self._convert, key, None)

    async def tidy(self) -> None:
        """Remove what a conversion left behind when it was killed."""
        await asyncio.to_thread(self._remove_new)

    async def leave_no_plain_copy(self) -> None:
        """Remove the copies that migrations set aside before the database was encrypted."""
        await asyncio.to_thread(self._remove_copies, plain=True)

    def _convert(self, key: bytes | None, new_key: bytes | None) -> None:
        with told_as_ours(self._path):
            self._remove_new()
            if not self._path.exists() or not self._path.stat().st_size:
                return  # nothing was kept yet; it is made with the key when it is opened
            if self._path.with_name(self._path.name + "-shm").exists():
                # Two SQLite libraries in one process do not see each other's locks.
                raise FileLockedError
            try:
                facts = self._export(key, new_key)
                self._on_step("exported")
                with closing(connect(self._new, new_key)) as connection:
                    _prove(connection, facts)
                _sync(self._new)
                self._on_step("proven")
                self._new.replace(self._path)
            except BaseException:
                with suppress(StorageError):
                    self._remove_new()
                raise
            self._on_step("renamed")
            # It is done: what fails from here on must not look as if it were not.
            with suppress(OSError, StorageError):
                _sync(self._path.parent)
                # What is of the other kind would show what is locked, or open by no passphrase.
                self._remove_copies(plain=key is None)
            self._on_step("tidied")

    def _export(self, key: bytes | None, new_key: bytes | None) -> dict[str, int]:
        with closing(_alone(self._path, key)) as connection:
            facts = _facts(connection)
            connection.execute(
                "ATTACH DATABASE ? AS new KEY ?",
                (str(self._new), "" if new_key is None else _raw(new_key)),
            )
            self._on_step("begun")
            connection.execute("PRAGMA new.synchronous = FULL")
            connection.execute("SELECT sqlcipher_export('new')").fetchall()
            for mark in ("application_id", "user_version"):
                connection.execute(f"PRAGMA new.{mark} = {facts[mark]}")
            connection.execute("DETACH DATABASE new")
        return facts

    def _remove_new(self) -> None:
        with told_as_ours(self._path):
            for ending in ("", *BESIDE):
                self._new.with_name(self._new.name + ending).unlink(missing_ok=True)

    def _remove_copies(self, *, plain: bool) -> None:
        with told_as_ours(self._path):
            for copy in copies_of(self._path):
                if _is_plain(copy) is plain:
                    copy.unlink()


def _alone(path: Path, key: bytes | None) -> Any:  # noqa: ANN401 - SQLCipher ships no types
    """Open the database for nobody else, everything in the one file and no log beside it.

    Raises:
        FileLockedError: A program has it open.
    """
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path), timeout=BUSY_SECONDS, isolation_level=None)
    try:
        if key is not None:
            connection.execute(f'PRAGMA key = "{_raw(key)}"')
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _hold(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _hold(connection: Any) -> None:  # noqa: ANN401
    # A log that stayed would be taken for the log of the file that takes this one's place.
    if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
        raise FileLockedError
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _facts(connection: Any) -> dict[str, int]:  # noqa: ANN401
    """Return the marks of the database and the number of rows of each table."""
    facts = {
        mark: int(connection.execute(f"PRAGMA {mark}").fetchone()[0])
        for mark in ("application_id", "user_version")
    }
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    for (name,) in connection.execute(tables).fetchall():
        count = connection.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608 - a name of ours
        facts[f"rows of {name}"] = int(count.fetchone()[0])
    return facts


def _prove(connection: Any, facts: dict[str, int]) -> None:  # noqa: ANN401
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise FileCorruptError
    if connection.execute("PRAGMA foreign_key_check").fetchone() or _facts(connection) != facts:
        raise StorageError


def _is_plain(path: Path) -> bool:
    with told_as_ours(path):
        if not path.exists():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC


def _raw(key: bytes) -> str:
    return f"x'{key.hex()}'"


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
