"""Experiments: planned, tried, and what came of them."""

from dataclasses import dataclass, fields, replace
from datetime import date
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.experiment import Experiment
from app.services.clock import Clock
from app.services.records import Binned, Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperimentAnswers:
    """What the patient writes; the fields are those of ``Experiment``."""

    will_try: str = ""
    prediction: str = ""
    sureness: int | None = None
    tried_on: date | None = None
    happened: str = ""
    learned: str = ""


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

    async def keep(
        self, answers: ExperimentAnswers, experiment_id: UUID | None = None
    ) -> Experiment:
        """Keep the answers as a new experiment, or as the one with that id.

        Raises:
            NotFoundError: There is no experiment with that id.
            RatingOutOfRangeError: The sureness is not a whole number from 0 to 10.
            StorageError: The device did not keep it.
        """
        values = {part.name: getattr(answers, part.name) for part in fields(answers)}
        now, today = self._clock.now(), self._clock.today()

        def job(work: UnitOfWork) -> Experiment:
            if experiment_id is None:
                experiment = Experiment(id=uuid4(), made_on=today, made_at=now, **values)
            else:
                experiment = replace(_existing(work, experiment_id), **values)
            work.experiments.put(experiment)
            return experiment

        return await self._records.write(job)

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


def answers_of(experiment: Experiment) -> ExperimentAnswers:
    """Return what an experiment holds, for changing it."""
    names = (part.name for part in fields(ExperimentAnswers))
    return ExperimentAnswers(**{name: getattr(experiment, name) for name in names})


def _existing(work: UnitOfWork, experiment_id: UUID) -> Experiment:
    experiment = work.experiments.get(experiment_id)
    if experiment is None:
        raise NotFoundError
    return experiment
