"""Everything the patient has, at one moment: what a backup holds and a restore brings back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.clinic_pack import ClinicPack
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.preferences import Preferences
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services.records import Binned, Deletable, JsonValue, R, UnitOfWork

EVER = (date.min, date.max)
"""All days."""
ALL = 2**31 - 1
"""A limit that nobody reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All records, in the orders of the repositories and by their names."""

    diary: tuple[DiaryEntry, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[Activity, ...] = ()
    trials: tuple[Trial, ...] = ()
    plans: tuple[PacingPlan, ...] = ()
    ticks: tuple[QuotaTick, ...] = ()
    flare_ups: tuple[FlareUp, ...] = ()
    red_flag_checks: tuple[RedFlagCheck, ...] = ()
    session_progress: tuple[SessionProgress, ...] = ()
    session_answers: tuple[SessionAnswer, ...] = ()
    homework: tuple[Homework, ...] = ()
    thought_records: tuple[ThoughtRecord, ...] = ()
    experiments: tuple[Experiment, ...] = ()
    chosen_exercises: tuple[ChosenExercise, ...] = ()
    exercise_logs: tuple[ExerciseLog, ...] = ()
    relaxation_logs: tuple[RelaxationLog, ...] = ()
    flare_up_plans: tuple[FlareUpPlan, ...] = ()
    staying_well_plans: tuple[StayingWellPlan, ...] = ()
    clinic_packs: tuple[ClinicPack, ...] = ()
    """The one in use, or none."""
    binned_diary: tuple[Binned[DiaryEntry], ...] = ()
    binned_goals: tuple[Binned[Goal], ...] = ()
    binned_activities: tuple[Binned[Activity], ...] = ()
    binned_thought_records: tuple[Binned[ThoughtRecord], ...] = ()
    binned_experiments: tuple[Binned[Experiment], ...] = ()
    preferences: Preferences = field(default_factory=Preferences)
    drafts: Mapping[str, dict[str, JsonValue]] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day of the diary."""
        days = [entry.day_on for entry in self.diary]
        return (min(days), max(days)) if days else None

    @property
    def activity_ids(self) -> frozenset[UUID]:
        """Return the ids of all activities, deleted ones included."""
        kept = (activity.id for activity in self.activities)
        binned = (item.record.id for item in self.binned_activities)
        return frozenset([*kept, *binned])


def take(work: UnitOfWork) -> Snapshot:
    """Return all that the records hold."""
    activities = tuple(work.activities.all())
    binned_activities = tuple(work.activities.binned())
    ids = [a.id for a in activities] + [item.record.id for item in binned_activities]
    drafts = ((name, work.drafts.read(name)) for name in work.drafts.names())
    return Snapshot(
        diary=tuple(work.diary.between(*EVER)),
        goals=tuple(work.goals.all()),
        activities=activities,
        trials=tuple(trial for one in ids for trial in work.trials.of(one)),
        plans=tuple(plan for one in ids for plan in work.plans.of(one)),
        ticks=tuple(work.ticks.between(*EVER)),
        flare_ups=tuple(work.flare_ups.all()),
        red_flag_checks=tuple(work.red_flag_checks.newest(ALL)),
        session_progress=tuple(work.session_progress.all()),
        session_answers=tuple(work.session_answers.all()),
        homework=tuple(work.homework.all()),
        thought_records=tuple(work.thought_records.all()),
        experiments=tuple(work.experiments.all()),
        chosen_exercises=tuple(work.chosen_exercises.all()),
        exercise_logs=tuple(work.exercise_logs.between(*EVER)),
        relaxation_logs=tuple(work.relaxation_logs.between(*EVER)),
        flare_up_plans=tuple(work.flare_up_plans.all()),
        staying_well_plans=tuple(work.staying_well_plans.all()),
        clinic_packs=tuple(work.clinic_packs.all()),
        binned_diary=tuple(work.diary.binned()),
        binned_goals=tuple(work.goals.binned()),
        binned_activities=binned_activities,
        binned_thought_records=tuple(work.thought_records.binned()),
        binned_experiments=tuple(work.experiments.binned()),
        preferences=work.preferences.read(),
        drafts={name: body for name, body in drafts if body is not None},
    )


def put_back(work: UnitOfWork, snapshot: Snapshot) -> None:
    """Make the records hold exactly what the snapshot holds."""
    work.erase()
    # Activities come first and go to the bin last: the other records point at them.
    _put(work.activities, snapshot.activities, snapshot.binned_activities)
    _each(work.trials.put, snapshot.trials)
    _each(work.plans.put, snapshot.plans)
    _each(work.ticks.put, snapshot.ticks)
    _put(work.diary, snapshot.diary, snapshot.binned_diary)
    _put(work.goals, snapshot.goals, snapshot.binned_goals)
    _each(work.flare_ups.put, snapshot.flare_ups)
    _each(work.red_flag_checks.put, snapshot.red_flag_checks)
    _put_programme(work, snapshot)
    _each(work.clinic_packs.put, snapshot.clinic_packs)
    work.preferences.put(snapshot.preferences)
    for name, body in snapshot.drafts.items():
        work.drafts.put(name, body)
    _bin(work.activities, snapshot.binned_activities)
    _bin(work.diary, snapshot.binned_diary)
    _bin(work.goals, snapshot.binned_goals)


def _put_programme(work: UnitOfWork, snapshot: Snapshot) -> None:
    _each(work.session_progress.put, snapshot.session_progress)
    _each(work.session_answers.put, snapshot.session_answers)
    _each(work.homework.put, snapshot.homework)
    _put(work.thought_records, snapshot.thought_records, snapshot.binned_thought_records)
    _put(work.experiments, snapshot.experiments, snapshot.binned_experiments)
    _each(work.chosen_exercises.put, snapshot.chosen_exercises)
    _each(work.exercise_logs.put, snapshot.exercise_logs)
    _each(work.relaxation_logs.put, snapshot.relaxation_logs)
    _each(work.flare_up_plans.put, snapshot.flare_up_plans)
    _each(work.staying_well_plans.put, snapshot.staying_well_plans)
    _bin(work.thought_records, snapshot.binned_thought_records)
    _bin(work.experiments, snapshot.binned_experiments)


def _each(put: Callable[[R], None], records: Iterable[R]) -> None:
    for record in records:
        put(record)


def _put(repository: Deletable[R], kept: Iterable[R], binned: Iterable[Binned[R]]) -> None:
    _each(repository.put, kept)
    _each(repository.put, (item.record for item in binned))


def _bin(repository: Deletable[R], binned: Iterable[Binned[R]]) -> None:
    for item in binned:
        repository.delete(item.record.id, item.deleted_at)  # type: ignore[attr-defined]
