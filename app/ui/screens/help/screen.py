"""Get help: whom to call and when; works before the first run, offline and behind the lock."""

import flet as ft

from app.content.safety import ShownCard
from app.i18n import _
from app.ui.components.button import LinkButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.screens.safety.answer import CallButton
from app.ui.sentences import full_day
from app.ui.state import AppState, Stage


async def open_screen(app: AppState) -> str:
    """Remember where to go back to."""
    before = app.shown.route if app.shown else TODAY
    return TODAY if before == HELP else before


def draw(app: AppState, state: str) -> ft.Control:
    """Draw the page."""
    return HelpScreen(app, state)


@safe_component
def HelpScreen(app: AppState, back_to: str) -> ft.Control:
    """Show the care cards in the order of urgency."""
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
    region = words.region(app.preferences.region)
    rows.append(Small(_("The numbers are for %(region)s.") % {"region": region.name}))
    if app.stage is Stage.OPEN and app.preferences.welcomed_at is not None:
        rows.append(
            LinkButton(
                _("Choose another place"), lambda: app.go("/more/settings"), key="help-region"
            )
        )
    checked = full_day(words.numbers_checked_on)
    rows.append(Small(page.numbers_checked.replace("{date}", checked)))
    return Screen(page.title, *rows, help=None, back=lambda: app.go(back_to), key="help-page")


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
