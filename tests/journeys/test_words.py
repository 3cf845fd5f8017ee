"""Whatever is typed comes back as it was."""

from pathlib import Path

import pytest

from tests.browser import Visitor
from tests.folders import fill, keep
from tests.journeys.conftest import EVENING, rows
from tests.journeys.places import PLACES, route_of

STRANGE = (
    "\N{PERSON WITH BALL}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}\N{ZERO WIDTH JOINER}"
    "\N{FEMALE SIGN}\N{VARIATION SELECTOR-16} شلومو שלום \N{RIGHT-TO-LEFT OVERRIDE}abc"
    "\N{POP DIRECTIONAL FORMATTING} zero\N{ZERO WIDTH SPACE}width e\N{COMBINING ACUTE ACCENT}"
)
LONG = 100_000


async def test_a_note_takes_any_words_and_a_hundred_thousand_letters(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.press("2 of 10")
    await visitor.sees("Saved on this device")
    written = STRANGE + " " + "long words " * (LONG // 11)
    for text in (STRANGE, written[:LONG]):
        await visitor.paste(visitor.role("textbox").first, text)
        await visitor.page.keyboard.press("Tab")
        await _until_kept(visitor, data, text)
        await visitor.go("/diary")
        await visitor.sees("Pain 2 of 10")
        await visitor.press_at(visitor.role("button").filter(has_text="Pain 2 of 10").first)
        await visitor.sees("How is your pain now?")


async def _until_kept(visitor: Visitor, data: Path, text: str) -> None:
    for _ in range(100):
        if rows(data, "SELECT note FROM diary_entries") == [(text,)]:
            return
        await visitor.page.wait_for_timeout(100)
    kept = rows(data, "SELECT length(note) FROM diary_entries")
    pytest.fail(f"kept {kept} of {len(text)} letters")


async def test_every_text_field_survives_strange_words(start, visit, tmp_path):
    """No screen with a text field fails when it is given what nobody expects."""
    data = tmp_path / "data"
    years = await fill(data, 1, last_on=EVENING.date())
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address, (360, 3000))
    filled = 0
    for place in PLACES:
        await visitor.go(route_of(place, years))
        boxes, of_screen = visitor.role("textbox"), 0
        while of_screen < await boxes.count():  # words in one box may take another away
            await visitor.paste(boxes.nth(of_screen), STRANGE)
            of_screen += 1
        filled += of_screen
        words = await visitor.settle(timeout=1)
        assert "Something went wrong" not in words, place
        assert "cannot be shown" not in words, place
    assert filled > 8
