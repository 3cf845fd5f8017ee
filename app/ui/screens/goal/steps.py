"""The steps of a goal while it is built: added, put in order, taken out."""

from functools import partial

import flet as ft

from app.i18n import _
from app.ui.components.button import IconAction, SecondaryButton
from app.ui.components.card import Card
from app.ui.components.field import Field
from app.ui.components.row import Line
from app.ui.components.text import Body
from app.ui.screens.goal.building import BuilderState
from app.ui.state import AppState


def Steps(app: AppState, state: BuilderState) -> list[ft.Control]:
    """Return the steps so far and the box for the next one."""
    steps = state.answers.steps
    return [
        *([_Steps(app, state)] if steps else []),
        Field(
            _("Next step") if steps else _("First step"),
            state.step_words,
            state.type_step,
            key="goal-step-words",
            on_blur=state.keep_draft,
            on_submit=state.add_step,
        ),
        Line(
            SecondaryButton(
                _("Add this step"), state.add_step, key="goal-step-add", icon=ft.Icons.ADD
            )
        ),
    ]


def _Steps(app: AppState, state: BuilderState) -> ft.Control:
    return ft.Column(
        [_Step(app, state, at) for at in range(len(state.answers.steps))],
        spacing=10,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _Step(app: AppState, state: BuilderState, at: int) -> ft.Control:
    steps = state.answers.steps
    number = at + 1
    words = Body(f"{number}. {steps[at].text}")
    actions = [
        IconAction(
            ft.Icons.ARROW_UPWARD,
            _("Move step %(number)d up") % {"number": number},
            partial(state.move_step, at, -1),
            key=f"goal-step-up-{at}",
            disabled=at == 0,
        ),
        IconAction(
            ft.Icons.ARROW_DOWNWARD,
            _("Move step %(number)d down") % {"number": number},
            partial(state.move_step, at, 1),
            key=f"goal-step-down-{at}",
            disabled=number == len(steps),
        ),
        IconAction(
            ft.Icons.CLOSE,
            _("Take out step %(number)d") % {"number": number},
            partial(_remove, app, state, at),
            key=f"goal-step-remove-{at}",
        ),
    ]
    return Card(
        ft.Container(words, padding=ft.Padding.only(top=4)),
        ft.Row(actions, alignment=ft.MainAxisAlignment.END, spacing=0),
        key=f"goal-step-{steps[at].id}",
    )


async def _remove(app: AppState, state: BuilderState, at: int) -> None:
    before = state.answers.steps
    await state.remove_step(at)
    app.say(_("The step is taken out."), lambda: state.answer(steps=before))
