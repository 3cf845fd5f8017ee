"""Connections to one SQLite file, plain or encrypted, on a computer or in the browser."""

import sqlite3
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from app.domain.errors import FileForeignError, StorageError

IN_BROWSER = sys.platform == "emscripten"
BUSY_SECONDS = 5.0
"""How long a call waits for another program's lock before it gives up."""
KEY_BYTES = 32
PRAGMAS = (
    "synchronous = FULL",
    "fullfsync = ON",  # macOS alone knows a sync that does not reach the disk
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def driver_for(key: bytes | None) -> Any:  # noqa: ANN401 - two drivers of the same shape
    """Return the DB-API module: SQLite's own, or SQLCipher's when there is a key."""
    if key is None:
        return sqlite3
    from sqlcipher3 import dbapi2

    return dbapi2


def connect(path: Path, key: bytes | None = None, *, mode: str | None = None) -> Any:  # noqa: ANN401
    """Open the file with the settings that every connection has; transactions are explicit.

    Args:
        path: The database; made when it is not there.
        key: 32 bytes for an encrypted file.
        mode: SQLite's options for opening, such as ``mode=ro``; ``None`` reads and writes.

    Raises:
        ValueError: The key is not 32 bytes long.
        FileForeignError: The key does not go with the file.
        StorageError: There is a key, but the driver at hand cannot encrypt.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    # The browser's file system knows plain paths only.
    name = str(path) if mode is None else f"{path.resolve().as_uri()}?{mode}"
    connection = driver_for(key).connect(
        name,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        uri=mode is not None,
    )
    try:
        if key is not None:
            _unlock(connection, key)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: Any, key: bytes) -> None:  # noqa: ANN401
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would talk on stderr
    # A raw key: what slows down guessing is done where the key is wrapped, once, not here.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise StorageError
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except Exception as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise FileForeignError from None
        raise


def make_engine(path: Path, key: bytes | None = None) -> Engine:
    """Return the engine for a file that was opened and brought up to date before.

    Its connections keep a write-ahead log (in the browser a rollback journal, which is all that
    its file system can do), reach the disk at every commit and overwrite what is deleted.
    """

    def new_connection() -> Any:  # noqa: ANN401
        connection = connect(path, key)
        try:
            connection.execute(f"PRAGMA journal_mode = {'TRUNCATE' if IN_BROWSER else 'WAL'}")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver_for(key),
        creator=new_connection,
        poolclass=QueuePool,
        pool_size=1 if IN_BROWSER else 4,
        max_overflow=-1,
        hide_parameters=True,  # they are the patient's words
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver's own habit is to begin before the first write only; a read would see two states.
    how = connection.get_execution_options().get("begin", "BEGIN")
    connection.exec_driver_sql(how)
