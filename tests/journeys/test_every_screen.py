"""A walk through every screen of a patient with a year of records."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from tests.browser import DESKTOP, PHONE, Visitor
from tests.folders import fill, keep, lock
from tests.integration.running import running
from tests.journeys.axe import findings
from tests.journeys.conftest import EVENING, Visits
from tests.journeys.cut_off import cut_off
from tests.journeys.places import PLACES, route_of
from tests.year import PatientYears

pytestmark = pytest.mark.timeout(900)


@dataclass
class Walk:
    """What was seen on the way, a line for each thing that is wrong."""

    axe_on_a_phone: list[str] = field(default_factory=list)
    axe_on_a_desktop: list[str] = field(default_factory=list)
    help_not_in_its_corner: list[str] = field(default_factory=list)
    without_help: list[str] = field(default_factory=list)
    visited: int = 0
    pressed: set[str] = field(default_factory=set)
    """The parts of the app from which help was asked for."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def walk(profile, usual_port, tmp_path_factory) -> AsyncIterator[Walk]:
    data = tmp_path_factory.mktemp("walk") / "data"
    years = await fill(data, 1, last_on=EVENING.date())
    seen = Walk()
    async with AsyncExitStack() as stack:
        visits = Visits(profile, stack)
        asked = ["--data", str(data), "--at", EVENING.isoformat(), "--port", str(usual_port)]
        with running("tests.served", *asked) as server:
            # One after the other: a page behind another is drawn once a second.
            phone = await visits(server.opening_address, PHONE)
            await _walk(phone, years, seen.axe_on_a_phone, seen)
            desktop = await visits(server.opening_address, DESKTOP)
            await _walk(desktop, years, seen.axe_on_a_desktop, None)
            yield seen
    assert visits.foreign == []


async def _walk(visitor: Visitor, years: PatientYears, found: list[str], seen: Walk | None) -> None:
    for place in PLACES:
        await visitor.go(route_of(place, years))
        found += await findings(visitor, place)
        if seen is not None:
            await _ask_for_help(visitor, place, seen)


async def _ask_for_help(visitor: Visitor, place: str, seen: Walk) -> None:
    seen.visited += 1
    button = visitor.role("button", "Get help")
    if not await button.count():
        seen.without_help.append(place)
        return
    box = await visitor.box(button)
    if box["y"] > 60 or box["x"] < 180 or min(box["width"], box["height"]) < 48:
        seen.help_not_in_its_corner.append(f"{place}: {box}")
    part = place.split("/")[1]
    if part not in seen.pressed:  # in-process, it is pressed on every screen
        seen.pressed.add(part)
        await visitor.press_at(button)
        await visitor.sees("Call 999 or go to A&E now")


async def test_axe_finds_nothing_on_a_phone(walk):
    assert walk.axe_on_a_phone == []


async def test_axe_finds_nothing_on_a_desktop(walk):
    assert walk.axe_on_a_desktop == []


async def test_help_stands_in_its_corner_everywhere(walk):
    assert walk.help_not_in_its_corner == []


async def test_help_is_one_tap_away_everywhere(walk):
    assert walk.visited == len(PLACES) > 25
    assert walk.without_help == []
    assert {"", "diary", "programme", "plan", "progress", "more", "flare-up"} <= walk.pressed


async def test_axe_finds_nothing_on_the_first_run_and_on_the_help_page(start, visit):
    visitor = await visit(start().opening_address)
    found = await findings(visitor, "welcome")
    await visitor.press("Get help")
    await visitor.sees("Call 999")
    found += await findings(visitor, "help")
    await visitor.press("Back")
    await visitor.press("Start")
    await visitor.sees("two quick questions")
    found += await findings(visitor, "about you")
    await visitor.press("Skip")
    for number in (1, 2, 3):
        await visitor.sees(f"Safety questions, {number} of 3")
        found += await findings(visitor, f"safety {number}")
        await visitor.press("None of these")
    await visitor.sees("Nothing ticked")
    found += await findings(visitor, "answer")
    await visitor.press("Go on")
    await visitor.sees("You are ready")
    found += await findings(visitor, "ready")
    assert found == []


async def test_axe_finds_nothing_on_the_lock(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    await lock(data)
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.sees("Your diary is locked")
    assert await findings(visitor, "lock") == []


async def test_no_button_is_cut_off_at_twice_the_text_size(start, visit, tmp_path):
    """In a window of 360 pixels that is high enough for almost every screen."""
    data = tmp_path / "data"
    years = await fill(data, 1, last_on=EVENING.date(), text_scale=2.0)
    server = start(data, at=EVENING.isoformat())
    visitor = await visit(server.opening_address, (PHONE[0], 2600))
    cut: list[str] = []
    for place in PLACES:
        await visitor.go(route_of(place, years))
        cut += [f"{place}: {line}" for line in await cut_off(visitor)]
    assert cut == []
