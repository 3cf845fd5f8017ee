"""The three short steps of a bad day, on one screen."""

from collections.abc import Sequence

import flet as ft

from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Heading, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.thoughts.asking import Typed
from app.ui.screens.thoughts.private import PrivateNote
from app.ui.screens.thoughts.state import FIELD_BY_SHORT_STEP, RecordState
from app.ui.sentences import fault_sentence, near_day
from app.ui.state import AppState

LIST = "/plan/thoughts"


async def open_screen(app: AppState) -> RecordState:
    """Begin a short record."""
    return RecordState.blank(app.services.thought_records, app.content.thoughts, is_short=True)


def draw(app: AppState, state: RecordState) -> ft.Control:
    """Draw the three steps, or what they have grown into."""
    from app.ui.screens.thoughts import record  # it shows short records, too

    return record.draw(app, state)


@safe_component
def ShortRecord(app: AppState, state: RecordState, actions: Sequence[ft.Control]) -> ft.Control:
    """Ask for three things and no more.

    Args:
        app: The window.
        state: The record.
        actions: What else can be done with it.
    """
    steps = app.content.thoughts.short_steps

    async def done() -> None:
        await state.keep()
        if state.fault is None:
            await app.go(LIST)

    cards = [
        Card(
            Heading(step.title),
            *([Small(step.hint)] if step.hint else []),
            *Typed(state, FIELD_BY_SHORT_STEP[step.id], _("Your words")),
        )
        for step in steps
        if step.id in FIELD_BY_SHORT_STEP
    ]
    day = state.record.made_on if state.record else None
    fault = state.fault
    return Screen(
        _("Three short steps"),
        *([Notice(fault_sentence(fault), Tone.ACTIVITY, key="thought-fault")] if fault else []),
        *cards,
        *([SavedBar(key="thought-saved")] if state.is_saved else []),
        *([_closer(state)] if state.record else []),
        *actions,
        PrivateNote(app),
        help=lambda: app.go(HELP),
        back=lambda: app.go(LIST),
        primary=PrimaryButton(_("Done"), done, key="thought-done"),
        subtitle=near_day(day, app.services.diary.today()) if day else None,
        key="thought-short",
    )


def _closer(state: RecordState) -> ft.Control:
    return Line(
        LinkButton(
            _("Look at it more closely"),
            state.look_closer,
            key="thought-closer",
            icon=ft.Icons.ADD,
        )
    )
