"""Fills a device: a program that may not make its files larger, and what it then does.

Started as ``python -m tests.integration.store.full_device DATABASE``; a limit of the operating
system stands in for a full disk, since it holds for one program only.
"""

import asyncio
import resource
import sys
from pathlib import Path

from app.domain.errors import DiskFullError
from app.store.open import open_records
from tests.builders import a_diary_entry


async def main(path: Path) -> None:
    """Save, fill up, fail, make room, save again."""
    records = open_records(path)
    await records.write(lambda unit: unit.diary.put(a_diary_entry(note="before")))
    log = path.with_name(f"{path.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (log + 10_000, resource.RLIM_INFINITY))
    try:
        await records.write(lambda unit: unit.diary.put(a_diary_entry(note="lost " * 50_000)))
    except DiskFullError as error:
        sys.stdout.write(f"told: {error}\n")
    assert await records.read(lambda unit: unit.diary.count()) == 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await records.write(lambda unit: unit.diary.put(a_diary_entry(note="after")))
    await records.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
