"""Flare-ups: a rise in symptoms that passes."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUp:
    """A flare-up with its first day and, once over, its last (inclusive)."""

    id: UUID
    started_on: date
    ended_on: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the day lies in the flare-up."""
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)

    def days(self, until: date) -> frozenset[date]:
        """Return its days up to and including ``until``."""
        last = until if self.ended_on is None else min(self.ended_on, until)
        count = (last - self.started_on).days + 1
        return frozenset(self.started_on + timedelta(days=n) for n in range(max(0, count)))
