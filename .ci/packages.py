"""A Python of our own in ``.venv``, with the locked packages."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from ground import SetupError, install_with_apt, say

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / ".ci" / "locks"
VENV = ROOT / ".venv"
STAMP = VENV / "backskills-setup.json"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 14)


def suitable_python() -> str:
    """Return a Python this app runs on: this one, or another one found on the path."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
    raise SetupError(
        f"This is Python {sys.version.split()[0]}. BackSkills needs Python 3.11, 3.12, 3.13 or "
        "3.14. Install one of these, then run this again."
    )


def venv_works() -> bool:
    """Whether ``.venv`` holds a Python that still starts."""
    if not PYTHON.exists():
        return False
    return subprocess.run([str(PYTHON), "-c", ""], capture_output=True, check=False).returncode == 0


def make_venv() -> None:
    """Make ``.venv``, a folder for the packages that touches nothing else on this computer."""
    if VENV.exists():
        say("The folder .venv is from another Python. It is made anew.")
        shutil.rmtree(VENV)
    say("Making the folder .venv for the packages. Nothing else on this computer is changed.")
    made = subprocess.run([suitable_python(), "-m", "venv", str(VENV)], check=False)
    if made.returncode != 0 and install_with_apt("python3-venv"):
        made = subprocess.run([suitable_python(), "-m", "venv", str(VENV)], check=False)
    if made.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError(
            "Python could not make the folder .venv. On Debian or Ubuntu, install the package "
            "python3-venv, then run this again."
        )


def fingerprint(*files: Path) -> str:
    """Return one hash over the files' bytes."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def install(lock: str) -> None:
    """Install the packages of a lock and the app itself; quick when that is done already.

    Args:
        lock: ``"run"`` for the app, ``"dev"`` for the app, its tests and its checks.
    """
    wanted = fingerprint(LOCKS / f"{lock}.txt", ROOT / "pyproject.toml")
    stamps = json.loads(STAMP.read_text()) if STAMP.exists() else {}
    if stamps.get(lock) == wanted and PYTHON.exists():
        return
    if not venv_works():
        make_venv()
    say(f"Installing the packages in .ci/locks/{lock}.txt. The first time takes some minutes.")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    locked = ["--require-hashes", "--no-deps", "--requirement", str(LOCKS / f"{lock}.txt")]
    if subprocess.run([*pip, *locked], cwd=ROOT, check=False).returncode != 0:
        raise SetupError(
            "The packages could not be installed; the lines above say why. This step needs the "
            "network once. Check the connection, then run this again."
        )
    itself = ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)]
    if subprocess.run([*pip, *itself], cwd=ROOT, check=False).returncode != 0:
        raise SetupError("The app itself could not be installed; the lines above say why.")
    # The lock of the tests holds every package of the other one, at the same versions.
    done = ["run", "dev"] if lock == "dev" else ["run"]
    stamps = {name: fingerprint(LOCKS / f"{name}.txt", ROOT / "pyproject.toml") for name in done}
    STAMP.write_text(json.dumps(stamps))
    say("The packages are ready.")
