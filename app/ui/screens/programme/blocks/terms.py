"""The words of a screen that are explained at a tap."""

from functools import partial

import flet as ft

from app.content.glossary import Term
from app.content.session import SessionScreen
from app.content.walk import linked_terms, parts
from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card
from app.ui.components.row import Line
from app.ui.components.text import Body, Small, Strong
from app.ui.components.tone import Tone
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


def Terms(app: AppState, state: SessionState) -> ft.Control | None:
    """Draw a quiet button for each linked word; nothing where none is linked."""
    known = app.content.glossary.term_by_id
    terms = [known[one] for one in terms_on(state.screen) if one in known]
    if not terms:
        return None
    explained = next((term for term in terms if term.id == state.term), None)
    return ft.Column(
        [
            Small(_("Words on this page")),
            Line(*(_button(state, term) for term in terms)),
            *([_explanation(explained)] if explained else []),
        ],
        key="session-terms",
        spacing=2,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def terms_on(screen: SessionScreen) -> list[str]:
    """Return the ids of the linked words, each once, in the order in which they stand."""
    found = (
        term
        for block in screen.blocks
        for _place, part in parts(block)
        for term in linked_terms(part)
    )
    return list(dict.fromkeys(found))


def _button(state: SessionState, term: Term) -> ft.Control:
    icon = ft.Icons.EXPAND_LESS if term.id == state.term else ft.Icons.EXPAND_MORE
    return LinkButton(term.term, partial(state.explain, term.id), key=f"term-{term.id}", icon=icon)


def _explanation(term: Term) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        container=True,
        content=Card(Strong(term.term), Body(term.text), tone=Tone.QUIET, key="term-explained"),
    )
