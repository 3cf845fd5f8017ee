"""Measure, print one table and write build/bench.json.

python -m tests.bench [python] [browser] [offline] [--readme]
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.settings import PROJECT
from tests import folders
from tests.bench import in_browser, in_process, offline
from tests.bench.figure import Figure
from tests.bench.report import footer, table, write_json, write_readme
from tests.browser import chromium

PARTS = ("python", "browser", "offline")
RESULT = PROJECT / "build" / "bench.json"


def main() -> None:
    """Run the parts that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="tests.bench")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all when none is named")
    parser.add_argument("--readme", action="store_true", help="put the table into README.md")
    asked = parser.parse_args()
    before = _load()
    figures = asyncio.run(_measured(asked.parts or PARTS))
    load = (before, _load())
    sys.stdout.write(f"\n{table(figures)}\n\n{footer(load)}\n")
    write_json(RESULT, figures, load)
    if asked.readme:
        write_readme(figures, load)


async def _measured(parts: Sequence[str]) -> list[Figure]:
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as scratch:
        where = Path(scratch)
        data = await _fill(where)
        if "python" in parts:
            _say("Python: saving, Today, Progress and Diary.")
            figures += await in_process.measure(data, where)
        if chromium() is None:
            _say("There is no Chromium here, so nothing is measured in a browser.")
            return figures
        if "browser" in parts:
            _say("The browser: starts, the diary's history, memory.")
            figures += await in_browser.measure(data)
        if "offline" in parts:
            _say("The offline web app. Its first build takes some minutes.")
            figures += await offline.measure(where)
    return figures


async def _fill(scratch: Path) -> dict[int, Path]:
    """Make the folders of a new patient and of one with 1 and with 10 years of records."""
    _say("Making a patient's year, and ten.")
    made = {years: scratch / f"{years} years" for years in (0, 1, 10)}
    await folders.keep(made[0])
    today = date.today()  # noqa: DTZ011 - the patient's own day
    for years in (1, 10):
        # The form asks what it asks at first: only the years differ.
        await folders.fill(made[years], years, last_on=today, parts=frozenset())
    return made


def _load() -> float:
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
