"""One running program for a folder of records."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.device.native import (
    DATA_VARIABLE,
    FolderLock,
    SystemClock,
    backup_folder,
    data_folder,
)
from app.domain.errors import FileLockedError

ROOT = Path(__file__).parents[3]
HOLDER = """
import sys
from pathlib import Path
from app.device.native import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another program that holds the folder until it is killed."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    with program:
        yield program
        program.kill()


def test_a_second_program_is_refused_and_a_killed_one_blocks_nobody(holder, tmp_path):
    with pytest.raises(FileLockedError):
        FolderLock(tmp_path).take()
    holder.kill()
    holder.wait()
    with FolderLock(tmp_path):
        assert (tmp_path / "backskills.lock").exists()


def test_a_second_lock_in_the_same_program_is_refused(tmp_path):
    with FolderLock(tmp_path), pytest.raises(FileLockedError):
        FolderLock(tmp_path).take()
    with FolderLock(tmp_path):
        pass


def test_taking_and_freeing_twice_is_fine_and_the_folder_is_made(tmp_path):
    lock = FolderLock(tmp_path / "new" / "folder")
    lock.take()
    lock.take()
    lock.free()
    lock.free()
    assert (tmp_path / "new" / "folder").is_dir()


def test_two_folders_are_two_locks(tmp_path):
    with FolderLock(tmp_path / "one"), FolderLock(tmp_path / "two"):
        pass


def test_the_folder_that_a_packaged_build_names_wins(monkeypatch, tmp_path):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    assert backup_folder().parent == tmp_path


def test_without_one_the_backups_lie_apart_from_the_records(monkeypatch):
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    assert data_folder().name == "BackSkills"
    assert data_folder() not in backup_folder().parents


def test_the_clock_tells_utc_and_the_local_day():
    clock = SystemClock()
    before, today, after = clock.now(), clock.today(), clock.now()
    assert before.utcoffset() is not None
    assert not before.utcoffset()
    assert before.astimezone().date() <= today <= after.astimezone().date()
