"""A relaxation that is being done: before, reading, after."""

from dataclasses import dataclass
from enum import StrEnum

import flet as ft

from app.content.relaxation import Relaxation
from app.domain.errors import StorageError
from app.domain.relaxation import RelaxationLog
from app.services.relaxations import RelaxationService
from app.ui.awake import Awake
from app.ui.screens.relaxation.reading import Reading


class Step(StrEnum):
    """How far it has come."""

    BEFORE = "before"
    READING = "reading"
    AFTER = "after"


@ft.observable
@dataclass(kw_only=True)
class PlayerState:
    """One relaxation, with the tension before and after it."""

    relaxations: RelaxationService
    relaxation: Relaxation
    reading: Reading
    awake: Awake
    is_paused: bool = False
    """A red flag pauses exercise today; it is said, and nothing is taken away."""
    step: Step = Step.BEFORE
    tension_before: int | None = None
    """Picked before it began; may be left out."""
    tension_after: int | None = None
    log: RelaxationLog | None = None
    fault: StorageError | None = None

    def __post_init__(self) -> None:
        """Be told when the last line is over."""
        self.reading.on_end = self.end

    def pick_before(self, tension: int) -> None:
        """Take the tension before."""
        self.tension_before = tension

    async def begin(self) -> None:
        """Note that it was begun, and begin; a device that is full holds nobody back."""
        self.step = Step.READING
        self.awake.hold()
        self.reading.begin()
        await self._kept()

    def end(self) -> None:
        """Stop here, at the end or before it."""
        self._rest()
        self.step = Step.AFTER

    async def pick_after(self, tension: int) -> bool:
        """Take the tension after and keep it; tell whether that is on the device."""
        self.tension_after = tension
        return await self._kept()

    async def _kept(self) -> bool:
        try:
            if self.log is None:
                self.log = await self.relaxations.log(self.relaxation.id, self.tension_before)
            if self.tension_after is not None:
                self.log = await self.relaxations.rate_after(self.log.id, self.tension_after)
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        return True

    async def leave(self) -> None:
        """Let the clock stand still as the screen goes away, and keep what was refused before."""
        self._rest()
        if self.fault is not None:
            await self._kept()

    def _rest(self) -> None:
        if self.step is Step.READING:
            self.reading.pause()
            self.awake.release()
