"""Plans for staying well."""

from typing import Any

from sqlalchemy import Select, select

from app.domain.staying_well import StayingWellPlan
from app.store.mapping.staying_well import (
    from_check_in,
    from_staying_well_plan,
    to_check_in,
    to_staying_well_plan,
)
from app.store.programme_rows import CheckInRow, StayingWellPlanRow
from app.store.programme_tables import check_ins, staying_well_plans
from app.store.repositories.kept import KeptRecords
from app.store.repositories.reading import columns, owned_by, replace_owned


class SqlStayingWellPlans(KeptRecords[StayingWellPlan]):
    """Plans for staying well with their check-ins; the last one counts."""

    table = staying_well_plans
    every = select(*columns(staying_well_plans, StayingWellPlanRow._fields))
    order = ("written_at",)

    def values(self, record: StayingWellPlan) -> dict[str, object]:
        """Return the plan's row by the names of its columns."""
        return from_staying_well_plan(record)._asdict()

    def put(self, record: StayingWellPlan) -> None:
        """Add the plan, or replace the one with the same id, with its check-ins."""
        super().put(record)
        plan_id = record.id.bytes
        listed = [
            from_check_in(check_in, plan_id, position)._asdict()
            for position, check_in in enumerate(record.check_ins)
        ]
        replace_owned(self.connection, check_ins.c.plan_id, plan_id, listed)

    def load(self, query: Select[Any]) -> list[StayingWellPlan]:
        """Return the plans that the query selects, in its order."""
        rows = self.connection.execute(query).all()
        listed = owned_by(
            self.connection,
            check_ins.c.plan_id,
            query.with_only_columns(self.table.c.id),
            check_ins.c.position,
            *columns(check_ins, CheckInRow._fields),
        )
        return [
            to_staying_well_plan(
                row, (to_check_in(CheckInRow._make(one)) for _, *one in listed.get(row.id, ()))
            )
            for row in map(StayingWellPlanRow._make, rows)
        ]
