"""How a written plan looks: a question a screen, then the whole plan; both plans share it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import flet as ft

from app.content.flare_up_plan import PlanPart
from app.i18n import _
from app.ui.components.beginnings import Beginnings, begun_with
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.field import Field
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.sentences import fault_sentence
from app.ui.state import AppState
from app.ui.writing import LOOK, Asking


def AskPart(
    app: AppState,
    state: Asking[Any],
    part: PlanPart,
    box: Sequence[ft.Control],
    *,
    is_answered: bool,
    home: str,
    key: str,
) -> ft.Control:
    """Ask for one part of the plan.

    Args:
        app: The window.
        state: What is written so far.
        part: The question.
        box: The controls that take the answer.
        is_answered: Whether there is an answer.
        home: Where the way back from the first question leads.
        key: For tests; the screen is ``<key>-<part>``.
    """

    async def back() -> None:
        if not await state.go_back():
            await app.go(home)

    async def look() -> None:
        await state.ask(LOOK)

    enough = Line(LinkButton(_("That is enough for now"), look, key=f"{key}-enough"))
    if state.is_asked_again:
        following = _("Back to your plan")
    else:
        following = _("Next") if is_answered else _("Skip this")
    return Screen(
        part.title,
        *Fault(state, key),
        *([Body(part.hint)] if part.hint else []),
        *box,
        *([] if state.is_asked_again else [enough]),
        help=lambda: app.go(HELP),
        back=back,
        primary=PrimaryButton(following, state.go_forward, key=f"{key}-next"),
        subtitle=_("Question %(at)d of %(all)d") % {"at": state.at, "all": len(state.questions)},
        key=f"{key}-{part.id}",
    )


def TypedPart(state: Asking[Any], part: PlanPart, key: str) -> list[ft.Control]:
    """Return the box of a part that is typed, with beginnings offered at a tap."""

    async def begin(text: str) -> None:
        await state.answer(**{part.id: begun_with(getattr(state.answers, part.id), text)})

    return [
        Field(
            _("Your words"),
            getattr(state.answers, part.id),
            lambda text: state.type(**{part.id: text}),
            key=f"{key}-words",
            multiline=True,
            on_blur=state.keep,
        ),
        *Beginnings(
            part.starters,
            begin,
            key=f"{key}-begin",
            is_open=state.shows_more,
            on_fold=state.fold,
        ),
    ]


def PlanParts(
    state: Asking[Any],
    parts: Iterable[PlanPart],
    text_of: Callable[[PlanPart], str],
    key: str,
) -> list[ft.Control]:
    """Return the parts that are written, each to be changed at a tap, then the ways to the others.

    Args:
        state: The plan.
        parts: Those that may be shown today, in order.
        text_of: What is written in a part; empty when nothing is.
        key: For tests; each part is ``<key>-part-<part>``.
    """

    def ask(part: PlanPart) -> Callable[[], Any]:
        return partial(state.ask, part.id, again=True)

    shown = [(part, text_of(part)) for part in parts]
    cards: list[ft.Control] = [
        PressCard(Small(part.title), Body(text), on_click=ask(part), key=f"{key}-part-{part.id}")
        for part, text in shown
        if text
    ]
    links: list[ft.Control] = [
        Line(LinkButton(part.title, ask(part), key=f"{key}-part-{part.id}", icon=ft.Icons.ADD))
        for part, text in shown
        if not text
    ]
    column = ft.Column(cards, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    more = [Small(_("You can add more, now or later:")), ft.Column(links, spacing=0)]
    return [column, *(more if links else [])]


def Fault(state: Asking[Any], key: str) -> list[ft.Control]:
    """Return the word about what was not kept, if anything."""
    if state.fault is None:
        return []
    return [Notice(fault_sentence(state.fault), Tone.ACTIVITY, key=f"{key}-fault")]
