"""The flare-up plan and the plan for staying well: written on a good day, kept at every word."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork


class FlareUpPlanService:
    """The use cases of the flare-up plan."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def plan(self) -> FlareUpPlan:
        """Return the plan; a blank one, not kept yet, before it was written."""
        kept = await self._records.read(lambda work: work.flare_up_plans.all())
        if kept:
            return kept[-1]
        return FlareUpPlan(id=uuid4(), written_on=self._clock.today(), written_at=self._clock.now())

    async def keep(self, plan: FlareUpPlan) -> FlareUpPlan:
        """Keep the plan as it now is, dated today.

        Raises:
            StorageError: The device did not keep it.
        """
        dated = replace(plan, written_on=self._clock.today(), written_at=self._clock.now())
        await self._records.write(lambda work: work.flare_up_plans.put(dated))
        return dated


class StayingWellService:
    """The use cases of the plan for staying well."""

    def __init__(
        self, records: Records, clock: Clock, months: Callable[[], Mapping[str, int]]
    ) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            months: Tells after how many months each check-in is due, by its id. Content.
        """
        self._records = records
        self._clock = clock
        self._months = months

    async def plan(self) -> StayingWellPlan:
        """Return the plan; a blank one, not kept yet, before it was written."""
        kept = await self._records.read(lambda work: work.staying_well_plans.all())
        if kept:
            return kept[-1]
        today = self._clock.today()
        return StayingWellPlan(
            id=uuid4(),
            written_on=today,
            written_at=self._clock.now(),
            check_ins=tuple(
                CheckIn(id=uuid4(), kind=kind, due_on=months_after(today, months))
                for kind, months in self._months().items()
            ),
        )

    async def keep(self, plan: StayingWellPlan) -> StayingWellPlan:
        """Keep the plan as it now is; the days of its check-ins stay.

        Raises:
            StorageError: The device did not keep it.
        """
        dated = replace(plan, written_on=self._clock.today(), written_at=self._clock.now())
        await self._records.write(lambda work: work.staying_well_plans.put(dated))
        return dated

    async def check_in(self, check_in_id: UUID, note: str) -> StayingWellPlan:
        """Note a check-in as done today.

        Raises:
            NotFoundError: There is no such check-in.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> StayingWellPlan:
            plans = work.staying_well_plans.all()
            if not plans or check_in_id not in {one.id for one in plans[-1].check_ins}:
                raise NotFoundError
            check_ins = tuple(
                replace(one, done_on=one.done_on or today, note=note)
                if one.id == check_in_id
                else one
                for one in plans[-1].check_ins
            )
            kept = replace(plans[-1], check_ins=check_ins)
            work.staying_well_plans.put(kept)
            return kept

        return await self._records.write(job)


def months_after(day: date, months: int) -> date:
    """Return the day that many months later, or the last day of that month when it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)
