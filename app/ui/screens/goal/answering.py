"""Where the answer to a question of the goal builder is given."""

from collections.abc import Sequence
from uuid import UUID

import flet as ft

from app.content.pacing import ExampleGoal
from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card
from app.ui.components.choice import RadioList
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.row import Line
from app.ui.components.text import Body, Points, Small
from app.ui.components.tone import Tone
from app.ui.screens.goal.building import BuilderState
from app.ui.screens.goal.look_back_day import LookBackDay
from app.ui.screens.goal.question import TYPED, Question
from app.ui.screens.goal.steps import Steps
from app.ui.screens.goal.sureness import Sureness
from app.ui.screens.goal.words import if_then, words_of
from app.ui.state import AppState

_NONE = "none"


def AnswerBox(app: AppState, state: BuilderState) -> list[ft.Control]:
    """Return the controls that take the answer to the question on the screen."""
    match state.question:
        case Question.STEPS:
            return Steps(app, state)
        case Question.IF_THEN:
            return _if_then(state)
        case Question.CONFIDENCE:
            return Sureness(app, state)
        case Question.ACTIVITY:
            return [_activity(state)]
        case Question.REVIEW_ON:
            return LookBackDay(
                state.answers.review_on,
                state.today,
                lambda day: state.answer(review_on=day),
                key="goal-review-on",
            )
        case question:
            return [_typed(state, question)]


def _typed(state: BuilderState, question: Question) -> ft.Control:
    return Field(
        words_of(question).label,
        getattr(state.answers, question),
        lambda text: state.type(**{question.value: text}),
        key=f"goal-{question}-words",
        error=_("A few words are enough. You can change them later.") if state.is_lacking else None,
        multiline=True,
        on_blur=state.keep_draft,
    )


def _if_then(state: BuilderState) -> list[ft.Control]:
    return [
        Field(
            _("If"),
            state.answers.if_plan,
            lambda text: state.type(if_plan=text),
            key="goal-if",
            helper=_("What may happen"),
            multiline=True,
            on_blur=state.keep_draft,
        ),
        Field(
            _("Then"),
            state.answers.then_plan,
            lambda text: state.type(then_plan=text),
            key="goal-then",
            helper=_("What I will do about it"),
            multiline=True,
            on_blur=state.keep_draft,
        ),
    ]


def _activity(state: BuilderState) -> ft.Control:
    linked = state.answers.activity_id

    async def pick(picked: str) -> None:
        await state.answer(activity_id=None if picked == _NONE else UUID(picked))

    return RadioList(
        words_of(Question.ACTIVITY).label,
        [
            *(Option(str(one.id), one.name) for one in state.activities),
            Option(_NONE, _("None of these")),
        ],
        str(linked) if linked else _NONE,
        pick,
        key="goal-activity",
        has_heading=False,
    )


def Examples(goals: Sequence[ExampleGoal], state: BuilderState) -> list[ft.Control]:
    """Return the way to the examples, and the examples; they are shown and never filled in."""
    cards = [card for card in (_example(goal, state.question) for goal in goals) if card]
    if not cards:
        return []

    def toggle() -> None:
        state.shows_examples = not state.shows_examples

    link = LinkButton(
        _("Hide the examples") if state.shows_examples else _("Show me examples"),
        toggle,
        key="goal-examples",
        icon=ft.Icons.EXPAND_LESS if state.shows_examples else ft.Icons.EXPAND_MORE,
    )
    return [Line(link), *(cards if state.shows_examples else [])]


def _example(goal: ExampleGoal, question: Question) -> ft.Control | None:
    text: ft.Control
    match question:
        case Question.STEPS:
            text = Points(goal.steps)
        case Question.IF_THEN:
            text = Body(if_then(goal.if_plan, goal.then_plan))
        case question if question in TYPED:
            text = Body(getattr(goal, question))
        case _:
            return None
    from_what = [] if question is Question.MATTERS else [Small(goal.matters)]
    return Card(*from_what, text, tone=Tone.ACTION, key=f"goal-example-{goal.id}")
