"""The made-up patient's years hold what tests, benchmarks and pictures count on."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from tests.year import LAST_DAY, a_patients_years


@pytest.fixture(scope="module")
def year():
    return a_patients_years(1)


def test_the_same_seed_gives_the_same_year_and_another_seed_another(year):
    assert a_patients_years(1) == year
    assert a_patients_years(1, seed=2) != year


def test_most_days_have_two_entries_and_some_have_none(year):
    by_day = Counter(entry.day_on for entry in year.entries)
    assert set(by_day.values()) == {2}
    assert 300 < len(by_day) < 365
    assert by_day[LAST_DAY] == 2
    assert max(by_day) == year.last_on
    assert min(by_day) >= year.first_on


def test_the_counts_are_those_of_the_budgets(year):
    assert (len(year.activities), len(year.goals)) == (3, 4)
    assert 2 <= len(year.flare_ups) <= 6
    assert any(entry.is_flare_up for entry in year.entries)
    assert any(entry.is_late for entry in year.entries)


def test_ids_are_never_used_twice(year):
    lists = (year.entries, year.activities, year.trials, year.plans, year.ticks, year.goals)
    done = year.programme
    of_sessions = (done.progress, done.answers, done.homework, done.thought_records)
    of_body = (done.chosen_exercises, done.exercise_logs, done.relaxation_logs)
    check_ins = (done.staying_well_plan.check_ins,)
    all_of: tuple[tuple[Any, ...], ...] = (*lists, *of_sessions, *of_body, *check_ins)
    ids = [record.id for records in all_of for record in records]
    assert len(ids) == len(set(ids))


def test_the_programme_was_done_and_is_kept_up(year):
    done = year.programme
    assert all(one.finished_on for one in done.progress)
    assert {one.session for one in done.answers} == {one.session for one in done.progress}
    assert (len(done.thought_records), len(done.chosen_exercises)) == (3, 6)
    assert all(one.is_kept for one in done.chosen_exercises)
    assert 120 < len(done.exercise_logs) < 240
    assert len(done.relaxation_logs) > 40
    assert not done.flare_up_plan.is_blank
    assert not done.staying_well_plan.is_blank
    assert done.staying_well_plan.check_ins[-1].done_on is None
    assert max(one.done_on for one in done.exercise_logs) <= year.last_on


def test_every_activity_has_one_running_plan_and_a_tick_a_day_at_most(year):
    running = [plan.activity_id for plan in year.plans if plan.ended_on is None]
    assert sorted(running) == sorted(activity.id for activity in year.activities)
    ticked = Counter((tick.activity_id, tick.done_on) for tick in year.ticks)
    assert set(ticked.values()) == {1}
    assert len(ticked) > 600


def test_ten_years_end_on_the_day_that_was_asked_for():
    last_on = LAST_DAY + timedelta(days=100)
    years = a_patients_years(10, last_on=last_on, parts=True)
    assert (years.last_on - years.first_on).days == 3_649
    assert years.entries[-1].day_on == last_on
    assert any(entry.triggers and entry.regions for entry in years.entries)
