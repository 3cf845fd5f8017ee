"""Periods to look back on, and the stretches of days that a chart draws as one point each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST_POINTS = 60
"""A chart with more points than this says less, not more."""
MOST_OF_ALL = 30
"""Of a chart of all days: a look at the whole, which the other periods show closer."""
_MONTHS_TOGETHER = (1, 3, 6, 12, 24, 60, 120)
"""So many months make one point of a long time, as people count them."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_WEEKS_OF_A_YEAR = 52


class Period(StrEnum):
    """How far to look back."""

    WEEK = "week"
    """The week that holds the day, from the patient's first day of the week."""
    MONTH = "month"
    """The calendar month that holds the day."""
    YEAR = "year"
    """The week that holds the day and the 51 before it."""
    ALL = "all"
    """From the first day that has anything to the day."""


class Grain(StrEnum):
    """How much time one point stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    MONTHS = "months"
    """The same number of months each, two or more."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row, both ends included."""

    first: date
    last: date

    def days(self, since: date, until: date) -> int:
        """Count its days that lie in ``since`` to ``until`` (inclusive)."""
        return max(0, (min(self.last, until) - max(self.first, since)).days + 1)


@dataclass(frozen=True, slots=True)
class Frame:
    """A period cut into stretches."""

    grain: Grain
    stretches: tuple[Stretch, ...]
    """Oldest first, without gaps or overlaps; 1 to ``MOST_POINTS`` of them."""

    @property
    def first(self) -> date:
        """Return its first day."""
        return self.stretches[0].first

    @property
    def last(self) -> date:
        """Return its last day; may lie ahead."""
        return self.stretches[-1].last


def week_of(day: date, week_starts_on: int) -> Stretch:
    """Return the week that holds the day.

    Args:
        day: Any day.
        week_starts_on: 0 for Monday to 6 for Sunday, as ``date.weekday``.
    """
    first = day - timedelta(days=(day.weekday() - week_starts_on) % 7)
    return Stretch(first, first + _WEEK - _DAY)


def framed(period: Period, on: date, since: date, week_starts_on: int) -> Frame:
    """Cut a period into the stretches that are drawn.

    Args:
        period: How far to look back.
        on: The day to look back from.
        since: The first day that has anything recorded; a year or all does not begin before it.
        week_starts_on: 0 for Monday to 6 for Sunday.
    """
    since = min(since, on)
    if period is Period.WEEK:
        week = week_of(on, week_starts_on)
        return Frame(Grain.DAY, tuple(_days(week.first, week.last)))
    if period is Period.MONTH:
        first = on.replace(day=1)
        return Frame(Grain.DAY, tuple(_days(first, _month_later(first, 1) - _DAY)))
    if period is Period.YEAR:
        last = week_of(on, week_starts_on)
        first = max(
            week_of(since, week_starts_on).first, last.first - (_WEEKS_OF_A_YEAR - 1) * _WEEK
        )
        return Frame(Grain.WEEK, tuple(_weeks(first, last.last)))
    return _all(since, on, week_starts_on)


def by_week(whole: Stretch, week_starts_on: int) -> tuple[Stretch, ...]:
    """Cut a stretch into weeks; the first and the last may be cut short."""
    weeks = _weeks(week_of(whole.first, week_starts_on).first, whole.last)
    return tuple(
        Stretch(max(week.first, whole.first), min(week.last, whole.last)) for week in weeks
    )


def earlier(frame: Frame, since: date) -> date | None:
    """Return the day to look back from for the period before, if anything was recorded there."""
    return frame.first - _DAY if frame.first > since else None


def later(period: Period, frame: Frame, today: date) -> date | None:
    """Return the day to look back from for the period after; ``None`` when it lies ahead."""
    if frame.last >= today:
        return None
    days = _WEEKS_OF_A_YEAR * _WEEK if period is Period.YEAR else _DAY
    return min(frame.last + days, today)


def sorted_into(stretches: Sequence[Stretch], days: Iterable[date]) -> list[list[date]]:
    """Return the days that lie in each stretch, sorted; others are left out.

    Args:
        stretches: Oldest first, without overlaps.
        days: In any order.
    """
    in_order = sorted(days)
    return [
        in_order[bisect_left(in_order, stretch.first) : bisect_right(in_order, stretch.last)]
        for stretch in stretches
    ]


def _all(since: date, on: date, week_starts_on: int) -> Frame:
    """Cut all days into days, weeks or months, whichever is the first with few enough points."""
    if (on - since).days < MOST_OF_ALL:
        return Frame(Grain.DAY, tuple(_days(since, on)))
    first = week_of(since, week_starts_on).first
    if on - first < MOST_OF_ALL * _WEEK:
        return Frame(Grain.WEEK, tuple(_weeks(first, on)))
    months = (on.year - since.year) * 12 + on.month - since.month + 1
    fitting = (step for step in _MONTHS_TOGETHER if months <= step * MOST_OF_ALL)
    step = next(fitting, -(-months // MOST_OF_ALL))
    grain = Grain.MONTH if step == 1 else Grain.MONTHS
    return Frame(grain, tuple(_months(since.replace(day=1), on, step)))


def _days(first: date, last: date) -> Iterator[Stretch]:
    while first <= last:
        yield Stretch(first, first)
        first += _DAY


def _weeks(first: date, last: date) -> Iterator[Stretch]:
    while first <= last:
        yield Stretch(first, first + _WEEK - _DAY)
        first += _WEEK


def _months(first: date, last: date, step: int) -> Iterator[Stretch]:
    while first <= last:
        following = _month_later(first, step)
        yield Stretch(first, following - _DAY)
        first = following


def _month_later(first: date, months: int) -> date:
    """Return the first day of the month that many months later."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
