"""Time comes in from outside."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, here and everywhere."""

    def now(self) -> datetime:
        """Return the instant, aware and in UTC."""
        ...

    def today(self) -> date:
        """Return the local day."""
        ...
