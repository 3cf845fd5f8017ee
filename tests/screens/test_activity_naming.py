"""A new activity: its name and unit are the patient's own."""

from pathlib import Path

import pytest

from app.domain.activity import Unit
from app.services.door import Services
from tests.fakes import FixedClock
from tests.screens.goal_house import a_window, at_home, fill_the_disk

NEW = "/plan/activity/new"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


async def kept(services: Services) -> list[tuple[str, Unit]]:
    views = await services.activities.activities()
    return [(view.activity.name, view.activity.unit) for view in views]


async def test_nothing_is_filled_in_for_the_patient(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _), a_window(house, NEW) as patient:
        assert patient.get("activity-name").value == ""
        assert "Walking" in patient.texts()


async def test_a_named_activity_leads_to_its_baseline(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await patient.type("activity-name", "Walking the dog")
        await patient.click("activity-unit-minutes")
        await patient.click("activity-keep")

        assert await kept(services) == [("Walking the dog", Unit.MINUTES)]
        assert "Find your baseline" in patient.texts()


async def test_an_example_is_taken_by_a_tap_and_can_be_changed(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await patient.click("activity-example-stairs")
        assert patient.get("activity-name").value == "Going up the stairs"
        await patient.click("activity-example-walking")
        await patient.click("activity-unit-steps")
        await patient.click("activity-keep")

        assert await kept(services) == [("Walking", Unit.STEPS)]


async def test_an_example_never_replaces_the_patients_own_words(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _), a_window(house, NEW) as patient:
        await patient.type("activity-name", "Knitting")
        assert not patient.has("activity-example-walking")


async def test_what_is_missing_is_said_beside_it(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await patient.type("activity-name", "   ")
        await patient.click("activity-keep")

        assert "Write a few words for it" in patient.texts()
        assert patient.has("activity-no-unit")
        assert await kept(services) == []


@pytest.mark.parametrize("name", ["🧶 مشي", "a\u200bb", "x" * 100_000])
async def test_any_name_comes_back_as_it_was_typed(tmp_path: Path, clock, name):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await patient.type("activity-name", name)
        await patient.click("activity-unit-metres")
        await patient.click("activity-keep")

        assert await kept(services) == [(name, Unit.METRES)]


async def test_a_half_named_activity_outlives_the_app(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, _), a_window(house, NEW) as patient:
        await patient.type("activity-name", "Knitting")
        await patient.blur("activity-name")
        await patient.click("activity-unit-repetitions")

    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        assert patient.get("activity-name").value == "Knitting"
        await patient.click("activity-keep")
        assert await kept(services) == [("Knitting", Unit.REPETITIONS)]

        await patient.go(NEW)
        assert patient.get("activity-name").value == ""


async def test_on_a_full_disk_the_words_stay(tmp_path: Path, clock):
    async with at_home(tmp_path, clock) as (house, services), a_window(house, NEW) as patient:
        await patient.type("activity-name", "Knitting")
        await patient.click("activity-unit-minutes")
        make_room = fill_the_disk(house)
        await patient.click("activity-keep")
        assert "this device is full" in patient.texts()
        assert patient.get("activity-name").value == "Knitting"

        make_room()
        await patient.click("activity-keep")
        assert await kept(services) == [("Knitting", Unit.MINUTES)]
