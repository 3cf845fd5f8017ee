"""Exercises, chosen and done, and relaxation."""

from typing import Any

from sqlalchemy import Select, bindparam, delete, select

from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.relaxation import RelaxationLog
from app.store.mapping.exercises import (
    from_chosen_exercise,
    from_exercise_log,
    from_relaxation_log,
    to_chosen_exercise,
    to_exercise_log,
    to_relaxation_log,
)
from app.store.programme_rows import ChosenExerciseRow, ExerciseLogRow, RelaxationLogRow
from app.store.programme_tables import chosen_exercises, exercise_logs, relaxation_logs
from app.store.repositories.kept import KeptRecords, LoggedRecords
from app.store.repositories.reading import columns


class SqlChosenExercises(KeptRecords[ChosenExercise]):
    """Exercises on the patient's list, and those that were dropped from it."""

    table = chosen_exercises
    every = select(*columns(chosen_exercises, ChosenExerciseRow._fields))
    order = ("chosen_on",)
    _delete_kept = delete(chosen_exercises).where(
        chosen_exercises.c.exercise == bindparam("of_exercise"),
        chosen_exercises.c.dropped_on.is_(None),
        chosen_exercises.c.id != bindparam("new_id"),
    )

    def values(self, record: ChosenExercise) -> dict[str, object]:
        """Return the chosen exercise's row by the names of its columns."""
        return from_chosen_exercise(record)._asdict()

    def put(self, record: ChosenExercise) -> None:
        """Add or replace it; an exercise stands on the list once, so another one makes way."""
        if record.is_kept:
            row = from_chosen_exercise(record)
            self.connection.execute(
                self._delete_kept, {"of_exercise": row.exercise, "new_id": row.id}
            )
        super().put(record)

    def load(self, query: Select[Any]) -> list[ChosenExercise]:
        """Return the chosen exercises that the query selects, in its order."""
        rows = map(ChosenExerciseRow._make, self.connection.execute(query))
        return [to_chosen_exercise(row) for row in rows]


class SqlExerciseLogs(LoggedRecords[ExerciseLog]):
    """Exercises that were done."""

    table = exercise_logs
    every = select(*columns(exercise_logs, ExerciseLogRow._fields))

    def values(self, record: ExerciseLog) -> dict[str, object]:
        """Return the log's row by the names of its columns."""
        return from_exercise_log(record)._asdict()

    def load(self, query: Select[Any]) -> list[ExerciseLog]:
        """Return the logs that the query selects, in its order."""
        # All at once: over ten years, one fetch for each costs as much as the mapping.
        rows = self.connection.execute(query).all()
        return [to_exercise_log(ExerciseLogRow._make(row)) for row in rows]


class SqlRelaxationLogs(LoggedRecords[RelaxationLog]):
    """Relaxations that were done."""

    table = relaxation_logs
    every = select(*columns(relaxation_logs, RelaxationLogRow._fields))

    def values(self, record: RelaxationLog) -> dict[str, object]:
        """Return the log's row by the names of its columns."""
        return from_relaxation_log(record)._asdict()

    def load(self, query: Select[Any]) -> list[RelaxationLog]:
        """Return the logs that the query selects, in its order."""
        rows = self.connection.execute(query).all()
        return [to_relaxation_log(RelaxationLogRow._make(row)) for row in rows]
