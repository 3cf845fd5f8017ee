"""The door to the store."""

from pathlib import Path

from app.store.engine import make_engine
from app.store.errors import told_as_ours
from app.store.migrations import LATEST, upgrades
from app.store.opening import bring_up_to_date, check_bytes, check_content
from app.store.records import Flush, SqlRecords


def open_records(path: Path, *, key: bytes | None = None, flush: Flush | None = None) -> SqlRecords:
    """Open the patient's records, made new when there are none, brought up to date when old.

    Args:
        path: The database; its folder exists. An empty file counts as none.
        key: 32 bytes for an encrypted file, ``None`` for a plain one.
        flush: Awaited after every write, where a commit alone is not durable (the browser).

    Raises:
        FileForeignError: Not ours, or the key does not go with it.
        FileCorruptError: Damaged or cut short.
        FileNewerError: Written by a newer BackSkills.
        FileLockedError: Another program holds it.
        ReadOnlyError: It may not be written.
        StorageError: The device failed in another way.
    """
    with told_as_ours(path):
        check_bytes(path, key)
        check_content(path, key, LATEST)
        bring_up_to_date(path, key, upgrades())
    return SqlRecords(make_engine(path, key), path, flush)
