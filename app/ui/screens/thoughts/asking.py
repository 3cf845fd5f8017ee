"""Where the answer to a question of a thought record is given."""

from functools import partial

import flet as ft

from app.content.thoughts import ThoughtStep, ThoughtWords
from app.i18n import _
from app.ui.components.beginnings import Beginnings, begun_with
from app.ui.components.card import Card
from app.ui.components.choice import TickList
from app.ui.components.field import Field
from app.ui.components.option import Option, Picked
from app.ui.components.text import Points, Strong
from app.ui.components.tone import Tone
from app.ui.screens.thoughts.percent import PercentScale
from app.ui.screens.thoughts.state import BALANCED, FEELING, RecordState
from app.ui.theme import page_width, text_scale


def AnswerBox(state: RecordState, step: ThoughtStep, words: ThoughtWords) -> list[ft.Control]:
    """Return the controls that take the answer to the question on the screen."""
    if step.id == FEELING:
        return _feeling(state, step, words)
    if step.id == "styles":
        return _styles(state, step, words)
    asked = Typed(state, step.id, _("Your words"))
    if step.id == "evidence_against":
        return [*_helpful(state, words), *asked, *_beginnings(state, step)]
    if step.id == BALANCED:
        return [*asked, *_beginnings(state, step), _after(state, words)]
    return [*asked, *_beginnings(state, step)]


def Typed(state: RecordState, name: str, label: str, helper: str | None = None) -> list[ft.Control]:
    """Return the box for a field that is typed."""
    return [
        Field(
            label,
            getattr(state.answers, name),
            lambda text: state.type(**{name: text}),
            key=f"thought-{name}",
            helper=helper,
            multiline=True,
            on_blur=state.keep,
        )
    ]


def _beginnings(state: RecordState, step: ThoughtStep) -> list[ft.Control]:
    async def begin(text: str) -> None:
        await state.answer(**{step.id: begun_with(getattr(state.answers, step.id), text)})

    return Beginnings(
        step.starters,
        begin,
        key="thought-begin",
        is_open=state.shows_more,
        on_fold=state.fold,
    )


def _feeling(state: RecordState, step: ThoughtStep, words: ThoughtWords) -> list[ft.Control]:
    def button(feeling_id: str, label: str) -> ft.Control:
        return Picked(
            label,
            partial(state.pick_feelings, state.feelings ^ {feeling_id}),
            is_picked=feeling_id in state.feelings,
            key=f"feeling-{feeling_id}",
        )

    across = 2 if min(page_width(), 640) >= 250 * text_scale() else 1
    buttons = [button(one.id, one.label) for one in words.feelings]
    rows: list[ft.Control] = [
        ft.Row(buttons[at : at + across], spacing=8) for at in range(0, len(buttons), across)
    ]
    return [
        ft.Semantics(label=step.title, container=True, content=ft.Column(rows, spacing=8)),
        Field(
            _("Another feeling, in your words"),
            state.own_feeling,
            state.type_feeling,
            key="thought-own-feeling",
            on_blur=state.keep,
        ),
        PercentScale(
            _("How strong was it?"),
            state.answers.feeling_percent,
            lambda strength: state.answer(feeling_percent=strength),
            low=words.feeling_lowest,
            high=words.feeling_highest,
            key="thought-before",
        ),
    ]


def _styles(state: RecordState, step: ThoughtStep, words: ThoughtWords) -> list[ft.Control]:
    picked = state.known_styles.intersection(state.answers.styles)
    options = [Option(one.id, one.label, one.explanation) for one in words.styles]
    return [
        TickList(step.title, options, picked, state.pick_styles, key="style", has_heading=False),
        *_helpful(state, words),
    ]


def _helpful(state: RecordState, words: ThoughtWords) -> list[ft.Control]:
    """Return the questions that help with the styles that were picked."""
    asks = [one.question for one in words.styles if one.id in state.answers.styles]
    if not asks:
        return []
    card = Card(
        Strong(_("You could ask yourself")), Points(asks), tone=Tone.ACTION, key="thought-asks"
    )
    return [ft.Semantics(live_region=True, container=True, content=card)]


def _after(state: RecordState, words: ThoughtWords) -> ft.Control:
    return PercentScale(
        _("How strong is the feeling now?"),
        state.answers.feeling_after_percent,
        lambda strength: state.answer(feeling_after_percent=strength),
        low=words.feeling_lowest,
        high=words.feeling_highest,
        key="thought-after",
    )
