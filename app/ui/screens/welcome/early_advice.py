"""A short page for pain of less than six weeks."""

from dataclasses import dataclass

import flet as ft

from app.content.first_run import EarlyAdvice
from app.i18n import _
from app.ui.components.button import PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY, Tab
from app.ui.state import AppState


@dataclass(frozen=True)
class AdviceState:
    """The page, and where it was opened from."""

    page: EarlyAdvice
    back_to: str


async def open_screen(app: AppState) -> AdviceState:
    """Read the page."""
    is_under_more = app.shown is not None and app.shown.place.tab is Tab.MORE
    return AdviceState(app.content.early_advice, app.here if is_under_more else TODAY)


def draw(app: AppState, state: AdviceState) -> ft.Control:
    """Draw the page."""
    return EarlyAdviceScreen(app, state)


@safe_component
def EarlyAdviceScreen(app: AppState, state: AdviceState) -> ft.Control:
    """Show the advice."""
    page = state.page
    rows: list[ft.Control] = [
        Picture("early-advice", _("A person moves gently at home"), height=150),
        *(Body(text) for text in page.intro),
    ]
    for section in page.sections:
        rows.append(Heading(section.title))
        rows += [Body(text) for text in section.body]
        if section.points:
            rows.append(Points(section.points))
    if page.is_stale(app.services.diary.today()):
        rows.insert(0, Notice(page.stale_banner, Tone.ACTIVITY))
    return Screen(
        page.title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go(state.back_to),
        primary=PrimaryButton(_("Go to the app"), lambda: app.go(TODAY), key="advice-done"),
        key="early-advice",
    )
