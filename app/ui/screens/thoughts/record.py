"""One thought record: a question a screen, and then a look at it all."""

from uuid import UUID

import flet as ft

from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.words import shortened
from app.ui.screens.thoughts.asking import AnswerBox
from app.ui.screens.thoughts.private import PrivateNote
from app.ui.screens.thoughts.short import ShortRecord
from app.ui.screens.thoughts.state import RecordState, is_answered
from app.ui.screens.thoughts.words import answer_text
from app.ui.sentences import fault_sentence, near_day
from app.ui.state import AppState
from app.ui.writing import LOOK

LIST = "/plan/thoughts"


async def open_screen(app: AppState, record_id: str | None = None) -> RecordState:
    """Begin a thought record, or open one."""
    service, words = app.services.thought_records, app.content.thoughts
    if record_id is None:
        return RecordState.blank(service, words)
    return await RecordState.opened(service, words, UUID(record_id))


def draw(app: AppState, state: RecordState) -> ft.Control:
    """Draw the question, or the whole record."""
    return ThoughtRecordScreen(app, state)


@safe_component
def ThoughtRecordScreen(app: AppState, state: RecordState) -> ft.Control:
    """Ask for one thing, or show it all."""
    if state.question != LOOK:
        return _Ask(app, state)
    if state.answers.is_short:
        return ShortRecord(app, state, _actions(app, state))
    return _Look(app, state)


def _Ask(app: AppState, state: RecordState) -> ft.Control:
    words = app.content.thoughts
    step = next(one for one in words.steps if one.id == state.question)
    count = {"at": state.at, "all": len(state.questions)}
    is_first = state.at == 1 and not state.is_asked_again

    async def back() -> None:
        if not await state.go_back():
            await app.go(LIST)

    return Screen(
        step.title,
        *_fault(state),
        *_thought_so_far(state),
        *([Body(step.hint)] if step.hint else []),
        *AnswerBox(state, step, words),
        *_enough(state),
        *([PrivateNote(app)] if is_first else []),
        help=lambda: app.go(HELP),
        back=back,
        primary=PrimaryButton(_next_word(state), state.go_forward, key="thought-next"),
        subtitle=_("Question %(at)d of %(all)d") % count,
        key=f"thought-ask-{step.id}",
    )


def _next_word(state: RecordState) -> str:
    if state.is_asked_again:
        return _("Back to your thought record")
    return _("Next") if is_answered(state.question, state.answers) else _("Skip this")


def _thought_so_far(state: RecordState) -> list[ft.Control]:
    """Return the thought, so that it has not to be kept in mind."""
    thought = state.answers.thought
    if not thought.strip() or state.at <= state.questions.index("thought") + 1:
        return []
    return [Small(_("You thought: %(words)s") % {"words": shortened(thought)})]


def _enough(state: RecordState) -> list[ft.Control]:
    if state.is_asked_again or state.record is None:
        return []

    async def look() -> None:
        await state.ask(LOOK)

    return [Line(LinkButton(_("That is enough for now"), look, key="thought-enough"))]


def _fault(state: RecordState) -> list[ft.Control]:
    if state.fault is None:
        return []
    return [Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="thought-fault")]


def _Look(app: AppState, state: RecordState) -> ft.Control:
    words, answers = app.content.thoughts, state.answers
    answered = [one for one in words.steps if is_answered(one.id, answers)]
    parts: list[ft.Control] = [
        PressCard(
            Small(step.title),
            Body(answer_text(step.id, answers, words)),
            on_click=lambda step_id=step.id: state.ask(step_id, again=True),
            key=f"thought-part-{step.id}",
        )
        for step in answered
    ]
    day = state.record.made_on if state.record else None
    return Screen(
        _("Your thought record"),
        *_fault(state),
        *([SavedBar(key="thought-saved")] if state.is_saved else []),
        Body(_("Read it through. Tap a part to change it.")),
        ft.Column(parts, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        *_open_ones(app, state),
        *_actions(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go(LIST),
        primary=PrimaryButton(_("Done"), lambda: app.go(LIST), key="thought-done"),
        subtitle=near_day(day, app.services.diary.today()) if day else None,
        key="thought-look",
    )


def _open_ones(app: AppState, state: RecordState) -> list[ft.Control]:
    steps = [one for one in app.content.thoughts.steps if not is_answered(one.id, state.answers)]
    if not steps:
        return []
    links: list[ft.Control] = [
        Line(
            LinkButton(
                step.title,
                lambda step_id=step.id: state.ask(step_id, again=True),
                key=f"thought-part-{step.id}",
                icon=ft.Icons.ADD,
            )
        )
        for step in steps
    ]
    return [Small(_("You can add more, now or later:")), ft.Column(links, spacing=0)]


def _actions(app: AppState, state: RecordState) -> list[ft.Control]:
    if state.record is None:
        return []

    async def delete() -> None:
        deleted = await state.delete()
        if deleted is None:
            return

        async def bring_back() -> None:
            await app.services.thought_records.bring_back(deleted)
            await app.refresh()

        app.say_next(_("The thought record is deleted. You can bring it back."), bring_back)
        await app.go(LIST)

    return [
        Line(
            LinkButton(
                _("Delete this thought record"),
                delete,
                key="thought-delete",
                icon=ft.Icons.DELETE_OUTLINE,
            )
        )
    ]
