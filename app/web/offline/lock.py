"""Writes ``.ci/locks/web.txt`` anew: ``python -m app.web.offline.lock``.

The versions are those of ``run.txt``, so that the browser and a computer run the same packages; the
hashes are of the wheels for the browser's Python. No index address is written.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from app.web.offline.packages import LOCK, WHEELS

NAMES = ("flet", "flet-charts", "msgpack", "repath", "six", "sqlalchemy", "typing-extensions")
"""What the app imports in the browser, and what these import in turn. Left out, because nothing
imports them there: httpx and oauthlib (Flet's sign-in), greenlet (asynchronous SQLAlchemy) and
pydantic (content is checked before it is shipped)."""


def versions(lock: str) -> dict[str, str]:
    """Return the version of each package in the text of a lock, by its name in small letters."""
    return dict(re.findall(r"^([a-z0-9_.-]+)==(\S+)", lock.lower(), re.MULTILINE))


def write_lock(project: Path) -> None:
    """Ask the installer for the wheels and write their names, versions and hashes."""
    known = versions((project / LOCK.parent / "run.txt").read_text(encoding="utf-8"))
    wanted = [f"{name}=={known[name]}" for name in NAMES]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    asked = [*pip, *WHEELS, "--no-deps", "--dry-run", "--ignore-installed", "--report", "-"]
    command = [*asked, "--target", str(project / "build"), *wanted]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own arguments
    lines = []
    for wheel in json.loads(answer)["install"]:
        name = wheel["metadata"]["name"].lower().replace("_", "-")
        digest = wheel["download_info"]["archive_info"]["hashes"]["sha256"]
        lines.append(f"{name}=={wheel['metadata']['version']} \\\n    --hash=sha256:{digest}\n")
    (project / LOCK).write_text("".join(sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    write_lock(Path(__file__).parents[3])
