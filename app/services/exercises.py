"""The patient's exercises: chosen, done, and how they felt."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork

WEEK = 7
"""Days, today included, over which what was done is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisesView:
    """The patient's exercises."""

    chosen: tuple[ChosenExercise, ...]
    """On the list, in the order in which they were chosen."""
    days_by_exercise: Mapping[str, int]
    """On how many of the last seven days each was done."""
    done_today: frozenset[str]
    """Ids of those that were done today."""
    is_paused: bool
    """A red flag pauses exercise today."""

    def find(self, exercise: str) -> ChosenExercise | None:
        """Return the exercise if it is on the list."""
        return next((one for one in self.chosen if one.exercise == exercise), None)


class ExerciseService:
    """The use cases of exercises."""

    def __init__(
        self, records: Records, clock: Clock, is_paused: Callable[[], Awaitable[bool]]
    ) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            is_paused: Tells whether a red flag pauses exercise today.
        """
        self._records = records
        self._clock = clock
        self._is_paused = is_paused

    async def view(self) -> ExercisesView:
        """Return the exercises on the list and what was done of them in the last days."""
        today = self._clock.today()

        def job(work: UnitOfWork) -> tuple[Sequence[ChosenExercise], Sequence[ExerciseLog]]:
            first = today - timedelta(days=WEEK - 1)
            return work.chosen_exercises.all(), work.exercise_logs.between(first, today)

        chosen, logs = await self._records.read(job)
        days: dict[str, set[date]] = {}
        for log in logs:
            days.setdefault(log.exercise, set()).add(log.done_on)
        return ExercisesView(
            chosen=tuple(one for one in chosen if one.is_kept),
            days_by_exercise={exercise: len(on) for exercise, on in days.items()},
            done_today=frozenset(log.exercise for log in logs if log.done_on == today),
            is_paused=await self._is_paused(),
        )

    async def choose(self, exercise: str, level: str) -> ChosenExercise:
        """Put an exercise on the list, or change its level there.

        Raises:
            StorageError: The device did not keep it.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> ChosenExercise:
            known = _kept(work, exercise)
            chosen = (
                replace(known, level=level)
                if known
                else ChosenExercise(id=uuid4(), exercise=exercise, level=level, chosen_on=today)
            )
            work.chosen_exercises.put(chosen)
            return chosen

        return await self._records.write(job)

    async def drop(self, exercise: str) -> ChosenExercise | None:
        """Take an exercise off the list; return it as it was, to put it back."""
        today = self._clock.today()

        def job(work: UnitOfWork) -> ChosenExercise | None:
            known = _kept(work, exercise)
            if known is not None:
                work.chosen_exercises.put(replace(known, dropped_on=today))
            return known

        return await self._records.write(job)

    async def put_back(self, chosen: ChosenExercise) -> None:
        """Restore an exercise on the list as it was: the second half of undo."""
        await self._records.write(lambda work: work.chosen_exercises.put(chosen))

    async def log(self, exercise: str, level: str, rounds: int = 1) -> ExerciseLog:
        """Note that an exercise was done just now.

        Raises:
            StorageError: The device did not keep it.
        """
        log = ExerciseLog(
            id=uuid4(),
            exercise=exercise,
            level=level,
            done_on=self._clock.today(),
            done_at=self._clock.now(),
            rounds=rounds,
        )
        await self._records.write(lambda work: work.exercise_logs.put(log))
        return log

    async def feel(self, log_id: UUID, felt: Felt | None) -> ExerciseLog:
        """Note how the back felt after an exercise of today, or of last night.

        Raises:
            NotFoundError: There is no such log of these two days.
            StorageError: The device did not keep it.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> ExerciseLog:
            found = work.exercise_logs.between(today - timedelta(days=1), today)
            known = next((one for one in found if one.id == log_id), None)
            if known is None:
                raise NotFoundError
            kept = replace(known, felt=felt)
            work.exercise_logs.put(kept)
            return kept

        return await self._records.write(job)

    async def take_back(self, log_id: UUID) -> None:
        """Take back that an exercise was done."""
        await self._records.write(lambda work: work.exercise_logs.remove(log_id))


def _kept(work: UnitOfWork, exercise: str) -> ChosenExercise | None:
    chosen = work.chosen_exercises.all()
    return next((one for one in chosen if one.exercise == exercise and one.is_kept), None)
