"""A table that sets two things side by side: a card for each row, which a phone has room for."""

import flet as ft

from app.content.markdown import plain
from app.content.session import EffectRow, Effects
from app.ui.components.card import Card
from app.ui.components.choice import TickList
from app.ui.components.option import Option
from app.ui.components.text import Body, Heading, Small, Subheading
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState
from app.ui.theme import page_width, text_scale


def EffectsView(_app: AppState, state: SessionState, block: Effects) -> ft.Control:
    """Draw the rows; each may be ticked where the table asks for it."""
    return ft.Column(
        [Heading(plain(block.title)), *(_row(state, block, row) for row in block.rows)],
        key=f"block-{block.id}",
        spacing=10,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _row(state: SessionState, block: Effects, row: EffectRow) -> ft.Control:
    sides: list[ft.Control] = [
        _side(plain(head), plain(text))
        for head, text in zip(block.head[1:], (row.first, row.second), strict=False)
    ]
    is_wide = page_width() >= 600 and text_scale() <= 1.5
    for side in sides:
        side.expand = is_wide
    both = (
        ft.Row(sides, spacing=20, vertical_alignment=ft.CrossAxisAlignment.START)
        if is_wide
        else ft.Column(sides, spacing=8, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    )
    tick = [_tick(state, block, row)] if block.tick else []
    return Card(Subheading(plain(row.what)), both, *tick)


def _side(head: str, text: str) -> ft.Control:
    return ft.Column(
        [Small(head), Body(text)], spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _tick(state: SessionState, block: Effects, row: EffectRow) -> ft.Control:
    picked = state.answer_to(block.id).picked

    async def tick(ticked: frozenset[str]) -> None:
        await state.answer(block.id, picked=(picked - {row.id}) | ticked)

    return TickList(
        plain(row.what),
        [Option(row.id, plain(block.tick), key="tick")],
        picked & {row.id},
        tick,
        key=f"block-{block.id}-{row.id}",
        has_heading=False,
    )
