"""What Python does: the app in this process, on a real SQLite file, with only the screen missing.

A span begins when the browser's message arrives and ends when the last answer is encoded.
"""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from app.main import leave_what_stands, native_house
from app.settings import PROJECT, Settings
from tests.bench.bare import Bare
from tests.bench.figure import Figure, middle, p95
from tests.client import Client, Main

SAVES = 60
OPENINGS = 15
PHONE = {"route": "/", "web": True, "platform": "android", "width": 360, "height": 740}
BARE_PAGE = "a bare page"


@dataclass(frozen=True)
class Span:
    """One answer of the app."""

    ms: float
    """On the clock."""
    python_ms: float
    """Of the processor, in this process."""
    kilobytes: float
    """Sent to the browser."""


class Meter(Client):
    """A client that notes when the last message came."""

    last = (0.0, 0.0)

    def send_message(self, message: Any) -> None:
        super().send_message(message)
        self.last = (perf_counter(), process_time())

    async def timed_click(self, key: str) -> Span:
        return await self._timed(self.event(self.get(key), "click"))

    async def timed_go(self, route: str) -> Span:
        return await self._timed(self.go(route))

    async def _timed(self, work: Any) -> Span:
        clock, processor, sent = perf_counter(), process_time(), self.bytes_sent
        await work
        return Span(
            ms=1000 * (self.last[0] - clock),
            python_ms=1000 * (self.last[1] - processor),
            kilobytes=(self.bytes_sent - sent) / 1024,
        )


@asynccontextmanager
async def metered(main: Main) -> AsyncIterator[Meter]:
    """Open one window of an app; it must end without a fault."""
    meter = Meter(main)
    await meter.start(dict(PHONE))
    yield meter
    meter.stop()
    assert not meter.crashes, meter.crashes


@asynccontextmanager
async def window(data: Path) -> AsyncIterator[Meter]:
    """Open the app on a folder; automatic backups are left out, they have their own time."""
    house = native_house(Settings(data=data, backups=None, assets=PROJECT / "assets"))
    async with metered(house.receive) as meter:
        assert meter.has("today"), meter.texts()
        yield meter
    await house.close()


async def measure(folders: Mapping[int, Path], scratch: Path) -> list[Figure]:
    """Measure saving and the three screens that read most.

    Args:
        folders: Data folders by the years that they hold; 0 is a new patient's.
        scratch: For the baseline's database.
    """
    async with AsyncExitStack() as stack:
        bare = await stack.enter_async_context(metered(Bare(scratch / "bare.db").receive))
        ours = {y: await stack.enter_async_context(window(f)) for y, f in folders.items()}
        leave_what_stands()  # as the program does when its first screen is drawn
        saves = await _saves(ours, bare)
        figures = [*_save_figures(saves)]
        for name, route in (
            ("Today", "/"),
            ("Progress, all", "/progress/all"),
            ("a session", "/programme/good-and-bad-days/ups-and-downs"),
            ("Diary", "/diary"),
        ):
            figures += await _openings(name, route, ours, bare)
    return figures


async def _saves(ours: Mapping[int, Meter], bare: Meter) -> dict[int | None, list[float]]:
    taken: dict[int | None, list[float]] = {None: [], **{years: [] for years in ours}}
    for number in range(SAVES):
        for years, meter in ours.items():
            await meter.go("/diary/new")
            span = await meter.timed_click(f"diary-pain-{number % 11}")
            assert "Saved on this device" in meter.texts()
            taken[years].append(span.ms)
            await meter.go("/more")
        taken[None].append((await bare.timed_click("keep")).ms)
    return taken


def _save_figures(taken: Mapping[int | None, list[float]]) -> Iterator[Figure]:
    bare = "a bare page and one INSERT"
    work = "Save an entry, tap to committed and shown"
    for years in (1, 10):
        yield Figure(
            work=f"{work}, {_of(years)}, median",
            ours=middle(taken[years]),
            unit="ms",
            bare=middle(taken[None]),
            beside=bare,
            limit=30,
        )
    yield Figure(
        work=f"{work}, {_of(10)}, 95 of 100",
        ours=p95(taken[10]),
        unit="ms",
        bare=p95(taken[None]),
        beside=bare,
        limit=50,
    )
    yield Figure(
        work=f"{work}, {_of(10)}, against an empty diary",
        ours=middle(taken[10]),
        unit="ms",
        bare=middle(taken[0]),
        beside="an empty diary",
        ratio_limit=1.3,
    )


async def _openings(name: str, route: str, ours: Mapping[int, Meter], bare: Meter) -> list[Figure]:
    spans: dict[int | None, list[Span]] = {None: [], **{years: [] for years in ours}}
    for _ in range(OPENINGS):
        for years, meter in (*ours.items(), (None, bare)):
            await meter.go("/more")
            spans[years].append(await meter.timed_go(route))
    budget = {"Today": 60, "Progress, all": 150, "a session": 60}.get(name)
    weight = 64 if name.startswith("Progress") else None
    figures = []
    for years in (1, 10):
        own = spans[years]
        figures += [
            Figure(
                work=f"Open {name}, {_of(years)}, Python",
                ours=middle([span.python_ms for span in own]),
                unit="ms",
                bare=middle([span.python_ms for span in spans[None]]),
                beside=BARE_PAGE,
                limit=budget,
            ),
            Figure(
                work=f"Open {name}, {_of(years)}, sent to the browser",
                ours=max(span.kilobytes for span in own),
                unit="KB",
                limit=weight,
            ),
        ]
    return figures


def _of(years: int) -> str:
    return f"{years} years" if years != 1 else "1 year"
