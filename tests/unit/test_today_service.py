"""Today: one next thing, and the week as it was."""

from datetime import date, timedelta

import pytest

from app.domain.diary import AgainstPlan
from app.domain.programme import HomeworkOutcome
from app.services.programme import Outline, ProgrammeService
from app.services.today import NextKind, PartOfDay, TodayService, part_of_day
from tests.builders import (
    MONDAY,
    a_diary_entry,
    a_flare_up,
    a_goal,
    a_plan,
    a_step,
    a_tick,
    an_activity,
)
from tests.fakes import FixedClock, MemoryRecords
from tests.programme_builders import a_homework, a_session_progress

WALK = an_activity("Walking")
OUTLINE = Outline(
    sessions=("start", "one"), enough_sessions=1, suggested_days=7, days_between=0, gap_days=21
)


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


class Patient:
    """One patient's records and Today."""

    def __init__(self) -> None:
        self.records = MemoryRecords()
        self.work = self.records.work
        self.paused = False
        clock = FixedClock()
        programme = ProgrammeService(self.records, clock, lambda: OUTLINE)
        self.today = TodayService(self.records, clock, self.is_paused, lambda: 9, programme.view_of)

    async def is_paused(self) -> bool:
        return self.paused

    async def next(self):
        return (await self.today.view()).next_thing


@pytest.fixture
def patient():
    return Patient()


async def test_on_the_first_day_the_next_thing_is_the_diary(patient):
    view = await patient.today.view()

    assert view.next_thing.kind is NextKind.WRITE_DIARY
    assert view.part_of_day is PartOfDay.MORNING
    assert (view.on, view.pain, view.quotas, view.goal, view.step) == (MONDAY, None, (), None, None)
    assert all(day.is_gap for day in view.week)


async def test_one_thing_comes_after_the_other(patient):
    step, goal = a_step(), a_goal(review_on=MONDAY)
    seen = []

    async def look() -> None:
        thing = await patient.next()
        seen.append((thing.kind, thing.activity_id or thing.goal_id or thing.session or None))

    flare_up = a_flare_up()
    patient.paused = True
    patient.work.flare_ups.put(flare_up)
    await look()
    patient.paused = False
    await look()
    patient.work.flare_ups.put(a_flare_up(on(-9), on(-8)))
    patient.work.diary.put(a_diary_entry())
    await look()
    patient.work.session_progress.put(a_session_progress("start", finished_on=MONDAY))
    await look()
    patient.work.goals.put(goal)
    await look()
    patient.work.goals.put(a_goal(id=goal.id, review_on=on(1), steps=[step]))
    await look()
    patient.work.goals.put(a_goal(id=goal.id, review_on=on(1)))
    await look()
    patient.work.activities.put(WALK)
    await look()
    patient.work.plans.put(a_plan(WALK))
    await look()
    patient.work.ticks.put(a_tick(WALK))
    await look()

    assert seen == [
        (NextKind.GET_HELP, None),
        (NextKind.CARE_FOR_FLARE_UP, None),
        (NextKind.DO_SESSION, "start"),
        (NextKind.MAKE_GOAL, None),
        (NextKind.REVIEW_GOAL, goal.id),
        (NextKind.DO_STEP, goal.id),
        (NextKind.NAME_ACTIVITY, None),
        (NextKind.FIND_BASELINE, WALK.id),
        (NextKind.DO_AMOUNT, WALK.id),
        (NextKind.NOTHING, None),
    ]


@pytest.mark.parametrize(
    ("days_ago", "is_begun", "kind"),
    [
        (0, False, NextKind.MAKE_GOAL),
        (6, False, NextKind.MAKE_GOAL),
        (7, False, NextKind.DO_SESSION),
        (0, True, NextKind.DO_SESSION),
    ],
)
async def test_a_session_comes_next_when_it_is_begun_or_a_week_has_passed(
    patient, days_ago, is_begun, kind
):
    patient.work.diary.put(a_diary_entry())
    patient.work.session_progress.put(a_session_progress("start", finished_on=on(-days_ago)))
    if is_begun:
        patient.work.session_progress.put(a_session_progress("one"))

    assert (await patient.next()).kind is kind


async def test_amounts_and_the_look_back_at_a_goal_come_before_a_session(patient):
    patient.work.diary.put(a_diary_entry())
    patient.work.activities.put(WALK)
    patient.work.plans.put(a_plan(WALK))
    assert (await patient.next()).kind is NextKind.DO_AMOUNT
    patient.work.ticks.put(a_tick(WALK))
    patient.work.goals.put(a_goal(review_on=MONDAY))

    assert (await patient.next()).kind is NextKind.REVIEW_GOAL


async def test_homework_that_is_open_is_told(patient):
    still_open, done = a_homework(), a_homework(outcome=HomeworkOutcome.DONE)
    patient.work.homework.put(still_open)
    patient.work.homework.put(done)

    assert (await patient.today.view()).programme.homework == (still_open,)


async def test_amounts_are_shown_with_their_ticks_and_rest_while_paused(patient):
    tick = a_tick(WALK)
    patient.work.activities.put(WALK)
    patient.work.plans.put(a_plan(WALK, baseline=8))
    patient.work.ticks.put(tick)

    quotas = (await patient.today.view()).quotas
    patient.paused = True
    paused = await patient.today.view()

    assert [(one.activity, one.quota.usable, one.tick) for one in quotas] == [(WALK, 8, tick)]
    assert paused.is_paused
    assert paused.quotas == ()


async def test_the_strip_ends_today_and_shows_gaps_as_gaps(patient):
    patient.work.diary.put(a_diary_entry(on(0), 4))
    patient.work.diary.put(a_diary_entry(on(0), 7, against_plan=AgainstPlan.LESS))
    patient.work.diary.put(a_diary_entry(on(-6), 0, is_flare_up=True))
    patient.work.diary.put(a_diary_entry(on(-7), 9))
    patient.work.ticks.put(a_tick(WALK, on(-2), AgainstPlan.MORE))
    patient.work.flare_ups.put(a_flare_up(on(-4), on(-3)))

    view = await patient.today.view()

    assert [day.on for day in view.week] == [on(day) for day in range(-6, 1)]
    assert [day.pain for day in view.week] == [0, None, None, None, None, None, 5.5]
    assert [day.level for day in view.week] == [
        *[None] * 4,
        AgainstPlan.MORE,
        None,
        AgainstPlan.LESS,
    ]
    assert [day.is_flare_up for day in view.week] == [True, False, True, True, *[False] * 3]
    assert [day.is_gap for day in view.week] == [False, True, True, True, False, True, False]
    assert view.pain == 5.5
    assert [entry.pain for entry in sorted(view.entries, key=lambda entry: entry.pain)] == [4, 7]


async def test_the_next_step_comes_from_the_oldest_goal_that_has_one(patient):
    without = a_goal(made_on=on(-9))
    step = a_step()
    older = a_goal(made_on=on(-5), steps=[a_step(done_on=on(-1)), step])
    newer = a_goal(made_on=on(-2), steps=[a_step()], review_on=on(-1))
    for goal in (newer, older, without):
        patient.work.goals.put(goal)

    view = await patient.today.view()

    assert (view.goal, view.step) == (older, step)
    assert view.reviews_due == (newer,)


async def test_a_flare_up_that_goes_on_is_told(patient):
    flare_up = a_flare_up(on(-1))
    patient.work.flare_ups.put(flare_up)

    assert (await patient.today.view()).flare_up == flare_up


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, PartOfDay.EVENING),
        (5, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
    ],
)
def test_the_greeting_follows_the_hour(hour, part):
    assert part_of_day(hour) is part
