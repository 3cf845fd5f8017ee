"""The flare-up plan to its row and back."""

from datetime import date
from uuid import UUID

from app.domain.flare_up_plan import FlareUpPlan
from app.store.mapping.edge import from_instant, from_list, storable, to_instant, to_list
from app.store.programme_rows import FlareUpPlanRow


def from_flare_up_plan(plan: FlareUpPlan) -> FlareUpPlanRow:
    """Return the row of the flare-up plan."""
    return FlareUpPlanRow(
        id=plan.id.bytes,
        written_on=plan.written_on.isoformat(),
        written_at=from_instant(plan.written_at),
        early_signs=storable(plan.early_signs),
        first_things=from_list(plan.first_things),
        pacing_step=storable(plan.pacing_step),
        way_back=storable(plan.way_back),
        words_to_myself=storable(plan.words_to_myself),
        whom_to_call=storable(plan.whom_to_call),
    )


def to_flare_up_plan(row: FlareUpPlanRow) -> FlareUpPlan:
    """Return the flare-up plan of the row."""
    return FlareUpPlan(
        id=UUID(bytes=row.id),
        written_on=date.fromisoformat(row.written_on),
        written_at=to_instant(row.written_at),
        early_signs=row.early_signs,
        first_things=tuple(to_list(row.first_things)),
        pacing_step=row.pacing_step,
        way_back=row.way_back,
        words_to_myself=row.words_to_myself,
        whom_to_call=row.whom_to_call,
    )
