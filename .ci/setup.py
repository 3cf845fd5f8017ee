"""Set up BackSkills and start one of its commands, with nothing but Python.

    python .ci/setup.py run      the patient's app
    python .ci/setup.py test     every test, the browser journeys included

``make run`` and ``make test`` call this file; on Windows, where make is rare, call it directly.
The first start makes ``.venv`` and installs the locked packages; the next ones find them there.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from browser import browser_environment
from ground import SetupError, say, say_loudly
from packages import LOCKS, PYTHON, ROOT, WINDOWS, install, suitable_python


def python(*arguments: str, env: dict[str, str] | None = None) -> int:
    """Run the ``.venv``'s Python in the project's folder; return its exit code."""
    child = subprocess.Popen([str(PYTHON), *arguments], cwd=ROOT, env=env)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # Ctrl+C reached the child as well; it ends in its own way


def run(arguments: list[str]) -> int:
    """Open the patient's app."""
    install("run")
    return python("-m", "app", "run", *arguments)


def test(arguments: list[str]) -> int:
    """Run every test."""
    install("dev")
    env = browser_environment()
    # Side by side, a file at a time; more at once would fight over the memory for browsers.
    workers = min(4, os.cpu_count() or 1)
    say(f"Running every test, {workers} at a time.")
    spread = ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"]
    code = python("-m", "pytest", "-rs", *spread, *arguments, env=env)
    if "CHROMIUM" not in env or not shutil.which(env["CHROMIUM"]):
        say_loudly(
            "The browser journeys were SKIPPED: there is no Chromium here.",
            "Install Chromium or Chrome, or set CHROMIUM to its path, and run this again.",
        )
    return code


def check(_arguments: list[str]) -> int:
    """Run the quick checks, side by side, and show those that fail."""
    install("dev")
    checks = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "import rules": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
        "content": ["-m", "app", "check-content"],
        "unit tests": ["-m", "pytest", "-q", "tests/unit", "tests/content"],
    }

    def one(arguments: list[str]) -> tuple[int, str, float]:
        start = time.monotonic()
        done = subprocess.run(
            [str(PYTHON), *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            text=True,
        )
        return done.returncode, done.stdout, time.monotonic() - start

    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        # The two slow ones first, so that the short ones fill the gaps.
        slow_first = sorted(checks, key=lambda name: name not in {"mypy", "unit tests"})
        results = {name: pool.submit(one, checks[name]) for name in slow_first}
        for name in checks:
            code, output, seconds = results[name].result()
            say(f"{name}: {'passed' if code == 0 else 'FAILED'} in {seconds:.0f} s")
            failed += code != 0
            if code != 0 or name == "content":  # how hard each text is to read
                print(output, flush=True)
    return 1 if failed else 0


def shots(arguments: list[str]) -> int:
    """Write a picture of every screen."""
    install("dev")
    return python("-m", "tests.shots", *arguments, env=browser_environment())


def bench(arguments: list[str]) -> int:
    """Measure, and print one table."""
    install("dev")
    return python("-m", "tests.bench", *arguments, env=browser_environment())


def web(arguments: list[str]) -> int:
    """Build the offline web app into dist/web."""
    install("run")
    return python("-m", "app", "build-web", *arguments)


def locks(_arguments: list[str]) -> int:
    """Write the lock files anew from pyproject.toml, keeping pinned versions that still fit."""
    with tempfile.TemporaryDirectory() as folder:
        say("Fetching uv into a folder that is thrown away afterwards.")
        subprocess.run([suitable_python(), "-m", "venv", folder], check=True)
        tools = Path(folder) / ("Scripts" if WINDOWS else "bin")
        subprocess.run([tools / "python", "-m", "pip", "install", "-q", "uv"], check=True)
        uv = str(tools / "uv")
        for name, extras in {"run": ["native", "web"], "dev": ["native", "web", "dev"]}.items():
            say(f"Writing .ci/locks/{name}.txt.")
            chosen = [part for extra in extras for part in ("--extra", extra)]
            quiet = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"]
            target = ["--universal", "--python-version", "3.11", "--generate-hashes"]
            output = ["--quiet", "--output-file", str(LOCKS / f"{name}.txt")]
            subprocess.run(
                [uv, "pip", "compile", "pyproject.toml", "-", *chosen, *target, *quiet, *output],
                cwd=ROOT,
                input="setuptools>=77\n",  # installs the app itself, without the network
                text=True,
                check=True,
            )
    return 0


def clean(_arguments: list[str]) -> int:
    """Remove what can be made again; .venv and the diary stay."""
    for name in ("dist", "build", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    say("Removed what was built. The folder .venv stays; delete it by hand to start afresh.")
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "shots": shots,
    "bench": bench,
    "web": web,
    "locks": locks,
    "clean": clean,
}


def main(arguments: list[str]) -> int:
    """Start a command; return the exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        print("python .ci/setup.py COMMAND, where COMMAND is one of:")
        for name, command in COMMANDS.items():
            print(f"  {name:6} {command.__doc__}")
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        say_loudly(str(error))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
