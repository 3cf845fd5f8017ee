"""How sure the patient is of a goal, and two ways to become more sure."""

import flet as ft

from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.choice import Choice
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.scale import Scale
from app.ui.components.text import Body, Small
from app.ui.components.tone import Tone
from app.ui.screens.goal.building import BuilderState, Easier
from app.ui.screens.goal.question import Question
from app.ui.screens.goal.words import words_of
from app.ui.state import AppState


def Sureness(app: AppState, state: BuilderState) -> list[ft.Control]:
    """Return the scale and, below what is enough, a hand; it never blocks the way on."""
    words = app.content.pacing.confidence
    scale = Scale(
        words.title,
        state.answers.confidence,
        lambda value: state.answer(confidence=value),
        low=words.lowest,
        high=words.highest,
        key="goal-confidence",
        tone=Tone.ACTION,
    )
    return [scale, *(_help(app, state) if state.needs_help else [])]


def _help(app: AppState, state: BuilderState) -> list[ft.Control]:
    def choose(easier: Easier) -> None:
        state.easier = None if state.easier is easier else easier

    lines = app.content.pacing.confidence.when_lower
    return [
        Card(*(Body(line) for line in lines), tone=Tone.ACTION, key="goal-when-lower"),
        Choice(
            _("What would help?"),
            [
                Option(Easier.SMALLER, _("Make it smaller")),
                Option(Easier.WAY_ROUND, _("Find a way round")),
            ],
            state.easier,
            choose,
            key="goal-easier",
            has_heading=False,
        ),
        *_fields(state),
    ]


def _fields(state: BuilderState) -> list[ft.Control]:
    if state.easier is None:
        return []
    if state.easier is Easier.SMALLER:
        fields = [
            _field(state, "doing", words_of(Question.DOING).label),
            _field(state, "measure", words_of(Question.MEASURE).label),
        ]
    else:
        fields = [
            _field(state, "barrier", _("What may get in the way")),
            _field(state, "way_round", _("A way round it")),
        ]
    return [*fields, Small(_("How sure are you now? You can choose again above."))]


def _field(state: BuilderState, name: str, label: str) -> ft.Control:
    return Field(
        label,
        getattr(state.answers, name),
        lambda text: state.type(**{name: text}),
        key=f"goal-{name}",
        multiline=True,
        on_blur=state.keep_draft,
    )
