"""Name an activity and its unit."""

from functools import partial

import flet as ft

from app.content.pacing import ExampleActivity
from app.domain.activity import Unit
from app.i18n import _
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.activity import draft as drafts
from app.ui.screens.activity.amounts import unit_label
from app.ui.screens.activity.draft import FormDraft
from app.ui.screens.activity.naming_state import NamingState
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

PLAN = "/plan"


async def open_screen(app: AppState) -> NamingState:
    """Go on with the draft, or begin."""
    draft = FormDraft(drafts=app.services.drafts, form=drafts.NAMING)
    return await NamingState.opened(app.services.activities, draft)


def draw(app: AppState, state: NamingState) -> ft.Control:
    """Draw the form."""
    return NamingScreen(app, state)


@safe_component
def NamingScreen(app: AppState, state: NamingState) -> ft.Control:
    """Ask what the patient wants to do, and how it is measured."""

    async def go_on() -> None:
        activity = await state.keep()
        if activity is not None:
            await app.go(f"{PLAN}/activity/{activity.id}/baseline")

    examples = app.content.pacing.example_activities
    lacks_name = state.shows_lacking and state.lacks_name
    children = [
        Picture("empty-activities", _("Walking boots and a jacket, ready to go"), height=130),
        Field(
            _("What would you like to do?"),
            state.name,
            state.type_name,
            key="activity-name",
            helper=_("Something from your life, in your words."),
            error=_("Write a few words for it, such as “Walking”.") if lacks_name else None,
            on_blur=state.leave,
        ),
        _Examples(state, examples) if _offers(state, examples) else None,
        _Units(app, state),
        Notice(fault_sentence(state.fault), Tone.ACTIVITY) if state.fault else None,
    ]
    return Screen(
        _("A new activity"),
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        back=lambda: app.go(PLAN),
        primary=PrimaryButton(_("Next"), go_on, key="activity-keep"),
        key="activity-naming",
    )


def _offers(state: NamingState, examples: tuple[ExampleActivity, ...]) -> bool:
    """Tell whether an example would replace no words of the patient's own."""
    return state.lacks_name or state.name in {example.name for example in examples}


def _Examples(state: NamingState, examples: tuple[ExampleActivity, ...]) -> ft.Control:
    chips = [
        SecondaryButton(
            example.name,
            partial(state.take_example, example.name, Unit(example.unit)),
            key=f"activity-example-{example.id}",
        )
        for example in examples
    ]
    return ft.Column([Small(_("Some examples:")), Line(*chips)], spacing=8)


def _Units(app: AppState, state: NamingState) -> ft.Control:
    words = app.content.pacing
    choice = Choice(
        _("How will you measure it?"),
        [Option(unit, unit_label(words.unit(unit))) for unit in Unit],
        state.unit,
        state.choose_unit,
        key="activity-unit",
        tone=Tone.ACTION,
    )
    if state.shows_lacking and state.unit is None:
        hint = ft.Text(_("Choose one of the four."), color=ft.Colors.ERROR, key="activity-no-unit")
        return ft.Column(
            [choice, hint], spacing=8, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
        )
    return choice
