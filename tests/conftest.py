"""The order in which files go to the workers: the longest first, so that none waits alone."""

from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LONGEST = (
    "journeys/test_sessions.py",
    "web/test_offline.py",
    "journeys/test_every_screen.py",
    "integration/test_components_in_chromium.py",
    "web/test_loading_page.py",
    "web",
    "journeys",
    "integration",
)
"""Files and folders below ``tests``, as long as they take on two cores."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Put the longest files first; inside them the order stays by chance."""
    items.sort(key=lambda item: _place(item.path.relative_to(TESTS).as_posix()))


def _place(path: str) -> int:
    matching = (n for n, start in enumerate(LONGEST) if path.startswith(start))
    return next(matching, len(LONGEST))
