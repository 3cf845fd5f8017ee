"""What was put is what comes back, character for character."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.records import UnitOfWork
from app.store.mapping import activities, diary, goals, preferences, safety
from app.store.open import open_records
from app.store.records import SqlRecords
from tests.any_records import draft_bodies, of_any_time
from tests.any_words import words
from tests.builders import a_diary_entry, a_goal, an_activity

in_one_file = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def store(path: Path) -> Iterator[SqlRecords]:
    opened = open_records(path)
    yield opened
    asyncio.run(opened.close())


def through(store: SqlRecords, put: Callable[[UnitOfWork], object], get: Callable[..., Any]) -> Any:
    """Put in one transaction, read in another, and leave the file empty again."""

    async def both() -> Any:
        await store.write(put)
        return await store.read(get)

    found = asyncio.run(both())
    store._write(_empty)
    return found


def _empty(unit: UnitOfWork) -> None:
    unit.erase()
    unit.is_erased = False  # type: ignore[attr-defined]  # no need to wipe the file each time


@in_one_file
@given(entry=of_any_time.entries)
def test_any_diary_entry_comes_back(store, entry):
    row = diary.from_diary_entry(entry)
    assert diary.from_diary_entry(diary.to_diary_entry(row)) == row
    assert through(store, lambda u: u.diary.put(entry), lambda u: u.diary.get(entry.id)) == entry


@in_one_file
@given(goal=of_any_time.goals())
def test_any_goal_comes_back_with_its_steps_and_reviews_in_order(store, goal):
    row = goals.from_goal(goal)
    assert goals.from_goal(goals.to_goal(row, (), ())) == row
    assert through(store, lambda u: u.goals.put(goal), lambda u: u.goals.get(goal.id)) == goal


@in_one_file
@given(
    activity=of_any_time.activities,
    trial=of_any_time.trials(),
    plan=of_any_time.plans(),
    tick=of_any_time.ticks(),
)
def test_any_activity_comes_back_with_all_that_belongs_to_it(store, activity, trial, plan, tick):
    trial = replace(trial, activity_id=activity.id)
    plan = replace(plan, activity_id=activity.id)
    tick = replace(tick, activity_id=activity.id)
    row = activities.from_activity(activity)
    assert activities.from_activity(activities.to_activity(row)) == row
    tried = activities.from_trial(trial)
    assert activities.from_trial(activities.to_trial(tried)) == tried
    planned = activities.from_pacing_plan(plan)
    assert activities.from_pacing_plan(activities.to_pacing_plan(planned)) == planned
    done = activities.from_quota_tick(tick)
    assert activities.from_quota_tick(activities.to_quota_tick(done)) == done

    def put(unit: UnitOfWork) -> None:
        unit.ticks.put(tick)  # before its activity: references are checked at the end
        unit.plans.put(plan)
        unit.trials.put(trial)
        unit.activities.put(activity)

    def get(unit: UnitOfWork) -> tuple[Any, ...]:
        found = unit.ticks.between(tick.done_on, tick.done_on)
        return (
            unit.activities.all(),
            unit.trials.of(activity.id),
            unit.plans.of(activity.id),
            found,
        )

    assert through(store, put, get) == ([activity], [trial], [plan], [tick])


@in_one_file
@given(flare_up=of_any_time.flare_ups, check=of_any_time.checks)
def test_any_flare_up_and_any_safety_answer_come_back(store, flare_up, check):
    row = safety.from_red_flag_check(check)
    assert safety.from_red_flag_check(safety.to_red_flag_check(row, ())) == row
    flare = safety.from_flare_up(flare_up)
    assert safety.from_flare_up(safety.to_flare_up(flare)) == flare

    def put(unit: UnitOfWork) -> None:
        unit.flare_ups.put(flare_up)
        unit.red_flag_checks.put(check)

    found = through(store, put, lambda u: (u.flare_ups.all(), u.red_flag_checks.newest(5)))
    assert found == ([flare_up], [check])


@in_one_file
@given(chosen=of_any_time.preferences, name=words, body=draft_bodies)
def test_any_preferences_and_any_draft_come_back(store, chosen, name, body):
    row = preferences.from_preferences(chosen)
    assert preferences.from_preferences(preferences.to_preferences(row, ())) == row

    def put(unit: UnitOfWork) -> None:
        unit.preferences.put(chosen)
        unit.drafts.put(name, body)

    found = through(store, put, lambda u: (u.preferences.read(), u.drafts.read(name)))
    assert found == (chosen, body)


async def test_a_hundred_thousand_characters_come_back(records):
    note = "Schmerz 🙂 \u202eכאב\u202c \u200b\0" * 6_000
    assert len(note) > 100_000
    entry = a_diary_entry(note=note)
    await records.write(lambda u: u.diary.put(entry))
    assert await records.read(lambda u: u.diary.get(entry.id)) == entry


@in_one_file
@given(text=st.text(st.characters() | st.characters(categories=["Cs"]), max_size=20))
def test_half_a_character_never_stops_a_save(store, text):
    """A browser can cut an emoji in two; whole ones survive, a lone half becomes U+FFFD."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    entry = a_diary_entry(note=text, triggers=[text], regions=[text])
    goal, activity = a_goal(text), an_activity(text)

    def put(unit: UnitOfWork) -> None:
        unit.diary.put(entry)
        unit.goals.put(goal)
        unit.activities.put(activity)
        unit.drafts.put(f"{text}!", {text: text})

    found = through(
        store,
        put,
        lambda u: (u.diary.get(entry.id), u.goals.all(), u.activities.all(), u.drafts.names()),
    )
    assert found[0] == replace(entry, note=whole, triggers=(whole,), regions=frozenset({whole}))
    assert (found[1][0].doing, found[2][0].name) == (whole, whole)
    assert found[3] == [f"{whole}!"]


async def test_two_halves_that_belong_together_become_their_character(records):
    entry = a_diary_entry(note="\ud83d\ude00 and \ud83d")
    await records.write(lambda u: u.diary.put(entry))
    found = await records.read(lambda u: u.diary.get(entry.id))
    assert found is not None
    assert found.note == "\N{GRINNING FACE} and \N{REPLACEMENT CHARACTER}"
