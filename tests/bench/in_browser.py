"""What a browser sees of the loopback server: starts, the history, and what it all weighs."""

import subprocess
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from socket import socket
from time import perf_counter

from playwright.async_api import BrowserContext

from tests.bench.bare import WORDS
from tests.bench.figure import Figure, middle
from tests.bench.in_process import BARE_PAGE
from tests.bench.looking import Load, look, opened
from tests.browser import Visitor, browsing
from tests.integration.running import RunningServer, running

STARTS = 7
OPENINGS = 9
PROGRAM_STARTS = 5
TODAY = "I am having a flare-up|Having a flare-up"
"""Stands on Today and nowhere else."""
ENTRY = r"Pain \d"
Serve = Callable[[], AbstractContextManager[RunningServer]]


@dataclass
class Served:
    """One way to serve, and what was seen of it."""

    serve: Serve
    words: str
    """A pattern of what its first screen says."""
    starts: list[float] = field(default_factory=list)
    listens: list[float] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    memory: float = 0


def ours(data: Path) -> Serve:
    """Return how a patient starts the app, at one port so that the browser knows it again."""
    said = ("--data", str(data), "run", "--no-open", "--port", str(_free_port()))
    return partial(running, "app", *said)


def bare() -> Serve:
    """Return how the bare page is started."""
    return partial(running, "tests.bench.bare", "--port", str(_free_port()))


async def measure(folders: Mapping[int, Path]) -> list[Figure]:
    """Measure in Chromium, ours and the bare page in turn.

    Args:
        folders: Data folders by the years that they hold.
    """
    sides = {
        "ours": Served(ours(folders[10]), TODAY),
        "bare": Served(bare(), WORDS),
    }
    async with browsing() as visitor:
        history = await _history(visitor.context, sides)
        await _program_starts(visitor.context, sides)
    own, base = sides["ours"], sides["bare"]
    return [*history, *_start_figures(own, base), *_program_figures(own, base)]


async def _history(context: BrowserContext, sides: Mapping[str, Served]) -> list[Figure]:
    """Measure going to the diary; on the way, the second start and the memory of the servers."""
    own, base = sides["ours"], sides["bare"]
    with own.serve() as server, base.serve() as plain:
        await _second_starts(context, ((own, server), (base, plain)))
        full = Visitor(await context.new_page())
        empty = Visitor(await context.new_page())
        await full.open(server.opening_address)
        await empty.open(plain.opening_address)
        took: dict[Visitor, list[float]] = {full: [], empty: []}
        for turn in range(OPENINGS):
            for visitor, route, words in (
                (full, "/diary", ENTRY),
                (empty, f"/diary/{turn}", f"at /diary/{turn}"),
            ):
                await visitor.page.bring_to_front()  # a page behind another is drawn once a second
                await visitor.go("/more")
                took[visitor].append(await look(visitor.page, route, words))
        nodes = [await one.page.evaluate("document.querySelectorAll('*').length") for one in took]
        await full.page.close()
        await empty.page.close()
    work = "Open the diary's history, 10 years"
    return [
        Figure(
            work=f"{work}, seen in the browser",
            ours=middle(took[full]),
            unit="ms",
            bare=middle(took[empty]),
            beside=BARE_PAGE,
            limit=300,
        ),
        Figure(
            work=f"{work}, nodes in the page",
            ours=nodes[0],
            unit="nodes",
            bare=nodes[1],
            beside=BARE_PAGE,
            limit=1500,
        ),
    ]


async def _second_starts(
    context: BrowserContext, sides: tuple[tuple[Served, RunningServer], ...]
) -> None:
    for served, server in sides:
        # The browser learns the page, and today's backup is written.
        await opened(context, server.opening_address, served.words, rest=5)
        served.memory = _memory(server)
    for _ in range(STARTS):
        for served, server in sides:
            served.loads.append(await opened(context, server.origin, served.words))


def _start_figures(own: Served, base: Served) -> list[Figure]:
    work = "Second start in the browser, 10 years"
    return [
        Figure(
            work=f"{work}, to the first screen",
            ours=middle([load.ms for load in own.loads]),
            unit="ms",
            bare=middle([load.ms for load in base.loads]),
            beside=BARE_PAGE,
            ratio_limit=1.3,
        ),
        Figure(
            work=f"{work}, transferred",
            ours=middle([load.kilobytes for load in own.loads]),
            unit="KB",
            bare=middle([load.kilobytes for load in base.loads]),
            beside=BARE_PAGE,
            limit=25,
        ),
        Figure(
            work=f"{work}, messages of the app",
            ours=middle([load.messages for load in own.loads]),
            unit="KB",
            bare=middle([load.messages for load in base.loads]),
            beside=BARE_PAGE,
        ),
    ]


async def _program_starts(context: BrowserContext, sides: Mapping[str, Served]) -> None:
    """Start the program itself; the browser runs already and knows the page."""
    for _ in range(PROGRAM_STARTS):
        for served in sides.values():
            began = perf_counter()
            with served.serve() as server:
                served.listens.append(1000 * (perf_counter() - began))
                await opened(context, server.opening_address, served.words, rest=0)
                served.starts.append(1000 * (perf_counter() - began))


def _program_figures(own: Served, base: Served) -> list[Figure]:
    figures = [
        Figure(
            work="Start the program, 10 years, to the first screen in the browser",
            ours=middle(own.starts),
            unit="ms",
            bare=middle(base.starts),
            beside=BARE_PAGE,
            ratio_limit=1.5,
        ),
        Figure(
            work="Start the program, 10 years, to its address",
            ours=middle(own.listens),
            unit="ms",
            bare=middle(base.listens),
            beside=BARE_PAGE,
        ),
    ]
    if own.memory and base.memory:
        figures.append(
            Figure(
                work="Memory of the server, 10 years, one session",
                ours=own.memory,
                unit="MB",
                bare=base.memory,
                beside=BARE_PAGE,
                ratio_limit=1.5,
            )
        )
    return figures


def _memory(server: RunningServer) -> float:
    """Return what the server holds in memory, in MB; 0 where the system does not tell."""
    asked = ["ps", "-o", "rss=", "-p", str(server.process.pid)]
    try:
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    return int(said) / 1024


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
