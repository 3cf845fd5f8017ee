"""Activities, and what was tried, planned and done of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, insert, or_, select

from app.domain.activity import Activity, QuotaTick, TickedDay, Trial
from app.domain.pacing import PacingPlan
from app.store.mapping.activities import (
    from_activity,
    from_pacing_plan,
    from_quota_tick,
    from_trial,
    to_activity,
    to_pacing_plan,
    to_quota_tick,
    to_ticked_day,
    to_trial,
)
from app.store.repositories.deletable import DeletableRecords
from app.store.repositories.reading import columns, put_row
from app.store.rows import ActivityRow, PacingPlanRow, QuotaTickRow, TrialRow
from app.store.tables import activities, pacing_plans, quota_ticks, trials


class SqlActivities(DeletableRecords[Activity]):
    """Activities; purging one takes its trials, plans and ticks along."""

    table = activities
    every = select(*columns(activities, ActivityRow._fields))

    def values(self, record: Activity) -> dict[str, object]:
        """Return the activity's row by the names of its columns."""
        return from_activity(record)._asdict()

    def load(self, query: Select[Any]) -> list[Activity]:
        """Return the activities that the query selects, in its order."""
        return [to_activity(ActivityRow._make(row)) for row in self.connection.execute(query)]


class SqlTrials:
    """Trials of activities."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def put(self, trial: Trial) -> None:
        """Add the trial, or replace the one with the same id."""
        put_row(self.connection, trials, from_trial(trial)._asdict())

    def remove(self, trial_id: UUID) -> None:
        """Remove a trial for good."""
        self.connection.execute(delete(trials).where(trials.c.id == trial_id.bytes))

    def of(self, activity_id: UUID) -> Sequence[Trial]:
        """Return the trials of the activity, oldest first."""
        query = select(*columns(trials, TrialRow._fields))
        query = query.where(trials.c.activity_id == activity_id.bytes)
        found = self.connection.execute(query.order_by(trials.c.tried_on, trials.c.id))
        return [to_trial(TrialRow._make(row)) for row in found]


class SqlPacingPlans:
    """Pacing plans, running and ended."""

    every = select(*columns(pacing_plans, PacingPlanRow._fields)).order_by(
        pacing_plans.c.made_at, pacing_plans.c.id
    )

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def _load(self, query: Select[Any]) -> list[PacingPlan]:
        return [to_pacing_plan(PacingPlanRow._make(row)) for row in self.connection.execute(query)]

    def put(self, plan: PacingPlan) -> None:
        """Add the plan, or replace the one with the same id."""
        put_row(self.connection, pacing_plans, from_pacing_plan(plan)._asdict())

    def of(self, activity_id: UUID) -> Sequence[PacingPlan]:
        """Return the plans of the activity, oldest first."""
        return self._load(self.every.where(pacing_plans.c.activity_id == activity_id.bytes))

    def running(self) -> Sequence[PacingPlan]:
        """Return the plans that have not ended, of activities that are not deleted."""
        kept = select(activities.c.id).where(activities.c.deleted_at.is_(None))
        return self._load(
            self.every.where(
                pacing_plans.c.ended_on.is_(None), pacing_plans.c.activity_id.in_(kept)
            )
        )


class SqlQuotaTicks:
    """What was done of the quotas."""

    _insert = insert(quota_ticks)
    _delete_same = delete(quota_ticks).where(
        or_(
            quota_ticks.c.id == bindparam("tick_id"),
            (quota_ticks.c.activity_id == bindparam("activity"))
            & (quota_ticks.c.done_on == bindparam("day")),
        )
    )

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def put(self, tick: QuotaTick) -> None:
        """Keep the tick; one for the same activity and day is replaced."""
        row = from_quota_tick(tick)
        same = {"tick_id": row.id, "activity": row.activity_id, "day": row.done_on}
        self.connection.execute(self._delete_same, same)
        self.connection.execute(self._insert, row._asdict())

    def remove(self, activity_id: UUID, done_on: date) -> None:
        """Take the tick of that day back."""
        table = quota_ticks.c
        self.connection.execute(
            delete(quota_ticks).where(
                table.activity_id == activity_id.bytes, table.done_on == done_on.isoformat()
            )
        )

    def between(self, first: date, last: date) -> Sequence[QuotaTick]:
        """Return the ticks of these days (inclusive), oldest first, all activities."""
        table = quota_ticks.c
        query = select(*columns(quota_ticks, QuotaTickRow._fields))
        query = query.where(table.done_on.between(first.isoformat(), last.isoformat()))
        # All at once: over ten years, one fetch for each tick costs as much as the mapping.
        found = self.connection.execute(query.order_by(table.done_on, table.id)).all()
        return [to_quota_tick(QuotaTickRow._make(row)) for row in found]

    def days(self, first: date, last: date) -> Sequence[TickedDay]:
        """Return the same as ``between``, in the shape that is light to read."""
        table = quota_ticks.c
        query = select(
            table.activity_id, table.done_on, table.against_plan, table.quota, table.amount
        )
        query = query.where(table.done_on.between(first.isoformat(), last.isoformat()))
        found = self.connection.execute(query.order_by(table.done_on, table.id)).all()
        return [to_ticked_day(*row) for row in found]
