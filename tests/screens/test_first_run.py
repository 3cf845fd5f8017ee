"""The first run: what this is, two questions, the safety questions, and the first entry at once."""

import pytest

from app.domain.preferences import PainDuration
from app.domain.red_flag import Urgency
from tests.client import Client
from tests.screens.conftest import Device

NONE_TICKED = 3


async def through_the_lists(patient: Client) -> None:
    for _ in range(NONE_TICKED):
        await patient.click("safety-next")


async def test_from_the_first_opening_to_the_first_entry_in_few_taps(device: Device):
    async with device.window() as patient:
        assert "Welcome to BackSkills" in patient.texts()
        await patient.click("welcome-start")
        await patient.click("welcome-next")
        await through_the_lists(patient)
        await patient.click("answer-done")
        await patient.click("welcome-finish")
        await patient.click("diary-pain-4")

        assert "Saved on this device" in patient.texts()
    (entry,) = await device.entries()
    assert entry.pain == 4


async def test_the_first_screen_says_what_this_is_not(device: Device):
    async with device.window() as patient:
        assert "It is not for emergencies. No one is watching." in patient.texts()
        assert "It does not tell you what causes your pain." in patient.texts()


@pytest.mark.parametrize("route", ["/diary/new", "/more/settings", "/lock", "/safety-answer", "/x"])
async def test_nothing_comes_before_the_first_run(device: Device, route: str):
    async with device.window(route) as patient:
        assert patient.has("welcome-start")


async def test_help_comes_even_before_the_first_run(device: Device):
    async with device.window() as patient:
        await patient.click("welcome-start")
        await patient.click("welcome-age-adult")
        await patient.click("get-help")
        assert patient.has("help-page")
        await patient.click("back")

        assert patient.has("welcome-you"), "help only covers the question"
        assert "Next" in patient.texts(), "and what was answered stays"


async def test_everything_but_the_safety_questions_can_be_skipped(device: Device):
    async with device.window() as patient:
        await patient.click("welcome-start")
        assert "Skip" in patient.texts()
        await patient.click("welcome-next")

        assert patient.has("safety-emergency")
        assert not patient.has("back")
        await patient.go("/")
        assert patient.has("welcome-start")


async def test_new_pain_offers_a_page_of_early_advice_and_the_app_still_works(device: Device):
    async with device.window("/welcome") as patient:
        await patient.click("welcome-start")
        await patient.click("welcome-duration-under_six_weeks")
        await patient.click("welcome-next")
        await through_the_lists(patient)
        await patient.click("answer-done")
        await patient.click("read-early-advice")

        assert "The first weeks of back pain" in patient.texts()
        await patient.click("advice-done")
        assert patient.has("today")
    preferences = await device.services.preferences.read()
    assert preferences.pain_duration is PainDuration.UNDER_SIX_WEEKS


async def test_long_pain_is_not_offered_early_advice(device: Device):
    async with device.window("/welcome") as patient:
        await patient.click("welcome-start")
        await patient.click("welcome-duration-six_weeks_or_more")
        await patient.click("welcome-next")
        await through_the_lists(patient)
        await patient.click("answer-done")

        assert patient.has("welcome-finish")
        assert not patient.has("read-early-advice")


async def test_under_18_leads_to_help_and_no_further(device: Device):
    async with device.window("/welcome") as patient:
        await patient.click("welcome-start")
        await patient.click("welcome-age-under-age")
        await patient.click("welcome-next")

        assert "BackSkills is made for adults" in patient.texts()
        await patient.go("/diary/new")
        assert patient.has("under-age")
        await patient.click("under-age-help")
        assert patient.has("help-page")
    await device.kill()
    async with device.window() as patient:
        assert patient.has("under-age"), "it is remembered"


async def test_a_slip_about_my_age_is_mended_for_good(device: Device):
    async with device.window("/welcome") as patient:
        await patient.click("welcome-start")
        await patient.click("welcome-age-under-age")
        await patient.click("welcome-next")
        await patient.click("under-age-slip")
        await patient.click("welcome-next")
        await through_the_lists(patient)
        await patient.click("answer-done")

        assert patient.has("welcome-finish")
    assert (await device.services.preferences.read()).is_adult is True


async def test_a_killed_first_run_goes_on_after_the_safety_questions(device: Device):
    async with device.window("/safety/first_run") as patient:
        await through_the_lists(patient)
    await device.kill()
    async with device.window() as patient:
        assert patient.has("welcome-finish")


async def test_an_emergency_answer_in_the_first_run_tells_what_to_do_first(device: Device):
    async with device.window("/safety/first_run") as patient:
        await patient.click("signs-bladder")
        await patient.click("safety-next")

        assert patient.has(f"answer-{Urgency.EMERGENCY}")
        assert patient.has("call-tel:999")
        await patient.click("answer-done")
        assert patient.has("welcome-finish")
