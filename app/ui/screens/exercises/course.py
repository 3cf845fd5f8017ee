"""The course of one exercise: which part it is in, and the number that stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import flet as ft

from app.domain.workout import Part, Stage, after, rounds_done
from app.ui.timer import Timer


@ft.observable
@dataclass(kw_only=True)
class Course:
    """Goes through the parts, by the clock or by taps; it draws nothing and keeps nothing."""

    parts: Sequence[Part]
    repetition_seconds: int
    """How long one takes when the clock counts."""
    timer: Timer
    on_end: Callable[[], None]
    """Called when the last part is over."""
    at: int = 0
    """Which part; the number of parts once all are over."""
    figure: int = 0
    """Seconds left, or the number of the repetition."""
    is_running: bool = False
    """The clock runs; false in a part that waits for the patient."""

    @property
    def part(self) -> Part:
        """The part it is in; the last one once all are over."""
        return self.parts[min(self.at, len(self.parts) - 1)]

    @property
    def is_tapped(self) -> bool:
        """Tell whether the patient counts this part by taps."""
        return self.part.seconds is None and self.part.stage is Stage.GO

    @property
    def rounds(self) -> int:
        """How many there are."""
        return self.parts[-1].round

    @property
    def rounds_done(self) -> int:
        """How many were gone through to their end."""
        return rounds_done(self.parts, self.at)

    @property
    def has_sides(self) -> bool:
        """Tell whether each side is done in turn."""
        return any(part.side > 1 for part in self.parts)

    def begin(self) -> None:
        """Begin with the first part."""
        self._turn_to(0, 0)

    def go_on(self) -> None:
        """Let the clock run on after a pause."""
        if self.part.seconds is not None:
            self.timer.start(self.tick)
            self.is_running = True

    def pause(self) -> None:
        """Let the clock stand still."""
        self.timer.stop()
        self.is_running = False

    def tap(self) -> None:
        """Count one repetition; the last one ends the part."""
        if not self.is_tapped:
            return
        if self.figure + 1 < self.part.repetitions:
            self.figure += 1
        else:
            self.next()

    def next(self) -> None:
        """Go to the part that comes next, as if this one were over."""
        if self.at < len(self.parts):
            self._turn_to(self.at + 1, 0)

    def tick(self) -> None:
        """Show where the clock is now."""
        if not self.is_running:
            return
        at, seconds = after(self.parts, self.at, self.timer.seconds)
        if at == self.at:
            self.figure = self._figure(seconds)
        else:
            self._turn_to(at, seconds)

    def _turn_to(self, at: int, seconds: float) -> None:
        self.pause()
        self.timer.turn_to(seconds)
        self.at = at
        if at >= len(self.parts):
            self.on_end()
            return
        self.figure = self._figure(seconds)
        self.go_on()

    def _figure(self, seconds: float) -> int:
        part = self.part
        if part.seconds is None:
            return 0
        if part.repetitions:
            return int(seconds // self.repetition_seconds) + 1
        return ceil(part.seconds - seconds)
