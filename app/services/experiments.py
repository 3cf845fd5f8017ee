"""Experiments: planned, tried, and what came of them."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.experiment import Experiment
from app.services.clock import Clock
from app.services.records import Binned, Records, UnitOfWork


class ExperimentService:
    """The use cases of experiments."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def all(self) -> tuple[Experiment, ...]:
        """Return the experiments: those still to be tried first, then the newest first."""
        found = (await self._records.read(lambda work: work.experiments.all()))[::-1]
        return tuple(sorted(found, key=lambda one: not one.is_open))

    async def get(self, experiment_id: UUID) -> Experiment:
        """Return one experiment.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        return await self._records.read(lambda work: _existing(work, experiment_id))

    async def plan(self, will_try: str, prediction: str, sureness: int | None) -> Experiment:
        """Keep a new experiment.

        Raises:
            RatingOutOfRangeError: The sureness is not a whole number from 0 to 10.
            StorageError: The device did not keep it.
        """
        experiment = Experiment(
            id=uuid4(),
            made_on=self._clock.today(),
            made_at=self._clock.now(),
            will_try=will_try,
            prediction=prediction,
            sureness=sureness,
        )
        await self._records.write(lambda work: work.experiments.put(experiment))
        return experiment

    async def change(
        self, experiment_id: UUID, will_try: str, prediction: str, sureness: int | None
    ) -> Experiment:
        """Keep other words for what is to be tried. Errors as ``plan`` and ``get``."""
        return await self._changed(
            experiment_id, will_try=will_try, prediction=prediction, sureness=sureness
        )

    async def note_result(
        self, experiment_id: UUID, happened: str, learned: str, tried_on: date | None = None
    ) -> Experiment:
        """Note what happened; the day is today when none is given.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        day = tried_on or self._clock.today()
        return await self._changed(experiment_id, happened=happened, learned=learned, tried_on=day)

    async def put_back(self, experiment: Experiment) -> None:
        """Restore an experiment as it was: the second half of undo."""
        await self._records.write(lambda work: work.experiments.put(experiment))

    async def delete(self, experiment_id: UUID) -> None:
        """Move the experiment to the bin."""
        now = self._clock.now()
        await self._records.write(lambda work: work.experiments.delete(experiment_id, now))

    async def bring_back(self, experiment_id: UUID) -> None:
        """Take the experiment out of the bin."""
        await self._records.write(lambda work: work.experiments.bring_back(experiment_id))

    async def binned(self) -> tuple[Binned[Experiment], ...]:
        """Return the deleted experiments, last deleted first."""
        return tuple(await self._records.read(lambda work: work.experiments.binned()))

    async def _changed(self, experiment_id: UUID, **values: object) -> Experiment:
        def job(work: UnitOfWork) -> Experiment:
            kept = replace(_existing(work, experiment_id), **values)  # type: ignore[arg-type]  # fields
            work.experiments.put(kept)
            return kept

        return await self._records.write(job)


def _existing(work: UnitOfWork, experiment_id: UUID) -> Experiment:
    experiment = work.experiments.get(experiment_id)
    if experiment is None:
        raise NotFoundError
    return experiment
