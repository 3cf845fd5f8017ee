"""Records from a file, held against those that are here."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services import once
from app.services.changes import Kind
from app.services.records import Binned
from app.services.snapshot import Snapshot

OfProgramme = (
    SessionProgress
    | SessionAnswer
    | Homework
    | ThoughtRecord
    | Experiment
    | ChosenExercise
    | ExerciseLog
    | RelaxationLog
    | FlareUpPlan
    | StayingWellPlan
)
Record = (
    DiaryEntry
    | Goal
    | Activity
    | Trial
    | PacingPlan
    | QuotaTick
    | FlareUp
    | RedFlagCheck
    | OfProgramme
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A row that cannot be brought in, and why."""

    file: str
    """Name of the table, such as ``diary``."""
    row: int
    """Counted from 1, the heading row of a table included."""
    code: str
    """Stable, such as ``not_a_date``; the sentences are found in the screens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record from a file, and where it stood."""

    kind: Kind
    record: Record
    file: str
    row: int

    def fault(self, code: str) -> Fault:
        """Return that this row cannot be brought in."""
        return Fault(file=self.file, row=self.row, code=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What becomes of the rows of one kind."""

    kind: Kind
    added: int = 0
    same: int = 0
    """Here already, word for word."""
    differs: int = 0
    """Here already, and changed since: what is here stays."""
    binned: int = 0
    """Here in the bin: they stay there."""


@dataclass(slots=True)
class Plan:
    """What bringing rows in would do."""

    to_add: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    counts: dict[Kind, Arrival] = field(default_factory=dict)

    def count(self, row: Row, what: str) -> None:
        """Count one more row as added, same, differs or binned."""
        so_far = self.counts.get(row.kind, Arrival(kind=row.kind))
        self.counts[row.kind] = replace(so_far, **{what: getattr(so_far, what) + 1})


ORDER = (
    Kind.ACTIVITIES,
    Kind.TRIALS,
    Kind.PLANS,
    Kind.TICKS,
    Kind.DIARY,
    Kind.GOALS,
    Kind.FLARE_UPS,
    Kind.SESSION_PROGRESS,
    Kind.SESSION_ANSWERS,
    Kind.HOMEWORK,
    Kind.THOUGHT_RECORDS,
    Kind.EXPERIMENTS,
    Kind.CHOSEN_EXERCISES,
    Kind.EXERCISE_LOGS,
    Kind.RELAXATION_LOGS,
    Kind.FLARE_UP_PLANS,
    Kind.STAYING_WELL_PLANS,
    Kind.RED_FLAG_CHECKS,
)
"""Activities first: the others point at them."""


def plan(here: Snapshot, rows: Iterable[Row]) -> Plan:
    """Return what bringing the rows in would do; nothing here is ever replaced."""
    done = Plan()
    ours = _Here(here)
    for row in sorted(rows, key=lambda row: ORDER.index(row.kind)):
        linked = ours.linked(row)
        if linked is None:
            done.faults.append(row.fault("unknown_activity"))
        elif not ours.seen.isdisjoint(keys := set(_keys(linked))):
            done.faults.append(row.fault("stands_twice"))
        else:
            ours.seen |= keys
            _place(done, ours, linked)
    return done


def _place(done: Plan, ours: "_Here", row: Row) -> None:
    found = [ours.kept[key] for key in _keys(row) if key in ours.kept]
    if not ours.binned.isdisjoint(_keys(row)):
        done.count(row, "binned")
    elif found:
        done.count(row, "same" if found == [row.record] * len(found) else "differs")
    elif ours.may_own(row.record):
        done.count(row, "added")
        done.to_add.append(row)
    else:
        done.faults.append(row.fault("stands_twice"))


class _Here:
    """What is here, by the keys that may stand only once."""

    def __init__(self, here: Snapshot) -> None:
        self.kept: dict[Hashable, object] = {}
        for kind in ORDER:
            for record in _of(here, kind):
                self.kept |= dict.fromkeys(_keys_of(kind, record), record)
        binned = [(kind, item.record) for kind in ORDER for item in _binned(here, kind)]
        self.binned = {key for kind, record in binned for key in _keys_of(kind, record)}
        kept = [record for kind in ORDER for record in _of(here, kind)]
        all_of = [*kept, *(record for _, record in binned)]
        self.owned = {key for record in all_of for key in once.owned(record)}
        self.activities = set(here.activity_ids)
        self.seen: set[Hashable] = set()

    def may_own(self, record: Record) -> bool:
        """Tell whether nothing that the record owns stands twice; then it is taken as owned."""
        owned = list(once.owned(record))
        if len(set(owned)) < len(owned) or not self.owned.isdisjoint(owned):
            return False
        self.owned.update(owned)
        return True

    def linked(self, row: Row) -> Row | None:
        """Return the row with a link that holds, or ``None`` when it cannot be without."""
        record = row.record
        if isinstance(record, Activity):
            self.activities.add(record.id)
        if isinstance(record, Trial | PacingPlan | QuotaTick):
            return row if record.activity_id in self.activities else None
        if isinstance(record, Goal) and record.activity_id not in self.activities:
            return replace(row, record=replace(record, activity_id=None))
        return row


def _of(here: Snapshot, kind: Kind) -> Sequence[Record]:
    records: Sequence[Record] = getattr(here, kind.value)
    return records


def _binned(here: Snapshot, kind: Kind) -> Sequence[Binned[Record]]:
    items: Sequence[Binned[Record]] = getattr(here, f"binned_{kind}", ())
    return items


def _keys(row: Row) -> Iterator[Hashable]:
    return _keys_of(row.kind, row.record)


def _keys_of(kind: Kind, record: Record) -> Iterator[Hashable]:
    yield from ((kind, key) for key in once.keys(record))
