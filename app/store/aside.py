"""A database that cannot be opened is put aside, never deleted."""

from datetime import datetime
from pathlib import Path

from app.store.errors import told_as_ours

BESIDE = ("", "-wal", "-shm", "-journal")


def put_aside(path: Path, now: datetime) -> str:
    """Rename the file, with what SQLite keeps beside it, and return its new name.

    Raises:
        StorageError: It could not be renamed.
    """
    name = f"{path.stem} damaged {now:%Y-%m-%d %H%M%S}{path.suffix}"
    with told_as_ours(path):
        for end in BESIDE:
            old = path.with_name(path.name + end)
            if old.exists():
                old.rename(path.with_name(name + end))
    return name
