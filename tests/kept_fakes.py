"""Kinds of record that ``tests.fakes`` keeps in the same way."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from app.domain.activity import Activity
from app.domain.clinic_pack import ClinicPack
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services.records import Binned

R = TypeVar("R", DiaryEntry, Goal, Activity, ThoughtRecord, Experiment)
K = TypeVar(
    "K",
    SessionProgress,
    SessionAnswer,
    Homework,
    ChosenExercise,
    FlareUpPlan,
    StayingWellPlan,
    ClinicPack,
)
L = TypeVar("L", ExerciseLog, RelaxationLog)


class MemoryDeletable(Generic[R]):
    def __init__(self) -> None:
        self.kept: dict[UUID, R] = {}
        self.bin: dict[UUID, Binned[R]] = {}

    def put(self, record: R) -> None:
        self.bin.pop(record.id, None)
        self.kept[record.id] = record

    def get(self, record_id: UUID) -> R | None:
        return self.kept.get(record_id)

    def delete(self, record_id: UUID, deleted_at: datetime) -> None:
        record = self.kept.pop(record_id, None)
        if record is not None:
            self.bin[record_id] = Binned(record, deleted_at)

    def bring_back(self, record_id: UUID) -> None:
        binned = self.bin.pop(record_id, None)
        if binned is not None:
            self.kept[record_id] = binned.record

    def binned(self) -> Sequence[Binned[R]]:
        return sorted(self.bin.values(), key=lambda one: one.deleted_at, reverse=True)

    def purge(self, deleted_before: datetime) -> int:
        old = [one.record.id for one in self.bin.values() if one.deleted_at < deleted_before]
        for record_id in old:
            del self.bin[record_id]
        return len(old)


class MemoryThoughtRecords(MemoryDeletable[ThoughtRecord]):
    def all(self) -> Sequence[ThoughtRecord]:
        return sorted(self.kept.values(), key=lambda one: (one.made_at, one.id.bytes))


class MemoryExperiments(MemoryDeletable[Experiment]):
    def all(self) -> Sequence[Experiment]:
        return sorted(self.kept.values(), key=lambda one: (one.made_at, one.id.bytes))


class MemoryKept(Generic[K]):
    """Records by their age; of those with the same ``only`` the last one put is there."""

    def __init__(
        self, age: Callable[[K], date], only: Callable[[K], object] = lambda one: one.id
    ) -> None:
        self.kept: dict[UUID, K] = {}
        self.age: Callable[[K], date] = age
        self.only: Callable[[K], object] = only

    def put(self, record: K) -> None:
        same = [one.id for one in self.kept.values() if self.only(one) == self.only(record)]
        for record_id in same:
            del self.kept[record_id]
        self.kept[record.id] = record

    def remove(self, record_id: UUID) -> None:
        self.kept.pop(record_id, None)

    def all(self) -> Sequence[K]:
        return sorted(self.kept.values(), key=lambda one: (self.age(one), one.id.bytes))


class MemorySessionAnswers(MemoryKept[SessionAnswer]):
    def of(self, session: str) -> Sequence[SessionAnswer]:
        mine = [one for one in self.all() if one.session == session]
        return sorted(mine, key=lambda one: one.content_version)


class MemoryLogged(Generic[L]):
    def __init__(self) -> None:
        self.kept: dict[UUID, L] = {}

    def put(self, record: L) -> None:
        self.kept[record.id] = record

    def remove(self, record_id: UUID) -> None:
        self.kept.pop(record_id, None)

    def between(self, first: date, last: date) -> Sequence[L]:
        found = [one for one in self.kept.values() if first <= one.done_on <= last]
        return sorted(found, key=lambda one: (one.done_on, one.done_at, one.id.bytes))
