"""The over-and-under pattern: doing more on a good day, and less in the days that follow.

Source: session 2 of the BeST programme, "Pain fluctuations" (over- and under-activity cycle);
``best-sessions`` in ``assets/content/sources.toml``. How near and how often is our own proposal: no
published rule says it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.diary import AgainstPlan

WITHIN_DAYS = 2
"""A day of less belongs to a day of more at most so many days before it."""
AT_LEAST = 2
"""One such pair is an ordinary week; from two on it is worth looking at."""


@dataclass(frozen=True, slots=True)
class Swing:
    """A day of more than planned and the day of less that came after it."""

    more_on: date
    less_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OverUnder:
    """What was seen; a fact about days, neither a score nor a fault."""

    swings: tuple[Swing, ...]
    """Oldest first, at least ``AT_LEAST``; no day of less and no day of more stands twice."""


def found(days: Iterable[tuple[date, AgainstPlan]]) -> OverUnder | None:
    """Return the pattern in what was done against the plan, or ``None`` when it is not there.

    Args:
        days: What was said, in any order, from ticks and diary alike; a day may come several
            times, and one with both more and less counts as both.
    """
    said = frozenset(days)
    more = {day for day, level in said if level is AgainstPlan.MORE}
    swings = []
    for less_on in sorted(day for day, level in said if level is AgainstPlan.LESS):
        for back in range(1, WITHIN_DAYS + 1):
            more_on = less_on - timedelta(days=back)
            if more_on in more:
                more.remove(more_on)
                swings.append(Swing(more_on, less_on))
                break
    return OverUnder(swings=tuple(swings)) if len(swings) >= AT_LEAST else None
