"""Putting exercises on the patient's list and taking them off, each with its way back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import flet as ft

from app.domain.errors import StorageError
from app.domain.exercise import ChosenExercise
from app.services.exercises import ExerciseService, ExercisesView

Undo = Callable[[], Awaitable[None]]


@ft.observable
@dataclass(kw_only=True)
class Listing:
    """The list as it stands on the device."""

    exercises: ExerciseService
    view: ExercisesView
    fault: StorageError | None = None

    async def put_on(self, exercise: str, level: str) -> Undo | None:
        """Put an exercise on the list, or change its level there.

        Returns:
            The way back; ``None`` when the device did not keep it.
        """
        before = self.view.find(exercise)
        if not await self._kept(self.exercises.choose(exercise, level)):
            return None
        return lambda: self._return_to(exercise, before)

    async def take_off(self, exercise: str) -> Undo | None:
        """Take an exercise off the list; the way back, as above."""
        before = self.view.find(exercise)
        if before is None or not await self._kept(self.exercises.drop(exercise)):
            return None
        return lambda: self._return_to(exercise, before)

    async def _return_to(self, exercise: str, before: ChosenExercise | None) -> None:
        if before is None:
            await self.exercises.drop(exercise)
        else:
            await self.exercises.put_back(before)
        self.view = await self.exercises.view()

    async def _kept(self, change: Awaitable[object]) -> bool:
        try:
            await change
        except StorageError as error:
            self.fault = error
            return False
        self.view, self.fault = await self.exercises.view(), None
        return True
