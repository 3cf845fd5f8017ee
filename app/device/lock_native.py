"""The lock file beside the database on a computer."""

import asyncio
from pathlib import Path

from app.device.whole_files import sync_folder, told_as_ours, write_whole
from app.domain.errors import FileCorruptError

NAME = "backskills.lock.json"
LARGEST = 64 * 1024


class NativeLockFile:
    """One small file; ``app.services.lock.LockFile``."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder of the database."""
        self.path = folder / NAME

    async def read(self) -> bytes | None:
        """Return it, or ``None`` when there is none.

        Raises:
            FileCorruptError: It is far too large to be ours.
        """
        return await asyncio.to_thread(self._read)

    async def write(self, content: bytes) -> None:
        """Replace it, whole or not at all; on return it is on the device for good."""
        await asyncio.to_thread(write_whole, self.path, content)

    async def remove(self) -> None:
        """Remove it for good; none is fine."""
        await asyncio.to_thread(self._remove)

    def _read(self) -> bytes | None:
        with told_as_ours():
            if not self.path.exists():
                return None
            if self.path.stat().st_size > LARGEST:
                raise FileCorruptError
            return self.path.read_bytes()

    def _remove(self) -> None:
        with told_as_ours():
            if self.path.exists():
                self.path.unlink()
                sync_folder(self.path.parent)
