"""The plan for staying well, with its check-ins, to rows and back."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from app.domain.staying_well import CheckIn, StayingWellPlan
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    storable,
    to_day_or_none,
    to_instant,
)
from app.store.programme_rows import CheckInRow, StayingWellPlanRow


def from_staying_well_plan(plan: StayingWellPlan) -> StayingWellPlanRow:
    """Return the row of the plan, without its check-ins."""
    return StayingWellPlanRow(
        id=plan.id.bytes,
        written_on=plan.written_on.isoformat(),
        written_at=from_instant(plan.written_at),
        keep_doing=storable(plan.keep_doing),
        warning_signs=storable(plan.warning_signs),
        next_goals=storable(plan.next_goals),
        who_helps=storable(plan.who_helps),
        hard_times=storable(plan.hard_times),
    )


def to_staying_well_plan(row: StayingWellPlanRow, check_ins: Iterable[CheckIn]) -> StayingWellPlan:
    """Return the plan of the row; the check-ins come in their order."""
    return StayingWellPlan(
        id=UUID(bytes=row.id),
        written_on=date.fromisoformat(row.written_on),
        written_at=to_instant(row.written_at),
        keep_doing=row.keep_doing,
        warning_signs=row.warning_signs,
        next_goals=row.next_goals,
        who_helps=row.who_helps,
        hard_times=row.hard_times,
        check_ins=tuple(check_ins),
    )


def from_check_in(check_in: CheckIn, plan_id: bytes, position: int) -> CheckInRow:
    """Return the row of a check-in; ``position`` counts from 0."""
    return CheckInRow(
        id=check_in.id.bytes,
        plan_id=plan_id,
        position=position,
        kind=storable(check_in.kind),
        due_on=check_in.due_on.isoformat(),
        done_on=from_day_or_none(check_in.done_on),
        note=storable(check_in.note),
    )


def to_check_in(row: CheckInRow) -> CheckIn:
    """Return the check-in of the row."""
    return CheckIn(
        id=UUID(bytes=row.id),
        kind=row.kind,
        due_on=date.fromisoformat(row.due_on),
        done_on=to_day_or_none(row.done_on),
        note=row.note,
    )
