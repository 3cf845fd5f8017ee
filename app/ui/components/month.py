"""A month as a grid of days to press."""

from calendar import Calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.button import IconAction
from app.ui.components.dates import long_date, month_and_year, weekday_letters
from app.ui.components.press import pressed
from app.ui.components.text import Heading, Mark
from app.ui.components.tone import Tone
from app.ui.theme import text_scale


@dataclass(frozen=True, slots=True)
class DayMark:
    """What stands in a day of the calendar."""

    text: str
    """One or two letters: the pain of the day."""
    said: str
    """The same in words, for screen readers: "pain 4, 2 entries"."""
    tone: Tone = Tone.PAIN


def MonthCalendar(  # noqa: PLR0913 - a month has this many sides, all named
    year: int,
    month: int,
    marks: Mapping[date, DayMark] | None,
    on_pick: Callable[[date], Any],
    *,
    first_day_of_week: int,
    today: date,
    key: str,
    on_month: Callable[[date], Any] | None = None,
    earliest: date = date.min,
    picked: date | None = None,
) -> ft.Control:
    """Draw a month; a day without a mark is empty, not zero.

    Args:
        year: Four digits.
        month: 1 to 12.
        marks: What is known, by day; ``None`` where a day is only to be picked.
        on_pick: Called with the day; days after today cannot be picked.
        first_day_of_week: 0 for Monday to 6 for Sunday.
        today: Framed, and the last day that can be picked.
        key: For tests; a day is ``<key>-2026-11-23``.
        on_month: Called with the first day of the month before or after; absent, no arrows.
        earliest: The first day that can be picked.
        picked: Filled in the colour of action.
    """
    weeks = Calendar(first_day_of_week).monthdatescalendar(year, month)
    letters = weekday_letters()
    heads = ft.Row(
        [
            ft.Container(Mark(letters[day.weekday()]), expand=True, alignment=ft.Alignment.CENTER)
            for day in weeks[0]
        ],
        spacing=4,
    )

    def cell(day: date) -> ft.Control:
        if day.month != month:
            return ft.Container(expand=True)
        mark = marks.get(day) if marks else None
        known = mark.said if mark else _("nothing recorded")
        said = long_date(day) if marks is None else f"{long_date(day)}: {known}"
        return _cell(
            day,
            mark,
            said,
            pressed(on_pick, day) if earliest <= day <= today else None,
            is_today=day == today,
            is_picked=day == picked,
            key=f"{key}-{day.isoformat()}",
        )

    return ft.Column(
        [
            _month_row(date(year, month, 1), (earliest, today), on_month, key),
            ft.Semantics(exclude_semantics=True, content=heads),
            *(ft.Row([cell(day) for day in week], spacing=4) for week in weeks),
        ],
        key=key,
        spacing=4,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _month_row(
    first: date, bounds: tuple[date, date], on_month: Callable[[date], Any] | None, key: str
) -> ft.Control:
    heading = ft.Container(Heading(month_and_year(first)), expand=True)
    if on_month is None:
        return ft.Row([heading])
    before = date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
    after = date(first.year + (first.month == 12), first.month % 12 + 1, 1)
    return ft.Row(
        [
            heading,
            IconAction(
                ft.Icons.CHEVRON_LEFT,
                _("Month before"),
                partial(on_month, before),
                key=f"{key}-before",
                disabled=first <= bounds[0],
            ),
            IconAction(
                ft.Icons.CHEVRON_RIGHT,
                _("Month after"),
                partial(on_month, after),
                key=f"{key}-after",
                disabled=after > bounds[1],
            ),
        ]
    )


def _cell(
    day: date,
    mark: DayMark | None,
    said: str,
    on_click: Callable[[], Any] | None,
    *,
    is_today: bool,
    is_picked: bool,
    key: str,
) -> ft.Control:
    hairline = ft.Colors.OUTLINE_VARIANT if on_click else ft.Colors.TRANSPARENT
    side = ft.BorderSide(2, ft.Colors.PRIMARY) if is_today else ft.BorderSide(1, hairline)
    ground, ink = _colours(mark, on_click, is_picked=is_picked)
    number = Mark(str(day.day), is_bold=is_today)
    number.color = ink
    value = (
        [ft.Text(mark.text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=ink)] if mark else []
    )
    words = ft.Column(
        [number, *value],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.MergeSemantics(
        expand=True,
        content=ft.Semantics(
            selected=is_picked or None,
            content=ft.TextButton(
                key=key,
                content=ft.Semantics(label=said, exclude_semantics=True, content=words),
                on_click=on_click,
                disabled=on_click is None,
                height=28 + 32 * text_scale(),
                style=ft.ButtonStyle(
                    bgcolor=ground,
                    side={
                        ft.ControlState.FOCUSED: ft.BorderSide(3, ft.Colors.PRIMARY),
                        ft.ControlState.DEFAULT: side,
                    },
                    shape=ft.RoundedRectangleBorder(radius=10),
                    padding=0,
                ),
            ),
        ),
    )


def _colours(
    mark: DayMark | None, on_click: Callable[[], Any] | None, *, is_picked: bool
) -> tuple[ft.Colors, ft.Colors]:
    if is_picked:
        return ft.Colors.PRIMARY, ft.Colors.ON_PRIMARY
    if mark:
        return mark.tone.pale, mark.tone.on_pale
    if on_click:
        return ft.Colors.SURFACE_CONTAINER_LOWEST, ft.Colors.ON_SURFACE
    return ft.Colors.TRANSPARENT, ft.Colors.ON_SURFACE_VARIANT
