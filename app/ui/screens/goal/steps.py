"""The steps of a goal while it is built: added, put in order, taken out."""

from functools import partial

import flet as ft

from app.i18n import _
from app.ui.components.button import IconAction, SecondaryButton
from app.ui.components.field import Field
from app.ui.components.row import Line
from app.ui.components.text import Body
from app.ui.screens.goal.building import BuilderState
from app.ui.shapes import CORNER
from app.ui.state import AppState
from app.ui.theme import page_width, text_scale


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
            _("Remove step %(number)d") % {"number": number},
            partial(_remove, app, state, at),
            key=f"goal-step-remove-{at}",
        ),
    ]
    buttons = ft.Row(actions, alignment=ft.MainAxisAlignment.END, spacing=0, tight=True)
    return ft.Container(
        key=f"goal-step-{steps[at].id}",
        content=_beside(words, buttons),
        padding=ft.Padding.only(left=16, right=4, top=8, bottom=4),
        border_radius=CORNER,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _beside(words: ft.Control, buttons: ft.Control) -> ft.Control:
    """Put the buttons beside the words, or below them where there is little room."""
    if page_width() >= 600 * text_scale():
        return ft.Row([ft.Container(words, expand=True), buttons])
    return ft.Column(
        [
            ft.Container(words, padding=ft.Padding.only(top=6, right=12)),
            ft.Row([buttons], alignment=ft.MainAxisAlignment.END),
        ],
        spacing=0,
    )


async def _remove(app: AppState, state: BuilderState, at: int) -> None:
    before = state.answers.steps
    await state.remove_step(at)
    app.say(_("The step is removed."), lambda: state.answer(steps=before))
