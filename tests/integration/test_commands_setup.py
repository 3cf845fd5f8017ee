"""The two commands' bootstrap, with a Python in ``.venv`` that only writes down what it is told."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECORDER = """#!/bin/sh
echo "$*" >> "$RECORD"
case "$*" in *"$FAIL_ON"*) exit 3;; esac
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the recorder is a shell script")


@dataclass(frozen=True)
class Checkout:
    folder: Path

    def run(self, *arguments: str, fail_on: str = "nothing at all", **env: str):
        """Start a command; return the finished process and what ``.venv``'s Python was told."""
        record = self.folder / "record"
        record.write_text("")
        done = subprocess.run(
            [sys.executable, ".ci/setup.py", *arguments],
            cwd=self.folder,
            env={**os.environ, "RECORD": str(record), "FAIL_ON": fail_on, **env},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done, [line for line in record.read_text().splitlines() if line != "-c "]


@pytest.fixture
def checkout(tmp_path) -> Checkout:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(RECORDER)
    python.chmod(0o755)
    return Checkout(tmp_path)


def test_the_first_run_installs_by_hash_and_the_second_only_starts_the_app(checkout):
    first, told = checkout.run("run", "--port", "8000")
    assert first.returncode == 0
    assert len(told) == 3
    assert "--require-hashes" in told[0]
    assert ".ci/locks/run.txt" in told[0]
    assert "--no-index" in told[1]
    assert told[2] == "-m app run --port 8000"

    second, told = checkout.run("run")
    assert second.returncode == 0
    assert told == ["-m app run"]
    assert second.stdout == ""


def test_a_changed_lock_is_installed(checkout):
    checkout.run("run")
    with (checkout.folder / ".ci/locks/run.txt").open("a") as lock:
        lock.write("# changed\n")
    _, told = checkout.run("run")
    assert len(told) == 3


def test_what_the_tests_need_holds_what_the_app_needs(checkout):
    checkout.run("test", CHROMIUM=sys.executable)
    _, told = checkout.run("run")
    assert told == ["-m app run"]

    names = {}
    for lock in ("run", "dev"):
        text = (ROOT / f".ci/locks/{lock}.txt").read_text()
        names[lock] = set(re.findall(r"^([a-z0-9_.-]+==[^ ;\\]+)", text, re.MULTILINE))
    assert names["run"] <= names["dev"]


def test_packages_that_cannot_be_installed_are_told_with_what_to_do(checkout):
    done, told = checkout.run("run", fail_on="--require-hashes")
    assert done.returncode == 1
    assert len(told) == 1
    assert "Check the connection" in done.stdout
    assert "Traceback" not in done.stderr
    _, told = checkout.run("run")
    assert len(told) == 3


def test_skipped_journeys_are_told_loudly(checkout):
    done, told = checkout.run("test", CHROMIUM="/nowhere/chromium")
    assert done.returncode == 0
    assert told[-1].startswith("-m pytest")
    assert "browser journeys were SKIPPED" in done.stdout


def test_a_failing_test_run_fails(checkout):
    done, _ = checkout.run("test", fail_on="-m pytest", CHROMIUM=sys.executable)
    assert done.returncode == 3
    assert "SKIPPED" not in done.stdout


def test_a_failing_check_fails_and_the_others_are_still_run(checkout):
    done, told = checkout.run("check", fail_on="-m mypy")
    assert done.returncode == 1
    assert "mypy: FAILED" in done.stdout
    assert "ruff check: passed" in done.stdout
    assert len([line for line in told if "-m pip" not in line]) == 6


def test_an_unknown_command_lists_the_known_ones(checkout):
    done, told = checkout.run("serve")
    assert done.returncode == 2
    assert told == []
    assert all(f"\n  {name} " in done.stdout for name in ("run", "test", "check", "web"))


def test_ci_calls_make_test_and_make_calls_the_bootstrap():
    assert (ROOT / ".ci/run").read_text().splitlines()[-1] == "make test"
    assert os.access(ROOT / ".ci/run", os.X_OK)
    makefile = (ROOT / "Makefile").read_text()
    for name in ("run", "test", "check", "shots", "bench", "web", "locks", "clean"):
        assert re.search(rf"^{name}: # .+\n\t@\$\(SETUP\) {name}\b", makefile, re.MULTILINE)


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_the_locks_name_no_index_and_hash_every_package(lock):
    text = (ROOT / f".ci/locks/{lock}.txt").read_text()
    assert "://" not in text
    assert "--index" not in text
    for package in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in package, package


def test_ending_the_bootstrap_ends_what_it_started(checkout):
    python = checkout.folder / ".venv/bin/python"
    python.write_text(
        "#!/bin/sh\ncase \"$*\" in '-m app run') echo started; exec sleep 60;; esac\n"
    )
    process = subprocess.Popen(
        [sys.executable, ".ci/setup.py", "run"],
        cwd=checkout.folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout as said:
        assert "started\n" in iter(said.readline, "")
        process.terminate()
        assert said.read() == ""
    assert process.wait(timeout=20) != 0
