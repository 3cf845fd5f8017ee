"""The folder of the automatic backups on a computer."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from app.device.whole_files import BEGUN, told_as_ours, write_whole
from app.domain.errors import NotFoundError
from app.services.backup import SUFFIX, FileToKeep

LARGEST = 600 * 1024 * 1024
"""Bytes; what is larger is no backup of ours and is not read."""


class BackupFolder:
    """A folder of files; ``app.services.daily_backup.Shelf`` and ``app.services.backup.Aside``."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder; it is made when the first file is written."""
        self.folder = folder
        self._one_at_a_time = Lock()

    async def names(self) -> Sequence[str]:
        """Return the names of all files; none when there is no folder yet."""
        return await asyncio.to_thread(self._names)

    async def read(self, name: str) -> bytes:
        """Return a file.

        Raises:
            NotFoundError: It is not there, or no backup by its size.
        """
        return await asyncio.to_thread(self._read, name)

    async def keep(self, file: FileToKeep) -> None:
        """Write the file whole or not at all; on return it is on the device for good."""
        await asyncio.to_thread(self._keep, file)

    async def remove(self, name: str) -> None:
        """Remove a file; one that is not there is fine."""
        with told_as_ours():
            (self.folder / name).unlink(missing_ok=True)

    def _keep(self, file: FileToKeep) -> None:
        # Today's backup and what a restore puts aside may be written at the same time.
        with self._one_at_a_time, told_as_ours():
            write_whole(self.folder / file.name, file.content)
            # A killed program may have left a plain one behind, and the lock be on by now.
            for begun in self.folder.glob(f"*{SUFFIX}{BEGUN}"):
                begun.unlink(missing_ok=True)

    def _names(self) -> Sequence[str]:
        with told_as_ours():
            if not self.folder.is_dir():
                return []
            return [one.name for one in self.folder.iterdir() if not one.name.endswith(BEGUN)]

    def _read(self, name: str) -> bytes:
        path = self.folder / name
        with told_as_ours():
            if not path.is_file() or path.stat().st_size > LARGEST:
                raise NotFoundError
            return path.read_bytes()
