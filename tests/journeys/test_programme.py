"""One whole session on a phone, and the way back to it after the program has ended."""

import re

import pytest

from app.content.loader import Content, load
from app.settings import PROJECT
from tests.browser import DESKTOP, PHONE, Visitor
from tests.folders import go_half_way, keep
from tests.journeys.axe import findings
from tests.journeys.conftest import EVENING, rows, stop

CONTINUE = "Continue"


async def _continue(visitor: Visitor, title: str) -> None:
    await visitor.press(CONTINUE)
    await visitor.sees(title)


async def test_a_whole_session_is_done_on_a_phone(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.go("/programme")
    await visitor.press("Start")
    await visitor.sees("Your back and your days")
    await visitor.type("How did your back pain begin", "I lifted a box")
    await visitor.press("Sitting for a while", role="checkbox")
    await visitor.sees("Saved on this device")
    await _continue(visitor, "What you think is going on")
    await visitor.press("My back is worn out or damaged.", role="checkbox")
    await visitor.sees("Many people think so")
    await _continue(visitor, "What you have tried")
    await visitor.press_at(visitor.role("button", re.compile("^It helped while I had it")))
    await visitor.sees("GP")
    await _continue(visitor, "What matters to you")
    await visitor.press("Family or my partner", role="checkbox")
    await _continue(visitor, "A first goal")
    await visitor.press(
        "I walk to the post box on Monday and Thursday after lunch.", role="checkbox"
    )
    await visitor.sees("Yes. You know what to do")
    await visitor.press("Make my goal")
    await visitor.sees("Back to your session")
    await visitor.press("Back to your session")
    await visitor.sees("A first goal")
    await _continue(visitor, "Your exercises")
    await visitor.press("Start the timer")
    await visitor.sees("Pause")
    await _continue(visitor, "How this programme works")
    await _continue(visitor, "An agreement with yourself")
    await visitor.press("Do your exercises on 3 days", role="checkbox")
    await visitor.sees("You find these again under Today")
    await visitor.press("Finish the session")
    await visitor.sees("Well done")
    assert rows(data, "SELECT session, finished_on FROM session_progress") == [
        ("assessment", "2025-06-30")
    ]
    assert rows(data, "SELECT item FROM homework") == [("exercises",)]
    assert rows(data, "SELECT text FROM session_answers WHERE block = 'how-it-began'") == [
        ("I lifted a box",)
    ]


async def test_after_a_restart_the_exact_screen_and_the_half_typed_answer_are_back(
    start, visit, tmp_path
):
    data = await keep(tmp_path / "data")
    server = start(data, at=EVENING.isoformat())
    visitor = await visit(server.opening_address)
    await visitor.go("/programme/assessment")
    await _continue(visitor, "What you think is going on")
    await visitor.type("What do you think is going on in your back?", "I think my ba")
    await visitor.sees("Saved on this device")
    stop(server)
    await visitor.open(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.go("/programme")
    await visitor.press("Carry on")
    await visitor.sees("screen 2 of 8")
    await visitor.sees("I think my ba")


def screens_with_every_kind_of_block(content: Content) -> list[str]:
    """Return routes of a few screens on which every kind of block stands at least once."""
    seen: set[str] = set()
    routes = []
    for session in content.sessions.values():
        for screen in session.screens:
            new = {block.kind for block in screen.blocks} - seen
            if new:
                seen |= new
                routes.append(f"/programme/{session.id}/{screen.id}")
    return routes


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_axe_finds_nothing_on_any_kind_of_block(start, visit, tmp_path, size):
    data = tmp_path / "data"
    await go_half_way(data, at=EVENING)
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address, size)
    found = []
    routes = screens_with_every_kind_of_block(load(PROJECT / "assets" / "content"))
    assert len(routes) > 5
    for route in ("/", "/programme", *routes):
        await visitor.go(route)
        found += await findings(visitor, route)
    assert found == []
