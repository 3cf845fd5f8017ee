"""One browser for all journeys; a start of the app for each patient."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.browser import ARGS, PHONE, Visitor, chromium
from tests.integration.running import RunningServer, running

HERE = Path(__file__).parent
EVENING = datetime(2025, 6, 30, 17, 30, tzinfo=UTC)
"""When the journeys take place that need a certain day."""


def pytest_collection_modifyitems(items):
    """Mark every journey; without Chromium, skip them."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium here"))


def pytest_terminal_summary(terminalreporter):
    """Say loudly that journeys were skipped."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any("no Chromium" in str(report.longrepr) for report in skipped):
        terminalreporter.section("BROWSER JOURNEYS SKIPPED", red=True, bold=True)
        terminalreporter.line("There is no Chromium here. Install it, or set CHROMIUM to its path.")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium_browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        yield browser
        await browser.close()


@dataclass
class Visits:
    """Opens windows of the app; afterwards none of them may have asked another host."""

    browser: Browser
    stack: AsyncExitStack
    visitors: list[Visitor]

    async def __call__(
        self, address: str, size: tuple[int, int] = PHONE, **context: Any
    ) -> Visitor:
        """Open the address in a window of its own, as in another browser.

        Args:
            address: Printed by the server.
            size: Of the window.
            **context: For Playwright: ``bypass_csp``, ``has_touch``, ``color_scheme``, ...
        """
        options = {"viewport": {"width": size[0], "height": size[1]}, **context}
        fresh = await self.browser.new_context(reduced_motion="reduce", **options)
        self.stack.push_async_callback(fresh.close)
        visitor = Visitor(await fresh.new_page())
        self.visitors.append(visitor)
        await visitor.open(address)
        return visitor


@pytest_asyncio.fixture(loop_scope="session")
async def visit(chromium_browser: Browser) -> AsyncIterator[Visits]:
    async with AsyncExitStack() as stack:
        visits = Visits(chromium_browser, stack, [])
        yield visits
    assert [url for visitor in visits.visitors for url in visitor.foreign] == []


Start = Callable[..., RunningServer]


@pytest.fixture
def start(tmp_path) -> Any:
    """Start the patient's app on a folder: ``start(data)``; ``start(data, at=...)`` on a day."""
    with ExitStack() as stack:

        def begin(data: Path | None = None, **asked: object) -> RunningServer:
            where = data or tmp_path / "data"
            if not asked:
                return stack.enter_context(
                    running("app", "run", "--data", str(where), "--no-open", "--port", free_port())
                )
            said = [str(word) for name, value in asked.items() for word in (f"--{name}", value)]
            return stack.enter_context(running("tests.served", "--data", str(where), *said))

        yield begin


def free_port() -> str:
    """Return a port that is free now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def stop(server: RunningServer) -> None:
    """End a server as Ctrl+C does, and wait for its end."""
    server.process.terminate()
    server.process.wait(20)


def rows(data: Path, query: str) -> list[tuple[Any, ...]]:
    """Read the database of a folder as it is on the disk, while the app has it open."""
    with closing(sqlite3.connect(f"file:{data / 'backskills.db'}?mode=ro", uri=True)) as database:
        return list(database.execute(query))
