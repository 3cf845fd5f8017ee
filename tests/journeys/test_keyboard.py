"""Without a mouse: the first run and an entry."""

from tests.journeys.conftest import rows
from tests.journeys.tabbing import reach


async def test_the_keyboard_alone_leads_to_the_first_entry(start, visit, tmp_path):
    data = tmp_path / "data"
    visitor = await visit(start(data).opening_address)
    for button, words in (
        ("Start", "two quick questions"),
        ("Yes", "two quick questions"),
        ("6 weeks or more", "two quick questions"),
        ("Next", "1 of 3"),
        ("None of these", "2 of 3"),
        ("None of these", "3 of 3"),
        ("None of these", "Nothing ticked"),
        ("Go on", "You are ready"),
        ("Write my first entry", "How is your pain now?"),
        ("6 of 10", "Saved on this device"),
    ):
        await reach(visitor, button)
        await visitor.page.keyboard.press("Enter")
        await visitor.sees(words)
    await reach(visitor, "Note")
    await visitor.page.keyboard.type("by keys", delay=5)
    await visitor.page.keyboard.press("Tab")
    await visitor.sees("Saved on this device")
    assert visitor.presses == 0
    assert rows(data, "SELECT pain, note FROM diary_entries") == [(6, "by keys")]
