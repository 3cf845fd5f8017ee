"""Every place has a screen, and every way in the app leads to a place."""

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import pytest

from app.ui.places import PLACES, TODAY, Place, find

UI = Path(__file__).parents[2] / "app" / "ui"
ROUTE = re.compile(r"""f?"(/[a-z{}][^"\s]*)\"""")
"""A route in the code: a whole string that begins with a slash and a letter."""


def ways() -> set[str]:
    """Return every route that stands in the screens, as it stands there; files are no routes."""
    return {
        route
        for path in UI.rglob("*.py")
        if path.name != "places.py"
        for route in ROUTE.findall(path.read_text(encoding="utf-8"))
        if not route.startswith("/content")
    }


def filled(route: str) -> str:
    """Return the route with an id, a day or a word in the place of what is computed."""
    if "isoformat" in route:
        return re.sub(r"\{.*\}", date(2025, 6, 2).isoformat(), route)
    if "Occasion" in route:
        return re.sub(r"\{.*\}", "first_run", route)
    return re.sub(r"\{[^}]*\}", str(uuid4()), route)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.route)
def test_every_place_has_a_screen_that_opens_and_draws(place: Place):
    screen = import_module(f"app.ui.screens.{place.module}")

    assert callable(screen.open_screen)
    assert callable(screen.draw)


def test_no_two_places_share_a_route():
    assert len({place.route for place in PLACES}) == len(PLACES)


def test_the_code_names_many_ways():
    assert len(ways()) > 30


@pytest.mark.parametrize("way", sorted(ways()))
def test_every_way_leads_to_a_place(way: str):
    assert find(filled(way))[0].route != TODAY or way == TODAY


@pytest.mark.parametrize(
    "route", ["/xyz", "/diary/entry/xyz", "/diary/new/2026-99-99", "/plan/goal/1/review", "//"]
)
def test_what_means_nothing_leads_to_today(route: str):
    assert find(route) == (PLACES[0], {})


def test_what_follows_a_question_mark_changes_nothing():
    assert find("/diary?x=/more")[0].route == "/diary"
