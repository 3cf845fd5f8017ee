"""The way through the programme: what comes next, what was taken home, and all sessions."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.content.loader import Content
from app.domain.programme import HomeworkOutcome
from app.domain.red_flag import Occasion
from app.services.door import Services
from tests.builders import MONDAY
from tests.screens.conftest import Device, content

SESSIONS = tuple(content().session_files)
FIRST, SECOND = SESSIONS[0], SESSIONS[1]


async def do(services: Services, *sessions: str) -> None:
    """Do sessions to their ends."""
    for name in sessions:
        last = content().sessions[name].screens[-1].id
        await services.programme.enter(name, last)
        await services.programme.finish(name)


def with_words(device: Device, **changes: Any) -> None:
    """Let a clinic have other words or numbers for the programme."""
    changed = Content(content().shelf)
    vars(changed)["programme"] = replace(content().programme, **changes)
    device.house.content = device.house._built_in = changed


async def test_who_is_new_starts_at_the_beginning(device: Device):
    await device.welcome()
    async with device.window("/programme") as patient:
        words = patient.texts()
        assert content().programme.intro[0] in words
        assert content().programme.suggestion in words
        assert words.count("Not begun") == len(SESSIONS)
        assert "Start" in words
        await patient.click("programme-next")
        assert content().sessions[FIRST].screens[0].title in patient.texts()


async def test_each_session_says_its_number_its_title_its_minutes_and_how_far_it_is(
    device: Device,
):
    services = await device.welcome()
    await do(services, FIRST)
    second = content().sessions[SECOND]
    await services.programme.enter(SECOND, second.screens[2].id)
    async with device.window("/programme") as patient:
        words = patient.texts()
        assert "Done on 2 June 2025" in words
        assert f"Screen 3 of {len(second.screens)}" in words
        assert "Carry on" in words
        for session in content().sessions.values():
            assert session.title in words
        assert f"About {content().sessions[SESSIONS[-1]].minutes} minutes" in words


async def test_carry_on_leads_to_the_exact_screen(device: Device):
    services = await device.welcome()
    screen = content().sessions[SECOND].screens[4]
    await services.programme.enter(SECOND, screen.id)
    async with device.window("/programme") as patient:
        await patient.click("programme-next")
        assert screen.title in patient.texts()


async def test_any_session_can_be_opened_by_anyone(device: Device):
    await device.welcome()
    async with device.window("/programme") as patient:
        for name in reversed(SESSIONS):
            await patient.click(f"session-{name}")
            assert content().sessions[name].screens[0].title in patient.texts()
            await patient.go("/programme")


async def test_a_session_that_was_done_opens_at_its_beginning(device: Device):
    services = await device.welcome()
    await do(services, FIRST)
    async with device.window("/programme") as patient:
        await patient.click(f"session-{FIRST}")
        assert content().sessions[FIRST].screens[0].title in patient.texts()


async def test_enough_is_told_and_the_rest_stays_open(device: Device):
    services = await device.welcome()
    await do(services, *SESSIONS[:3])
    async with device.window("/programme") as patient:
        assert not patient.has("programme-enough")
        await do(services, SESSIONS[4])
        await patient.go("/")
        await patient.go("/programme")
        assert content().programme.enough.title in patient.texts()
        assert patient.has("programme-next")


async def test_after_a_gap_the_patient_is_welcomed_back_with_the_shortest_way_in(device: Device):
    services = await device.welcome()
    await do(services, FIRST)
    device.clock.pass_days(30)
    await device.welcome()
    async with device.window("/programme") as patient:
        assert content().programme.welcome_back.title in patient.texts()
        assert not any(word in patient.texts() for word in ("30 days", "missed"))
        await patient.click("programme-last-screen")
        assert content().sessions[FIRST].screens[-1].title in patient.texts()
        await patient.go("/programme")
        assert not patient.has("programme-welcome-back")


async def test_a_clinic_can_hold_sessions_back_and_says_until_when(device: Device):
    with_words(device, days_between=5)
    services = await device.welcome()
    await do(services, FIRST)
    async with device.window("/programme") as patient:
        assert "opens on 7 June 2025" in patient.texts()
        assert patient.texts().count("Opens on 7 June 2025") == len(SESSIONS) - 1
        assert not patient.has("programme-next")
        await patient.go(f"/programme/{SECOND}")
        assert patient.has("programme"), "its address leads to the programme"
        await patient.click(f"session-{FIRST}")
        assert patient.has("session"), "looking back is never held back"
    device.clock.pass_days(5)
    await device.welcome()
    async with device.window("/programme") as patient:
        await patient.click("programme-next")
        assert content().sessions[SECOND].screens[0].title in patient.texts()


@pytest.mark.parametrize(
    "route", ["/programme/nowhere", f"/programme/{FIRST}/nowhere", "/programme/nowhere/at-all"]
)
async def test_what_is_unknown_leads_to_the_programme(device: Device, route: str):
    await device.welcome()
    async with device.window(route) as patient:
        assert patient.has("programme")
        await patient.click("programme-next")
        assert patient.has("session")


async def test_a_screen_that_the_content_no_longer_has_leads_to_the_first(device: Device):
    services = await device.welcome()
    await services.programme.enter(FIRST, "a-screen-of-old")
    async with device.window(f"/programme/{FIRST}") as patient:
        assert content().sessions[FIRST].screens[0].title in patient.texts()


async def test_a_session_whose_text_was_not_read_anew_in_time_says_so(device: Device):
    await device.welcome()
    banner = content().programme.stale_banner
    async with device.window(f"/programme/{FIRST}") as patient:
        assert banner not in patient.texts()
    days = (content().sessions[FIRST].review_by - device.clock.today()).days
    device.clock.pass_days(days + 1)
    await device.welcome()
    async with device.window("/programme") as patient:
        assert banner in patient.texts()
        await patient.go(f"/programme/{FIRST}")
        assert banner in patient.texts()


@pytest.mark.parametrize("outcome", list(HomeworkOutcome))
async def test_homework_can_be_told_here_and_undone(device: Device, outcome: HomeworkOutcome):
    services = await device.welcome()
    await services.programme.take_home(FIRST, "diary", "Write a line", "diary", is_taken=True)
    (taken,) = (await services.programme.view()).homework
    async with device.window("/programme") as patient:
        await patient.click(f"homework-{taken.id}-{outcome}")
        assert "Saved on this device" in patient.texts()
        assert (await services.programme.view()).homework == ()
        await patient.click("notice-undo")
        assert (await services.programme.view()).homework == (taken,)


async def test_homework_leads_to_its_place(device: Device):
    services = await device.welcome()
    await services.programme.take_home(FIRST, "diary", "Write a line", "diary", is_taken=True)
    (taken,) = (await services.programme.view()).homework
    async with device.window("/programme") as patient:
        await patient.click(f"homework-way-{taken.id}")
        assert patient.page.route == "/diary"


async def test_homework_of_a_paused_day_leads_to_no_exercise(device: Device):
    services = await device.welcome()
    await services.programme.take_home(FIRST, "exercises", "Exercise", "exercises", is_taken=True)
    (taken,) = (await services.programme.view()).homework
    await services.safety.record_check(Occasion.GET_HELP, {"bladder"})
    device.clock.pass_minutes(1)
    await services.safety.record_check(Occasion.ASKED_AGAIN, frozenset())
    async with device.window("/programme") as patient:
        assert patient.has("today-paused")
        assert not patient.has(f"homework-way-{taken.id}")


async def test_homework_that_the_device_refuses_stays_open(device: Device):
    services = await device.welcome()
    await services.programme.take_home(FIRST, "diary", "Write a line", "diary", is_taken=True)
    (taken,) = (await services.programme.view()).homework
    async with device.window("/programme") as patient:
        with device.refusing():
            await patient.click(f"homework-{taken.id}-done")
            assert "Not saved yet" in patient.texts()
    assert (await services.programme.view()).homework == (taken,)


async def test_a_full_device_keeps_nobody_from_reading_on(device: Device):
    await device.welcome()
    async with device.window("/programme") as patient:
        with device.refusing():
            await patient.click("programme-next")
            assert content().sessions[FIRST].screens[0].title in patient.texts()
            assert "Not saved yet" in patient.texts()


async def test_when_all_is_done_there_is_a_way_on(device: Device):
    services = await device.welcome()
    await do(services, *SESSIONS)
    async with device.window("/programme") as patient:
        assert patient.has("programme-all-done")
        assert not patient.has("programme-next")
        assert patient.texts().count("Done on") == len(SESSIONS)


async def test_a_killed_app_comes_back_to_the_screen_and_the_half_typed_answer(device: Device):
    await device.welcome()
    async with device.window(f"/programme/{FIRST}") as patient:
        await patient.click("session-continue")
        await patient.type("block-going-on", "I think my ba")
        await patient.go("/")
    await device.kill()
    await device.welcome()
    async with device.window("/") as patient:
        await patient.go("/programme")
        await patient.click("programme-next")
        assert "screen 2 of" in patient.texts()
        assert patient.get("block-going-on").value == "I think my ba"


async def test_back_leads_through_the_screens_to_the_programme(device: Device):
    await device.welcome()
    async with device.window(f"/programme/{FIRST}") as patient:
        await patient.click("session-continue")
        await patient.click("back")
        assert "screen 1 of" in patient.texts()
        await patient.click("back")
        assert patient.has("programme")


async def test_today_shows_the_session_that_comes_next(device: Device):
    services = await device.welcome()
    await do(services, FIRST)
    session = content().sessions[SECOND]
    await services.programme.enter(SECOND, session.screens[3].id)
    await services.diary.record_pain(3)
    left = sum(screen.minutes for screen in session.screens[3:])
    async with device.window("/") as patient:
        words = patient.texts()
        assert "Session 1 of 6" in words
        assert session.title in words
        assert f"About {left} minutes left" in words
        assert patient.has("today-session-strip")
        await patient.click("today-session")
        assert session.screens[3].title in patient.texts()


async def test_today_shows_the_session_below_what_is_more_urgent(device: Device):
    await device.welcome()
    async with device.window("/") as patient:
        assert patient.has("today-pain")
        assert patient.has("today-programme")
        await patient.click("today-session")
        assert patient.has("session")


async def test_today_shows_homework_with_the_way_to_tell_of_it(device: Device):
    services = await device.welcome()
    for item in ("diary", "exercises", "first-step", "another"):
        await services.programme.take_home(FIRST, item, f"Do {item}", "diary", is_taken=True)
    async with device.window("/") as patient:
        assert patient.has("today-homework")
        await patient.click("today-homework-went")
        assert patient.has("programme-homework")
        assert "Do another" in patient.texts()


def test_the_dates_of_these_tests_are_before_the_review():
    assert date(2025, 6, 2) == MONDAY < content().sessions[FIRST].review_by - timedelta(days=1)
