"""Each of the seven sessions in a browser, to its end, with letters twice the usual size."""

import re

import pytest

from app.content.loader import load
from app.content.session import Ask, Block, Check, Choose, HomeworkBlock, ScaleBlock, SessionScreen
from app.settings import PROJECT
from tests.browser import PHONE, Visitor
from tests.folders import keep, welcomed
from tests.journeys.conftest import EVENING, rows
from tests.journeys.cut_off import cut_off

CONTENT = load(PROJECT / "assets" / "content")
WORDS = "In my own words"
ANSWERS = 3
"""In each session; in-process every block is answered."""
HIGH = (PHONE[0], 2600)
"""As wide as a phone, and high enough to see most screens whole."""


@pytest.mark.parametrize("name", CONTENT.sessions)
async def test_a_session_is_done_to_its_end_and_no_button_is_cut_off(start, visit, tmp_path, name):
    data = await keep(tmp_path / "data", welcomed(text_scale=2.0))
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address, HIGH)
    session, cut, answered = CONTENT.sessions[name], list[str](), list[str]()
    await visitor.go(f"/programme/{name}")
    for screen in session.screens:
        await visitor.sees(screen.title)
        if len(answered) < ANSWERS:
            answered += await answer_first(visitor, screen)
        cut += [f"{screen.id}: {line}" for line in await cut_off(visitor)]
        is_last = screen == session.screens[-1]
        await visitor.press("Finish the session" if is_last else "Continue")
    await visitor.sees("Well done")

    assert cut == []
    assert rows(data, "SELECT session, finished_on FROM session_progress") == [(name, "2025-06-30")]
    kept = {block for (block,) in rows(data, "SELECT block FROM session_answers")}
    assert set(answered) <= kept
    assert len(answered) == ANSWERS


async def answer_first(visitor: Visitor, screen: SessionScreen) -> list[str]:
    """Answer the first block of a screen that asks for words or a choice; return its id."""
    for block in screen.blocks:
        if await answer(visitor, block):
            await visitor.sees("Saved on this device")
            return [block.id]  # type: ignore[union-attr]  # what is answered has one
    return []


async def answer(visitor: Visitor, block: Block) -> bool:
    """Answer a block as a patient would; tell whether it is one of those that are tried here."""
    match block:
        case Ask():
            await visitor.type(block.question, WORDS)
        case Choose() | Check():
            await pick(visitor, block.options[0].label)
        case HomeworkBlock():
            await pick(visitor, block.items[0].text)
        case ScaleBlock():
            await visitor.press("7 of 10")
        case _:
            return False
    return True


async def pick(visitor: Visitor, label: str) -> None:
    """Press the row of this label, a box to tick or one of several."""
    name = re.compile("^" + re.escape(label))
    ways = [visitor.role(role, name) for role in ("checkbox", "radio", "button")]
    await visitor.press_at(ways[0].or_(ways[1]).or_(ways[2]).first)
