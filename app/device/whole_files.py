"""Files that are written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import DiskFullError, ReadOnlyError, StorageError

BEGUN = ".begun"
"""Ends the name of a file that is being written; one that is left over means nothing."""

_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EFBIG: DiskFullError,
    getattr(errno, "EDQUOT", errno.ENOSPC): DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
}


@contextmanager
def told_as_ours() -> Iterator[None]:
    """Raise the operating system's errors as the domain's."""
    try:
        yield
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, StorageError) from None


def write_whole(path: Path, content: bytes) -> None:
    """Write the file so that at every moment it is the old one or the new one, whole.

    On return it is on the device for good, and only its owner may read it.

    Raises:
        StorageError: It could not be written; the old one is untouched.
    """
    begun = path.with_name(path.name + BEGUN)
    with told_as_ours():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            begun.unlink(missing_ok=True)
            file = os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(file, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            begun.replace(path)
        except OSError:
            with suppress(OSError):
                begun.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the device, where the system can (Windows does it itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_BINARY = getattr(os, "O_BINARY", 0)
