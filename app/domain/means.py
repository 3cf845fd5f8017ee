"""Means of ratings, with the number of days behind each.

A day without an entry is a gap and never a zero; where nothing is recorded there is no mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.period import Stretch, sorted_into

SAME_WITHIN = 1.0
"""Two weeks that differ by less than one point of ten are about the same. Our own proposal, on the
careful side: single weeks of one person go up and down by more than that."""
COMPARED_FROM_DAYS = 3
"""A week is compared once at least so many of its days have an entry. Our own proposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanOf:
    """A mean of day means, which never goes without its count: "4.4 from 5 of 7 days"."""

    value: float
    """Unrounded, on the scale of what was measured."""
    days_with: int
    """Days that have an entry, at least 1."""
    days: int
    """Days there were: from the first day with anything recorded, until today."""

    @property
    def shown(self) -> Decimal:
        """Return the value to one decimal place, halves rounded up."""
        return Decimal(repr(self.value)).quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a chart."""

    stretch: Stretch
    mean: MeanOf | None
    """``None`` where nothing is recorded."""


class Change(StrEnum):
    """How one week's mean lies to that of the week before."""

    LOWER = "lower"
    ABOUT_THE_SAME = "about_the_same"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two weeks side by side; says what was recorded and nothing about why."""

    this_week: MeanOf
    last_week: MeanOf

    @property
    def change(self) -> Change:
        """Return how this week's mean lies to last week's."""
        difference = self.this_week.value - self.last_week.value
        if abs(difference) < SAME_WITHIN:
            return Change.ABOUT_THE_SAME
        return Change.HIGHER if difference > 0 else Change.LOWER


def mean(ratings: Iterable[int | None]) -> float | None:
    """Return the mean of the ratings that were given, or ``None`` when none was."""
    given = [rating for rating in ratings if rating is not None]
    return sum(given) / len(given) if given else None


def day_means(ratings: Iterable[tuple[date, int | None]]) -> dict[date, float]:
    """Return the mean of each day that has a rating; the ratings come in any order."""
    by_day: dict[date, list[int]] = {}
    for day, rating in ratings:
        if rating is not None:
            by_day.setdefault(day, []).append(rating)
    return {day: sum(of_day) / len(of_day) for day, of_day in by_day.items()}


def points(
    by_day: Mapping[date, float], stretches: Sequence[Stretch], since: date, until: date
) -> tuple[Point, ...]:
    """Return one point for each stretch.

    Args:
        by_day: Day means; days outside the stretches do no harm.
        stretches: Oldest first, without overlaps.
        since: First day that has anything recorded.
        until: Today.
    """
    return tuple(
        Point(stretch, _mean([by_day[day] for day in days], stretch.days(since, until)))
        for stretch, days in zip(stretches, sorted_into(stretches, by_day), strict=True)
    )


def compared(this_week: MeanOf | None, last_week: MeanOf | None) -> Comparison | None:
    """Put two weeks side by side, or return ``None`` while one of them has too few days."""
    if this_week is None or last_week is None:
        return None
    if min(this_week.days_with, last_week.days_with) < COMPARED_FROM_DAYS:
        return None
    return Comparison(this_week=this_week, last_week=last_week)


def _mean(values: Sequence[float], days: int) -> MeanOf | None:
    if not values:
        return None
    return MeanOf(value=sum(values) / len(values), days_with=len(values), days=days)
