"""The experiments: those still to be tried first, then what came of the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import flet as ft

from app.domain.experiment import Experiment
from app.i18n import _
from app.ui.components.button import PrimaryButton
from app.ui.components.card import EmptyState
from app.ui.components.press_card import PressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.places import HELP
from app.ui.screens.goal.words import shortened
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import near_day, rating
from app.ui.state import AppState


@dataclass(frozen=True, kw_only=True)
class ExperimentsState:
    """All experiments: the open ones first, then the newest first."""

    experiments: tuple[Experiment, ...]
    today: date
    is_paused: bool
    """A red flag rests exercise and activity today."""


async def open_screen(app: AppState) -> ExperimentsState:
    """Read the experiments."""
    services = app.services
    return ExperimentsState(
        experiments=await services.experiments.all(),
        today=services.diary.today(),
        is_paused=await services.safety.is_paused_today(),
    )


def draw(app: AppState, state: ExperimentsState) -> ft.Control:
    """Draw the list."""
    return ExperimentsScreen(app, state)


@safe_component
def ExperimentsScreen(app: AppState, state: ExperimentsState) -> ft.Control:
    """Show what is to be tried, and what was tried."""
    still = [one for one in state.experiments if one.is_open]
    tried = [one for one in state.experiments if not one.is_open]
    new = PrimaryButton(
        _("Plan something to try"), lambda: app.go("/plan/experiment/new"), key="experiment-new"
    )
    return Screen(
        _("Try it and see"),
        *([PausedNotice(app)] if state.is_paused else []),
        *([] if state.experiments else [_None()]),
        *_Group(app, state, _("To try"), still),
        *_Group(app, state, _("Tried"), tried),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        primary=None if state.is_paused else new,
        key="experiments",
    )


def _None() -> ft.Control:
    return EmptyState(
        "empty-activities",
        _("Guess, try, and see"),
        _(
            "What do you think would happen if you did a thing you put off? "
            "Write down your guess. Then try a small part of it, and see what happens."
        ),
        alt=_("A pair of walking boots on a mat"),
        key="experiments-none",
    )


def _Group(
    app: AppState, state: ExperimentsState, name: str, experiments: Iterable[Experiment]
) -> list[ft.Control]:
    cards: list[ft.Control] = [_Experiment(app, state, one) for one in experiments]
    if not cards:
        return []
    column = ft.Column(cards, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    return [Heading(name), column]


def _Experiment(app: AppState, state: ExperimentsState, one: Experiment) -> ft.Control:
    return PressCard(
        Small(near_day(one.tried_on or one.made_on, state.today)),
        Strong(shortened(one.will_try) or _("No words yet")),
        *(Body(line) for line in _lines(one)),
        on_click=lambda: app.go(f"/plan/experiment/{one.id}"),
        key=f"experiment-{one.id}",
    )


def _lines(one: Experiment) -> list[str]:
    """Return what is worth seeing in a list: the guess, or what came of it."""
    if not one.is_open:
        came = shortened(one.learned) or shortened(one.happened)
        return [came] if came else []
    lines = []
    if one.prediction.strip():
        lines.append(_("My guess: %(words)s") % {"words": shortened(one.prediction)})
    if one.sureness is not None:
        lines.append(_("How sure: %(rating)s") % {"rating": rating(one.sureness)})
    return lines
