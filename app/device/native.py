"""A computer's folders and folder lock."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from app.device.clock import SystemClock
from app.domain.errors import FileLockedError

__all__ = ["FolderLock", "SystemClock", "backup_folder", "data_folder"]

NAME = "BackSkills"
DATA_VARIABLE = "FLET_APP_STORAGE_DATA"
"""Set by a packaged build to the folder that the system gives the app."""


def data_folder() -> Path:
    """Return the folder of the patient's records; it may not exist yet."""
    if given := os.environ.get(DATA_VARIABLE):
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def backup_folder() -> Path:
    """Return the folder of the automatic backups, apart from the records; it may not exist yet.

    It lies among the documents, which people copy to a new computer and keep copies of. A packaged
    build keeps to the system's folder for the app, the only one that it may surely write.
    """
    if given := os.environ.get(DATA_VARIABLE):
        return Path(given) / "backups"
    from platformdirs import user_documents_path

    return user_documents_path() / f"{NAME} backups"


class FolderLock:
    """Holds a folder for one running program, as a context manager or with ``take`` and ``free``.

    The operating system holds the lock for the program and drops it when the program ends in any
    way, so one that was killed blocks nobody; the file it leaves behind means nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "backskills.lock"
        self._file: int | None = None

    def take(self) -> None:
        """Hold the folder; it is made when it is not there.

        Raises:
            FileLockedError: Another running program, or another lock in this one, holds it.
            OSError: The folder cannot be made or written.
        """
        if self._file is not None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(file)
        except OSError:
            os.close(file)
            raise FileLockedError from None
        self._file = file

    def free(self) -> None:
        """Let the folder go; free already is fine."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.free()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        # Of the open file, not of the process: a second lock inside one program is refused too.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
