"""The tables of a CSV export: their names, columns, and which record each row is."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal, GoalReview, GoalStep
from app.domain.pacing import PacingPlan
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services.changes import Kind
from app.services.selection import ExportPart

OWNED = frozenset({"steps", "reviews", "check_ins"})
"""Fields of an owner that have tables of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of an export."""

    name: str
    """Of the file, without its ending."""
    part: ExportPart
    kind: Kind
    record: type
    owned: str = ""
    """The field of the owning record that the rows come from; empty for whole records."""
    owner_id: str = ""
    """The column in front with the id of the owning record."""
    after: tuple[str, ...] = ()
    """Columns at the end for people; they are not read."""

    @property
    def before(self) -> tuple[str, ...]:
        """Return the columns in front that are no fields."""
        return (self.owner_id,) if self.owner_id else ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields of the record that are columns, in order."""
        return tuple(one.name for one in fields(self.record) if one.name not in OWNED)

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the heading."""
        return (*self.before, *self.fields, *self.after)

    @property
    def needed(self) -> frozenset[str]:
        """Return the columns that a file must have."""
        without_default = (
            one.name
            for one in fields(self.record)
            if one.default is MISSING and one.default_factory is MISSING
        )
        return frozenset([*self.before, *without_default])


def _of_programme(name: str, kind: Kind, record: type) -> Table:
    return Table(name=name, part=ExportPart.PROGRAMME, kind=kind, record=record)


OF_ACTIVITY = ("activity", "unit")

TABLES = (
    Table(name="diary", part=ExportPart.DIARY, kind=Kind.DIARY, record=DiaryEntry),
    Table(name="activities", part=ExportPart.ACTIVITIES, kind=Kind.ACTIVITIES, record=Activity),
    Table(
        name="trials",
        part=ExportPart.ACTIVITIES,
        kind=Kind.TRIALS,
        record=Trial,
        after=OF_ACTIVITY,
    ),
    Table(
        name="plans",
        part=ExportPart.ACTIVITIES,
        kind=Kind.PLANS,
        record=PacingPlan,
        after=OF_ACTIVITY,
    ),
    Table(
        name="amounts",
        part=ExportPart.ACTIVITIES,
        kind=Kind.TICKS,
        record=QuotaTick,
        after=OF_ACTIVITY,
    ),
    Table(name="goals", part=ExportPart.GOALS, kind=Kind.GOALS, record=Goal),
    Table(
        name="goal-steps",
        part=ExportPart.GOALS,
        kind=Kind.GOALS,
        record=GoalStep,
        owned="steps",
        owner_id="goal_id",
    ),
    Table(
        name="goal-reviews",
        part=ExportPart.GOALS,
        kind=Kind.GOALS,
        record=GoalReview,
        owned="reviews",
        owner_id="goal_id",
    ),
    Table(name="flare-ups", part=ExportPart.FLARE_UPS, kind=Kind.FLARE_UPS, record=FlareUp),
    _of_programme("session-progress", Kind.SESSION_PROGRESS, SessionProgress),
    _of_programme("session-answers", Kind.SESSION_ANSWERS, SessionAnswer),
    _of_programme("homework", Kind.HOMEWORK, Homework),
    _of_programme("experiments", Kind.EXPERIMENTS, Experiment),
    _of_programme("exercises", Kind.CHOSEN_EXERCISES, ChosenExercise),
    _of_programme("exercise-log", Kind.EXERCISE_LOGS, ExerciseLog),
    _of_programme("relaxation-log", Kind.RELAXATION_LOGS, RelaxationLog),
    _of_programme("flare-up-plan", Kind.FLARE_UP_PLANS, FlareUpPlan),
    _of_programme("staying-well-plan", Kind.STAYING_WELL_PLANS, StayingWellPlan),
    Table(
        name="check-ins",
        part=ExportPart.PROGRAMME,
        kind=Kind.STAYING_WELL_PLANS,
        record=CheckIn,
        owned="check_ins",
        owner_id="plan_id",
    ),
    Table(
        name="thought-records",
        part=ExportPart.THOUGHT_RECORDS,
        kind=Kind.THOUGHT_RECORDS,
        record=ThoughtRecord,
    ),
    Table(
        name="safety-checks",
        part=ExportPart.SAFETY_CHECKS,
        kind=Kind.RED_FLAG_CHECKS,
        record=RedFlagCheck,
    ),
)
TABLE_BY_RECORD: Mapping[type, Table] = {table.record: table for table in TABLES}
