"""Time that runs, rests and runs on, on one screen."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import flet as ft

from app.ui.components.safe import where
from app.ui.state import AppState

log = logging.getLogger("app.ui")

TICK_SECONDS = 0.2
"""How exact what is shown is."""

Wait = Callable[[float], Awaitable[object]]
"""Waits so many seconds."""


class Timer:
    """Measures how long something has run, and calls again and again while it does.

    It reads the clock at every tick and counts no ticks: a phone that slept, or a slow browser,
    makes it late for a moment and never wrong.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        on_tick: Callable[[], None] | None = None,
        wait: Wait | None = None,
    ) -> None:
        """Stand at 0.

        Args:
            now: What time it is.
            on_tick: Called at every tick, whatever the timer runs for.
            wait: Waits between two ticks; the loop's own sleep when absent.
        """
        self._now = now
        self._on_tick = on_tick
        self._wait: Wait = wait or asyncio.sleep
        self._before = timedelta()
        self._since: datetime | None = None
        self._ticking: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether time goes by."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """How long it has run in all; it never goes back when the device's clock is set."""
        if self._since is None:
            return self._before.total_seconds()
        now = self._now()
        self._before += max(now - self._since, timedelta())
        self._since = now
        return self._before.total_seconds()

    def start(self, call: Callable[[], None]) -> None:
        """Run on from where it stands, calling at every tick."""
        self.stop()
        self._since = self._now()
        self._ticking = asyncio.create_task(self._tick(call))

    def stop(self) -> None:
        """Stand still; what has run is kept."""
        self.turn_to(self.seconds)
        self._since = None
        if self._ticking is not None:
            self._ticking.cancel()
            self._ticking = None

    def turn_to(self, seconds: float) -> None:
        """Go on from another time, as if it had run so long."""
        self._before = timedelta(seconds=seconds)
        if self._since is not None:
            self._since = self._now()

    async def _tick(self, call: Callable[[], None]) -> None:
        while True:
            await self._wait(TICK_SECONDS)
            try:
                if self._on_tick is not None:
                    self._on_tick()
                call()
            except Exception as error:  # noqa: BLE001 - a tick that fails must not end the exercise
                log.error("ticking failed: %s", where(error))  # noqa: TRY400 - as safe_component


def timer_of(app: AppState) -> Timer:
    """Return a timer of this window: while it runs, somebody is there and nothing is locked."""

    def touch() -> None:
        # A closed tab may come back, so the timer runs on; but nobody is there to be waited for.
        if ft.context.page.session.expires_at is None:
            app.door.touch()

    return Timer(app.now, on_tick=touch)
