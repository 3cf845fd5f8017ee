"""What SQLite and the operating system say, as the domain's errors."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import (
    BackSkillsError,
    DiskFullError,
    FileCorruptError,
    FileLockedError,
    NotFoundError,
    ReadOnlyError,
    StorageError,
)

_BY_PRIMARY_CODE: dict[int, type[BackSkillsError]] = {
    sqlite3.SQLITE_BUSY: FileLockedError,
    sqlite3.SQLITE_LOCKED: FileLockedError,
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_CORRUPT: FileCorruptError,
    sqlite3.SQLITE_NOTADB: FileCorruptError,
}
_BY_EXTENDED_CODE: dict[int, type[BackSkillsError]] = {
    # SQLite says "full" for ENOSPC only; a quota or a file-size limit comes as a failed write.
    sqlite3.SQLITE_IOERR_WRITE: DiskFullError,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: NotFoundError,
}
_BY_ERRNO: dict[int, type[BackSkillsError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EFBIG: DiskFullError,
    getattr(errno, "EDQUOT", errno.ENOSPC): DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
}


def error_for(error: BaseException, path: Path) -> BackSkillsError:
    """Return the domain's error for one of SQLite or of the operating system.

    Args:
        error: As raised by SQLAlchemy, by either SQLite driver, or an ``OSError``.
        path: The database, to tell a folder that may not be written from other failures to open.

    Returns:
        ``StorageError`` itself for what has no class of its own.
    """
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, UnicodeDecodeError):
        return FileCorruptError()  # SQLite quotes the damage, and the quote is no text
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, StorageError)()
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return StorageError()
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN and not _may_write(path.parent):
        return ReadOnlyError()
    known = _BY_EXTENDED_CODE.get(code) or _BY_PRIMARY_CODE.get(code & 0xFF, StorageError)
    return known()


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def is_storage_failure(error: BaseException) -> bool:
    """Tell whether the error comes from SQLite or the operating system, not from our own code."""
    known = (DBAPIError, OSError, UnicodeDecodeError)
    return isinstance(error, known) or hasattr(error, "sqlite_errorcode")


@contextmanager
def told_as_ours(path: Path) -> Iterator[None]:
    """Raise SQLite's and the operating system's errors as the domain's; let others through.

    The chain is cut: a driver's message may quote what the patient wrote.
    """
    try:
        yield
    except Exception as error:
        if not is_storage_failure(error):
            raise
        raise error_for(error, path) from None
