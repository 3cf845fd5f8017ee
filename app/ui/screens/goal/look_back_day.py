"""The day to look back at a goal: three near ones by a tap, any other from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.choice import Choice
from app.ui.components.field import DateField
from app.ui.components.option import Option
from app.ui.components.row import Line
from app.ui.components.text import Small

_LATEST = timedelta(days=731)
_NEAR = (1, 2, 4)
"""Weeks from today."""


def LookBackDay(
    day: date | None, today: date, on_pick: Callable[[date | None], Any], *, key: str
) -> list[ft.Control]:
    """Ask for the day; none at all is an answer, too.

    Args:
        day: What is chosen.
        today: The local day.
        on_pick: Called with the day, or ``None``; may return a coroutine.
        key: For tests.
    """
    words = {1: _("In 1 week"), 2: _("In 2 weeks"), 4: _("In 4 weeks")}
    near = {weeks: today + timedelta(weeks=weeks) for weeks in _NEAR}
    drawn: list[ft.Control] = [
        Choice(
            _("When to look back"),
            [Option(near[weeks], words[weeks], key=str(weeks)) for weeks in _NEAR],
            day,
            on_pick,
            key=f"{key}-weeks",
            has_heading=False,
        )
    ]
    if day is None:
        return [*drawn, Small(_("No day is set. You can look back whenever you want."))]
    return [
        *drawn,
        DateField(
            _("Or choose a day"),
            day,
            on_pick,
            earliest=min(day, today),
            latest=max(day, today + _LATEST),
            key=f"{key}-day",
        ),
        Line(LinkButton(_("No day for now"), lambda: on_pick(None), key=f"{key}-none")),
    ]
