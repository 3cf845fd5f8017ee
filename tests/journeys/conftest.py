"""One browser for all journeys; a start of the app for each patient."""

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, async_playwright

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


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def profile(chromium_browser: Browser) -> BrowserContext:
    """The browser's profile that most journeys share: what it has fetched, it need not fetch."""
    return await chromium_browser.new_context(reduced_motion="reduce")


@dataclass
class Visits:
    """Opens windows of the app."""

    profile: BrowserContext
    stack: AsyncExitStack
    visitors: list[Visitor] = field(default_factory=list)

    async def __call__(
        self, address: str, size: tuple[int, int] = PHONE, **context: Any
    ) -> Visitor:
        """Open the address in a window of its own.

        Args:
            address: Printed by the server.
            size: Of the window.
            **context: For Playwright: ``has_touch``, ``color_scheme``, ...; the window is then one
                of another profile.
        """
        profile = self.profile
        if context:
            browser = profile.browser
            assert browser is not None
            profile = await browser.new_context(reduced_motion="reduce", **context)
            self.stack.push_async_callback(profile.close)
        page = await profile.new_page()
        self.stack.push_async_callback(page.close)
        await page.set_viewport_size({"width": size[0], "height": size[1]})
        visitor = Visitor(page)
        self.visitors.append(visitor)
        await visitor.open(address)
        return visitor

    @property
    def foreign(self) -> list[str]:
        """Addresses of other hosts that any of the windows has sent a request to."""
        return [url for visitor in self.visitors for url in visitor.foreign]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(profile: BrowserContext) -> AsyncIterator[Visits]:
    """Open windows; afterwards none of them may have asked another host."""
    async with AsyncExitStack() as stack:
        visits = Visits(profile, stack)
        yield visits
    assert visits.foreign == []


@pytest.fixture(scope="session")
def usual_port() -> int:
    """The port of most journeys, so that the shared profile knows the app's files already."""
    return int(free_port())


@pytest.fixture
def start(tmp_path, usual_port) -> Any:
    """Start the patient's app on a folder: ``start(data)``; ``start(data, at=...)`` on a day."""
    with ExitStack() as stack:

        def begin(data: Path | None = None, **asked: object) -> RunningServer:
            where = data or tmp_path / "data"
            port = str(usual_port) if is_free(usual_port) else free_port()
            if not asked:
                return stack.enter_context(
                    running("app", "run", "--data", str(where), "--no-open", "--port", port)
                )
            said = [str(word) for name, value in asked.items() for word in (f"--{name}", value)]
            return stack.enter_context(
                running("tests.served", "--data", str(where), "--port", port, *said)
            )

        yield begin


def is_free(port: int) -> bool:
    """Tell whether nothing listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> str:
    """Return a port that is free now."""
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
