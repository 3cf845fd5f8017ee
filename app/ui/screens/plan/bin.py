"""The bin of the Plan: what was deleted in the last 30 days, and the way back."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from uuid import UUID

import flet as ft

from app.domain.errors import StorageError
from app.i18n import _
from app.services.diary import BIN_DAYS, deleted_for_good_on
from app.services.door import Services
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card, EmptyState, Notice
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.words import shortened
from app.ui.screens.thoughts.words import name_of
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState


class Deleted(StrEnum):
    """Kinds of what lies in the bin, in the order they stand."""

    GOALS = "goals"
    ACTIVITIES = "activities"
    THOUGHT_RECORDS = "thought_records"
    EXPERIMENTS = "experiments"


@dataclass(frozen=True, slots=True)
class InBin:
    """One thing that was deleted."""

    id: UUID
    words: str
    """Its first words; empty where nothing was written."""
    deleted_at: datetime


@ft.observable
@dataclass(kw_only=True)
class PlanBinState:
    """What was deleted, by kind, last deleted first."""

    services: Services
    deleted: dict[Deleted, Sequence[InBin]]
    fault: StorageError | None = None

    async def bring_back(self, kind: Deleted, id_: UUID) -> bool:
        """Take something out of the bin, with all that belongs to it; tell whether that is kept."""
        ways: dict[Deleted, Callable[[UUID], Awaitable[None]]] = {
            Deleted.GOALS: self.services.goals.bring_back,
            Deleted.ACTIVITIES: self.services.activities.bring_back,
            Deleted.THOUGHT_RECORDS: self.services.thought_records.bring_back,
            Deleted.EXPERIMENTS: self.services.experiments.bring_back,
        }
        try:
            await ways[kind](id_)
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        return True


async def open_screen(app: AppState) -> PlanBinState:
    """Read the bin."""
    services = app.services
    goals = await services.goals.binned()
    activities = await services.activities.binned()
    thoughts = await services.thought_records.binned()
    experiments = await services.experiments.binned()
    return PlanBinState(
        services=services,
        deleted={
            Deleted.GOALS: [
                InBin(one.record.id, one.record.doing, one.deleted_at) for one in goals
            ],
            Deleted.ACTIVITIES: [
                InBin(one.record.id, one.record.name, one.deleted_at) for one in activities
            ],
            Deleted.THOUGHT_RECORDS: [
                InBin(one.record.id, name_of(one.record), one.deleted_at) for one in thoughts
            ],
            Deleted.EXPERIMENTS: [
                InBin(one.record.id, one.record.will_try, one.deleted_at) for one in experiments
            ],
        },
    )


def draw(app: AppState, state: PlanBinState) -> ft.Control:
    """Draw the bin."""
    return PlanBinScreen(app, state)


@safe_component
def PlanBinScreen(app: AppState, state: PlanBinState) -> ft.Control:
    """Show what was deleted, each with its way back."""
    rows: list[ft.Control] = []
    if state.fault:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="plan-bin-fault"))
    for kind in Deleted:
        rows += _Kind(app, state, kind, state.deleted[kind])
    empty = EmptyState(
        "bin",
        _("Nothing deleted"),
        _("What you delete in your plan waits here for %(days)d days.") % {"days": BIN_DAYS},
        alt=_("An empty basket"),
    )
    return Screen(
        _("Deleted"),
        *(rows or [empty]),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        key="plan-bin-page",
    )


def _Kind(
    app: AppState, state: PlanBinState, kind: Deleted, deleted: Iterable[InBin]
) -> list[ft.Control]:
    heading, told = _words(kind)

    async def bring_back(id_: UUID) -> None:
        if await state.bring_back(kind, id_):
            await app.refresh()
            app.say(told)

    rows = [_Row(one, partial(bring_back, one.id)) for one in deleted]
    return [Heading(heading), *rows] if rows else []


def _words(kind: Deleted) -> tuple[str, str]:
    """Return the heading of a kind, and what is said when one of it is back."""
    return {
        Deleted.GOALS: (_("Goals"), _("The goal is back in your plan.")),
        Deleted.ACTIVITIES: (_("Activities"), _("The activity is back in your plan.")),
        Deleted.THOUGHT_RECORDS: (
            _("Thought records"),
            _("The thought record is back in your plan."),
        ),
        Deleted.EXPERIMENTS: (_("Try it and see"), _("It is back in your plan.")),
    }[kind]


def _Row(one: InBin, bring_back: Callable[[], Awaitable[None]]) -> ft.Control:
    until = full_day(deleted_for_good_on(one.deleted_at))
    return Card(
        Strong(shortened(one.words) or _("No words yet")),
        Small(_("Erased for good on %(day)s") % {"day": until}),
        Line(SecondaryButton(_("Bring back"), bring_back, key=f"bring-back-{one.id}")),
    )
