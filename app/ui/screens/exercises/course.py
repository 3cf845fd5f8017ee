"""The course of one exercise: which phase it is in, and the number that stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import flet as ft

from app.domain.exercise_phases import Phase, PhaseKind, after, rounds_done
from app.ui.timer import Timer


@ft.observable
@dataclass(kw_only=True)
class Course:
    """Goes through the phases, by the clock or by taps; it draws nothing and keeps nothing."""

    phases: Sequence[Phase]
    repetition_seconds: int
    """How long one takes when the clock counts."""
    timer: Timer
    on_end: Callable[[], None]
    """Called when the last phase is over."""
    at: int = 0
    """Which phase; the number of phases once all are over."""
    figure: int = 0
    """Seconds left, or the number of the repetition."""
    is_running: bool = False
    """The clock runs; false in a phase that waits for the patient."""

    @property
    def phase(self) -> Phase:
        """The phase it is in; the last one once all are over."""
        return self.phases[min(self.at, len(self.phases) - 1)]

    @property
    def is_tapped(self) -> bool:
        """Tell whether the patient counts this phase by taps."""
        return self.phase.seconds is None and self.phase.kind is PhaseKind.GO

    @property
    def rounds(self) -> int:
        """How many there are."""
        return self.phases[-1].round

    @property
    def rounds_done(self) -> int:
        """How many were gone through to their end."""
        return rounds_done(self.phases, self.at)

    @property
    def has_sides(self) -> bool:
        """Tell whether each side is done in turn."""
        return any(phase.side > 1 for phase in self.phases)

    def begin(self) -> None:
        """Begin with the first phase."""
        self._turn_to(0, 0)

    def go_on(self) -> None:
        """Let the clock run on after a pause."""
        if self.phase.seconds is not None:
            self.timer.start(self.tick)
            self.is_running = True

    def pause(self) -> None:
        """Let the clock stand still."""
        self.timer.stop()
        self.is_running = False

    def tap(self) -> None:
        """Count one repetition; the last one ends the phase."""
        if not self.is_tapped:
            return
        if self.figure + 1 < self.phase.repetitions:
            self.figure += 1
        else:
            self.next()

    def next(self) -> None:
        """Go to the phase that comes next, as if this one were over."""
        if self.at < len(self.phases):
            self._turn_to(self.at + 1, 0)

    def tick(self) -> None:
        """Show where the clock is now."""
        if not self.is_running:
            return
        at, seconds = after(self.phases, self.at, self.timer.seconds)
        if at == self.at:
            self.figure = self._figure(seconds)
        else:
            self._turn_to(at, seconds)

    def _turn_to(self, at: int, seconds: float) -> None:
        self.pause()
        self.timer.turn_to(seconds)
        self.at = at
        if at >= len(self.phases):
            self.on_end()
            return
        self.figure = self._figure(seconds)
        self.go_on()

    def _figure(self, seconds: float) -> int:
        phase = self.phase
        if phase.seconds is None:
            return 0
        if phase.repetitions:
            return int(seconds // self.repetition_seconds) + 1
        return ceil(phase.seconds - seconds)
