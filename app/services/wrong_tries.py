"""Wrong tries slow down; they never erase anything."""

from dataclasses import dataclass
from datetime import datetime
from math import ceil

FREE_TRIES = 5
"""So many wrong ones in a row before the next has to wait."""
FIRST_WAIT = 5
LONGEST_WAIT = 60
"""Seconds. Longer waits would punish a person who forgets, and stop nobody who copies the file."""


@dataclass(frozen=True, slots=True)
class WrongTries:
    """How often in a row the passphrase was wrong, and when last."""

    count: int = 0
    last_at: datetime | None = None

    @property
    def wait_seconds(self) -> int:
        """Return the whole wait after the last wrong try."""
        if self.count < FREE_TRIES:
            return 0
        doublings = min(self.count - FREE_TRIES, LONGEST_WAIT)
        return int(min(FIRST_WAIT * 2**doublings, LONGEST_WAIT))

    def wait_left(self, now: datetime) -> int:
        """Return the seconds until the next try, rounded up.

        With the clock set back the whole wait starts from now, so that nobody waits for hours;
        see ``seen_at``.
        """
        if self.last_at is None:
            return 0
        elapsed = max(0.0, (now - self.last_at).total_seconds())
        return max(0, ceil(self.wait_seconds - elapsed))

    def seen_at(self, now: datetime) -> "WrongTries":
        """Return the same tries, the last of them not in the future."""
        if self.last_at is None or self.last_at <= now:
            return self
        return WrongTries(self.count, now)

    def one_more(self, now: datetime) -> "WrongTries":
        """Return the tries after another wrong one."""
        return WrongTries(self.count + 1, now)
