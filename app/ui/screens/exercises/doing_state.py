"""An exercise that is being done: before, on the way, after."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

import flet as ft

from app.content.exercise import Exercise
from app.domain.errors import StorageError
from app.domain.exercise import ExerciseLog, Felt
from app.domain.exercise_phases import Tempo, ToDo, phases_of
from app.services.exercises import ExerciseService
from app.ui.awake import Awake
from app.ui.screens.exercises.course import Course
from app.ui.timer import Timer


class Step(StrEnum):
    """How far it has come."""

    BEFORE = "before"
    GOING = "going"
    AFTER = "after"


@ft.observable
@dataclass(kw_only=True)
class DoingState:
    """One exercise, from getting ready to how the back felt."""

    exercises: ExerciseService
    exercise: Exercise
    tempo: Tempo
    level: str
    is_paused: bool
    """A red flag pauses exercise today."""
    new_timer: Callable[[], Timer]
    awake: Awake
    by_clock: bool = False
    """The clock counts repetitions; else the patient taps for each."""
    step: Step = Step.BEFORE
    course: Course | None = None
    log: ExerciseLog | None = None
    felt: Felt | None = None
    """As it was said; what it leads to never waits for the device."""
    fault: StorageError | None = None

    @property
    def is_timed(self) -> bool:
        """Tell whether the amount is seconds, which only the clock can count."""
        return self.exercise.counts == "seconds"

    def choose_level(self, level: str) -> None:
        """Do another level this time; the list keeps its own."""
        self.level = level

    def count_by_clock(self, by_clock: bool) -> None:  # noqa: FBT001 - one of two to pick
        """Let the clock count repetitions, or taps."""
        self.by_clock = by_clock

    def begin(self) -> None:
        """Begin with the first phase."""
        level = self.exercise.level(self.level)
        todo = ToDo(
            amount=level.amount,
            rounds=level.rounds,
            is_timed=self.is_timed,
            has_sides=self.exercise.sides,
        )
        self.course = Course(
            phases=phases_of(todo, self.tempo, by_clock=self.by_clock),
            repetition_seconds=self.tempo.repetition,
            timer=self.new_timer(),
            on_end=self.end,
        )
        self.step = Step.GOING
        self.awake.hold()
        self.course.begin()

    def end(self) -> None:
        """Stop here, at the end or before it."""
        self._rest()
        self.step = Step.AFTER

    def again(self) -> None:
        """Go back to before it began, to do it once more."""
        self.step, self.course = Step.BEFORE, None
        self.log, self.felt = None, None

    async def done(self) -> ExerciseLog | None:
        """Note that it was done; ``None`` when the device did not keep that."""
        rounds = self.course.rounds_done if self.course else 1
        try:
            self.log = await self.exercises.log(self.exercise.id, self.level, max(1, rounds))
        except StorageError as error:
            self.fault = error
            return None
        self.fault = None
        return self.log

    async def take_back(self, log_id: UUID) -> None:
        """Take back that it was done.

        Raises:
            StorageError: The device did not keep that.
        """
        await self.exercises.take_back(log_id)
        if self.log is not None and self.log.id == log_id:
            self.log, self.felt = None, None

    async def feel(self, felt: Felt) -> None:
        """Take how the back felt, and keep it."""
        self.felt = felt
        if self.log is None:
            return
        try:
            self.log = await self.exercises.feel(self.log.id, felt)
        except StorageError as error:
            self.fault = error
            return
        self.fault = None

    async def leave(self) -> None:
        """Let the clock stand still when the screen goes away."""
        self._rest()

    def _rest(self) -> None:
        if self.course is not None:
            self.course.pause()
            self.awake.release()
