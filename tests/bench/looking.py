"""Seeing in the browser itself when words stand on the page: at the next frame, not by asking."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import BrowserContext, Page

PATIENCE_MS = 120_000
REST_SECONDS = 0.5
"""What still comes after the first screen is weighed, too."""

_SAYS = """const says = pattern => {
  const hidden = document.querySelector('flt-semantics-placeholder');
  if (hidden) hidden.click();
  const wanted = new RegExp(pattern);
  return [...document.querySelectorAll('flt-semantics-host *')].some(node =>
    wanted.test(node.getAttribute('aria-label') ?? '') ||
    [...node.childNodes].some(one => one.nodeType === 3 && wanted.test(one.textContent)));
};"""
_WATCH = """(pattern => {
  if (window !== window.top) return;
  %s
  const see = () => {
    if (says(pattern)) window.seenAt = performance.now();
    else requestAnimationFrame(see);
  };
  requestAnimationFrame(see);
})(%s)"""
_GO = """([route, pattern]) => new Promise(seen => {
  %s
  const began = performance.now();
  history.pushState(history.state, '', route);
  dispatchEvent(new PopStateEvent('popstate', {state: history.state}));
  const see = () => says(pattern) ? seen(performance.now() - began) : requestAnimationFrame(see);
  see();
})"""


@dataclass(frozen=True)
class Load:
    """One start in a new tab of a browser."""

    ms: float
    """From asking for the page until its first screen can be read."""
    kilobytes: float
    """Of files, with the heads of their answers, that came from the server."""
    messages: float
    """Kilobytes that the app sent to draw its first screen."""
    first_words_ms: float
    """Until anything at all was drawn, such as the loading page."""


async def opened(
    context: BrowserContext, address: str, pattern: str, *, rest: float = REST_SECONDS
) -> Load:
    """Open the address in a tab of its own until the page says the pattern, then close it."""
    page = await context.new_page()
    try:
        await page.add_init_script(_WATCH % (_SAYS, json.dumps(pattern)))
        weight = await _weighed(page)
        await page.goto(address, wait_until="commit")
        seen = await page.wait_for_function("() => window.seenAt", timeout=PATIENCE_MS)
        taken = float(await seen.json_value())
        await asyncio.sleep(rest)
        first = await page.evaluate(
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
        )
        return Load(
            ms=taken,
            kilobytes=sum(weight.files) / 1024,
            messages=sum(weight.messages) / 1024,
            first_words_ms=float(first),
        )
    finally:
        await page.close()


async def look(page: Page, route: str, pattern: str) -> float:
    """Go to a place of the open app; return the milliseconds until it says the pattern."""
    return float(await page.evaluate(_GO % _SAYS, [route, pattern]))


@dataclass(frozen=True)
class _Weight:
    """Bytes of what comes for a page, as it comes."""

    files: list[float] = field(default_factory=list)
    messages: list[float] = field(default_factory=list)


async def _weighed(page: Page) -> _Weight:
    """Return a weight that grows with what comes for the page."""
    weight = _Weight()

    def note_file(event: dict[str, Any]) -> None:
        weight.files.append(event["encodedDataLength"])

    def note_message(event: dict[str, Any]) -> None:
        weight.messages.append(len(event["response"]["payloadData"]) * 3 / 4)  # told in base 64

    session = await page.context.new_cdp_session(page)
    await session.send("Network.enable")
    session.on("Network.loadingFinished", note_file)
    session.on("Network.webSocketFrameReceived", note_message)
    return weight
