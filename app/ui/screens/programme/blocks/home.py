"""What is taken home at the end of a session, and how the last things went at its beginning."""

import flet as ft

from app.content.markdown import plain
from app.content.session import Difficulty, HomeworkBlock, Review
from app.domain.programme import Homework, HomeworkOutcome
from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.choice import TickList
from app.ui.components.option import Option
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.screens.programme.homework import HomeworkRow
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


def HomeworkView(_app: AppState, state: SessionState, block: HomeworkBlock) -> ft.Control:
    """Ask what to take home; what is ticked lands in Today and in the programme."""

    async def take(items: frozenset[str]) -> None:
        await state.take_home(block.id, items)

    mine = frozenset(item.id for item in block.items)
    asked = TickList(
        plain(block.title),
        [Option(item.id, plain(item.text)) for item in block.items],
        state.taken & mine,
        take,
        key=f"block-{block.id}",
        has_heading=False,
    )
    hint = [Small(plain(block.hint))] if block.hint else []
    landed = [Small(_("You find these again under Today."))] if state.taken else []
    return _column(Heading(plain(block.title)), *hint, asked, *landed)


def ReviewView(app: AppState, state: SessionState, block: Review) -> ft.Control:
    """Ask how the things of the earlier sessions went, then help with what was hard."""
    rows = [_row(app, state, one) for one in state.to_review]
    nothing = [Body(_("There is nothing to look back at today. That is fine."))] if not rows else []
    asked = [Small(_("How did it go?"))] if rows else []
    looked = _column(Heading(plain(block.title)), *asked, *rows, *nothing)
    if not block.difficulties:
        return looked
    return ft.Column(
        [looked, _column(*_difficulties(state, block))],
        spacing=28,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _row(app: AppState, state: SessionState, one: Homework) -> ft.Control:
    async def look_back(outcome: HomeworkOutcome) -> None:
        await state.look_back(one, outcome)

    def remember() -> None:
        app.session_left = state.route

    return HomeworkRow(app, one, look_back, is_paused=state.is_paused, on_leave=remember)


def _difficulties(state: SessionState, block: Review) -> list[ft.Control]:
    hint = [Small(plain(block.hint))] if block.hint else []
    rows: list[ft.Control] = []
    for one in block.difficulties:
        rows.append(_difficulty(state, block, one))
        if one.id in state.answer_to(block.id).picked:
            rows.append(_ideas(one))
    return [Heading(_("What made it hard?")), *hint, *rows]


def _difficulty(state: SessionState, block: Review, one: Difficulty) -> ft.Control:
    picked = state.answer_to(block.id).picked

    async def tick(ticked: frozenset[str]) -> None:
        await state.answer(block.id, picked=(picked - {one.id}) | ticked)

    return TickList(
        _("What made it hard?"),
        [Option(one.id, plain(one.label), key="tick")],
        picked & {one.id},
        tick,
        key=f"block-{block.id}-{one.id}",
        has_heading=False,
    )


def _ideas(one: Difficulty) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        container=True,
        content=Card(Points(map(plain, one.ideas)), tone=Tone.QUIET, key=f"ideas-{one.id}"),
    )


def _column(*children: ft.Control) -> ft.Control:
    return ft.Column(list(children), spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
