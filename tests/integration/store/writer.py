"""Lets a writer save entry after entry, kills it at a random moment, and does so again.

Started as ``python -m tests.integration.store.writer DATABASE KILLS SEED [KEY]``; prints the id of
every entry whose save had returned. A fork for each life spares fifty starts of Python.
"""

import asyncio
import os
import random
import select
import signal
import sys
from pathlib import Path
from uuid import UUID, uuid4

from app.store.open import open_records
from tests.builders import a_diary_entry


async def save_for_ever(path: Path, told: int, seed: int, key: bytes | None) -> None:
    """Save entries of all sizes; tell each id once its save has returned."""
    chance = random.Random(seed)
    records = open_records(path, key=key)
    kept = a_diary_entry()
    while True:
        note = "a word " * int(chance.paretovariate(0.7))
        is_edit = chance.random() < 0.3
        entry = a_diary_entry(note=note[:60_000], id=kept.id if is_edit else uuid4())
        await records.write(lambda unit, entry=entry: unit.diary.put(entry))  # type: ignore[misc]
        os.write(told, entry.id.bytes)
        kept = entry


def live_and_die(path: Path, seconds: float, seed: int, key: bytes | None) -> list[UUID]:
    """Let a writer live so long; return the ids that it had told."""
    reading, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        asyncio.run(save_for_ever(path, told, seed, key))
    os.close(told)
    select.select([], [], [], seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        ids = pipe.read()
    return [UUID(bytes=ids[n : n + 16]) for n in range(0, len(ids) // 16 * 16, 16)]


def main(path: Path, kills: int, seed: int, key: bytes | None) -> None:
    """Kill so many writers, from the first moment of the file on."""
    chance = random.Random(seed)
    for life in range(kills):
        for entry_id in live_and_die(path, chance.uniform(0.0, 0.15), seed + life, key):
            sys.stdout.write(f"{entry_id}\n")


if __name__ == "__main__":
    given_key = bytes.fromhex(sys.argv[4]) if len(sys.argv) > 4 else None
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), given_key)
