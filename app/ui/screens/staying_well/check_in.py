"""A look back at the plan for staying well: its questions, and a note."""

from uuid import UUID

import flet as ft

from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.field import Field
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.staying_well.state import CheckInState
from app.ui.screens.staying_well.words import text_of
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState

PLAN = "/plan/staying-well"


async def open_screen(app: AppState, check_in_id: str) -> CheckInState:
    """Read the check-in."""
    return await CheckInState.opened(app.services.staying_well, UUID(check_in_id))


def draw(app: AppState, state: CheckInState) -> ft.Control:
    """Draw the check-in."""
    return CheckInScreen(app, state)


@safe_component
def CheckInScreen(app: AppState, state: CheckInState) -> ft.Control:
    """Ask the questions, beside what was planned."""
    check_in, fault = state.answers, state.fault
    known = app.content.staying_well.check_in_by_id.get(check_in.kind)

    async def open_again() -> None:
        await app.services.staying_well.open_again(check_in.id)
        await app.refresh()

    async def done() -> None:
        if await state.finish():
            app.say_next(_("Noted. You have looked back."), open_again)
            await app.go(PLAN)

    return Screen(
        known.title if known else _("A look back"),
        *([Notice(fault_sentence(fault), Tone.ACTIVITY, key="check-in-fault")] if fault else []),
        Body(_("Take the questions that fit. A few words are enough.")),
        *([Card(Points(known.questions), key="check-in-questions")] if known else []),
        Field(
            _("Your words"),
            check_in.note,
            lambda text: state.type(note=text),
            key="check-in-note",
            multiline=True,
            on_blur=state.keep,
        ),
        *([SavedBar(key="check-in-saved")] if state.is_saved else []),
        *_planned(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go(PLAN),
        primary=PrimaryButton(_("I have looked back"), done, key="check-in-done")
        if check_in.done_on is None
        else None,
        subtitle=_("You looked back on %(day)s") % {"day": full_day(check_in.done_on)}
        if check_in.done_on
        else full_day(check_in.due_on),
        key="check-in",
    )


def _planned(app: AppState, state: CheckInState) -> list[ft.Control]:
    """Return the plan, so that nothing has to be kept in mind."""
    parts = [(part.title, text_of(part.id, state.plan)) for part in app.content.staying_well.parts]
    rows: list[ft.Control] = [
        ft.Column([Small(title), Body(text)], spacing=2) for title, text in parts if text
    ]
    change = LinkButton(_("Change the plan"), lambda: app.go(PLAN), key="check-in-plan")
    return [Card(Heading(_("Your plan")), *rows, Line(change), key="check-in-planned")]
