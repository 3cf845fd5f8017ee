"""Records in memory and a clock that moves by hand: the same promises as the real ones."""

from collections.abc import Callable, Sequence
from copy import copy, deepcopy
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar, cast
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, TickedDay, Trial
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.preferences import Preferences
from app.domain.programme import Homework, SessionProgress
from app.domain.progress import DiaryDay, diary_days
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.services.records import (
    Activities,
    DiaryEntries,
    Drafts,
    Experiments,
    FlareUps,
    Goals,
    Homeworks,
    JsonValue,
    Kept,
    Logged,
    PacingPlans,
    PreferencesRecord,
    QuotaTicks,
    RedFlagChecks,
    SessionAnswers,
    ThoughtRecords,
    Trials,
    UnitOfWork,
)
from tests.builders import MONDAY
from tests.kept_fakes import (
    MemoryDeletable,
    MemoryExperiments,
    MemoryKept,
    MemoryLogged,
    MemorySessionAnswers,
    MemoryThoughtRecords,
)

T = TypeVar("T")


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, day: date = MONDAY, at: time = time(18, 30)) -> None:
        self.instant = datetime.combine(day, at, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.date()

    def pass_days(self, days: int) -> None:
        self.instant += timedelta(days=days)

    def pass_minutes(self, minutes: int) -> None:
        self.instant += timedelta(minutes=minutes)


class MemoryDiary(MemoryDeletable[DiaryEntry]):
    def _in_order(self) -> list[DiaryEntry]:
        entries = self.kept.values()
        return sorted(entries, key=lambda entry: (entry.day_on, entry.written_at, entry.id.bytes))

    def between(self, first: date, last: date) -> Sequence[DiaryEntry]:
        return [entry for entry in self._in_order() if first <= entry.day_on <= last]

    def days(self, first: date, last: date) -> Sequence[DiaryDay]:
        return diary_days(self.between(first, last))

    def newest(self, limit: int, offset: int = 0) -> Sequence[DiaryEntry]:
        return self._in_order()[::-1][offset : offset + limit]

    def count(self) -> int:
        return len(self.kept)

    def first_day(self) -> date | None:
        return min((entry.day_on for entry in self.kept.values()), default=None)


class MemoryGoals(MemoryDeletable[Goal]):
    def all(self) -> Sequence[Goal]:
        return sorted(self.kept.values(), key=lambda goal: (goal.made_at, goal.id.bytes))


class MemoryActivities(MemoryDeletable[Activity]):
    def all(self) -> Sequence[Activity]:
        return sorted(self.kept.values(), key=lambda one: (one.made_at, one.id.bytes))


class MemoryTrials:
    def __init__(self) -> None:
        self.kept: dict[UUID, Trial] = {}

    def put(self, trial: Trial) -> None:
        self.kept[trial.id] = trial

    def remove(self, trial_id: UUID) -> None:
        self.kept.pop(trial_id, None)

    def of(self, activity_id: UUID) -> Sequence[Trial]:
        mine = [trial for trial in self.kept.values() if trial.activity_id == activity_id]
        return sorted(mine, key=lambda trial: (trial.tried_on, trial.id.bytes))


class MemoryPlans:
    def __init__(self, activities: MemoryActivities) -> None:
        self.kept: dict[UUID, PacingPlan] = {}
        self.activities = activities

    def put(self, plan: PacingPlan) -> None:
        self.kept[plan.id] = plan

    def _in_order(self) -> list[PacingPlan]:
        return sorted(self.kept.values(), key=lambda plan: (plan.made_at, plan.id.bytes))

    def of(self, activity_id: UUID) -> Sequence[PacingPlan]:
        return [plan for plan in self._in_order() if plan.activity_id == activity_id]

    def running(self) -> Sequence[PacingPlan]:
        kept = self.activities.kept
        plans = self._in_order()
        return [plan for plan in plans if plan.ended_on is None and plan.activity_id in kept]


class MemoryTicks:
    def __init__(self) -> None:
        self.kept: dict[tuple[UUID, date], QuotaTick] = {}

    def put(self, tick: QuotaTick) -> None:
        self.kept[tick.activity_id, tick.done_on] = tick

    def remove(self, activity_id: UUID, done_on: date) -> None:
        self.kept.pop((activity_id, done_on), None)

    def between(self, first: date, last: date) -> Sequence[QuotaTick]:
        ticks = [tick for tick in self.kept.values() if first <= tick.done_on <= last]
        return sorted(ticks, key=lambda tick: (tick.done_on, tick.id.bytes))

    def days(self, first: date, last: date) -> Sequence[TickedDay]:
        names = TickedDay._fields
        found = self.between(first, last)
        return [TickedDay(*(getattr(tick, name) for name in names)) for tick in found]


class MemoryFlareUps:
    def __init__(self) -> None:
        self.kept: dict[UUID, FlareUp] = {}

    def put(self, flare_up: FlareUp) -> None:
        self.kept[flare_up.id] = flare_up

    def all(self) -> Sequence[FlareUp]:
        return sorted(self.kept.values(), key=lambda one: (one.started_on, one.id.bytes))


class MemoryChecks:
    def __init__(self) -> None:
        self.kept: list[RedFlagCheck] = []

    def put(self, check: RedFlagCheck) -> None:
        self.kept.append(check)

    def newest(self, limit: int) -> Sequence[RedFlagCheck]:
        return sorted(self.kept, key=lambda check: check.asked_at, reverse=True)[:limit]


class MemoryPreferences:
    def __init__(self) -> None:
        self.kept = Preferences()

    def read(self) -> Preferences:
        return self.kept

    def put(self, preferences: Preferences) -> None:
        self.kept = preferences


class MemoryDrafts:
    def __init__(self) -> None:
        self.kept: dict[str, dict[str, JsonValue]] = {}

    def names(self) -> Sequence[str]:
        return sorted(self.kept)

    def read(self, name: str) -> dict[str, JsonValue] | None:
        return deepcopy(self.kept.get(name))

    def put(self, name: str, body: dict[str, JsonValue]) -> None:
        self.kept[name] = deepcopy(body)

    def drop(self, name: str) -> None:
        self.kept.pop(name, None)


class MemoryUnitOfWork:
    """All records of one patient; typed as the real one, so that the fake cannot drift."""

    diary: DiaryEntries
    goals: Goals
    activities: Activities
    trials: Trials
    plans: PacingPlans
    ticks: QuotaTicks
    flare_ups: FlareUps
    red_flag_checks: RedFlagChecks
    session_progress: Kept[SessionProgress]
    session_answers: SessionAnswers
    homework: Homeworks
    thought_records: ThoughtRecords
    experiments: Experiments
    chosen_exercises: Kept[ChosenExercise]
    exercise_logs: Logged[ExerciseLog]
    relaxation_logs: Logged[RelaxationLog]
    flare_up_plans: Kept[FlareUpPlan]
    staying_well_plans: Kept[StayingWellPlan]
    preferences: PreferencesRecord
    drafts: Drafts

    def __init__(self) -> None:
        self.erase()

    def erase(self) -> None:
        self.diary = MemoryDiary()
        self.goals = MemoryGoals()
        self.activities = activities = MemoryActivities()
        self.trials = MemoryTrials()
        self.plans = MemoryPlans(activities)
        self.ticks = MemoryTicks()
        self.flare_ups = MemoryFlareUps()
        self.red_flag_checks = MemoryChecks()
        self.session_progress = MemoryKept[SessionProgress](
            lambda one: one.started_on, lambda one: one.session
        )
        self.session_answers = MemorySessionAnswers(
            lambda one: one.answered_at,
            lambda one: (one.session, one.block, one.content_version),
        )
        self.homework = MemoryKept[Homework](lambda one: one.taken_on)
        self.thought_records = MemoryThoughtRecords()
        self.experiments = MemoryExperiments()
        self.chosen_exercises = MemoryKept[ChosenExercise](
            lambda one: one.chosen_on, lambda one: one.exercise if one.is_kept else one.id
        )
        self.exercise_logs = MemoryLogged[ExerciseLog]()
        self.relaxation_logs = MemoryLogged[RelaxationLog]()
        self.flare_up_plans = MemoryKept[FlareUpPlan](lambda one: one.written_at)
        self.staying_well_plans = MemoryKept[StayingWellPlan](lambda one: one.written_at)
        self.preferences = MemoryPreferences()
        self.drafts = MemoryDrafts()

    def copied(self) -> "MemoryUnitOfWork":
        """Return a copy that can change without this one; records themselves never change."""
        other = MemoryUnitOfWork()
        for name, repository in vars(self).items():
            of_other = copy(repository)
            for part, kept in vars(repository).items():
                if isinstance(kept, (dict, list)):
                    setattr(of_other, part, kept.copy())
            setattr(other, name, of_other)
        cast("MemoryPlans", other.plans).activities = cast("MemoryActivities", other.activities)
        return other


class MemoryRecords:
    """Runs jobs at once; one that raises, or that only reads, changes nothing."""

    def __init__(self) -> None:
        self.work = MemoryUnitOfWork()

    async def read(self, job: Callable[[UnitOfWork], T]) -> T:
        return job(self.work.copied())

    async def write(self, job: Callable[[UnitOfWork], T]) -> T:
        changed = self.work.copied()
        result = job(changed)
        self.work = changed
        return result
