"""Blocks that are answered by picking; what is picked is answered in its own row."""

import flet as ft

from app.content.markdown import plain
from app.content.session import Check, Choose
from app.content.session import Option as Answer
from app.ui.components.card import Card
from app.ui.components.choice import RadioList, TickList
from app.ui.components.option import Option
from app.ui.components.text import Heading, Small
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


def ChooseView(_app: AppState, state: SessionState, block: Choose) -> ft.Control:
    """Ask to pick one or several; a second tap takes a pick back."""
    picked = state.answer_to(block.id).picked
    options = [_option(answer, picked) for answer in block.options]
    question, key = plain(block.question), f"block-{block.id}"

    async def tick(ticked: frozenset[str]) -> None:
        new = ticked - picked
        await state.answer(block.id, picked=ticked)
        await _say_reply(block.options, new)

    async def pick(one: str) -> None:
        chosen = frozenset[str]() if one in picked else frozenset({one})
        await state.answer(block.id, picked=chosen)
        await _say_reply(block.options, chosen)

    asked = (
        TickList(question, options, picked, tick, key=key, has_heading=False)
        if block.is_many
        else RadioList(question, options, _first(picked), pick, key=key, has_heading=False)
    )
    return _asked(question, plain(block.hint), asked)


def CheckView(_app: AppState, state: SessionState, block: Check) -> ft.Control:
    """Ask to guess; every answer teaches by its reply, and none is marked."""
    picked = state.answer_to(block.id).picked
    question = plain(block.question)

    async def pick(one: str) -> None:
        chosen = frozenset[str]() if one in picked else frozenset({one})
        await state.answer(block.id, picked=chosen)
        await _say_reply(block.options, chosen)

    options = [_option(answer, picked) for answer in block.options]
    asked = RadioList(
        question, options, _first(picked), pick, key=f"block-{block.id}", has_heading=False
    )
    return Card(Heading(question), asked)


def _option(answer: Answer, picked: frozenset[str]) -> Option[str]:
    reply = plain(answer.reply) if answer.id in picked else ""
    return Option(answer.id, plain(answer.label), note=reply or None)


def _first(picked: frozenset[str]) -> str | None:
    return min(picked, default=None)


async def _say_reply(answers: tuple[Answer, ...], picked: frozenset[str]) -> None:
    """Say the reply to who does not see it come."""
    for answer in answers:
        if answer.id in picked and answer.reply:
            await ft.SemanticsService().announce_message(plain(answer.reply))


def _asked(question: str, hint: str, asked: ft.Control) -> ft.Control:
    return ft.Column(
        [Heading(question), *([Small(hint)] if hint else []), asked],
        spacing=10,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
