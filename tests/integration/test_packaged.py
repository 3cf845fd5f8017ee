"""The entry of packaged builds: it serves nobody else, and one window holds the diary."""

import os
import subprocess
import sys
from typing import Any

import pytest

from app.device.native import DATA_VARIABLE
from app.main import packaged_main
from app.settings import PROJECT
from tests.client import client


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    return tmp_path / "data"


def test_main_started_by_hand_serves_nothing_and_says_what_to_do():
    env = {name: value for name, value in os.environ.items() if name != "FLET_PLATFORM"}
    env.pop("DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "main.py"],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "python -m app run" in done.stderr


async def test_a_packaged_build_opens_and_holds_the_records(folder):
    opened: Any = packaged_main(PROJECT / "assets")
    async with client(opened, web=False) as patient:
        assert (folder / "backskills.db").exists()
        assert "BackSkills is open already" not in patient.texts()
        async with client(packaged_main(PROJECT / "assets"), web=False) as second:
            assert "BackSkills is open already" in second.texts()
    await opened.__self__.close()


async def test_a_window_without_a_folder_says_what_it_needs(folder):
    folder.write_text("no folder")
    async with client(packaged_main(PROJECT / "assets"), web=False) as patient:
        assert "BackSkills cannot use its folder" in patient.texts()
