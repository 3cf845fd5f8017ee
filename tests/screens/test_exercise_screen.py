"""One exercise: pictures, steps, levels, when to stop, and its place on the list."""

import flet as ft
import pytest

from app.domain.red_flag import Occasion
from tests.client import Client
from tests.screens.conftest import Device
from tests.screens.test_exercises_choosing import listed


async def test_both_positions_have_a_picture_with_words(device: Device, patient: Client):
    await patient.go("/plan/exercise/bridge")
    bridge = device.house.content.exercises["bridge"]

    pictures = {one.src: one.semantics_label for one in patient.find_all(ft.Image)}
    assert pictures == {
        "images/exercise-bridge-start.svg": bridge.start_alt,
        "images/exercise-bridge-end.svg": bridge.end_alt,
    }
    assert f"{bridge.start_alt} | Start | {bridge.end_alt} | End" in patient.texts()


@pytest.mark.parametrize("exercise", ["bridge", "calf-stretch", "walking", "wall-sit"])
async def test_it_says_all_that_the_content_says(device: Device, patient: Client, exercise: str):
    await patient.go(f"/plan/exercise/{exercise}")
    one, words = device.house.content.exercises[exercise], patient.texts()

    facts = [one.title, one.purpose, one.easier, one.care, *one.steps, *one.stop, *one.normal]
    for fact in facts:
        assert fact in words
    for source in one.sources:
        assert device.house.content.sources.sources[source].title in words


@pytest.mark.parametrize(
    ("exercise", "amount"),
    [
        ("bridge", "8 times, 2 rounds. "),
        ("calf-stretch", "10 seconds on each side, 3 rounds. "),
        ("walking", "5 minutes. "),
        ("marching", "1 minute 30 seconds, 3 rounds. "),
        ("stairs", "1 time. "),
    ],
)
async def test_levels_have_their_amounts_in_words(patient: Client, exercise: str, amount: str):
    await patient.go(f"/plan/exercise/{exercise}")

    assert f"| {amount}" in patient.texts()


async def test_a_level_is_kept_at_a_tap_and_can_be_undone(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "1")
    await patient.go("/plan/exercise/bridge")
    await patient.click("level-2")
    assert await listed(device) == [("bridge", "2")]

    await patient.click("notice-undo")
    assert await listed(device) == [("bridge", "1")]


async def test_a_level_puts_what_was_not_chosen_on_the_list(device: Device, patient: Client):
    await patient.go("/plan/exercise/bridge")
    await patient.click("level-2")
    assert "On your list: Bridge, Steady" in patient.texts()
    assert await listed(device) == [("bridge", "2")]

    await patient.click("notice-undo")
    assert await listed(device) == []


async def test_on_the_list_and_off_again_with_undo(device: Device, patient: Client):
    await patient.go("/plan/exercise/bridge")
    await patient.click("exercise-put-on")
    assert patient.has("exercise-listed")
    await patient.click("exercise-take-off")
    assert await listed(device) == []

    await patient.click("notice-undo")
    assert await listed(device) == [("bridge", "1")]


async def test_a_refused_level_is_said(device: Device, patient: Client):
    await patient.go("/plan/exercise/bridge")
    with device.refusing():
        await patient.click("level-2")

    assert "Not saved yet" in patient.texts()
    assert await listed(device) == []


async def test_do_it_now_leads_to_doing(patient: Client):
    await patient.go("/plan/exercise/bridge")
    await patient.click("exercise-do")

    assert patient.has("doing-begin")


async def test_a_paused_day_lets_it_be_read_and_not_done(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/exercise/bridge")

    assert patient.has("today-paused")
    assert "Lift your hips up" in patient.texts()
    for key in ("exercise-do", "exercise-put-on", "level-1"):
        assert not patient.has(key)


async def test_an_exercise_that_is_not_there_leads_to_today(patient: Client):
    for route in ("/plan/exercise/handstand", "/plan/exercise/handstand/do"):
        await patient.go(route)
        assert patient.has("today")


async def test_back_leads_to_where_it_stands(device: Device, patient: Client):
    await patient.go("/plan/exercise/bridge")
    await patient.click("back")
    assert patient.has("choosing")

    await device.services.exercises.choose("bridge", "1")
    await patient.go("/plan/exercise/bridge")
    await patient.click("back")
    assert patient.has("exercises")
