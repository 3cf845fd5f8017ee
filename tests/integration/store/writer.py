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


def live_and_die(path: Path, seed: int, key: bytes | None) -> bytes:
    """Kill a writer a moment after a random number of saves; return the ids that it told."""
    reading, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        asyncio.run(save_for_ever(path, told, seed, key))
    os.close(told)
    chance = random.Random(seed)
    # Some lives end before the first save: while the file is opened, or even made.
    saves = max(0, chance.randrange(-5, 15))
    ids = b""
    while len(ids) < 16 * saves and (more := os.read(reading, 16)):
        ids += more
    select.select([], [], [], chance.uniform(0.0, 0.02 if saves else 0.15))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return ids + pipe.read()


def main(path: Path, kills: int, seed: int, key: bytes | None) -> None:
    """Kill so many writers, from the first moment of the file on."""
    for life in range(kills):
        ids = live_and_die(path, seed + life, key)
        for at in range(0, len(ids) // 16 * 16, 16):
            sys.stdout.write(f"{UUID(bytes=ids[at : at + 16])}\n")


if __name__ == "__main__":
    given_key = bytes.fromhex(sys.argv[4]) if len(sys.argv) > 4 else None
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), given_key)
