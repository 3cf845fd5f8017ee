"""The program is killed while a patient taps; what was shown as saved is in the file."""

import os
import signal
from random import Random

from tests.browser import Visitor
from tests.folders import keep
from tests.journeys.conftest import EVENING, rows

KILLS = 8
"""Through the screen; the store alone is killed fifty times in its own test."""


async def test_a_kill_loses_no_entry_that_was_shown_as_saved(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    random = Random(20250630)
    shown: list[int] = []
    visitor = None
    for _ in range(KILLS):
        server = start(data, at=EVENING.isoformat())
        if visitor is None:
            visitor = await visit(server.opening_address)
        else:
            await visitor.open(server.opening_address)
        await visitor.go("/diary/new")
        pain, notes = random.randrange(11), random.randrange(1, 4)
        await visitor.press(f"{pain} of 10")
        await visitor.sees("Saved on this device")
        shown.append(pain)
        # More answers are on their way to the disk when the power goes.
        await _tap_on(visitor, notes)
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait(10)
        kept = [pain for (pain,) in rows(data, "SELECT pain FROM diary_entries ORDER BY rowid")]
        assert kept == shown
    assert len(shown) == KILLS


async def _tap_on(visitor: Visitor, times: int) -> None:
    for _ in range(times):
        box = await visitor.role("button", "More").first.bounding_box()
        if box is not None:
            await visitor.page.mouse.click(box["x"] + 10, box["y"] + 10)
