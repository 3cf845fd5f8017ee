"""The table that is printed, the README's copy of it, and the file of the same numbers."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.settings import PROJECT
from tests.bench.figure import Figure

HEAD = ("Work", "BackSkills", "Beside it", "Ratio", "Budget", "Within")
MARK = "<!-- figures -->"


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as Markdown that is also easy to read as it is."""
    rows = [HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [
        "| " + " | ".join(f"{cell:{w}}" for cell, w in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def footer(load: Sequence[float]) -> str:
    """Return on what and under what load the figures were taken.

    Args:
        load: Load averages over a minute, before and after.
    """
    day = datetime.now(UTC).date().isoformat()
    where = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    busy = " to ".join(f"{one:.1f}" for one in load)
    return (
        f"Measured on {day}, Python {platform.python_version()}, {where}, load average {busy}. "
        'Medians, ours and the bare one in turn. "Python" is processor time, the rest is time on '
        "the clock. A bare page is a Flet page of one text and one button, served the same way."
    )


def write_json(path: Path, figures: Sequence[Figure], load: Sequence[float]) -> None:
    """Write the numbers for whoever compares two runs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    about = {"at": datetime.now(UTC).isoformat(), "load": list(load), "cores": os.cpu_count()}
    body = {**about, "figures": [figure.as_json() for figure in figures]}
    path.write_text(json.dumps(body, indent=2) + "\n", encoding="utf-8")


def write_readme(figures: Sequence[Figure], load: Sequence[float]) -> None:
    """Put the table into the README, between its mark and the next heading."""
    path = PROJECT / "README.md"
    before, mark, after = path.read_text(encoding="utf-8").partition(MARK)
    rest = after[after.index("\n## ") :]
    body = f"\n\n{table(figures)}\n\n{footer(load)}\n"
    path.write_text(before + mark + body + rest, encoding="utf-8")
