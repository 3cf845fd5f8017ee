"""The patient's exercises: what is on the list, what was done, and what is paused."""

from app.domain.red_flag import Occasion
from tests.client import Client
from tests.screens.conftest import Device


async def test_an_empty_list_offers_to_choose(patient: Client):
    await patient.go("/plan/exercises")
    await patient.click("exercises-choose")

    assert patient.has("choosing")


async def test_each_exercise_shows_its_level_and_amount(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "3")
    await patient.go("/plan/exercises")

    words = patient.texts()
    assert "Bridge | Stronger | 8 times, 2 rounds" in words
    assert "Done" not in words, "what was never done is not counted"


async def test_the_last_days_are_counted_and_today_has_a_tick(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "1")
    for days in (0, 1, 2):
        device.clock.pass_days(days)
        await device.services.exercises.log("bridge", "1")
    await patient.go("/plan/exercises")
    assert "Done on 3 of the last 7 days | Done today" in patient.texts()

    device.clock.pass_days(1)
    await patient.go("/")
    await patient.go("/plan/exercises")
    assert "Done on 3 of the last 7 days" in patient.texts()
    assert "Done today" not in patient.texts()


async def test_do_it_leads_to_doing_and_the_card_to_reading(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "1")
    await patient.go("/plan/exercises")
    await patient.click("do-bridge")
    assert patient.has("doing-begin")

    await patient.go("/plan/exercises")
    await patient.click("exercise-bridge")
    assert patient.has("exercise-listed")


async def test_soreness_is_told_from_a_warning_sign(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "1")
    await patient.go("/plan/exercises")
    for point in device.house.content.exercise_words.soreness.points:
        assert point in patient.texts()

    await patient.click("soreness-help")
    assert patient.has("help-page")


async def test_a_paused_day_keeps_the_list_and_offers_nothing(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "1")
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/exercises")

    assert patient.has("today-paused")
    assert "Bridge" in patient.texts()
    assert not patient.has("do-bridge")
    assert not patient.has("exercises-choose")


async def test_a_paused_day_with_an_empty_list_offers_nothing(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/exercises")

    assert patient.has("today-paused")
    assert not patient.has("exercises-choose")


async def test_an_exercise_that_the_content_no_longer_has_is_left_out(
    device: Device, patient: Client
):
    await device.services.exercises.choose("handstand", "1")
    await device.services.exercises.choose("bridge", "1")
    await patient.go("/plan/exercises")

    assert patient.has("exercise-bridge")
    assert not patient.has("exercise-handstand")
