"""``make shots``: a picture of every screen in every size, light and direction."""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.browser import chromium
from tests.shots.album import write_album
from tests.shots.camera import jobs, take
from tests.shots.scenes import SCENES

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Take the pictures; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("--only", default="", help="scenes whose name contains this word")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "shots")
    asked = parser.parse_args()
    if chromium() is None:
        say("There is no Chromium here. Install it, or set CHROMIUM to its path.")
        return 1
    scenes = [scene for scene in SCENES if asked.only in scene.name]
    count = sum(job.pictures for job in jobs(scenes))
    say(f"Taking {count} pictures of {len(scenes)} scenes.")
    start = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        failed = asyncio.run(take(scenes, asked.out, Path(scratch)))
    page = write_album(asked.out, [scene.name for scene in SCENES])
    say(f"{count} pictures in {time.monotonic() - start:.0f} s. See {page}")
    for line in failed:
        say(f"NOT TAKEN: {line}")
    return 1 if failed else 0


def say(sentence: str) -> None:
    """Say something to the person at the keyboard, at once."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
