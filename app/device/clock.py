"""The clock of the device."""

from datetime import UTC, date, datetime


class SystemClock:
    """The time of this computer."""

    def now(self) -> datetime:
        """Return the instant, aware and in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the local day."""
        return self.now().astimezone().date()
