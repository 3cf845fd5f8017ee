"""Today while it is looked at: taps are kept at once, then everything is read anew."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.domain.diary import AgainstPlan
from app.domain.errors import NotFoundError, StorageError
from app.services.door import Services
from app.services.quotas import Ticked
from app.services.today import TodayView


@ft.observable
@dataclass(kw_only=True)
class TodayState:
    """What Today shows."""

    services: Services
    view: TodayView
    fault: StorageError | None = None
    done_step: tuple[UUID, UUID] | None = None
    """Goal and step that were ticked last."""
    needs_backup: bool = False
    """The records could be cleared, and no backup was taken lately."""
    is_recording: bool = False
    """A second tap meanwhile must not become a second entry."""

    async def read(self) -> None:
        """Read everything anew."""
        self.view = await self.services.today.view()

    async def record_pain(self, pain: int) -> UUID | None:
        """Write an entry with this rating; return its id, or ``None`` when it was not kept."""
        if self.is_recording:
            return None
        self.is_recording = True
        try:
            entry = await self.services.diary.record_pain(pain)
        except StorageError as error:
            self.fault, self.is_recording = error, False
            return None
        return entry.id

    async def tick(self, activity_id: UUID, level: AgainstPlan) -> Ticked | None:
        """Keep how a quota went; a second tap on the same level takes it back."""
        ticks = {one.activity.id: one.tick for one in self.view.quotas}
        before, ticked = ticks.get(activity_id), None
        try:
            if before is not None and before.against_plan is level:
                await self.services.activities.quotas.untick(activity_id)
            else:
                ticked = await self.services.activities.quotas.tick(activity_id, level)
        except StorageError as error:
            self.fault = error
            return None
        self.fault = None
        await self.read()
        return ticked

    async def undo_tick(self, ticked: Ticked) -> None:
        """Take a tick back."""
        await self.services.activities.quotas.undo_tick(ticked)
        await self.read()

    async def do_step(self) -> None:
        """Tick the next step of the goal."""
        if self.view.goal and self.view.step:
            self.done_step = (self.view.goal.id, self.view.step.id)
            await self.services.goals.tick_step(*self.done_step)
            await self.read()

    async def undo_step(self) -> None:
        """Open the step again that was ticked last."""
        if self.done_step:
            await self.services.goals.tick_step(*self.done_step, is_done=False)
            await self.read()

    async def end_flare_up(self, last_day: date | None = None) -> None:
        """Say that the flare-up is over."""
        with suppress(NotFoundError):  # a second tap: it is over already
            await self.services.flare_ups.end(last_day)
        await self.read()
