"""What was done, held against the plan."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import AgainstPlan
from app.domain.period import Period, framed
from app.domain.progress import (
    DiaryDay,
    balance,
    diary_days,
    done,
    levels,
    levels_by_day,
    whole_of,
)
from tests.builders import MONDAY, a_diary_entry, a_tick, an_instant

LESS, PLANNED, MORE = AgainstPlan.LESS, AgainstPlan.AS_PLANNED, AgainstPlan.MORE
WALK, SIT = uuid4(), uuid4()
FRAME = framed(Period.YEAR, MONDAY + timedelta(days=7), MONDAY, 0)
TUESDAY = MONDAY + timedelta(days=1)
NEXT_MONDAY = MONDAY + timedelta(days=7)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ([], None),
        ([MORE], MORE),
        ([LESS], LESS),
        ([MORE, LESS], PLANNED),
        ([MORE, MORE, LESS], MORE),
        ([PLANNED, LESS], LESS),
    ],
)
def test_a_day_of_several_activities_lies_on_balance(said, level):
    assert balance(said) is level


@given(st.lists(st.sampled_from(AgainstPlan)))
def test_the_balance_turns_with_what_was_said(said):
    turned = {LESS: MORE, MORE: LESS, PLANNED: PLANNED}

    level = balance(said)

    assert balance([turned[one] for one in said]) is (turned[level] if level else None)


def test_the_diary_has_the_last_word_about_a_day():
    entries = [
        a_diary_entry(MONDAY, against_plan=MORE, written_at=an_instant(TUESDAY)),
        a_diary_entry(MONDAY, against_plan=LESS, written_at=an_instant(MONDAY)),
        a_diary_entry(MONDAY, against_plan=None, written_at=an_instant(NEXT_MONDAY)),
    ]

    by_day = levels_by_day(
        diary_days(entries), [a_tick(WALK, MONDAY, LESS), a_tick(WALK, TUESDAY, LESS)]
    )

    assert by_day == {MONDAY: MORE, TUESDAY: LESS}


def test_days_are_counted_once_each_and_gaps_not_at_all():
    ticks = [a_tick(WALK, MONDAY, LESS), a_tick(SIT, MONDAY, LESS), a_tick(WALK, TUESDAY, MORE)]
    by_day = levels_by_day([DiaryDay(NEXT_MONDAY, 4, level=PLANNED)], ticks)

    first, second = levels(by_day, FRAME.stretches, MONDAY, NEXT_MONDAY)

    assert (first.less, first.as_planned, first.more, first.days_with, first.days) == (
        1,
        0,
        1,
        2,
        7,
    )
    assert (second.as_planned, second.days_with, second.days) == (1, 1, 1)


def test_amounts_are_summed_over_the_days_on_which_they_are_known():
    ticks = [
        a_tick(WALK, MONDAY, PLANNED, quota=8),
        a_tick(WALK, TUESDAY, MORE, quota=8, amount=20),
        a_tick(WALK, MONDAY + timedelta(days=2), LESS, quota=8),
        a_tick(WALK, NEXT_MONDAY, LESS, quota=9, amount=0),
    ]

    first, second = done(ticks, FRAME.stretches)

    assert (first.planned, first.done) == (Decimal(16), Decimal(28))
    assert (first.days_known, first.days_ticked) == (2, 3)
    assert (second.planned, second.done) == (Decimal(9), Decimal(0))
    assert (second.days_known, second.days_ticked) == (1, 1)


def test_a_period_is_its_parts_put_together():
    ticks = [a_tick(WALK, day, LESS, amount=2) for day in (MONDAY, TUESDAY, NEXT_MONDAY)]
    parts = done(ticks, FRAME.stretches)

    whole = whole_of(parts)

    assert (whole.stretch.first, whole.stretch.last) == (FRAME.first, FRAME.last)
    assert (whole.planned, whole.done) == (Decimal(24), Decimal(6))
    assert whole.days_known == whole.days_ticked == 3


def test_a_rating_of_a_day_is_the_mean_of_the_entries_that_have_it():
    entries = [
        a_diary_entry(TUESDAY, 3),
        a_diary_entry(MONDAY, 4, mood=2),
        a_diary_entry(MONDAY, 5, mood=4),
        a_diary_entry(MONDAY, 6),
    ]

    assert diary_days(entries) == (DiaryDay(MONDAY, 5, mood=3), DiaryDay(TUESDAY, 3))


def test_a_week_without_ticks_is_a_gap():
    first, second = done([], FRAME.stretches)

    assert first.days_ticked == second.days_ticked == 0
