"""The glossary: what each word here means, from A to Z."""

from collections.abc import Sequence
from itertools import groupby

import flet as ft

from app.content.glossary import Term
from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Subheading
from app.ui.places import HELP
from app.ui.screens.more.reading import StaleBanner
from app.ui.state import AppState


async def open_screen(app: AppState) -> Sequence[Term]:
    """Read the words, in alphabetical order."""
    return sorted(app.content.glossary.terms, key=lambda one: one.term.casefold())


def draw(app: AppState, state: Sequence[Term]) -> ft.Control:
    """Draw the list."""
    return WordsScreen(app, state)


@safe_component
def WordsScreen(app: AppState, terms: Sequence[Term]) -> ft.Control:
    """Show each word with its meaning, under its first letter."""
    rows: list[ft.Control] = StaleBanner(app, app.content.glossary)
    for letter, found in groupby(terms, key=lambda one: one.term[:1].upper()):
        rows.append(Heading(letter))
        rows.append(Card(*(_Word(one) for one in found)))
    return Screen(
        _("Words"),
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        key="words",
    )


def _Word(one: Term) -> ft.Control:
    return ft.Column([Subheading(one.term), Body(one.text)], spacing=2, key=f"word-{one.id}")
