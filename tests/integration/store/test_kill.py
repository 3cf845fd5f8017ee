"""A killed app loses no entry that was shown as saved."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from app.store.engine import connect
from app.store.open import open_records

ROOT = Path(__file__).parents[3]
KEY = bytes(range(32))


def told_by_killed_writers(path: Path, kills: int, key: bytes | None) -> set[UUID]:
    command = [sys.executable, "-m", "tests.integration.store.writer", str(path), str(kills), "7"]
    if key is not None:
        command.append(key.hex())
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=200, check=True
    )
    assert "Traceback" not in done.stderr
    return {UUID(line) for line in done.stdout.split()}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the writers are forks")
@pytest.mark.parametrize(("kills", "key"), [(50, None), (15, KEY)], ids=["plain", "encrypted"])
async def test_a_kill_at_any_moment_loses_nothing_that_was_saved(path, kills, key):
    told = told_by_killed_writers(path, kills, key)
    assert len(told) > kills
    records = open_records(path, key=key)
    kept = {entry.id for entry in await records.read(lambda u: u.diary.newest(1_000_000))}
    await records.close()
    assert told <= kept
    assert len(kept) <= len(told) + kills  # at most the one save under way at each kill
    with closing(connect(path, key)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
