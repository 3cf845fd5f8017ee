"""The way through a text that is read along: which line stands, and where the breath is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import flet as ft

from app.domain.read_along import Breath, breath_at, line_at, start_of
from app.ui.timer import Timer

SHORTEST_BREATH_IN, LONGEST_BREATH_IN = 2, 8
"""How far the pace can be changed, in seconds; the breath out keeps its distance."""


@dataclass(frozen=True, slots=True)
class Swing:
    """Half a breath, from where it was when it began or went on."""

    is_in: bool
    length: int
    left: float
    """Seconds to its end."""

    @property
    def share(self) -> float:
        """How much of it is over, 0 to 1."""
        return 1 - self.left / self.length


@ft.observable
@dataclass(kw_only=True)
class Reading:
    """Goes from line to line by the clock; it draws nothing and keeps nothing."""

    lengths: Sequence[int]
    """How long each line stands, in seconds."""
    timer: Timer
    on_end: Callable[[], None] = lambda: None
    """Called when the last line is over."""
    breath_in: int = 0
    """Seconds; 0 where no breath is paced."""
    breath_out: int = 0
    at: int = 0
    """Which line stands."""
    minutes_left: int = 0
    """Rounded up."""
    is_running: bool = False
    count: int = 0
    """Which second of the half breath it is, from 1."""
    swing: Swing | None = None
    _breath_since: float = 0
    """When the first breath of this pace began, on the timer."""

    def begin(self) -> None:
        """Begin with the first line."""
        self._show(0)
        self.go_on()

    def go_on(self) -> None:
        """Let the clock run on after a pause."""
        self.timer.start(self.tick)
        self.is_running = True
        self._swing_from_here()

    def pause(self) -> None:
        """Let the clock stand still."""
        self.timer.stop()
        self.is_running = False
        self._swing_from_here()

    def next(self) -> None:
        """Go to the next line; after the last one it ends."""
        self._turn_to(start_of(self.lengths, self.at + 1))

    def back(self) -> None:
        """Go to the line before, or to the beginning of the first one."""
        self._turn_to(start_of(self.lengths, max(0, self.at - 1)))

    def change_pace(self, by: int) -> None:
        """Make each half of the breath so many seconds longer, or shorter; it begins anew."""
        breath_in = self.breath_in + by
        if SHORTEST_BREATH_IN <= breath_in <= LONGEST_BREATH_IN:
            self.breath_in, self.breath_out = breath_in, self.breath_out + by
            self._breath_since = self.timer.seconds
            self._swing_from_here()

    def tick(self) -> None:
        """Show where the clock is now."""
        if self.is_running:
            self._show(self.timer.seconds)

    def _turn_to(self, seconds: float) -> None:
        self.timer.turn_to(seconds)
        self._breath_since = seconds
        self._show(seconds)
        if self.timer.is_running:
            self._swing_from_here()

    def _show(self, seconds: float) -> None:
        at = line_at(self.lengths, seconds)
        if at is None:
            self.pause()
            self.on_end()
            return
        self.at = at
        self.minutes_left = ceil((sum(self.lengths) - seconds) / 60)
        breath = self._breath(seconds)
        if breath is not None:
            self.count = int(breath.seconds) + 1
            if self.swing is None or self.swing.is_in is not breath.is_in:
                self._swing_from_here()

    def _breath(self, seconds: float) -> Breath | None:
        if not self.breath_in:
            return None
        return breath_at(self.breath_in, self.breath_out, seconds - self._breath_since)

    def _swing_from_here(self) -> None:
        breath = self._breath(self.timer.seconds)
        if breath is not None:
            self.count = int(breath.seconds) + 1
            self.swing = Swing(breath.is_in, breath.length, breath.length - breath.seconds)
