"""Safety comes first: whole screen, pause, asked again, help from everywhere."""

import re
from datetime import timedelta

from playwright.async_api import expect

from tests.folders import fill, keep
from tests.journeys.conftest import EVENING, stop
from tests.journeys.ways import start_anew

SIGN = re.compile("Numb or odd feelings between your legs")


async def test_a_red_flag_takes_the_whole_screen_and_is_asked_again(start, visit, tmp_path):
    data = tmp_path / "data"
    await fill(data, 1, last_on=EVENING.date())
    first = start(data, at=EVENING.isoformat())
    visitor = await visit(first.opening_address)
    await visitor.sees("As planned")
    await visitor.go("/safety/get_help")
    await visitor.press_at(visitor.role("checkbox", SIGN))
    await visitor.press("Next")
    await visitor.sees("Get help now")
    await expect(visitor.role("button", "Call 999")).to_be_attached()
    await expect(visitor.role("tab")).to_have_count(0)
    await visitor.press("I have read this")

    await visitor.sees("Exercise and planned amounts are paused today")
    await expect(visitor.role("button", "As planned")).to_have_count(0)
    stop(first)

    second = start(data, at=(EVENING + timedelta(days=1)).isoformat())
    visitor = await visit(second.opening_address)
    await visitor.sees("Safety questions, 1 of 3")
    await visitor.sees("Have a fresh look")
    words = await visitor.words()
    assert not re.search(r"\bsafe\b", words, re.IGNORECASE)


async def test_help_is_one_tap_away_before_the_first_run(start, visit):
    visitor = await visit(start().opening_address)
    await visitor.press("Get help")
    await visitor.sees("Call 999 or go to A&E now")
    await visitor.press("Back")
    await start_anew(visitor)


async def test_a_sign_ticked_in_the_diary_leads_to_the_questions(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.go("/diary/new")
    await visitor.press("5 of 10")
    await visitor.press_at(visitor.role("switch", re.compile("new symptom")))
    await visitor.sees("Safety questions, 1 of 3")
