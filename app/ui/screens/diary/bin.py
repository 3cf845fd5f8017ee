"""The bin: what was deleted in the last 30 days, and the way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import flet as ft

from app.domain.diary import DiaryEntry
from app.i18n import _
from app.services.diary import BIN_DAYS, deleted_for_good_on
from app.services.records import Binned
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card, EmptyState
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong
from app.ui.places import HELP
from app.ui.sentences import full_day, near_day, rating
from app.ui.state import AppState


@dataclass(frozen=True)
class BinState:
    """The deleted entries, last deleted first."""

    entries: Sequence[Binned[DiaryEntry]]


async def open_screen(app: AppState) -> BinState:
    """Read the bin."""
    return BinState(await app.services.diary.binned())


def draw(app: AppState, state: BinState) -> ft.Control:
    """Draw the bin."""
    return BinScreen(app, state)


@safe_component
def BinScreen(app: AppState, state: BinState) -> ft.Control:
    """Show the deleted entries, each with its way back."""
    rows: list[ft.Control] = [_Row(app, binned) for binned in state.entries]
    empty = EmptyState(
        "bin",
        _("Nothing deleted"),
        _("A deleted entry waits here for %(days)d days.") % {"days": BIN_DAYS},
        alt=_("An empty basket"),
    )
    return Screen(
        _("Deleted entries"),
        *(rows or [empty]),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/diary"),
        key="diary-bin-list",
    )


def _Row(app: AppState, binned: Binned[DiaryEntry]) -> ft.Control:
    entry = binned.record
    until = _("Erased for good on %(day)s") % {
        "day": full_day(deleted_for_good_on(binned.deleted_at))
    }
    return Card(
        Strong(
            _("%(day)s: pain %(rating)s")
            % {
                "day": near_day(entry.day_on, app.services.diary.today()),
                "rating": rating(entry.pain),
            }
        ),
        *([Body(entry.note[:140])] if entry.note else []),
        Small(until),
        SecondaryButton(
            _("Bring back"), lambda: _bring_back(app, entry.id), key=f"bring-back-{entry.id}"
        ),
    )


async def _bring_back(app: AppState, entry_id: UUID) -> None:
    await app.services.diary.bring_back(entry_id)
    app.say_next(_("The entry is back in your diary."))
    await app.refresh()
