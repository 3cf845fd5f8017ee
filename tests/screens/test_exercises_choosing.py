"""Choosing exercises: by family, by position, and on and off the list."""

import pytest

from app.domain.red_flag import Occasion
from tests.client import Client
from tests.screens.conftest import Device


@pytest.fixture
async def choosing(patient: Client) -> Client:
    await patient.go("/plan/exercises/choose")
    return patient


async def listed(device: Device) -> list[tuple[str, str]]:
    view = await device.services.exercises.view()
    return [(one.exercise, one.level) for one in view.chosen]


def shown(patient: Client) -> set[str]:
    keys = patient.keys()
    return {key.removeprefix("exercise-") for key in keys if key.startswith("exercise-")}


@pytest.mark.parametrize("family", ["stretch", "strength", "fitness"])
async def test_each_family_shows_its_exercises(device: Device, choosing: Client, family: str):
    await choosing.click(f"family-{family}")

    exercises = device.house.content.exercises.values()
    assert shown(choosing) == {one.id for one in exercises if one.family == family}


async def test_a_card_says_what_it_is_for_and_how_the_body_is_held(choosing: Client):
    await choosing.click("family-strength")

    assert "Wall sit | Standing | To make your thighs stronger" in choosing.texts()


async def test_the_filter_leaves_what_needs_no_floor(device: Device, choosing: Client):
    await choosing.click("upright")
    exercises = device.house.content.exercises

    assert "side-bend" in shown(choosing)
    for exercise in shown(choosing):
        one = exercises[exercise]
        assert one.position in {"sitting", "standing", "moving"} or one.easier_position
    assert "An easier way: sitting" in choosing.texts()


async def test_choosing_puts_it_on_the_list_at_the_first_level(device: Device, choosing: Client):
    await choosing.click("put-on-knee-rolls")

    assert await listed(device) == [("knee-rolls", "1")]
    assert choosing.has("listed-knee-rolls")
    assert "On your list: Knee rolls, Gentle start" in choosing.texts()


async def test_choosing_can_be_undone(device: Device, choosing: Client):
    await choosing.click("put-on-knee-rolls")
    await choosing.click("notice-undo")

    assert await listed(device) == []
    assert choosing.has("put-on-knee-rolls")


async def test_taking_off_can_be_undone_with_its_level(device: Device, choosing: Client):
    await device.services.exercises.choose("knee-rolls", "3")
    await choosing.go("/")
    await choosing.go("/plan/exercises/choose")
    await choosing.click("take-off-knee-rolls")
    assert await listed(device) == []

    await choosing.click("notice-undo")
    assert await listed(device) == [("knee-rolls", "3")]
    assert choosing.has("listed-knee-rolls")


async def test_a_refused_choice_is_said_and_can_be_tried_again(device: Device, choosing: Client):
    with device.refusing():
        await choosing.click("put-on-knee-rolls")
        assert "Not saved yet" in choosing.texts()
        assert not choosing.has("listed-knee-rolls")
    await choosing.click("put-on-knee-rolls")

    assert "Not saved yet" not in choosing.texts()
    assert await listed(device) == [("knee-rolls", "1")]


async def test_a_card_opens_its_exercise(choosing: Client):
    await choosing.click("exercise-knee-rolls")

    assert "Knee rolls" in choosing.texts()
    assert choosing.has("exercise-put-on")


async def test_a_paused_day_offers_nothing_to_choose(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/exercises/choose")

    assert patient.has("today-paused")
    assert shown(patient) == set()
