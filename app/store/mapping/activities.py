"""Activities, trials, plans and ticks to rows and back."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from uuid import UUID

from app.domain.activity import Activity, Occasion, QuotaTick, TickedDay, Trial, Unit
from app.domain.diary import AgainstPlan
from app.domain.pacing import BaselineRule, PacingPlan
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    storable,
    to_amount_or_none,
    to_day_or_none,
    to_instant,
)
from app.store.rows import ActivityRow, PacingPlanRow, QuotaTickRow, TrialRow


def from_activity(activity: Activity) -> ActivityRow:
    """Return the row of the activity."""
    return ActivityRow(
        id=activity.id.bytes,
        name=storable(activity.name),
        unit=activity.unit.value,
        made_on=activity.made_on.isoformat(),
        made_at=from_instant(activity.made_at),
    )


def to_activity(row: ActivityRow) -> Activity:
    """Return the activity of the row."""
    return Activity(
        id=UUID(bytes=row.id),
        name=row.name,
        unit=Unit(row.unit),
        made_on=date.fromisoformat(row.made_on),
        made_at=to_instant(row.made_at),
    )


def from_trial(trial: Trial) -> TrialRow:
    """Return the row of the trial."""
    return TrialRow(
        id=trial.id.bytes,
        activity_id=trial.activity_id.bytes,
        tried_on=trial.tried_on.isoformat(),
        amount=str(trial.amount),
        occasion=trial.occasion.value,
    )


def to_trial(row: TrialRow) -> Trial:
    """Return the trial of the row."""
    return Trial(
        id=UUID(bytes=row.id),
        activity_id=UUID(bytes=row.activity_id),
        tried_on=date.fromisoformat(row.tried_on),
        amount=Decimal(row.amount),
        occasion=Occasion(row.occasion),
    )


def from_pacing_plan(plan: PacingPlan) -> PacingPlanRow:
    """Return the row of the plan."""
    return PacingPlanRow(
        id=plan.id.bytes,
        activity_id=plan.activity_id.bytes,
        made_at=from_instant(plan.made_at),
        started_on=plan.started_on.isoformat(),
        rule=plan.rule.value,
        baseline=str(plan.baseline),
        growth_percent=str(plan.growth_percent),
        usable_step=str(plan.usable_step),
        ceiling=None if plan.ceiling is None else str(plan.ceiling),
        ended_on=from_day_or_none(plan.ended_on),
    )


def to_pacing_plan(row: PacingPlanRow) -> PacingPlan:
    """Return the plan of the row."""
    return PacingPlan(
        id=UUID(bytes=row.id),
        activity_id=UUID(bytes=row.activity_id),
        made_at=to_instant(row.made_at),
        started_on=date.fromisoformat(row.started_on),
        rule=BaselineRule(row.rule),
        baseline=Decimal(row.baseline),
        growth_percent=Decimal(row.growth_percent),
        usable_step=Decimal(row.usable_step),
        ceiling=to_amount_or_none(row.ceiling),
        ended_on=to_day_or_none(row.ended_on),
    )


def from_quota_tick(tick: QuotaTick) -> QuotaTickRow:
    """Return the row of the tick."""
    return QuotaTickRow(
        id=tick.id.bytes,
        activity_id=tick.activity_id.bytes,
        done_on=tick.done_on.isoformat(),
        against_plan=tick.against_plan.value,
        quota=str(tick.quota),
        amount=None if tick.amount is None else str(tick.amount),
    )


@lru_cache(maxsize=64)
def _activity_id(of_row: bytes) -> UUID:
    # Thousands of ticks belong to a few activities, and making a UUID is slow.
    return UUID(bytes=of_row)


_AGAINST_PLAN = {one.value: one for one in AgainstPlan}


@lru_cache(maxsize=1024)
def _amount(of_row: str) -> Decimal:
    # A plan shows the same few amounts for weeks.
    return Decimal(of_row)


def to_ticked_day(
    activity_id: bytes, done_on: str, against_plan: str, quota: str, amount: str | None
) -> TickedDay:
    """Return what a tick says, from the columns of these names."""
    return TickedDay(
        _activity_id(activity_id),
        date.fromisoformat(done_on),
        _AGAINST_PLAN[against_plan],
        _amount(quota),
        None if amount is None else _amount(amount),
    )


def to_quota_tick(row: QuotaTickRow) -> QuotaTick:
    """Return the tick of the row."""
    return QuotaTick(
        id=UUID(bytes=row.id),
        activity_id=_activity_id(row.activity_id),
        done_on=date.fromisoformat(row.done_on),
        against_plan=AgainstPlan(row.against_plan),
        quota=Decimal(row.quota),
        amount=to_amount_or_none(row.amount),
    )
