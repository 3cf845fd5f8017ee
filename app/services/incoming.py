"""Records from a file, held against those that are here."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.diary import DiaryEntry
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.red_flag import RedFlagCheck
from app.services.changes import Kind
from app.services.records import Binned
from app.services.snapshot import Snapshot

Record = DiaryEntry | Goal | Activity | Trial | PacingPlan | QuotaTick | FlareUp | RedFlagCheck


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
    elif ours.owned.isdisjoint(_owned(row.record)):
        ours.owned |= set(_owned(row.record))
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
        bins: Mapping[Kind, Sequence[Binned[Any]]] = {
            Kind.DIARY: here.binned_diary,
            Kind.GOALS: here.binned_goals,
            Kind.ACTIVITIES: here.binned_activities,
        }
        self.binned = {
            key for kind, items in bins.items() for i in items for key in _keys_of(kind, i.record)
        }
        goals = [*here.goals, *(item.record for item in here.binned_goals)]
        self.owned: set[UUID] = {one for goal in goals for one in _owned(goal)}
        self.activities = set(here.activity_ids)
        self.seen: set[Hashable] = set()

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


def _keys(row: Row) -> Iterator[Hashable]:
    return _keys_of(row.kind, row.record)


def _keys_of(kind: Kind, record: Record) -> Iterator[Hashable]:
    yield kind, record.id
    if isinstance(record, QuotaTick):
        yield kind, record.activity_id, record.done_on


def _owned(record: object) -> Iterator[UUID]:
    if isinstance(record, Goal):
        yield from (step.id for step in record.steps)
        yield from (review.id for review in record.reviews)
