"""Periods cut into the stretches that a chart draws."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.period import (
    MOST_POINTS,
    Frame,
    Grain,
    Period,
    Stretch,
    by_week,
    earlier,
    framed,
    later,
    sorted_into,
    week_of,
)
from tests.builders import MONDAY

SUNDAY_FIRST, MONDAY_FIRST = 6, 0
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
FIRSTS = st.integers(0, 6)


@given(DAYS, FIRSTS)
def test_a_week_has_seven_days_holds_the_day_and_begins_as_the_patient_says(day, first):
    week = week_of(day, first)

    assert week.first <= day <= week.last
    assert (week.last - week.first).days == 6
    assert week.first.weekday() == first


def test_a_sunday_belongs_to_the_week_that_begins_with_it_where_weeks_begin_so():
    sunday = MONDAY - timedelta(days=1)

    assert week_of(sunday, SUNDAY_FIRST).first == sunday
    assert week_of(sunday, MONDAY_FIRST).last == sunday


@given(st.sampled_from(Period), DAYS, DAYS, FIRSTS)
def test_stretches_follow_each_other_hold_the_day_and_are_few(period, on, since, first):
    frame = framed(period, on, since, first)

    assert 1 <= len(frame.stretches) <= MOST_POINTS
    assert frame.first <= on <= frame.last
    for before, after in pairwise(frame.stretches):
        assert after.first == before.last + timedelta(days=1)
        assert before.first <= before.last


@given(DAYS, DAYS, FIRSTS)
def test_all_days_are_in_all(one, other, first):
    since, on = sorted([one, other])

    frame = framed(Period.ALL, on, since, first)

    assert frame.first <= since
    assert frame.last >= on


@pytest.mark.parametrize(
    ("days", "grain", "count"),
    [
        (1, Grain.DAY, 1),
        (30, Grain.DAY, 30),
        (31, Grain.WEEK, 5),
        (30 * 7, Grain.WEEK, 30),
        (30 * 7 + 1, Grain.MONTH, 7),
        (3650, Grain.MONTHS, 20),
    ],
)
def test_long_diaries_are_drawn_in_longer_stretches(days, grain, count):
    frame = framed(Period.ALL, MONDAY + timedelta(days=days - 1), MONDAY, MONDAY_FIRST)

    assert frame.grain is grain
    assert len(frame.stretches) == count


def test_a_week_is_drawn_by_days_and_a_month_from_its_first_to_its_last():
    week = framed(Period.WEEK, MONDAY, MONDAY, MONDAY_FIRST)
    february = framed(Period.MONTH, date(2024, 2, 10), MONDAY, MONDAY_FIRST)

    assert (week.grain, len(week.stretches)) == (Grain.DAY, 7)
    assert (february.first, february.last) == (date(2024, 2, 1), date(2024, 2, 29))


def test_a_year_has_at_most_52_weeks_and_none_before_the_first_record():
    old = framed(Period.YEAR, MONDAY, date(2000, 1, 1), MONDAY_FIRST)
    new = framed(Period.YEAR, MONDAY, MONDAY - timedelta(weeks=2), MONDAY_FIRST)

    assert (old.grain, len(old.stretches)) == (Grain.WEEK, 52)
    assert len(new.stretches) == 3


@given(st.sampled_from([Period.WEEK, Period.MONTH, Period.YEAR]), DAYS, FIRSTS)
def test_the_way_back_and_the_way_forth_lead_to_the_neighbours(period, on, first):
    today, since = on + timedelta(days=2000), date(1980, 1, 1)
    frame = framed(period, on, since, first)

    back, forth = earlier(frame, since), later(period, frame, today)

    assert back is not None
    assert forth is not None
    assert framed(period, back, since, first).last == frame.first - timedelta(days=1)
    assert framed(period, forth, since, first).first == frame.last + timedelta(days=1)


def test_there_is_no_way_to_where_nothing_is():
    frame = framed(Period.WEEK, MONDAY, MONDAY, MONDAY_FIRST)

    assert earlier(frame, MONDAY) is None
    assert later(Period.WEEK, frame, MONDAY + timedelta(days=6)) is None
    assert later(Period.YEAR, frame, MONDAY + timedelta(days=8)) == MONDAY + timedelta(days=8)


def test_a_month_cut_into_weeks_ends_where_the_month_ends():
    june = Stretch(date(2025, 6, 1), date(2025, 6, 30))

    weeks = by_week(june, MONDAY_FIRST)

    assert weeks[0] == Stretch(date(2025, 6, 1), date(2025, 6, 1))
    assert weeks[1] == Stretch(MONDAY, date(2025, 6, 8))
    assert weeks[-1] == Stretch(date(2025, 6, 30), date(2025, 6, 30))


def test_days_are_counted_within_what_was_lived():
    week = week_of(MONDAY, MONDAY_FIRST)

    assert week.days(date.min, date.max) == 7
    assert week.days(MONDAY + timedelta(days=2), MONDAY + timedelta(days=3)) == 2
    assert week.days(MONDAY + timedelta(days=9), MONDAY + timedelta(days=10)) == 0


@given(st.lists(DAYS, unique=True), DAYS, FIRSTS)
def test_each_day_of_the_frame_lies_in_its_stretch_and_others_in_none(days, on, first):
    frame: Frame = framed(Period.MONTH, on, on, first)

    sorted_days = sorted_into(frame.stretches, days)

    assert sum(map(len, sorted_days)) == sum(frame.first <= day <= frame.last for day in days)
    for stretch, of_stretch in zip(frame.stretches, sorted_days, strict=True):
        assert all(stretch.first <= day <= stretch.last for day in of_stretch)
