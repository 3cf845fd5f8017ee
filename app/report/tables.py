"""The tables of a CSV export: their names, columns, and which record each row is."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.diary import DiaryEntry
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep
from app.domain.pacing import PacingPlan
from app.domain.red_flag import RedFlagCheck
from app.services.changes import Kind
from app.services.selection import ExportPart

OWNED = frozenset({"steps", "reviews"})
"""Fields of a goal that have tables of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of an export."""

    name: str
    """Of the file, without its ending."""
    part: ExportPart
    kind: Kind
    record: type
    before: tuple[str, ...] = ()
    """Columns in front that are no fields: the owner's id, a place in an order."""
    after: tuple[str, ...] = ()
    """Columns at the end for people; they are not read."""

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
        before=("goal_id",),
    ),
    Table(
        name="goal-reviews",
        part=ExportPart.GOALS,
        kind=Kind.GOALS,
        record=GoalReview,
        before=("goal_id",),
    ),
    Table(name="flare-ups", part=ExportPart.FLARE_UPS, kind=Kind.FLARE_UPS, record=FlareUp),
    Table(
        name="safety-checks",
        part=ExportPart.SAFETY_CHECKS,
        kind=Kind.RED_FLAG_CHECKS,
        record=RedFlagCheck,
    ),
)
TABLE_BY_RECORD: Mapping[type, Table] = {table.record: table for table in TABLES}
