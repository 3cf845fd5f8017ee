"""Progress over a week, a month, a year and all days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.domain.activity import Activity
from app.domain.diary import AgainstPlan
from app.domain.goal import Outcome
from app.domain.means import Change
from app.domain.period import Grain, Period
from app.domain.preferences import Preferences
from app.services.progress import Measure, ProgressService
from tests.builders import (
    MONDAY,
    a_diary_entry,
    a_flare_up,
    a_goal,
    a_review,
    a_step,
    a_tick,
    an_activity,
)
from tests.fakes import FixedClock, MemoryRecords

SUNDAY = MONDAY + timedelta(days=6)


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


class Patient:
    """One patient's records and Progress, on a Sunday at the end of a week."""

    def __init__(self) -> None:
        self.records = MemoryRecords()
        self.work = self.records.work
        self.progress = ProgressService(self.records, FixedClock(SUNDAY))
        self.view = self.progress.view

    def says(self, day: int, pain: int, level: AgainstPlan | None = None) -> None:
        self.work.diary.put(a_diary_entry(on(day), pain, against_plan=level))

    def does(self, activity: Activity, day: int, level: AgainstPlan, amount: int | None = None):
        self.work.ticks.put(a_tick(activity, on(day), level, amount=amount))


@pytest.fixture
def patient():
    return Patient()


@pytest.mark.parametrize("period", Period)
async def test_without_records_nothing_is_found_and_nothing_invented(patient, period):
    view = await patient.view(period)

    assert not view.has_any
    assert view.over_under is None
    assert (view.earlier_on, view.later_on, view.activities) == (None, None, ())
    assert all(one.mean is None and one.comparison is None for one in view.series)
    assert all(point.mean is None for one in view.series for point in one.points)


async def test_a_mean_carries_its_count(patient):
    for day, pain in [(0, 4), (1, 5), (2, 4), (4, 5), (5, 4)]:
        patient.says(day, pain)

    pain = (await patient.view()).of(Measure.PAIN)

    assert pain.mean is not None
    assert (pain.mean.shown, pain.mean.days_with, pain.mean.days) == (Decimal("4.4"), 5, 7)
    assert [point.mean is None for point in pain.points] == [False] * 3 + [True, False, False, True]
    assert not (await patient.view()).of(Measure.SLEEP).has_any


async def test_days_before_the_first_record_are_not_counted(patient):
    patient.says(4, 3)

    view = await patient.view(Period.MONTH)

    assert view.whole_level.days == 3
    mean = view.of(Measure.PAIN).mean
    assert mean is not None
    assert (mean.days_with, mean.days) == (1, 3)


async def test_this_week_is_held_against_the_one_before(patient):
    for day in range(3):
        patient.says(day, 4)
        patient.says(day - 7, 6)

    comparison = (await patient.view()).of(Measure.PAIN).comparison

    assert comparison is not None
    assert comparison.change is Change.LOWER
    assert (await patient.view(Period.ALL)).of(Measure.PAIN).comparison == comparison


async def test_two_days_of_a_week_are_too_few_to_compare(patient):
    for day in range(2):
        patient.says(day, 4)
        patient.says(day - 7, 6)

    assert (await patient.view()).of(Measure.PAIN).comparison is None


async def test_the_week_begins_where_the_patient_says(patient):
    patient.work.preferences.put(Preferences(week_starts_on=6))

    view = await patient.view()

    assert view.frame.first == SUNDAY


async def test_one_can_go_back_as_far_as_there_are_records_and_forth_to_today(patient):
    patient.says(-14, 3)
    patient.says(0, 3)

    this_week = await patient.view()
    last_week = await patient.view(Period.WEEK, this_week.earlier_on)
    first_week = await patient.view(Period.WEEK, last_week.earlier_on)

    assert this_week.later_on is None
    assert last_week.frame.first == on(-7)
    assert not last_week.has_any
    assert first_week.earlier_on is None
    assert first_week.of(Measure.PAIN).has_any
    assert first_week.later_on == on(-7)


async def test_amounts_are_held_against_the_plan_by_activity(patient):
    walk, sit, rest = an_activity("Walking"), an_activity("Sitting"), an_activity("Resting")
    for activity in (walk, sit, rest):
        patient.work.activities.put(activity)
    patient.does(walk, 0, AgainstPlan.AS_PLANNED)
    patient.does(walk, 1, AgainstPlan.MORE, 20)
    patient.does(sit, 1, AgainstPlan.LESS)
    patient.does(rest, -60, AgainstPlan.LESS)

    view = await patient.view(Period.MONTH)

    by_name = {one.activity.name: one for one in view.activities}
    assert by_name.keys() == {"Walking", "Sitting"}
    whole = by_name["Walking"].whole
    assert (whole.planned, whole.done) == (Decimal(16), Decimal(28))
    assert [point.days_ticked for point in by_name["Walking"].points] == [0, 2, 0, 0, 0, 0]
    assert by_name["Sitting"].whole.days_known == 0
    assert len((await patient.view()).activities[0].points) == 7


async def test_steps_and_reviews_of_the_period_are_counted(patient):
    review, older = a_review(Outcome.ACHIEVED, on(2)), a_review(Outcome.NOT_YET, on(-20))
    goal = a_goal(made_on=on(-30), steps=[a_step(done_on=on(1)), a_step()], reviews=[older, review])
    patient.work.goals.put(goal)
    patient.work.goals.put(a_goal(steps=[a_step(done_on=on(-30))]))

    goals = (await patient.view()).goals

    assert (goals.steps_done, goals.open, goals.achieved) == (1, 1, 1)
    assert goals.reviews == ((goal, review),)
    assert len((await patient.view(Period.ALL)).goals.reviews) == 2
    assert (await patient.view()).has_any


async def test_the_pattern_is_looked_for_in_four_weeks_whatever_the_period(patient):
    walk = an_activity()
    for day in (-10, -3):
        patient.does(walk, day, AgainstPlan.MORE)
        patient.says(day + 1, 6, AgainstPlan.LESS)

    for period in Period:
        pattern = (await patient.view(period)).over_under
        assert pattern is not None
        assert [swing.more_on for swing in pattern.swings] == [on(-10), on(-3)]


async def test_a_pattern_of_long_ago_is_none(patient):
    walk = an_activity()
    for day in (-60, -50):
        patient.says(day, 2, AgainstPlan.MORE)
        patient.does(walk, day + 1, AgainstPlan.LESS)

    assert (await patient.view(Period.ALL)).over_under is None


async def test_flare_up_days_of_the_period_are_counted(patient):
    patient.work.flare_ups.put(a_flare_up(on(-2), on(1)))

    assert (await patient.view()).flare_up_days == 2


async def test_ten_years_are_drawn_in_few_points(patient):
    patient.says(-3650, 5)
    patient.says(0, 5)

    view = await patient.view(Period.ALL, on(-100))

    assert view.on == SUNDAY
    assert view.grain is Grain.MONTHS
    assert len(view.of(Measure.PAIN).points) <= 60
    mean = view.of(Measure.PAIN).mean
    assert mean is not None
    assert mean.days_with == 2


@pytest.mark.parametrize(
    ("period", "grain"),
    [(Period.WEEK, Grain.DAY), (Period.MONTH, Grain.WEEK), (Period.YEAR, Grain.WEEK)],
)
async def test_what_was_done_is_drawn_by_day_in_a_week_and_by_week_else(patient, period, grain):
    view = await patient.view(period)

    assert view.doing_grain is grain
    assert view.levels[-1].stretch.last == view.frame.last
