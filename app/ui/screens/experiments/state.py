"""One experiment while it is written; it is kept from the first word on."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.domain.errors import StorageError
from app.domain.experiment import Experiment
from app.services.experiments import ExperimentAnswers, ExperimentService, answers_of
from app.ui.writing import Writing


@ft.observable
@dataclass(kw_only=True)
class ExperimentState(Writing[ExperimentAnswers]):
    """The words so far."""

    service: ExperimentService
    today: date
    experiment: Experiment | None = None
    """As it stands on the device; ``None`` before the first word."""
    is_paused: bool = False
    """A red flag rests exercise and activity today."""

    @classmethod
    def blank(cls, service: ExperimentService, today: date) -> "ExperimentState":
        """Begin an experiment."""
        return cls(service=service, today=today, answers=ExperimentAnswers())

    @classmethod
    async def opened(
        cls, service: ExperimentService, today: date, experiment_id: UUID
    ) -> "ExperimentState":
        """Open an experiment.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        experiment = await service.get(experiment_id)
        return cls(
            service=service, today=today, answers=answers_of(experiment), experiment=experiment
        )

    @property
    def route(self) -> str | None:
        """Where it is found again; ``None`` before the first word."""
        return f"/plan/experiment/{self.experiment.id}" if self.experiment else None

    @property
    def is_tried(self) -> bool:
        """Tell whether it was tried."""
        return self.answers.tried_on is not None

    async def mark_tried(self) -> None:
        """Say that it was tried today; another day can be picked."""
        await self.answer(tried_on=self.today)

    async def mark_open(self) -> None:
        """Say that it is still to be tried; what was written about it stays."""
        await self.answer(tried_on=None)

    async def _put(self, answers: ExperimentAnswers) -> None:
        id_ = self.experiment.id if self.experiment else None
        self.experiment = await self.service.keep(answers, id_)

    async def delete(self) -> UUID | None:
        """Move it to the bin; return its id, or ``None`` when that was not kept."""
        self._typing.forget()
        async with self._turn:
            if self.experiment is None:
                return None
            try:
                await self.service.delete(self.experiment.id)
            except StorageError as error:
                self.fault = error
                return None
            self.is_over = True
            return self.experiment.id
