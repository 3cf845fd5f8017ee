"""Which of the dated backups stay: close together lately, further apart long ago."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date

DAILY = 7
WEEKLY = 4
MONTHLY = 6


def stay(days: Iterable[date]) -> frozenset[date]:
    """Return the days whose backups stay.

    The newest of each of the last ``DAILY`` days that have one, ``WEEKLY`` weeks (Monday to
    Sunday) and ``MONTHLY`` months. A gap counts for nothing: after a year away all are still there.
    """
    newest_first = sorted(set(days), reverse=True)
    return frozenset(
        [
            *_newest_of_each(newest_first, lambda day: day, DAILY),
            *_newest_of_each(newest_first, lambda day: day.isocalendar()[:2], WEEKLY),
            *_newest_of_each(newest_first, lambda day: (day.year, day.month), MONTHLY),
        ]
    )


def _newest_of_each(
    newest_first: Iterable[date], span: Callable[[date], Hashable], count: int
) -> list[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(span(day), day)
    return list(newest.values())[:count]
