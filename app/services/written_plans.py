"""The flare-up plan and the plan for staying well: written on a good day, kept at every word."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain.amount import usable
from app.domain.errors import NotFoundError
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.services.clock import Clock
from app.services.quotas import DayQuota
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
        """Keep the plan as it now is, dated today; there is one, whatever window wrote it.

        Raises:
            StorageError: The device did not keep it.
        """
        dated = replace(plan, written_on=self._clock.today(), written_at=self._clock.now())

        def job(work: UnitOfWork) -> FlareUpPlan:
            before = work.flare_up_plans.all()
            kept = replace(dated, id=before[-1].id) if before else dated
            work.flare_up_plans.put(kept)
            return kept

        return await self._records.write(job)


def amount_for_now(today: DayQuota, percent: int) -> Decimal:
    """Return a step back from the amount of the day: what that part of it comes to.

    It is rounded down to an amount that can be done, and never zero. Nothing is changed by it: the
    plan is held, and the patient has chosen the step.

    Args:
        today: The amount of the day.
        percent: Above 0 and at most 100. Content.
    """
    return usable(today.quota.usable * percent / 100, today.plan.usable_step)


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
        """Keep the words of the plan as they now are; the check-ins that were kept before stay.

        Raises:
            StorageError: The device did not keep it.
        """
        dated = replace(plan, written_on=self._clock.today(), written_at=self._clock.now())

        def job(work: UnitOfWork) -> StayingWellPlan:
            before = work.staying_well_plans.all()
            kept = dated
            if before:
                kept = replace(dated, id=before[-1].id, check_ins=before[-1].check_ins)
            work.staying_well_plans.put(kept)
            return kept

        return await self._records.write(job)

    async def due(self) -> CheckIn | None:
        """Return the check-in to do now: the latest whose day has come and that was not done."""
        return (await self.plan()).due(self._clock.today())

    async def get_check_in(self, check_in_id: UUID) -> CheckIn:
        """Return one check-in.

        Raises:
            NotFoundError: There is no such check-in.
        """
        plans = await self._records.read(lambda work: work.staying_well_plans.all())
        return _check_in(plans[-1:], check_in_id)

    async def write_note(self, check_in_id: UUID, note: str) -> CheckIn:
        """Keep the words of a check-in; whether it is done stays as it is. Errors as above."""
        return await self._changed(check_in_id, lambda one: replace(one, note=note))

    async def mark_done(self, check_in_id: UUID) -> CheckIn:
        """Note a check-in as done today; one that was done keeps its day. Errors as above."""
        today = self._clock.today()
        return await self._changed(
            check_in_id, lambda one: replace(one, done_on=one.done_on or today)
        )

    async def open_again(self, check_in_id: UUID) -> CheckIn:
        """Take it back that a check-in is done; its words stay. Errors as above."""
        return await self._changed(check_in_id, lambda one: replace(one, done_on=None))

    async def _changed(self, check_in_id: UUID, change: Callable[[CheckIn], CheckIn]) -> CheckIn:
        def job(work: UnitOfWork) -> CheckIn:
            plans = work.staying_well_plans.all()
            changed = change(_check_in(plans[-1:], check_in_id))
            check_ins = (changed if one.id == check_in_id else one for one in plans[-1].check_ins)
            work.staying_well_plans.put(replace(plans[-1], check_ins=tuple(check_ins)))
            return changed

        return await self._records.write(job)


def _check_in(plans: Sequence[StayingWellPlan], check_in_id: UUID) -> CheckIn:
    found = (one for plan in plans for one in plan.check_ins if one.id == check_in_id)
    check_in = next(found, None)
    if check_in is None:
        raise NotFoundError
    return check_in


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
