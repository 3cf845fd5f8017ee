"""The bin of the Plan: goals and activities deleted in the last 30 days, and the way back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import flet as ft

from app.domain.activity import Activity
from app.domain.errors import StorageError
from app.domain.goal import Goal
from app.i18n import _
from app.services.diary import BIN_DAYS, deleted_for_good_on
from app.services.door import Services
from app.services.records import Binned
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card, EmptyState, Notice
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.words import shortened
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class PlanBinState:
    """What was deleted, last deleted first."""

    services: Services
    goals: Sequence[Binned[Goal]]
    activities: Sequence[Binned[Activity]]
    fault: StorageError | None = None

    async def bring_back_goal(self, goal_id: UUID) -> bool:
        """Take a goal out of the bin; tell whether that is kept."""
        return await self._kept(self.services.goals.bring_back(goal_id))

    async def bring_back_activity(self, activity_id: UUID) -> bool:
        """Take an activity out of the bin with all that belongs to it, as above."""
        return await self._kept(self.services.activities.bring_back(activity_id))

    async def _kept(self, change: Awaitable[None]) -> bool:
        try:
            await change
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        return True


async def open_screen(app: AppState) -> PlanBinState:
    """Read the bin."""
    services = app.services
    return PlanBinState(
        services=services,
        goals=await services.goals.binned(),
        activities=await services.activities.binned(),
    )


def draw(app: AppState, state: PlanBinState) -> ft.Control:
    """Draw the bin."""
    return PlanBinScreen(app, state)


@safe_component
def PlanBinScreen(app: AppState, state: PlanBinState) -> ft.Control:
    """Show the deleted goals and activities, each with its way back."""
    rows: list[ft.Control] = []
    if state.fault:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="plan-bin-fault"))
    rows += _Goals(app, state)
    rows += _Activities(app, state)
    empty = EmptyState(
        "bin",
        _("Nothing deleted"),
        _("A deleted goal or activity waits here for %(days)d days.") % {"days": BIN_DAYS},
        alt=_("An empty basket"),
    )
    return Screen(
        _("Deleted"),
        *(rows or [empty]),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        key="plan-bin-page",
    )


def _Goals(app: AppState, state: PlanBinState) -> list[ft.Control]:
    async def bring_back(goal_id: UUID) -> None:
        if await state.bring_back_goal(goal_id):
            await _told(app, _("The goal is back in your plan."))

    rows = [
        _Row(
            binned.record.doing,
            binned.deleted_at,
            binned.record.id,
            bring_back,
        )
        for binned in state.goals
    ]
    return [Heading(_("Goals")), *rows] if rows else []


def _Activities(app: AppState, state: PlanBinState) -> list[ft.Control]:
    async def bring_back(activity_id: UUID) -> None:
        if await state.bring_back_activity(activity_id):
            await _told(app, _("The activity is back in your plan."))

    rows = [
        _Row(
            binned.record.name,
            binned.deleted_at,
            binned.record.id,
            bring_back,
        )
        for binned in state.activities
    ]
    return [Heading(_("Activities")), *rows] if rows else []


async def _told(app: AppState, text: str) -> None:
    await app.refresh()
    app.say(text)


def _Row(
    name: str, deleted_at: datetime, id_: UUID, bring_back: Callable[[UUID], Awaitable[None]]
) -> ft.Control:
    until = full_day(deleted_for_good_on(deleted_at))
    return Card(
        Strong(shortened(name)),
        Small(_("Erased for good on %(day)s") % {"day": until}),
        Line(SecondaryButton(_("Bring back"), lambda: bring_back(id_), key=f"bring-back-{id_}")),
    )
