"""Without a mouse: the first run and an entry."""

from playwright.async_api import Page

from tests.browser import Visitor
from tests.journeys.conftest import rows

MOST_TABS = 40


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
        await _reach(visitor, button)
        await visitor.page.keyboard.press("Enter")
        await visitor.sees(words)
    await _reach(visitor, "Note")
    await visitor.page.keyboard.type("by keys", delay=5)
    await visitor.page.keyboard.press("Tab")
    await visitor.sees("Saved on this device")
    assert visitor.presses == 0
    assert rows(data, "SELECT pain, note FROM diary_entries") == [(6, "by keys")]


async def _reach(visitor: Visitor, name: str) -> None:
    """Press Tab until the focus is on what is so named."""
    passed: list[str] = []
    for _ in range(MOST_TABS):
        await visitor.page.keyboard.press("Tab")
        await visitor.page.wait_for_timeout(40)
        passed.append(await _focused(visitor.page))
        if passed[-1].startswith(name):
            return
    raise AssertionError(f"Tab never comes to {name}: {passed}")


async def _focused(page: Page) -> str:
    return str(
        await page.evaluate(
            "() => { const at = document.activeElement;"
            " return at ? at.getAttribute('aria-label') || at.textContent || '' : ''; }"
        )
    )
