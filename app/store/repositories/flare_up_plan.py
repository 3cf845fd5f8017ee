"""Flare-up plans."""

from typing import Any

from sqlalchemy import Select, select

from app.domain.flare_up_plan import FlareUpPlan
from app.store.mapping.flare_up_plan import from_flare_up_plan, to_flare_up_plan
from app.store.programme_rows import FlareUpPlanRow
from app.store.programme_tables import flare_up_plans
from app.store.repositories.kept import KeptRecords
from app.store.repositories.reading import columns


class SqlFlareUpPlans(KeptRecords[FlareUpPlan]):
    """Flare-up plans; the last one counts."""

    table = flare_up_plans
    every = select(*columns(flare_up_plans, FlareUpPlanRow._fields))
    order = ("written_at",)

    def values(self, record: FlareUpPlan) -> dict[str, object]:
        """Return the plan's row by the names of its columns."""
        return from_flare_up_plan(record)._asdict()

    def load(self, query: Select[Any]) -> list[FlareUpPlan]:
        """Return the plans that the query selects, in its order."""
        rows = map(FlareUpPlanRow._make, self.connection.execute(query))
        return [to_flare_up_plan(row) for row in rows]
