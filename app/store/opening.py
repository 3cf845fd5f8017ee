"""What a file must be before the store trusts it; a refused one stays byte for byte as it was."""

import os
import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.errors import FileCorruptError, FileForeignError, FileNewerError
from app.store.engine import IN_BROWSER, connect
from app.store.errors import error_for, is_storage_failure
from app.store.migrations import APPLICATION_ID, Upgrade

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
PAGE_BYTES = 4096
"""SQLCipher's page size; its files hold nothing but whole pages."""


def check_bytes(path: Path, key: bytes | None) -> None:
    """Refuse by its first bytes and its length a file that cannot be ours, without opening it.

    Raises:
        FileForeignError: Another program's, or the key does not go with the file.
        FileCorruptError: Cut short.
    """
    if not _has_bytes(path) or _is_interrupted(path):
        return  # new, or SQLite first has to undo what a killed program left half done
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    size = path.stat().st_size
    if key is not None:
        if header.startswith(MAGIC):
            raise FileForeignError
        if size % PAGE_BYTES:
            raise FileCorruptError
        return
    if not header.startswith(MAGIC):
        raise FileForeignError
    if len(header) < HEADER_BYTES:
        raise FileCorruptError
    _check_header(header, size, has_log=_has_bytes(_beside(path, "-wal")))


def _check_header(header: bytes, size: int, *, has_log: bool) -> None:
    # https://www.sqlite.org/fileformat2.html section 1.3
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise FileForeignError
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    is_counted = header[24:28] == header[92:96]
    if is_counted and not has_log and size < pages * (65536 if page == 1 else page):
        raise FileCorruptError


def check_content(path: Path, key: bytes | None, latest: int) -> None:
    """Refuse a file whose marks or pages are wrong, through a connection that cannot write.

    Raises:
        FileForeignError: Another program's, or the key is another one.
        FileCorruptError: Damaged inside.
        FileNewerError: Of a later version than ``latest``.
    """
    if not _has_bytes(path):
        return
    with closing(connect(path, key, mode=_mode_to_look(path))) as connection:
        mark = _pragma(connection, "application_id")
        version = _pragma(connection, "user_version")
        if mark == 0 and version == 0 and _is_blank(connection):
            return
        if mark != APPLICATION_ID:
            raise FileForeignError
        if version > latest:
            raise FileNewerError
        _check_pages(connection, path)


def _mode_to_look(path: Path) -> str | None:
    if IN_BROWSER or _is_interrupted(path):
        return None
    # "Immutable" leaves no file beside it; without a log nobody has the file open.
    return "mode=ro" if _beside(path, "-wal").exists() else "mode=ro&immutable=1"


def _check_pages(connection: Any, path: Path) -> None:  # noqa: ANN401
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except Exception as error:
        if is_storage_failure(error):
            raise error_for(error, path) from None
        raise
    if found is None or found[0] != "ok":
        raise FileCorruptError


def bring_up_to_date(path: Path, key: bytes | None, upgrades: Sequence[Upgrade]) -> None:
    """Run the steps that the file lacks, all or none; an existing file is copied aside first.

    Raises:
        StorageError: The device refused; the file is as it was.
    """
    with closing(connect(path, key)) as connection:
        # Taken at every opening: what cannot be written is told before the patient writes.
        connection.execute("BEGIN IMMEDIATE")
        version = _pragma(connection, "user_version")
        if version == len(upgrades):
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("ROLLBACK")
            return
        if version:
            connection.execute("ROLLBACK")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            _copy_aside(path, len(upgrades))
            connection.execute("BEGIN IMMEDIATE")
        try:
            _upgrade(connection, upgrades[version:], len(upgrades))
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        # The header in the file itself, not only the log, now says which version it is.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _upgrade(connection: Any, steps: Sequence[Upgrade], version: int) -> None:  # noqa: ANN401
    for step in steps:
        step(connection)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise FileCorruptError
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("COMMIT")


def copies_of(path: Path) -> list[Path]:
    """Return the copies that migrations set aside, in the order of their names."""
    return sorted(path.parent.glob(f"{path.name}.before-*"))


def _copy_aside(path: Path, version: int) -> None:
    # Dated by the last change of the file: the day whose records it holds.
    changed_on = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    copy = _beside(path, f".before-v{version}-{changed_on}")
    if IN_BROWSER:
        copy = _beside(path, ".before-migration")  # its file system knows fixed names only
    try:
        shutil.copyfile(path, copy)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError:
        copy.unlink(missing_ok=True)
        raise


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _has_bytes(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _is_interrupted(path: Path) -> bool:
    return _has_bytes(_beside(path, "-journal"))


def _pragma(connection: Any, name: str) -> int:  # noqa: ANN401
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_blank(connection: Any) -> bool:  # noqa: ANN401
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None
