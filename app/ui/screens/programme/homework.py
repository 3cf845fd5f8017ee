"""What the patient took home: where it is done, and how it went."""

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.programme import Homework, HomeworkOutcome
from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card
from app.ui.components.choice import Choice
from app.ui.components.option import Option
from app.ui.components.row import Line
from app.ui.components.text import Body, Small, Strong
from app.ui.state import AppState

OnOutcome = Callable[[HomeworkOutcome], Any]
RESTING = frozenset({"exercises", "activities"})
"""Places that have nothing to offer on a paused day."""


def way_to(place: str) -> tuple[str, str] | None:
    """Return the name of a place of homework with its route; ``None`` where it has none."""
    return {
        "exercises": (_("Your exercises"), "/plan/exercises"),
        "activities": (_("Your plan"), "/plan"),
        "goals": (_("Your goals"), "/plan"),
        "thought-records": (_("Thought records"), "/plan/thoughts"),
        "experiments": (_("Try it and see"), "/plan/experiments"),
        "relaxations": (_("Relaxation"), "/plan/relaxation"),
        "diary": (_("Your diary"), "/diary"),
        "flare-up-plan": (_("Flare-up plan"), "/plan/flare-up"),
        "staying-well": (_("Staying well"), "/plan/staying-well"),
    }.get(place)


def PlaceLink(
    app: AppState, one: Homework, *, is_paused: bool, on_leave: Callable[[], None] | None = None
) -> ft.Control | None:
    """Draw the way to where homework is done; nothing where there is none today."""
    way = way_to(one.place)
    if way is None or (is_paused and one.place in RESTING):
        return None
    name, route = way

    async def go() -> None:
        if on_leave:
            on_leave()
        await app.go(route)

    return Line(LinkButton(name, go, key=f"homework-way-{one.id}"))


def HomeworkRow(
    app: AppState,
    one: Homework,
    on_outcome: OnOutcome,
    *,
    is_paused: bool,
    on_leave: Callable[[], None] | None = None,
) -> ft.Control:
    """Draw one thing that was taken home, and ask how it went.

    Args:
        app: The window.
        one: The homework.
        on_outcome: Called with what was picked.
        is_paused: Exercise and pacing rest today.
        on_leave: Called before the way to its place is taken.
    """
    link = PlaceLink(app, one, is_paused=is_paused, on_leave=on_leave)
    asked = Choice(
        _("%(homework)s: how did it go?") % {"homework": one.text},
        [
            Option(HomeworkOutcome.DONE, _("Done")),
            Option(HomeworkOutcome.PARTLY, _("Partly")),
            Option(HomeworkOutcome.NOT_YET, _("Not yet")),
        ],
        one.outcome,
        on_outcome,
        key=f"homework-{one.id}",
        has_heading=False,
    )
    answer = {
        HomeworkOutcome.DONE: _("Good. You did what you meant to do."),
        HomeworkOutcome.PARTLY: _("A part counts. What got in the way can be looked at."),
        HomeworkOutcome.NOT_YET: _("That is all right. It is there to try again."),
    }
    said = [Small(answer[one.outcome])] if one.outcome else []
    rows: list[ft.Control] = [Strong(one.text), asked, *said]
    return Card(*rows, *([link] if link and one.is_open else []))


def HomeworkLine(app: AppState, one: Homework, *, is_paused: bool) -> ft.Control:
    """Draw one thing that was taken home, with the way to its place."""
    link = PlaceLink(app, one, is_paused=is_paused)
    return ft.Column(
        [Body(one.text), *([link] if link else [])],
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
