"""Leads to where the patient makes something of their own, and shows what is there already."""

from collections.abc import Sequence

import flet as ft

from app.content.markdown import plain
from app.content.session import Plan
from app.i18n import _
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.screens.programme.blocks.leaving import leave_for
from app.ui.screens.programme.made import NEW, Made
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


def rests_when_paused(block: Plan) -> bool:
    """Tell whether what it leads to is paused together with exercise and pacing."""
    return block.makes in {"activity", "exercises"}


def PlanView(app: AppState, state: SessionState, block: Plan) -> ft.Control:
    """Draw what is there of this kind and the way to make it."""
    key = f"block-{block.id}"
    if state.is_paused and rests_when_paused(block):
        return Card(Heading(plain(block.title)), Small(_("Paused today.")), key=key)
    made = state.made.get(block.makes, ())
    return Card(
        Heading(plain(block.title)),
        *(Body(plain(text)) for text in block.text),
        *_made(app, state, block, made),
        Line(
            SecondaryButton(
                plain(block.label),
                lambda: leave_for(app, state, NEW[block.makes]),
                key=f"{key}-make",
                icon=ft.Icons.ARROW_FORWARD,
            )
        ),
        key=key,
    )


def _made(
    app: AppState, state: SessionState, block: Plan, made: Sequence[Made]
) -> list[ft.Control]:
    if not made:
        return []
    if block.makes in {"flare-up-plan", "staying-well"}:
        return [Strong(_("You wrote yours on %(day)s.") % {"day": made[0].text})]
    return [
        Strong(_("Yours so far")),
        *(
            PressCard(
                Body(one.text),
                on_click=lambda route=one.route: leave_for(app, state, route),
                key=f"block-{block.id}-made-{count}",
            )
            for count, one in enumerate(made, start=1)
        ),
    ]
