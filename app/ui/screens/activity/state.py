"""One activity: its amounts of today and yesterday, the weeks of its plan, its name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import flet as ft

from app.domain import pacing, progress
from app.domain.activity import QuotaTick
from app.domain.errors import StorageError
from app.domain.pacing import PacingPlan, Quota
from app.domain.period import Stretch
from app.domain.progress import Done
from app.services.activities import ActivityView
from app.services.door import Services
from app.services.plans import PlanChange, PlanHistory
from app.ui.screens.activity.day_state import DayState
from app.ui.typing_pause import TypingPause

WEEKS_BACK = 5
"""With the current one."""
WEEKS_AHEAD = 3

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class WeekView:
    """One week of a plan."""

    quota: Quota
    """Of its first day; of today in the current week."""
    done: Done | None
    """``None`` for a week to come."""
    is_now: bool


@ft.observable
@dataclass(kw_only=True)
class ActivityState:
    """What the screen of one activity shows."""

    services: Services
    view: ActivityView
    today: date
    is_paused: bool
    name: str
    """As typed; kept when the typing rests."""
    today_state: DayState | None = None
    yesterday_state: DayState | None = None
    """``None`` when the running plan does not cover yesterday."""
    weeks: Sequence[WeekView] = ()
    """Of the running plan, else of the last one; empty without any."""
    earlier: Sequence[PacingPlan] = ()
    """Plans before the one of the weeks, latest first."""
    is_table: bool = False
    renames: bool = False
    fault: StorageError | None = None
    _pause: TypingPause = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._pause = TypingPause(self.keep_name)

    @classmethod
    async def opened(cls, services: Services, activity_id: UUID, today: date) -> "ActivityState":
        """Read all that the screen shows.

        Raises:
            NotFoundError: The activity is deleted or unknown.
        """
        view = await services.activities.activity(activity_id)
        state = cls(
            services=services,
            view=view,
            today=today,
            is_paused=await services.safety.is_paused_today(),
            name=view.activity.name,
        )
        await state.read()
        return state

    async def read(self) -> None:
        """Read the plan, its days and its weeks anew."""
        activity_id = self.view.activity.id
        self.view = await self.services.activities.activity(activity_id)
        histories = await self.services.activities.plans.history(activity_id)
        flare_ups = await self._flare_up_days()
        self.today_state = self._day(self.today, histories, flare_ups)
        self.yesterday_state = self._day(self.today - _DAY, histories, flare_ups)
        self._read_weeks(histories, flare_ups)

    async def _read_weeks_anew(self) -> None:
        histories = await self.services.activities.plans.history(self.view.activity.id)
        self._read_weeks(histories, await self._flare_up_days())

    def _read_weeks(self, histories: Sequence[PlanHistory], flare_ups: frozenset[date]) -> None:
        self.weeks = weeks_of(histories[0], self.today, flare_ups) if histories else ()
        self.earlier = tuple(history.plan for history in histories[1:])

    async def _flare_up_days(self) -> frozenset[date]:
        view = await self.services.flare_ups.view()
        flare_ups = (*view.past, *([view.current] if view.current else []))
        return frozenset[date]().union(*(one.days(self.today) for one in flare_ups))

    def _day(
        self, on: date, histories: Sequence[PlanHistory], flare_ups: frozenset[date]
    ) -> DayState | None:
        """Return a day of the running plan, or of the one before it."""
        if self.view.running is None or self.is_paused:
            return None
        past = frozenset(day for day in flare_ups if day <= on)
        for history in histories:
            quota = pacing.quota_on(history.plan, on, past)
            if quota is not None:
                return DayState(
                    quotas=self.services.activities.quotas,
                    activity_id=self.view.activity.id,
                    on=on,
                    quota=quota,
                    tick=_tick_on(history.ticks, on),
                    on_ticked=self._read_weeks_anew,
                )
        return None

    def toggle_table(self) -> None:
        """Change between bars and table."""
        self.is_table = not self.is_table

    def ask_name(self) -> None:
        """Show or hide the field for another name."""
        self.renames = not self.renames

    def type_name(self, text: str) -> None:
        """Take the typed name untouched; it is kept when the typing rests."""
        self.name = text
        self._pause.begin()

    @property
    def lacks_name(self) -> bool:
        """Tell whether there is no word in the typed name."""
        return not self.name.strip()

    async def keep_name(self) -> None:
        """Keep the typed name; one without a word changes nothing."""
        self._pause.forget()
        if self.lacks_name or self.name == self.view.activity.name:
            return
        await self._rename(self.name)

    async def _rename(self, name: str) -> None:
        activities = self.services.activities
        try:
            await activities.rename(self.view.activity.id, name)
            self.view = await activities.activity(self.view.activity.id)
        except StorageError as error:
            self.fault = error
            return
        self.fault = None

    async def end_plan(self) -> PlanChange | None:
        """End the running plan; ``None`` when the device refused."""
        try:
            change = await self.services.activities.plans.end(self.view.activity.id)
        except StorageError as error:
            self.fault = error
            return None
        self.fault = None
        await self.read()
        return change

    async def undo_plan(self, change: PlanChange) -> None:
        """Let the plan before run again."""
        try:
            await self.services.activities.plans.undo(change)
        except StorageError as error:
            self.fault = error
            return
        await self.read()

    async def delete(self) -> bool:
        """Move the activity to the bin; tell whether it is there."""
        self._pause.forget()
        try:
            await self.services.activities.delete(self.view.activity.id)
        except StorageError as error:
            self.fault = error
            return False
        return True

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self._pause.end()
        for day in (self.today_state, self.yesterday_state):
            if day is not None:
                await day.leave()
                self.fault = self.fault or day.fault


def weeks_of(history: PlanHistory, today: date, flare_ups: frozenset[date]) -> tuple[WeekView, ...]:
    """Return the last weeks of a plan, and while it runs the next ones.

    Shape: at most ``WEEKS_BACK`` weeks so far and ``WEEKS_AHEAD`` to come, in their order.
    """
    plan = history.plan
    ahead = pacing.weeks_of(plan, today + WEEKS_AHEAD * _WEEK, flare_ups)
    so_far = [quota for quota in ahead if quota.on <= today]
    to_come = ahead[len(so_far) :]
    stretches = [Stretch(quota.on, quota.on + 6 * _DAY) for quota in so_far]
    done = progress.done(history.ticks, stretches)
    now = pacing.quota_on(plan, today, flare_ups)
    past = [
        WeekView(
            quota=now if now and now.week == quota.week else quota,
            done=of_week,
            is_now=bool(now and now.week == quota.week),
        )
        for quota, of_week in zip(so_far, done, strict=True)
    ]
    return (
        *past[-WEEKS_BACK:],
        *(WeekView(quota=quota, done=None, is_now=False) for quota in to_come[:WEEKS_AHEAD]),
    )


def _tick_on(ticks: Sequence[QuotaTick], on: date) -> QuotaTick | None:
    return next((tick for tick in ticks if tick.done_on == on), None)
