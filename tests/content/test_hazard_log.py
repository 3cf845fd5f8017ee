"""The hazard log names only tests that exist, and answers every hazard of the first list."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOG = (ROOT / "docs/safety/hazard-log.md").read_text("utf-8")
FIRST_LIST = (
    "false reassurance from the screen",
    "delayed help (unread messages)",
    "wrong patient on a kiosk",
    "sync overwrites or loss",
    "score error",
    "stale offline content",
    "over-exertion from pacing",
    "distress from a thought record",
    "carer coercion",
    "a reminder that reveals the condition",
)
"""Section D5 of the clinical notes, hazards to log from day 1."""


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading."""
    below = LOG.split(f"\n{heading}\n", 1)[1]
    lines = below.split("\n## ", 1)[0].splitlines()
    table = [line for line in lines if line.startswith("|")][2:]
    return [cells(line) for line in table]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_every_test_that_the_hazard_log_names_exists():
    named = set(re.findall(r"`(test_\w+)`", LOG))

    existing = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text("utf-8"))
    }

    assert named
    assert named <= existing


def test_every_hazard_has_a_number_of_its_own_a_mitigation_and_a_test():
    lines = [line for line in LOG.splitlines() if re.match(r"\| H\d+ \|", line)]
    hazards = [cells(line) for line in lines]

    assert [number for number, *_ in hazards] == [f"H{n + 1}" for n in range(len(hazards))]
    for number, hazard, cause, done, shown in hazards:
        assert hazard
        assert cause
        assert done
        assert "test_" in shown, number


def test_every_hazard_of_the_first_list_is_answered_by_a_test():
    answered = rows("## The first list")

    assert tuple(hazard for hazard, *_ in answered) == FIRST_LIST
    assert all("test_" in shown for *_, shown in answered)


def test_nothing_in_the_app_asks_to_send_notices():
    """A notice on a locked phone would tell others what the app is for."""
    code = [*(ROOT / "app").rglob("*.py"), *(ROOT / "app").rglob("*.js")]
    asking = re.compile(r"Notification|requestPermission|POST_NOTIFICATIONS")

    assert not [path.name for path in code if asking.search(path.read_text("utf-8"))]
    assert "POST_NOTIFICATIONS" not in (ROOT / "pyproject.toml").read_text("utf-8")
