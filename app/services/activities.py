"""Activities: named, tried, and looked at with all that belongs to them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain import baseline
from app.domain.activity import Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.baseline import Baseline
from app.domain.pacing import BaselineRule, PacingPlan, Quota, quota_on
from app.services.clock import Clock
from app.services.flare_ups import flare_up_days
from app.services.pacing_numbers import PacingNumbers
from app.services.plans import PlanService
from app.services.quotas import QuotaService, existing_activity
from app.services.records import Binned, Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityView:
    """One activity with all that belongs to it."""

    activity: Activity
    trials: tuple[Trial, ...]
    """Oldest first."""
    plans: tuple[PacingPlan, ...]
    """Oldest first, ended ones included; without those that never counted for a day."""
    running: PacingPlan | None
    quota: Quota | None
    """Of today, even while amounts rest."""
    tick: QuotaTick | None
    """Of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineView:
    """What one rule makes of the trials."""

    rule: BaselineRule
    lacking: tuple[Occasion, ...]
    """What has still to be tried, one item for each try."""
    baseline: Baseline | None
    """``None`` while something is lacking."""


class ActivityService:
    """The use cases of activities."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        numbers: PacingNumbers,
        is_paused: Callable[[], Awaitable[bool]],
    ) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            numbers: The numbers of the rules; content.
            is_paused: Tells whether a red flag pauses pacing today.
        """
        self._records = records
        self._clock = clock
        self._numbers = numbers
        self.plans = PlanService(records, clock, numbers)
        self.quotas = QuotaService(records, clock, is_paused)

    @property
    def numbers(self) -> PacingNumbers:
        """Return the numbers that are offered at first."""
        return self._numbers

    async def activities(self) -> tuple[ActivityView, ...]:
        """Return all activities, oldest first."""
        today = self._clock.today()

        def job(work: UnitOfWork) -> tuple[ActivityView, ...]:
            flare_ups = flare_up_days(work, today)
            return tuple(
                _view(work, activity, today, flare_ups) for activity in work.activities.all()
            )

        return await self._records.read(job)

    async def activity(self, activity_id: UUID) -> ActivityView:
        """Return one activity.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> ActivityView:
            activity = existing_activity(work, activity_id)
            return _view(work, activity, today, flare_up_days(work, today))

        return await self._records.read(job)

    async def name_activity(self, name: str, unit: Unit) -> Activity:
        """Keep a new activity."""
        activity = Activity(
            id=uuid4(),
            name=name,
            unit=unit,
            made_on=self._clock.today(),
            made_at=self._clock.now(),
        )
        await self._records.write(lambda work: work.activities.put(activity))
        return activity

    async def rename(self, activity_id: UUID, name: str) -> Activity:
        """Give an activity another name; its unit stays, for its amounts are in it.

        Raises:
            NotFoundError: It is deleted or unknown.
        """

        def job(work: UnitOfWork) -> Activity:
            activity = replace(existing_activity(work, activity_id), name=name)
            work.activities.put(activity)
            return activity

        return await self._records.write(job)

    async def delete(self, activity_id: UUID) -> None:
        """Move the activity, with its trials, plans and ticks, to the bin."""
        now = self._clock.now()
        await self._records.write(lambda work: work.activities.delete(activity_id, now))

    async def bring_back(self, activity_id: UUID) -> None:
        """Take the activity out of the bin with all that belongs to it."""
        await self._records.write(lambda work: work.activities.bring_back(activity_id))

    async def binned(self) -> tuple[Binned[Activity], ...]:
        """Return the deleted activities, last deleted first."""
        return tuple(await self._records.read(lambda work: work.activities.binned()))

    async def record_trial(
        self,
        activity_id: UUID,
        amount: Decimal,
        occasion: Occasion = Occasion.TRY,
        tried_on: date | None = None,
    ) -> Trial:
        """Keep one try, made today or on an earlier day.

        Raises:
            NotFoundError: The activity is deleted or unknown.
            AmountOutOfRangeError: The amount cannot be done.
        """
        today = self._clock.today()
        trial = Trial(
            id=uuid4(),
            activity_id=activity_id,
            tried_on=min(tried_on or today, today),
            amount=amount,
            occasion=occasion,
        )

        def job(work: UnitOfWork) -> Trial:
            existing_activity(work, activity_id)
            work.trials.put(trial)
            return trial

        return await self._records.write(job)

    async def remove_trial(self, trial_id: UUID) -> None:
        """Forget a try; ``put_back_trial`` undoes it."""
        await self._records.write(lambda work: work.trials.remove(trial_id))

    async def put_back_trial(self, trial: Trial) -> None:
        """Restore a try as it was: the second half of undo."""
        await self._records.write(lambda work: work.trials.put(trial))

    async def baseline(self, activity_id: UUID, rule: BaselineRule) -> BaselineView:
        """Return what a rule makes of the activity's trials.

        Raises:
            NotFoundError: The activity is deleted or unknown.
        """
        numbers = self._numbers.rules[rule]

        def job(work: UnitOfWork) -> BaselineView:
            step = self._numbers.usable_steps[existing_activity(work, activity_id).unit]
            trials = work.trials.of(activity_id)
            return BaselineView(
                rule=rule,
                lacking=baseline.lacking(rule, trials, numbers),
                baseline=baseline.found(rule, trials, numbers, step),
            )

        return await self._records.read(job)


def _view(
    work: UnitOfWork, activity: Activity, today: date, flare_ups: frozenset[date]
) -> ActivityView:
    plans = tuple(plan for plan in work.plans.of(activity.id) if plan.ended_on != plan.started_on)
    running = next((plan for plan in reversed(plans) if plan.ended_on is None), None)
    ticks = (tick for tick in work.ticks.between(today, today) if tick.activity_id == activity.id)
    return ActivityView(
        activity=activity,
        trials=tuple(work.trials.of(activity.id)),
        plans=plans,
        running=running,
        quota=quota_on(running, today, flare_ups) if running else None,
        tick=next(ticks, None),
    )
