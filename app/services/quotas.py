"""The amounts of a day by the running plans, and what was done of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain.activity import MOST, Activity, QuotaTick
from app.domain.diary import AgainstPlan
from app.domain.errors import AmountOutOfRangeError, NotFoundError
from app.domain.pacing import PacingPlan, Quota, quota_on
from app.services.clock import Clock
from app.services.flare_ups import flare_up_days
from app.services.records import Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class DayQuota:
    """What one activity's plan says for a day, and what was done of it."""

    activity: Activity
    plan: PacingPlan
    quota: Quota
    tick: QuotaTick | None = None
    """``None`` while nothing is said about the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotasToday:
    """Today's amounts."""

    is_paused: bool
    """True while a red flag pauses them; then ``quotas`` is empty."""
    quotas: tuple[DayQuota, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """A tick that was just made, with the one that it replaced."""

    tick: QuotaTick
    before: QuotaTick | None


class QuotaService:
    """The use cases of a day's amounts."""

    def __init__(
        self, records: Records, clock: Clock, is_paused: Callable[[], Awaitable[bool]]
    ) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            is_paused: Tells whether a red flag pauses pacing today.
        """
        self._records = records
        self._clock = clock
        self._is_paused = is_paused

    async def today(self) -> QuotasToday:
        """Return today's amounts; none while a red flag pauses pacing."""
        if await self._is_paused():
            return QuotasToday(is_paused=True, quotas=())
        today = self._clock.today()
        quotas = await self._records.read(lambda work: quotas_of(work, today))
        return QuotasToday(is_paused=False, quotas=quotas)

    async def tick(
        self,
        activity_id: UUID,
        against_plan: AgainstPlan,
        amount: Decimal | None = None,
        done_on: date | None = None,
    ) -> Ticked:
        """Say what was done of a day's amount, today's or an earlier one's; the last word counts.

        Raises:
            NotFoundError: No plan of the activity covers the day.
            AmountOutOfRangeError: The amount is below zero or cannot be done.
        """
        today = self._clock.today()
        day = min(done_on or today, today)
        if amount is not None and not (amount.is_finite() and 0 <= amount <= MOST):
            raise AmountOutOfRangeError

        def job(work: UnitOfWork) -> Ticked:
            before = _tick_of(work, activity_id, day)
            tick = QuotaTick(
                id=before.id if before else uuid4(),
                activity_id=activity_id,
                done_on=day,
                against_plan=against_plan,
                quota=_quota(work, activity_id, day).usable,
                amount=amount,
            )
            work.ticks.put(tick)
            return Ticked(tick=tick, before=before)

        return await self._records.write(job)

    async def undo_tick(self, ticked: Ticked) -> None:
        """Take a tick back; the one that it replaced stands again."""
        tick, before = ticked.tick, ticked.before

        def job(work: UnitOfWork) -> None:
            if before is None:
                work.ticks.remove(tick.activity_id, tick.done_on)
            else:
                work.ticks.put(before)

        await self._records.write(job)

    async def untick(self, activity_id: UUID, done_on: date | None = None) -> None:
        """Leave a day unsaid again."""
        day = done_on or self._clock.today()
        await self._records.write(lambda work: work.ticks.remove(activity_id, day))


def quotas_of(work: UnitOfWork, on: date) -> tuple[DayQuota, ...]:
    """Return the quotas of a day by the running plans; oldest activity first."""
    plans = {plan.activity_id: plan for plan in work.plans.running()}
    ticks = {tick.activity_id: tick for tick in work.ticks.between(on, on)}
    flare_ups = flare_up_days(work, on)
    quotas = []
    for activity in work.activities.all():
        plan = plans.get(activity.id)
        quota = quota_on(plan, on, flare_ups) if plan else None
        if plan and quota:
            tick = ticks.get(activity.id)
            quotas.append(DayQuota(activity=activity, plan=plan, quota=quota, tick=tick))
    return tuple(quotas)


def existing_activity(work: UnitOfWork, activity_id: UUID) -> Activity:
    """Return the activity.

    Raises:
        NotFoundError: It is deleted or unknown.
    """
    activity = work.activities.get(activity_id)
    if activity is None:
        raise NotFoundError
    return activity


def _quota(work: UnitOfWork, activity_id: UUID, day: date) -> Quota:
    flare_ups = flare_up_days(work, day)
    quotas_of_day = (quota_on(plan, day, flare_ups) for plan in work.plans.of(activity_id))
    quota = next((quota for quota in quotas_of_day if quota is not None), None)
    if quota is None:
        raise NotFoundError
    return quota


def _tick_of(work: UnitOfWork, activity_id: UUID, day: date) -> QuotaTick | None:
    of_day = work.ticks.between(day, day)
    return next((tick for tick in of_day if tick.activity_id == activity_id), None)
