"""The patient's records as the services see them: repositories in one unit of work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, TickedDay, Trial
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.preferences import Preferences
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.progress import DiaryDay
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.domain.thought_record import ThoughtRecord

T = TypeVar("T")
R = TypeVar("R")
JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


@dataclass(frozen=True, slots=True)
class Binned(Generic[R]):
    """A deleted record that can still be brought back."""

    record: R
    deleted_at: datetime


class Deletable(Protocol[R]):
    """Records that are deleted softly, shown in the bin and brought back."""

    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id."""
        ...

    def get(self, record_id: UUID) -> R | None:
        """Return the record unless it is deleted or unknown."""
        ...

    def delete(self, record_id: UUID, deleted_at: datetime) -> None:
        """Move the record to the bin; an unknown id changes nothing."""
        ...

    def bring_back(self, record_id: UUID) -> None:
        """Take the record out of the bin as it was."""
        ...

    def binned(self) -> Sequence[Binned[R]]:
        """Return the deleted records, last deleted first."""
        ...

    def purge(self, deleted_before: datetime) -> int:
        """Remove for good what was deleted before that instant; return how many."""
        ...


class DiaryEntries(Deletable[DiaryEntry], Protocol):
    """Diary entries."""

    def between(self, first: date, last: date) -> Sequence[DiaryEntry]:
        """Return the entries about these days (inclusive), oldest first."""
        ...

    def days(self, first: date, last: date) -> Sequence[DiaryDay]:
        """Return what the diary says about each of these days (inclusive), oldest first.

        The same as ``diary_days`` of ``between``, without reading ten years of words.
        """
        ...

    def newest(self, limit: int, offset: int = 0) -> Sequence[DiaryEntry]:
        """Return a page of the history, newest day first, then newest writing."""
        ...

    def count(self) -> int:
        """Return how many entries there are."""
        ...

    def first_day(self) -> date | None:
        """Return the earliest day that has an entry."""
        ...


class Goals(Deletable[Goal], Protocol):
    """Goals."""

    def all(self) -> Sequence[Goal]:
        """Return the goals, oldest first."""
        ...


class Activities(Deletable[Activity], Protocol):
    """Activities."""

    def all(self) -> Sequence[Activity]:
        """Return the activities, oldest first."""
        ...


class Trials(Protocol):
    """Trials of activities."""

    def put(self, trial: Trial) -> None:
        """Add the trial, or replace the one with the same id."""
        ...

    def remove(self, trial_id: UUID) -> None:
        """Remove a trial for good."""
        ...

    def of(self, activity_id: UUID) -> Sequence[Trial]:
        """Return the trials of the activity, oldest first."""
        ...


class PacingPlans(Protocol):
    """Pacing plans, running and ended."""

    def put(self, plan: PacingPlan) -> None:
        """Add the plan, or replace the one with the same id."""
        ...

    def of(self, activity_id: UUID) -> Sequence[PacingPlan]:
        """Return the plans of the activity, oldest first."""
        ...

    def running(self) -> Sequence[PacingPlan]:
        """Return the plans that have not ended, of activities that are not deleted."""
        ...


class QuotaTicks(Protocol):
    """What was done of the quotas."""

    def put(self, tick: QuotaTick) -> None:
        """Keep the tick; one for the same activity and day is replaced."""
        ...

    def remove(self, activity_id: UUID, done_on: date) -> None:
        """Take the tick of that day back."""
        ...

    def between(self, first: date, last: date) -> Sequence[QuotaTick]:
        """Return the ticks of these days (inclusive), oldest first, all activities."""
        ...

    def days(self, first: date, last: date) -> Sequence[TickedDay]:
        """Return the same as ``between``, in the shape that is light to read."""
        ...


class Kept(Protocol[R]):
    """Records of one kind that are changed and never deleted singly."""

    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id."""
        ...

    def all(self) -> Sequence[R]:
        """Return the records, oldest first."""
        ...


class Logged(Protocol[R]):
    """Records of what was done on a day."""

    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id."""
        ...

    def remove(self, record_id: UUID) -> None:
        """Take a record back for good; an unknown id changes nothing."""
        ...

    def between(self, first: date, last: date) -> Sequence[R]:
        """Return what was done on these days (inclusive), oldest first."""
        ...


class Homeworks(Kept[Homework], Protocol):
    """Homework."""

    def remove(self, homework_id: UUID) -> None:
        """Remove homework for good; an unknown id changes nothing."""
        ...


class SessionAnswers(Kept[SessionAnswer], Protocol):
    """Answers to the programme's blocks; one for a session, block and content version."""

    def of(self, session: str) -> Sequence[SessionAnswer]:
        """Return the answers of one session, oldest version first."""
        ...


class ThoughtRecords(Deletable[ThoughtRecord], Protocol):
    """Thought records."""

    def all(self) -> Sequence[ThoughtRecord]:
        """Return the thought records, oldest first."""
        ...


class Experiments(Deletable[Experiment], Protocol):
    """Experiments."""

    def all(self) -> Sequence[Experiment]:
        """Return the experiments, oldest first."""
        ...


class FlareUps(Protocol):
    """Flare-ups."""

    def put(self, flare_up: FlareUp) -> None:
        """Add the flare-up, or replace the one with the same id."""
        ...

    def all(self) -> Sequence[FlareUp]:
        """Return the flare-ups, oldest first."""
        ...


class RedFlagChecks(Protocol):
    """Answers to the safety questions; never changed, never deleted singly."""

    def put(self, check: RedFlagCheck) -> None:
        """Add the check."""
        ...

    def newest(self, limit: int) -> Sequence[RedFlagCheck]:
        """Return the latest checks, newest first."""
        ...


class PreferencesRecord(Protocol):
    """The patient's preferences: always one."""

    def read(self) -> Preferences:
        """Return them, or the defaults."""
        ...

    def put(self, preferences: Preferences) -> None:
        """Keep them."""
        ...


class Drafts(Protocol):
    """Half-typed forms, so that a killed app loses nothing."""

    def names(self) -> Sequence[str]:
        """Return the names of the forms that have a draft, in order of name."""
        ...

    def read(self, name: str) -> dict[str, JsonValue] | None:
        """Return the draft of that form."""
        ...

    def put(self, name: str, body: dict[str, JsonValue]) -> None:
        """Keep the draft; the last one wins."""
        ...

    def drop(self, name: str) -> None:
        """Forget the draft."""
        ...


class UnitOfWork(Protocol):
    """All records, inside one transaction."""

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

    def erase(self) -> None:
        """Remove every record of the patient, drafts and preferences included."""
        ...


class Records(Protocol):
    """Where the records live. Both calls raise a ``StorageError`` when the device fails."""

    async def read(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job on a consistent view and return its result."""
        ...

    async def write(self, job: Callable[[UnitOfWork], T]) -> T:
        """Run the job in one transaction; on return its changes are on the device for good."""
        ...
