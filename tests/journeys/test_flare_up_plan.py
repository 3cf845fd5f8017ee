"""A flare-up plan written on a good day is there on a bad one, also after a restart."""

import re

from tests.folders import keep
from tests.journeys.conftest import EVENING, rows, stop
from tests.journeys.ways import answer_safety_questions


async def test_the_plan_of_a_good_day_leads_through_a_bad_one(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    server = start(data, at=EVENING.isoformat())
    visitor = await visit(server.opening_address)
    await visitor.go("/plan/flare-up")
    await visitor.press("Write my plan")
    await visitor.sees("What are my early signs?")
    await visitor.type("Your words", "I rush")
    await visitor.press("Next")
    await visitor.sees("What are three things I do first?")
    await visitor.press("Show me ideas")
    await visitor.press("I tell someone at home")
    await visitor.type("Then", "Warmth on my back")
    await visitor.press("Next")
    await visitor.sees("How do I change my amounts?")
    await visitor.press_at(visitor.role("checkbox", re.compile("Half of my amount")))
    await visitor.press("Next")
    await visitor.sees("How do I go back up?")
    await visitor.type("Your words", "One step each second day")
    await visitor.press("Next")
    await visitor.sees("What words help me?")
    await visitor.type("Your words", "This is hard, and I have a plan")
    await visitor.press("That is enough for now")
    await visitor.sees("1. I tell someone at home")
    assert rows(data, "SELECT early_signs, pacing_step, words_to_myself FROM flare_up_plans") == [
        ("I rush", "half", "This is hard, and I have a plan")
    ]

    stop(server)
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.press("I am having a flare-up")
    await visitor.sees("is this pain that you know")
    await visitor.press("Look through the questions")
    await answer_safety_questions(visitor)
    await visitor.press("Go on")
    for words in ("Half of my amount", "Warmth on my back", "and I have a plan"):
        await visitor.sees(words)
        await visitor.press("Next")
    await visitor.sees("Someone to call")
    await visitor.press("Next")
    await visitor.sees("One step each second day")
    await visitor.press("Next")
    await visitor.press("Write how today is")
    await visitor.press("8 of 10")
    await visitor.press("Done")
    await visitor.sees("You are in a flare-up")
    assert rows(data, "SELECT count(*) FROM flare_ups WHERE ended_on IS NULL") == [(1,)]
    assert rows(data, "SELECT pain, is_flare_up FROM diary_entries") == [(8, 1)]
