"""Get help: whom to call and when; works before the first run, offline and behind the lock."""

from dataclasses import dataclass, field

import flet as ft

from app.content.safety import ShownCard
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.screens.help.region import RegionPicker, RegionState
from app.ui.screens.safety.answer import CallButton
from app.ui.sentences import full_day
from app.ui.state import AppState, Stage


@dataclass(frozen=True)
class HelpState:
    """Where the patient came from, and the list of places."""

    back_to: str
    region: RegionState = field(default_factory=RegionState)


async def open_screen(app: AppState) -> HelpState:
    """Remember where to go back to."""
    before = app.shown.route if app.shown else TODAY
    return HelpState(back_to=TODAY if before == HELP else before)


def draw(app: AppState, state: HelpState) -> ft.Control:
    """Draw the page."""
    return HelpScreen(app, state, state.region)


@safe_component
def HelpScreen(app: AppState, state: HelpState, _region: RegionState) -> ft.Control:
    """Show the care cards in the order of urgency; drawn anew when the list of places opens."""
    words = app.content.safety
    page = words.help_page
    rows: list[ft.Control] = [Body(text) for text in page.intro]
    rows += [_Care(card) for card in words.cards(app.preferences.region)]
    if app.stage is Stage.OPEN:
        rows.append(
            SecondaryButton(page.check_label, lambda: app.go("/safety/get_help"), key="help-check")
        )
    banner = app.services.safety.banner() if app.stage is Stage.OPEN else None
    if banner:
        rows.insert(0, Notice(banner, Tone.ACTIVITY))
    rows += RegionPicker(app, state.region)
    checked = full_day(words.numbers_checked_on)
    rows.append(Small(page.numbers_checked.replace("{date}", checked)))
    return Screen(page.title, *rows, help=None, back=lambda: app.go(state.back_to), key="help-page")


def _Care(card: ShownCard) -> ft.Control:
    tone = Tone.EMERGENCY if card.tone == "red" else Tone.ACTION
    return Card(
        Heading(card.title),
        *([Points(card.signs)] if card.signs else []),
        *(Body(text) for text in card.body),
        *(CallButton(line, tone) for line in card.lines),
        tone=tone,
        key=card.id,
    )
