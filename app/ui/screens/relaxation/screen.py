"""The relaxations, each with how long it takes and how the body may be held."""

from dataclasses import dataclass

import flet as ft

from app.content.relaxation import Relaxation
from app.i18n import _, ngettext
from app.services.relaxations import RelaxationsView
from app.ui.components.picture_press_card import PicturePressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong
from app.ui.places import HELP
from app.ui.screens.relaxation.words import kind_word, minutes_words
from app.ui.screens.today.paused import PausedNotice
from app.ui.state import AppState


@dataclass(frozen=True, kw_only=True)
class RelaxationsState:
    """What was done of them, and whether a red flag pauses the day."""

    view: RelaxationsView
    is_paused: bool


async def open_screen(app: AppState) -> RelaxationsState:
    """Read what was done."""
    return RelaxationsState(
        view=await app.services.relaxations.view(),
        is_paused=await app.services.safety.is_paused_today(),
    )


def draw(app: AppState, state: RelaxationsState) -> ft.Control:
    """Draw the list."""
    return RelaxationsScreen(app, state)


@safe_component
def RelaxationsScreen(app: AppState, state: RelaxationsState) -> ft.Control:
    """Show every relaxation."""
    return Screen(
        _("Relaxation"),
        *([PausedNotice(app)] if state.is_paused else []),
        Body(_("Each one is a text to read along, line by line. There is no sound.")),
        *(_RelaxationCard(app, state.view, one) for one in app.content.relaxations.values()),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        key="relaxations",
    )


def _RelaxationCard(app: AppState, view: RelaxationsView, relaxation: Relaxation) -> ft.Control:
    about = _("%(kind)s, %(minutes)s") % {
        "kind": kind_word(relaxation.kind),
        "minutes": minutes_words(relaxation.minutes),
    }
    times = view.times_by_relaxation.get(relaxation.id, 0)
    done = ngettext(
        "Done once in the last 4 weeks", "Done %(times)d times in the last 4 weeks", times
    ) % {"times": times}
    return PicturePressCard(
        relaxation.picture,
        Strong(relaxation.title),
        Small(about),
        below=[
            Body(relaxation.purpose),
            Small(" ".join(f"{position}." for position in relaxation.positions)),
            *([Small(done)] if times else []),
        ],
        on_click=lambda: app.go(f"/plan/relaxation/{relaxation.id}"),
        key=f"relaxation-{relaxation.id}",
    )
