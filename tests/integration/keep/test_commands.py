"""Keeping from the command line, through the real command in a process of its own."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.device.crypto_native import NativeCrypto
from app.device.lock_native import NativeLockFile
from app.domain.diary import DiaryEntry
from app.services.lock import Lock
from app.services.snapshot import Snapshot
from app.store.convert import SqlVault
from app.store.open import open_records
from tests.integration.keep.parts import PASSPHRASE, QUICK, TestClock, all_of, bytes_below, fill
from tests.integration.keep.test_backup import CANARY, entry

PROJECT = Path(__file__).parents[3]
NOTES = ("=1+1", CANARY)

pytestmark = pytest.mark.slow


def backskills(data: Path, *arguments: object, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", "--data", data, *map(str, arguments)],
        cwd=PROJECT,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


async def lay(data: Path, key: bytes | None = None) -> None:
    data.mkdir(exist_ok=True)
    records = open_records(data / "backskills.db", key=key)
    diary = tuple(entry(at, note) for at, note in enumerate(NOTES, start=1))
    await fill(records, Snapshot(diary=diary))
    await records.close()


async def diary_of(data: Path) -> tuple[DiaryEntry, ...]:
    records = open_records(data / "backskills.db")
    found = await all_of(records)
    await records.close()
    return found.diary


@pytest.fixture
def here(tmp_path) -> Path:
    """A folder with a diary."""
    asyncio.run(lay(tmp_path / "here"))
    return Path(tmp_path, "here")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_exported_comes_in_elsewhere_once(here, tmp_path, form):
    out = tmp_path / f"out.{form}"
    assert backskills(here, "export", form, "--parts", "diary", "--out", out).returncode == 0
    there = tmp_path / "there"
    looked = backskills(there, "import", out, "--dry-run")
    assert "diary: 2 new" in looked.stdout
    assert asyncio.run(diary_of(there)) == ()
    assert "diary: 2 new" in backskills(there, "import", out).stdout
    assert "diary: 0 new, 2 here already" in backskills(there, "import", out).stdout
    assert asyncio.run(diary_of(there)) == asyncio.run(diary_of(here))


def test_an_export_has_the_days_that_were_asked_for(here, tmp_path):
    out = tmp_path / "out.json"
    days = ("--from", "2026-03-02", "--to", "2026-03-31")
    assert backskills(here, "export", "json", *days, "--out", out).returncode == 0
    found = json.loads(out.read_text())["records"]["diary"]
    assert [one["day_on"] for one in found] == ["2026-03-02"]


def test_a_backup_comes_back_elsewhere(here, tmp_path):
    out = tmp_path / "all.backskills"
    assert backskills(here, "backup", "--out", out).returncode == 0
    there = tmp_path / "there"
    asked = backskills(there, "restore", out)
    assert asked.returncode == 1
    assert "--yes" in asked.stderr
    assert asyncio.run(diary_of(there)) == ()
    assert backskills(there, "restore", out, "--yes").returncode == 0
    assert asyncio.run(diary_of(there)) == asyncio.run(diary_of(here))


def test_a_locked_diary_is_backed_up_sealed(tmp_path):
    here, there, out = tmp_path / "here", tmp_path / "there", tmp_path / "all.backskills"
    here.mkdir()
    vault = SqlVault(here / "backskills.db")
    lock = Lock(NativeLockFile(here), vault, NativeCrypto(), TestClock(), rounds=QUICK)
    asyncio.run(lay(here, asyncio.run(lock.turn_on(PASSPHRASE))))
    refused = backskills(here, "backup", "--out", out, typed="not this one\n")
    assert refused.returncode == 1
    assert "passphrase" in refused.stderr
    assert not out.exists()
    assert backskills(here, "backup", "--out", out, typed=f"{PASSPHRASE}\n").returncode == 0
    assert CANARY.encode() not in bytes_below(tmp_path)
    done = backskills(there, "restore", out, "--yes", typed=f"{PASSPHRASE}\n")
    assert done.returncode == 0
    assert [one.note for one in asyncio.run(diary_of(there))] == [*NOTES]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "csv", "--parts", "diary,bank"), "The parts are diary, activities"),
        (("export", "csv", "--from", "2026-02-01", "--to", "2026-01-01"), "Exchange --from"),
        (("backup", "--out", "{out}"), "is there already"),
        (("backup", "--out", "{out}/below"), "Not"),
        (("import", "{out}"), "not a BackSkills file"),
        (("restore", "{out}", "--yes"), "not a BackSkills file"),
        (("restore", "{out}.missing"), "There is no file"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(here, tmp_path, arguments, said):
    out = tmp_path / "out"
    out.write_text("somebody else's words")
    done = backskills(here, *(one.format(out=out) for one in arguments))
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert out.read_text() == "somebody else's words"
    assert len(asyncio.run(diary_of(here))) == 2


def test_a_folder_without_a_diary_stays_without(tmp_path):
    done = backskills(tmp_path / "none", "backup", "--out", tmp_path)
    assert done.returncode == 1
    assert "There is no diary" in done.stderr
    assert list(tmp_path.iterdir()) == []
