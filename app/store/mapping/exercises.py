"""Exercises, chosen and done, and relaxation to rows and back."""

from datetime import date
from uuid import UUID

from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.domain.relaxation import RelaxationLog
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    storable,
    to_day_or_none,
    to_instant,
)
from app.store.programme_rows import ChosenExerciseRow, ExerciseLogRow, RelaxationLogRow


def from_chosen_exercise(chosen: ChosenExercise) -> ChosenExerciseRow:
    """Return the row of the chosen exercise."""
    return ChosenExerciseRow(
        id=chosen.id.bytes,
        exercise=storable(chosen.exercise),
        level=storable(chosen.level),
        chosen_on=chosen.chosen_on.isoformat(),
        dropped_on=from_day_or_none(chosen.dropped_on),
    )


def to_chosen_exercise(row: ChosenExerciseRow) -> ChosenExercise:
    """Return the chosen exercise of the row."""
    return ChosenExercise(
        id=UUID(bytes=row.id),
        exercise=row.exercise,
        level=row.level,
        chosen_on=date.fromisoformat(row.chosen_on),
        dropped_on=to_day_or_none(row.dropped_on),
    )


def from_exercise_log(log: ExerciseLog) -> ExerciseLogRow:
    """Return the row of the exercise that was done."""
    return ExerciseLogRow(
        id=log.id.bytes,
        exercise=storable(log.exercise),
        level=storable(log.level),
        done_on=log.done_on.isoformat(),
        done_at=from_instant(log.done_at),
        rounds=log.rounds,
        felt=None if log.felt is None else log.felt.value,
    )


def to_exercise_log(row: ExerciseLogRow) -> ExerciseLog:
    """Return the exercise that was done, of the row."""
    return ExerciseLog(
        id=UUID(bytes=row.id),
        exercise=row.exercise,
        level=row.level,
        done_on=date.fromisoformat(row.done_on),
        done_at=to_instant(row.done_at),
        rounds=row.rounds,
        felt=None if row.felt is None else Felt(row.felt),
    )


def from_relaxation_log(log: RelaxationLog) -> RelaxationLogRow:
    """Return the row of the relaxation that was done."""
    return RelaxationLogRow(
        id=log.id.bytes,
        relaxation=storable(log.relaxation),
        done_on=log.done_on.isoformat(),
        done_at=from_instant(log.done_at),
        tension_before=log.tension_before,
        tension_after=log.tension_after,
    )


def to_relaxation_log(row: RelaxationLogRow) -> RelaxationLog:
    """Return the relaxation that was done, of the row."""
    return RelaxationLog(
        id=UUID(bytes=row.id),
        relaxation=row.relaxation,
        done_on=date.fromisoformat(row.done_on),
        done_at=to_instant(row.done_at),
        tension_before=row.tension_before,
        tension_after=row.tension_after,
    )
