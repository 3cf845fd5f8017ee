"""What runs by itself: a timer, and a text that goes on line by line. Both can be stopped."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import flet as ft

from app.content.session import Line


async def _every_second(beat: Callable[[], bool]) -> None:
    """Call once a second for as long as it says true."""
    while True:
        await asyncio.sleep(1)
        if not beat():
            return


@ft.observable
@dataclass(kw_only=True)
class Countdown:
    """A timer that runs down; nothing happens to who does not use it."""

    seconds: int
    left: int
    is_running: bool = False
    _beat: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def is_over(self) -> bool:
        """Tell whether the time is up."""
        return self.left == 0

    @property
    def is_fresh(self) -> bool:
        """Tell whether it stands at its beginning."""
        return self.left == self.seconds

    def start(self) -> None:
        """Run, from where it stands; from the beginning when the time was up."""
        if self.is_running:
            return
        if self.is_over:
            self.left = self.seconds
        self.is_running = True
        self._beat = asyncio.create_task(_every_second(self.pass_second))

    def pause(self) -> None:
        """Stand still."""
        self.is_running = False
        if self._beat:
            self._beat.cancel()
            self._beat = None

    def begin_again(self) -> None:
        """Stand at the beginning."""
        self.pause()
        self.left = self.seconds

    def pass_second(self) -> bool:
        """Let a second pass; tell whether it still runs."""
        self.left = max(0, self.left - 1)
        if self.is_over:
            self.is_running, self._beat = False, None
        return self.is_running


@ft.observable
@dataclass(kw_only=True)
class ReadAlong:
    """A text that is read line by line, at the patient's pace or by itself."""

    lines: Sequence[Line]
    at: int = 0
    """The line that is shown, from 0."""
    is_playing: bool = False
    shows_all: bool = False
    _left: int = 0
    """Seconds that the line still stands."""
    _beat: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def line(self) -> Line:
        """The line that is shown."""
        return self.lines[self.at]

    @property
    def is_last(self) -> bool:
        """Tell whether no line follows."""
        return self.at == len(self.lines) - 1

    def play(self) -> None:
        """Go on by itself; from the beginning when the end was reached."""
        if self.is_playing:
            return
        if self.is_last:
            self.at = 0
        self._left = self.line.seconds
        self.is_playing = True
        self._beat = asyncio.create_task(_every_second(self.pass_second))

    def pause(self) -> None:
        """Stay on the line that is shown."""
        self.is_playing = False
        if self._beat:
            self._beat.cancel()
            self._beat = None

    def turn(self, lines: int) -> None:
        """Go so many lines on, or back."""
        self.at = min(len(self.lines) - 1, max(0, self.at + lines))
        self._left = self.line.seconds

    def show_all(self) -> None:
        """Show the whole text, or hide it."""
        self.shows_all = not self.shows_all

    def pass_second(self) -> bool:
        """Let a second pass; tell whether it still plays."""
        self._left -= 1
        if self._left <= 0 and not self.is_last:
            self.turn(1)
        elif self._left <= 0:
            self.is_playing, self._beat = False, None
        return self.is_playing
