"""Pacing plans: tried out, started, changed, ended and looked back at."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain import baseline, pacing
from app.domain.activity import QuotaTick, Unit
from app.domain.errors import NotFoundError
from app.domain.pacing import BaselineRule, PacingPlan, PlanEdit, Quota
from app.services.clock import Clock
from app.services.flare_ups import flare_up_days
from app.services.pacing_numbers import PacingNumbers
from app.services.quotas import existing_activity
from app.services.records import Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoices:
    """What the patient sets; the rest comes from the content or goes on as it was."""

    growth_percent: Decimal
    """From week to week, 0 to 50."""
    ceiling: Decimal | None = None
    """Never more than this in a day."""
    amount: Decimal | None = None
    """An exact amount to go on from; ``None`` takes the rule's, or that of the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """What happened to the plan of an activity, enough to undo it."""

    before: PacingPlan | None
    """As it ran before."""
    after: PacingPlan | None
    """As it runs now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHistory:
    """How a plan went."""

    plan: PacingPlan
    weeks: tuple[Quota, ...]
    """The quota of each week's first day, until today or the plan's end."""
    ticks: tuple[QuotaTick, ...]
    """Of the plan's days, oldest first."""


class PlanService:
    """The use cases of plans; amounts follow the plan, never the pain or a good day."""

    def __init__(self, records: Records, clock: Clock, numbers: PacingNumbers) -> None:
        self._records = records
        self._clock = clock
        self._numbers = numbers

    def preview(
        self, unit: Unit, amount: Decimal, choices: PlanChoices, weeks: int
    ) -> tuple[Quota, ...]:
        """Return the first weeks of a plan that would start today, without keeping anything.

        Raises:
            AmountOutOfRangeError: Nobody could follow such a plan.
        """
        today = self._clock.today()
        plan = PacingPlan(
            id=uuid4(),
            activity_id=uuid4(),
            made_at=self._clock.now(),
            started_on=today,
            rule=BaselineRule.THREE_TRIES,
            baseline=amount,
            growth_percent=choices.growth_percent,
            usable_step=self._numbers.usable_steps[unit],
            ceiling=choices.ceiling,
        )
        return pacing.weeks_of(plan, today + timedelta(weeks=weeks, days=-1), ())

    async def start(
        self, activity_id: UUID, rule: BaselineRule, choices: PlanChoices
    ) -> PlanChange:
        """Start a plan today; one that runs already ends.

        Raises:
            NotFoundError: The activity is deleted or unknown, or a try is lacking for the rule
                and no amount was chosen.
            AmountOutOfRangeError: Nobody could follow such a plan.
        """

        def job(work: UnitOfWork) -> PlanChange:
            step = self._numbers.usable_steps[existing_activity(work, activity_id).unit]
            plan = PacingPlan(
                id=uuid4(),
                activity_id=activity_id,
                made_at=self._clock.now(),
                started_on=self._clock.today(),
                rule=rule,
                baseline=choices.amount or self._found(work, activity_id, rule, step),
                growth_percent=choices.growth_percent,
                usable_step=step,
                ceiling=choices.ceiling,
            )
            before = _running(work, activity_id)
            if before is not None:
                work.plans.put(_ended(before, plan.started_on))
            work.plans.put(plan)
            return PlanChange(before=before, after=plan)

        return await self._records.write(job)

    async def change(self, activity_id: UUID, choices: PlanChoices) -> PlanChange:
        """Go on with other choices: the running plan ends today, another starts.

        Raises:
            NotFoundError: No plan runs.
            AmountOutOfRangeError: Nobody could follow such a plan.
        """
        today = self._clock.today()
        edit = PlanEdit(
            id=uuid4(),
            made_at=self._clock.now(),
            growth_percent=choices.growth_percent,
            ceiling=choices.ceiling,
            amount=choices.amount,
        )

        def job(work: UnitOfWork) -> PlanChange:
            before = _running(work, activity_id)
            if before is None:
                raise NotFoundError
            ended, after = pacing.changed(before, today, flare_up_days(work, today), edit)
            work.plans.put(ended)
            work.plans.put(after)
            return PlanChange(before=before, after=after)

        return await self._records.write(job)

    async def end(self, activity_id: UUID) -> PlanChange:
        """End the running plan; today it no longer counts.

        Raises:
            NotFoundError: No plan runs.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> PlanChange:
            before = _running(work, activity_id)
            if before is None:
                raise NotFoundError
            work.plans.put(_ended(before, today))
            return PlanChange(before=before, after=None)

        return await self._records.write(job)

    async def undo(self, change: PlanChange) -> None:
        """Let the plan before run again; the one after it never counted."""

        def job(work: UnitOfWork) -> None:
            if change.after is not None:
                work.plans.put(_ended(change.after, change.after.started_on))
            if change.before is not None:
                work.plans.put(change.before)

        await self._records.write(job)

    async def history(self, activity_id: UUID) -> tuple[PlanHistory, ...]:
        """Return how the activity's plans went, the latest first."""
        today = self._clock.today()

        def job(work: UnitOfWork) -> tuple[PlanHistory, ...]:
            flare_ups = flare_up_days(work, today)
            plans = [plan for plan in work.plans.of(activity_id) if plan.started_on <= today]
            counted = [plan for plan in reversed(plans) if plan.ended_on != plan.started_on]
            first = min((plan.started_on for plan in counted), default=today)
            ticks = [
                one for one in work.ticks.between(first, today) if one.activity_id == activity_id
            ]
            return tuple(
                PlanHistory(
                    plan=plan,
                    weeks=pacing.weeks_of(plan, today, flare_ups),
                    ticks=tuple(tick for tick in ticks if plan.covers(tick.done_on)),
                )
                for plan in counted
            )

        return await self._records.read(job)

    def _found(
        self, work: UnitOfWork, activity_id: UUID, rule: BaselineRule, step: Decimal
    ) -> Decimal:
        trials, numbers = work.trials.of(activity_id), self._numbers.rules[rule]
        found = baseline.found(rule, trials, numbers, step)
        if found is None:
            raise NotFoundError
        return found.exact


def _running(work: UnitOfWork, activity_id: UUID) -> PacingPlan | None:
    existing_activity(work, activity_id)
    plans = [plan for plan in work.plans.of(activity_id) if plan.ended_on is None]
    return plans[-1] if plans else None


def _ended(plan: PacingPlan, on: date) -> PacingPlan:
    """Return the plan ended; one that had not begun never counted."""
    return replace(plan, ended_on=max(on, plan.started_on))
