"""Blocks that ask for words, for a number from 0 to 10, and for an amount."""

from collections.abc import Callable
from functools import partial
from typing import Any

import flet as ft

from app.content.markdown import plain
from app.content.session import AmountBlock, Ask, ScaleBlock
from app.domain.activity import Unit
from app.domain.errors import AmountOutOfRangeError
from app.i18n import _
from app.ui.components.button import SecondaryButton
from app.ui.components.field import Field, NumberField
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.scale import Scale
from app.ui.components.text import Small
from app.ui.components.tone import Tone
from app.ui.screens.programme.session_state import SessionState, Typed, amount_in
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


def AskView(_app: AppState, state: SessionState, block: Ask) -> ft.Control:
    """Ask for the patient's own words, and offer beginnings of a sentence."""
    box = Box(
        plain(block.question),
        state.typed[block.id],
        partial(state.type, block.id),
        state.keep,
        name=f"block-{block.id}",
        helper=plain(block.hint),
        multiline=not block.is_short,
    )
    if not block.starters:
        return box
    starters = [
        SecondaryButton(
            _starter(plain(words)),
            partial(state.begin_with, block.id, plain(words)),
            key=f"block-{block.id}-starter-{count}",
        )
        for count, words in enumerate(block.starters, start=1)
    ]
    return _column(box, Small(_("You can begin like this:")), Line(*starters))


@safe_component
def Box(
    question: str,
    typed: Typed,
    on_change: Callable[[str], None],
    on_rest: Callable[[], Any],
    *,
    name: str,
    helper: str,
    multiline: bool,
) -> ft.Control:
    """Draw the box; a component of its own, so that a letter draws nothing else anew."""
    return Field(
        question,
        typed.text,
        on_change,
        key=name,
        helper=helper or None,
        multiline=multiline,
        on_blur=on_rest,
    )


def _starter(words: str) -> str:
    """Return the words of the button: open at their end, unless they end by themselves."""
    return _("%(beginning)s …") % {"beginning": words} if words[-1:].isalpha() else words


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
    unit = app.content.pacing.unit(Unit(block.unit)).many
    # The unit in the box shows only once something stands there.
    hint = " ".join(filter(None, (_("In %(unit)s.") % {"unit": unit}, plain(block.hint))))
    return AmountBox(
        plain(block.question),
        state.typed[block.id],
        partial(state.type, block.id),
        state.keep,
        name=f"block-{block.id}",
        helper=hint,
        unit=unit,
    )


@safe_component
def AmountBox(
    question: str,
    typed: Typed,
    on_change: Callable[[str], None],
    on_rest: Callable[[], Any],
    *,
    name: str,
    helper: str,
    unit: str,
) -> ft.Control:
    """Draw the box of an amount, as ``Box``."""
    is_wrong = typed.is_checked and bool(typed.text.strip()) and amount_in(typed.text) is None
    return NumberField(
        question,
        typed.text,
        on_change,
        key=name,
        helper=helper,
        error=fault_sentence(AmountOutOfRangeError()) if is_wrong else None,
        suffix=unit,
        on_submit=on_rest,
    )


def _column(*children: ft.Control) -> ft.Control:
    return ft.Column(list(children), spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
