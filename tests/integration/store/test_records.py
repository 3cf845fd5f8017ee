"""What each repository promises beyond keeping what it got."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.diary import AgainstPlan
from app.domain.errors import NotFoundError
from app.domain.goal import Outcome
from app.services.records import UnitOfWork
from tests.builders import (
    MONDAY,
    a_diary_entry,
    a_flare_up,
    a_goal,
    a_plan,
    a_red_flag_check,
    a_review,
    a_step,
    a_tick,
    a_trial,
    an_activity,
    an_instant,
)

DAY = timedelta(days=1)
MAKERS: dict[str, Callable[[UUID], object]] = {"trials": a_trial, "plans": a_plan, "ticks": a_tick}


async def test_the_history_is_newest_first_and_a_period_oldest_first(records):
    monday, late_for_monday = a_diary_entry(MONDAY), a_diary_entry(MONDAY, written_on=MONDAY + DAY)
    evening = a_diary_entry(MONDAY + DAY, written_at=an_instant(MONDAY + DAY, time(20)))
    for entry in (evening, monday, late_for_monday):
        await records.write(lambda u, entry=entry: u.diary.put(entry))
    oldest_first = [monday, late_for_monday, evening]
    assert await records.read(lambda u: u.diary.between(MONDAY, MONDAY + DAY)) == oldest_first
    assert await records.read(lambda u: u.diary.newest(9)) == oldest_first[::-1]
    assert await records.read(lambda u: u.diary.newest(1, offset=1)) == [late_for_monday]
    assert await records.read(lambda u: u.diary.between(MONDAY + DAY, MONDAY + DAY)) == [evening]
    assert await records.read(lambda u: u.diary.count()) == 3
    assert await records.read(lambda u: u.diary.first_day()) == MONDAY


async def test_an_empty_diary_has_no_first_day(records):
    assert await records.read(lambda u: (u.diary.first_day(), u.diary.count())) == (None, 0)


async def test_an_instant_from_another_zone_comes_back_in_utc(records):
    there = datetime(2025, 6, 2, 20, 30, tzinfo=UTC).astimezone()
    entry = a_diary_entry(written_at=there)
    await records.write(lambda u: u.diary.put(entry))
    found = await records.read(lambda u: u.diary.get(entry.id))
    assert found is not None
    assert (found.written_at, found.written_at.tzinfo) == (there, UTC)


async def test_an_instant_without_a_zone_is_refused(records):
    entry = a_diary_entry(written_at=datetime(2025, 6, 2, 20, 30))  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        await records.write(lambda u: u.diary.put(entry))


async def test_a_goals_steps_are_replaced_with_the_goal(records):
    first, second = a_step("one"), a_step("two")
    goal = a_goal(steps=[first, second])
    await records.write(lambda u: u.goals.put(goal))
    done = goal.with_step(second.id, MONDAY).with_review(a_review(Outcome.ACHIEVED), None)
    await records.write(lambda u: u.goals.put(done))
    assert await records.read(lambda u: u.goals.all()) == [done]


async def test_one_tick_for_an_activity_and_a_day(records):
    walking, stairs = an_activity(), an_activity("Stairs")
    less = a_tick(walking, against_plan=AgainstPlan.LESS)
    more = a_tick(walking, against_plan=AgainstPlan.MORE, amount=12)
    other = a_tick(stairs, MONDAY + DAY)

    def put(unit: UnitOfWork) -> None:
        unit.activities.put(walking)
        unit.activities.put(stairs)
        for tick in (less, other, more):
            unit.ticks.put(tick)

    await records.write(put)
    assert await records.read(lambda u: u.ticks.between(MONDAY, MONDAY + DAY)) == [more, other]
    await records.write(lambda u: u.ticks.remove(walking.id, MONDAY))
    assert await records.read(lambda u: u.ticks.between(MONDAY, MONDAY + DAY)) == [other]


async def test_trials_are_listed_by_day_and_removed_for_good(records):
    walking = an_activity()
    later, sooner = a_trial(walking, 12, tried_on=MONDAY + DAY), a_trial(walking, 9)

    def put(unit: UnitOfWork) -> None:
        unit.activities.put(walking)
        unit.trials.put(later)
        unit.trials.put(sooner)

    await records.write(put)
    assert await records.read(lambda u: u.trials.of(walking.id)) == [sooner, later]
    await records.write(lambda u: u.trials.remove(sooner.id))
    assert await records.read(lambda u: u.trials.of(walking.id)) == [later]


async def test_only_plans_without_an_end_run(records):
    walking = an_activity()
    ended = a_plan(walking, ended_on=MONDAY + 7 * DAY)
    running = a_plan(walking, started_on=MONDAY + 7 * DAY)

    def put(unit: UnitOfWork) -> None:
        unit.activities.put(walking)
        unit.plans.put(running)
        unit.plans.put(ended)

    await records.write(put)
    assert await records.read(lambda u: u.plans.of(walking.id)) == [ended, running]
    assert await records.read(lambda u: u.plans.running()) == [running]


@pytest.mark.parametrize("put", MAKERS)
async def test_nothing_is_kept_for_an_activity_that_is_not_there(records, put):
    make: dict[str, Callable[[UUID], object]] = {
        "trials": a_trial,
        "plans": a_plan,
        "ticks": a_tick,
    }
    orphan = make[put](uuid4())
    with pytest.raises(NotFoundError):
        await records.write(lambda u: getattr(u, put).put(orphan))
    assert await records.read(lambda u: u.ticks.between(MONDAY, MONDAY)) == []


async def test_flare_ups_are_oldest_first_and_can_end(records):
    second, first = a_flare_up(MONDAY + 30 * DAY), a_flare_up(MONDAY)
    ended = a_flare_up(MONDAY + 60 * DAY, MONDAY + 62 * DAY)
    await records.write(lambda u: [u.flare_ups.put(f) for f in (second, ended, first)])
    assert await records.read(lambda u: u.flare_ups.all()) == [first, second, ended]


async def test_a_safety_answer_is_never_changed(records):
    check = a_red_flag_check("numb", "weak-legs")
    changed = a_red_flag_check()
    object.__setattr__(changed, "id", check.id)
    later = a_red_flag_check(asked_on=MONDAY + DAY)
    await records.write(lambda u: u.red_flag_checks.put(check))
    await records.write(lambda u: (u.red_flag_checks.put(changed), u.red_flag_checks.put(later)))
    assert await records.read(lambda u: u.red_flag_checks.newest(9)) == [later, check]
    assert await records.read(lambda u: u.red_flag_checks.newest(1)) == [later]


async def test_the_last_draft_wins_and_a_dropped_one_is_gone(records):
    await records.write(lambda u: u.drafts.put("diary", {"pain": 3}))
    await records.write(lambda u: u.drafts.put("diary", {"pain": 4, "note": "stiff"}))
    await records.write(lambda u: u.drafts.put("a goal", {}))
    assert await records.read(lambda u: u.drafts.names()) == ["a goal", "diary"]
    assert await records.read(lambda u: u.drafts.read("diary")) == {"pain": 4, "note": "stiff"}
    await records.write(lambda u: u.drafts.drop("diary"))
    assert await records.read(lambda u: u.drafts.read("diary")) is None
