"""Blocks that ask for words, for a number from 0 to 10, and for an amount."""

from functools import partial

import flet as ft

from app.content.markdown import plain
from app.content.session import AmountBlock, Ask, ScaleBlock
from app.domain.activity import Unit
from app.domain.errors import AmountOutOfRangeError
from app.i18n import _
from app.ui.components.button import SecondaryButton
from app.ui.components.field import Field, NumberField
from app.ui.components.row import Line
from app.ui.components.scale import Scale
from app.ui.components.text import Small
from app.ui.components.tone import Tone
from app.ui.screens.programme.session_state import SessionState
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


def AskView(_app: AppState, state: SessionState, block: Ask) -> ft.Control:
    """Ask for the patient's own words, and offer beginnings of a sentence."""
    field = Field(
        plain(block.question),
        state.answer_to(block.id).text,
        partial(state.type, block.id),
        key=f"block-{block.id}",
        helper=plain(block.hint) or None,
        multiline=not block.is_short,
        on_blur=state.keep,
    )
    if not block.starters:
        return field
    starters = [
        SecondaryButton(
            _("%(beginning)s …") % {"beginning": plain(starter)}
            if plain(starter)[-1:].isalpha()
            else plain(starter),
            partial(_begin, state, block.id, plain(starter)),
            key=f"block-{block.id}-starter-{count}",
        )
        for count, starter in enumerate(block.starters, start=1)
    ]
    return _column(field, Small(_("You can begin like this:")), Line(*starters))


async def _begin(state: SessionState, block: str, starter: str) -> None:
    """Put the beginning of a sentence behind what is written, in a line of its own."""
    written = state.answer_to(block).text.rstrip()
    await state.answer(block, text=f"{written}\n{starter} " if written else f"{starter} ")


def ScaleView(_app: AppState, state: SessionState, block: ScaleBlock) -> ft.Control:
    """Ask for 0 to 10; a second tap on the same number takes it back."""
    picked = state.answer_to(block.id).rating

    async def pick(rating: int) -> None:
        await state.answer(block.id, rating=None if rating == picked else rating)

    scale = Scale(
        plain(block.question),
        picked,
        pick,
        low=plain(block.lowest),
        high=plain(block.highest),
        key=f"block-{block.id}",
        tone=Tone.ACTION,
    )
    return _column(scale, Small(plain(block.hint))) if block.hint else scale


def AmountView(app: AppState, state: SessionState, block: AmountBlock) -> ft.Control:
    """Ask for an amount; what is wrong with it is said beside it, once the typing rests."""
    is_wrong = state.is_wrong(block.id)
    return NumberField(
        plain(block.question),
        state.answer_to(block.id).text,
        partial(state.type, block.id),
        key=f"block-{block.id}",
        helper=plain(block.hint) or None,
        error=fault_sentence(AmountOutOfRangeError()) if is_wrong else None,
        suffix=app.content.pacing.unit(Unit(block.unit)).many,
        on_submit=state.keep,
    )


def _column(*children: ft.Control) -> ft.Control:
    return ft.Column(list(children), spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
