"""Everything the patient has, at one moment: what a backup holds and a restore brings back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.diary import DiaryEntry
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.preferences import Preferences
from app.domain.red_flag import RedFlagCheck
from app.services.records import Binned, Deletable, JsonValue, R, UnitOfWork

EVER = (date.min, date.max)
"""All days."""
ALL = 2**31 - 1
"""A limit that nobody reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All records, in the orders of the repositories."""

    diary: tuple[DiaryEntry, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[Activity, ...] = ()
    trials: tuple[Trial, ...] = ()
    plans: tuple[PacingPlan, ...] = ()
    ticks: tuple[QuotaTick, ...] = ()
    flare_ups: tuple[FlareUp, ...] = ()
    red_flag_checks: tuple[RedFlagCheck, ...] = ()
    binned_diary: tuple[Binned[DiaryEntry], ...] = ()
    binned_goals: tuple[Binned[Goal], ...] = ()
    binned_activities: tuple[Binned[Activity], ...] = ()
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
        binned_diary=tuple(work.diary.binned()),
        binned_goals=tuple(work.goals.binned()),
        binned_activities=binned_activities,
        preferences=work.preferences.read(),
        drafts={name: body for name, body in drafts if body is not None},
    )


def put_back(work: UnitOfWork, snapshot: Snapshot) -> None:
    """Make the records hold exactly what the snapshot holds."""
    work.erase()
    # Activities come first and go to the bin last: the other records point at them.
    _put(work.activities, snapshot.activities, snapshot.binned_activities)
    for trial in snapshot.trials:
        work.trials.put(trial)
    for plan in snapshot.plans:
        work.plans.put(plan)
    for tick in snapshot.ticks:
        work.ticks.put(tick)
    _put(work.diary, snapshot.diary, snapshot.binned_diary)
    _put(work.goals, snapshot.goals, snapshot.binned_goals)
    for flare_up in snapshot.flare_ups:
        work.flare_ups.put(flare_up)
    for check in snapshot.red_flag_checks:
        work.red_flag_checks.put(check)
    work.preferences.put(snapshot.preferences)
    for name, body in snapshot.drafts.items():
        work.drafts.put(name, body)
    _bin(work.activities, snapshot.binned_activities)
    _bin(work.diary, snapshot.binned_diary)
    _bin(work.goals, snapshot.binned_goals)


def _put(repository: Deletable[R], kept: Iterable[R], binned: Iterable[Binned[R]]) -> None:
    for record in kept:
        repository.put(record)
    for item in binned:
        repository.put(item.record)


def _bin(repository: Deletable[R], binned: Iterable[Binned[R]]) -> None:
    for item in binned:
        repository.delete(item.record.id, item.deleted_at)  # type: ignore[attr-defined]
