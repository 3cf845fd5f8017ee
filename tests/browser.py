"""A person at a browser: sees what the page says, presses where it is drawn, types and scrolls.

Flutter paints on a canvas; what a screen reader gets is the page's DOM. Elements are found there
and pressed with the real mouse at their place, as Flutter itself decides by place what was hit.
"""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    TimeoutError,  # noqa: A004 - Playwright's own, which is no builtin one
    async_playwright,
    expect,
)

ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = (360, 740)
TABLET = (820, 1180)
DESKTOP = (1280, 800)
PATIENCE = 30
"""Seconds until what is waited for counts as missing; a busy computer is slow."""


def chromium() -> str | None:
    """Return the path of the browser: ``$CHROMIUM``, or one on the path, or ``None``."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@asynccontextmanager
async def browsing(
    size: tuple[int, int] = PHONE,
    *,
    profile: Path | None = None,
    **context: Any,
) -> AsyncIterator["Visitor"]:
    """Start Chromium with one page and end it afterwards.

    Args:
        size: Of the window, in CSS pixels.
        profile: A folder that keeps the browser's storage from one start to the next.
        **context: For Playwright's context: ``color_scheme``, ``timezone_id``, ``bypass_csp``, ...
    """
    options = {
        "viewport": {"width": size[0], "height": size[1]},
        "service_workers": "allow",
        **context,
    }
    async with async_playwright() as playwright:
        if profile is not None:
            kept = await playwright.chromium.launch_persistent_context(
                profile, executable_path=chromium(), args=ARGS, **options
            )
            try:
                yield Visitor(kept.pages[0] if kept.pages else await kept.new_page())
            finally:
                await kept.close()
            return
        browser = await playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        try:
            fresh = await browser.new_context(**options)
            yield Visitor(await fresh.new_page())
        finally:
            await browser.close()


class Visitor:
    """One page of the app, as its visitor uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.host = ""
        self.presses = 0
        """How often something was pressed with the mouse."""
        self.foreign: list[str] = []
        """Addresses of other hosts that a request went out to."""
        self.refused: list[str] = []
        """Addresses that the page asked for and its own policy let nobody hear of."""
        self.errors: list[str] = []
        """What the page wrote to the console as an error, and what it threw."""
        page.set_default_timeout(PATIENCE * 1000)
        page.on("requestfinished", self._note_request)
        page.on("requestfailed", self._note_request)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    @property
    def context(self) -> BrowserContext:
        """The browser's profile, for further pages."""
        return self.page.context

    async def open(self, url: str, *, timeout: float = 60) -> None:
        """Open the address and wait, ``timeout`` seconds at most, until it can be read."""
        await self.visit(url)
        await self.wait_until_readable(timeout=timeout)

    async def visit(self, url: str) -> None:
        """Go to the address without waiting for the app, as to leave a cookie there."""
        self.host = urlsplit(url).netloc
        await self.page.goto(url)

    async def go(self, route: str) -> None:
        """Go to another place of the open app, as its own links do, and wait until it is drawn."""
        if await self.page.evaluate("location.pathname") == route:
            # The same place twice is no change; and the help page leads back to a half-done form.
            await self.go("/more/about" if route != "/more/about" else "/more")
        before = await self.settle()
        await self.page.evaluate(_GO, route)
        await self.settle(before)

    async def settle(self, before: str | None = None, *, timeout: float = 10) -> str:
        """Wait until the words differ from those before and have stopped changing.

        A screen may say the same as the last one, so after ``timeout`` seconds it is what it is.
        """
        last, waited = await self.words(), 0.0
        while waited < timeout:
            await self.page.wait_for_timeout(60)
            waited += 0.06
            now = await self.words()
            if now == last and now and now != before:
                return now
            last = now
        return last

    async def wait_until_readable(self, *, timeout: float = 60) -> None:
        """Wait for Flutter and turn its accessibility tree on, unless the page has done so."""
        placeholder = self.page.locator("flt-semantics-placeholder")
        nodes = self.page.locator("flt-semantics-host flt-semantics")
        await placeholder.or_(nodes).first.wait_for(state="attached", timeout=timeout * 1000)
        if not await nodes.count():
            await placeholder.evaluate("element => element.click()")
        # Flet's own waiting page says "Working..." until the app has drawn its first screen.
        await self.page.wait_for_function(
            "() => !/^(Working\\.\\.\\.)?$/.test(" + _WORDS + ")", timeout=timeout * 1000
        )

    def role(self, role: Any, name: str | re.Pattern[str] | None = None) -> Locator:
        """Return what has this role and exactly this name."""
        if name is None:
            return self.page.get_by_role(role)
        return self.page.get_by_role(role, name=name, exact=isinstance(name, str))

    async def press(self, name: str, *, role: Any = "button") -> None:
        """Press the button of this name with the mouse, scrolling to it first."""
        await self.press_at(self.role(role, name).first)

    async def press_at(self, what: Locator) -> None:
        """Press the middle of what is found, with the mouse."""
        await self.bring(what)
        box = await self.box(what)
        await self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.presses += 1

    async def bring(self, what: Locator) -> None:
        """Turn the wheel until the middle of what is found stands in the window."""
        await what.wait_for(state="attached")
        height = (self.page.viewport_size or {"height": 740})["height"]
        top, bottom = 0.03 * height, 0.80 * height
        for _ in range(40):
            box = await self.box(what)
            middle = box["y"] + box["height"] / 2
            if top <= middle <= bottom:
                return
            width = (self.page.viewport_size or {"width": 360})["width"]
            await self.page.mouse.move(width / 2, height / 2)
            await self.page.mouse.wheel(0, max(-400, min(400, middle - height / 2)))
            await self.page.wait_for_timeout(80)
            if (await self.box(what))["y"] == box["y"]:
                return  # the end of the page: it cannot come closer

    async def type(self, label: str, text: str, *, role: Any = "textbox") -> None:
        """Replace what stands in the box of this label."""
        box = self.role(role, re.compile(re.escape(label)) if role == "textbox" else label).first
        for _ in range(3):
            await self.enter(box)
            await self.page.keyboard.type(text, delay=5)
            # A picture that comes just then moves the box, and the first letters go nowhere.
            if await self.page.evaluate("document.activeElement?.value") == text:
                return

    async def paste(self, box: Locator, text: str) -> None:
        """Replace what stands in a box, all at once."""
        await self.enter(box)
        await self.page.keyboard.insert_text(text)

    async def enter(self, box: Locator) -> None:
        """Put the cursor into a box and mark what stands in it."""
        await self.press_at(box)
        await expect(box).to_be_focused()
        await self.page.keyboard.press("ControlOrMeta+a")

    async def sees(self, text: str | re.Pattern[str], *, timeout: float = PATIENCE) -> None:
        """Wait until the page says this somewhere, also in a name."""
        wanted = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))
        try:
            await self.page.wait_for_function(
                "([pattern, flags]) => new RegExp(pattern, flags).test(" + _WORDS + ")",
                arg=[wanted.pattern, "s"],
                timeout=timeout * 1000,
            )
        except TimeoutError as late:
            said = await self.words()
            raise AssertionError(f"{wanted.pattern!r} never came; the page says {said}") from late

    async def until(self, expression: str, *, timeout: float = PATIENCE) -> None:
        """Wait until an expression, which may be a promise, comes out true in the page.

        Playwright's own waiting takes any promise for true, and the page's policy lets it evaluate
        an expression only once.
        """
        for _ in range(int(timeout / 0.1)):
            if await self.page.evaluate(expression):
                return
            await self.page.wait_for_timeout(100)
        raise AssertionError(f"never true: {expression}")

    async def words(self) -> str:
        """Return all that the page says now, names included, in reading order."""
        return str(await self.page.evaluate(_WORDS))

    async def tree(self) -> str:
        """Return the roles and names of the page: the best view for mending a test."""
        return await self.page.locator("flt-semantics-host").aria_snapshot()

    async def shot(self, path: Path, *, pause: float = 0.25, looks: int = 4) -> None:
        """Write a picture of the window when fonts are there and it has stopped changing.

        Args:
            path: The file; its folder is made.
            pause: Seconds between two looks.
            looks: How many in a row must be the same.
        """
        await self.page.wait_for_load_state("networkidle")
        last, same = b"", 1
        for _ in range(40):
            await self.page.wait_for_timeout(pause * 1000)
            now = await self.page.screenshot()
            same = same + 1 if now == last else 1
            last = now
            if same >= looks:
                break
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(last)

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.host:
            is_refused = request.failure in {"csp", "net::ERR_BLOCKED_BY_CSP"}
            (self.refused if is_refused else self.foreign).append(request.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    async def box(self, what: Locator) -> Any:
        """Return where it is drawn: ``x``, ``y``, ``width``, ``height`` in CSS pixels."""
        for _ in range(20):
            box = await what.bounding_box()
            if box is not None:
                return box
            await self.page.wait_for_timeout(50)  # Flutter is putting it elsewhere just now
        raise AssertionError("what was found is not drawn")


_GO = """route => {
  history.pushState(history.state, '', route);
  dispatchEvent(new PopStateEvent('popstate', {state: history.state}));
}"""
_WORDS = """[...document.querySelectorAll('flt-semantics-host *')].flatMap(node => [
  node.getAttribute('aria-label') ?? '',
  node.tagName === 'INPUT' || node.tagName === 'TEXTAREA' ? node.value : '',
  ...[...node.childNodes].filter(c => c.nodeType === 3).map(c => c.textContent)
]).filter(Boolean).join(' | ')"""
