"""The hazard log names only tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_test_that_the_hazard_log_names_exists():
    log = (ROOT / "docs/safety/hazard-log.md").read_text("utf-8")
    named = set(re.findall(r"`(test_\w+)`", log))

    existing = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text("utf-8"))
    }

    assert named
    assert named <= existing
