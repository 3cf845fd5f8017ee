"""Means that never go without their count."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.means import Change, MeanOf, compared, day_means, mean, points
from app.domain.period import Period, framed
from tests.builders import MONDAY

WEEK = framed(Period.WEEK, MONDAY, MONDAY, 0).stretches
SUNDAY = MONDAY + timedelta(days=6)


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


def the_week(*ratings: tuple[date, int | None], until: date = SUNDAY) -> MeanOf | None:
    """Return the mean of a week in which each rating is an entry of its own."""
    whole = framed(Period.YEAR, MONDAY, MONDAY, 0).stretches
    return points(day_means(ratings), whole, MONDAY, until)[0].mean


def a_mean(value: float, days_with: int = 7) -> MeanOf:
    return MeanOf(value=value, days_with=days_with, days=7)


def test_a_mean_says_from_how_many_days_it_comes():
    of_week = the_week((on(0), 4), (on(1), 5), (on(2), 4), (on(4), 5), (on(5), 4))

    assert of_week is not None
    assert (of_week.shown, of_week.days_with, of_week.days) == (Decimal("4.4"), 5, 7)


def test_a_day_with_many_entries_weighs_as_much_as_one_with_one():
    of_week = the_week((on(0), 8), (on(0), 8), (on(0), 8), (on(0), 8), (on(1), 2))

    assert of_week is not None
    assert of_week.value == 5


def test_where_nothing_is_recorded_there_is_no_mean():
    assert the_week() is None
    assert the_week((on(0), None)) is None
    assert the_week((on(8), 3)) is None


def test_days_to_come_are_not_counted():
    of_week = the_week((on(0), 3), until=on(1))

    assert of_week is not None
    assert of_week.days == 2


def test_ratings_that_were_not_given_weigh_nothing():
    assert mean([4, None, 5]) == 4.5
    assert mean([None]) is None


def test_a_gap_is_no_zero():
    drawn = points({on(0): 6, on(2): 0}, WEEK, MONDAY, SUNDAY)

    assert [point.mean and point.mean.value for point in drawn] == [6, None, 0, *[None] * 4]


@pytest.mark.parametrize(
    ("value", "shown"), [(4.25, "4.3"), (4.35, "4.4"), (0.0, "0.0"), (10, "10.0")]
)
def test_halves_are_rounded_up(value, shown):
    assert str(a_mean(value).shown) == shown


@pytest.mark.parametrize(
    ("this_week", "last_week", "change"),
    [
        (4.0, 4.9, Change.ABOUT_THE_SAME),
        (4.9, 4.0, Change.ABOUT_THE_SAME),
        (4.0, 5.0, Change.LOWER),
        (5.0, 4.0, Change.HIGHER),
    ],
)
def test_weeks_that_differ_by_less_than_a_point_are_about_the_same(this_week, last_week, change):
    comparison = compared(a_mean(this_week), a_mean(last_week))

    assert comparison is not None
    assert comparison.change is change


@pytest.mark.parametrize(
    ("this_week", "last_week"),
    [(None, a_mean(4)), (a_mean(4), None), (a_mean(4, 2), a_mean(4)), (a_mean(4), a_mean(4, 2))],
)
def test_nothing_is_compared_before_there_are_days_for_it(this_week, last_week):
    assert compared(this_week, last_week) is None


@given(st.lists(st.tuples(st.integers(0, 6).map(on), st.integers(0, 10)), min_size=1))
def test_a_mean_lies_within_its_ratings_and_its_count_within_the_days(ratings):
    of_week = the_week(*ratings)

    assert of_week is not None
    of_days = [rating for _, rating in ratings]
    assert min(of_days) <= of_week.value <= max(of_days)
    assert of_week.days_with == len({day for day, _ in ratings}) <= of_week.days
