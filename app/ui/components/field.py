"""Typing: words, numbers, a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.ui.components.dates import long_date
from app.ui.components.dialog import show_sheet
from app.ui.components.month import MonthCalendar
from app.ui.components.press import pressed
from app.ui.components.text import Strong

OnText = Callable[[str], Any]
"""Called with the whole text at every letter; must store it at once, untouched."""

_BORDER: dict[ft.ControlState, ft.InputBorder] = {
    state: ft.OutlineInputBorder(side=ft.BorderSide(width, colour), border_radius=12)
    for state, width, colour in (
        (ft.ControlState.DEFAULT, 1, ft.Colors.OUTLINE),
        (ft.ControlState.FOCUSED, 2, ft.Colors.PRIMARY),
        (ft.ControlState.ERROR, 2, ft.Colors.ERROR),
    )
}


def Field(  # noqa: PLR0913 - a box has this many sides, all named
    label: str,
    value: str,
    on_change: OnText,
    *,
    key: str,
    helper: str | None = None,
    error: str | None = None,
    multiline: bool = False,
    keyboard: ft.KeyboardType | None = None,
    on_blur: Callable[..., Any] | None = None,
    on_submit: Callable[..., Any] | None = None,
    suffix: str | None = None,
    password: bool = False,
    autofocus: bool = False,
) -> ft.Control:
    """Ask for words.

    Args:
        label: Above the box; also its name for screen readers.
        value: What stands in it now.
        on_change: Called at every letter.
        key: For tests.
        helper: A hint below the box.
        error: What happened and how to mend it; takes the hint's place.
        multiline: Grows with the text.
        keyboard: Which keys a phone shows.
        on_blur: Called when the box is left.
        on_submit: Called by Enter.
        suffix: A unit, after the text.
        password: Hides what is typed.
        autofocus: Takes the cursor when it first appears.
    """
    box = ft.TextField(
        key=key,
        value=value,
        on_change=lambda event: on_change(_whole(event.control.value)),
        on_blur=pressed(on_blur),
        on_submit=pressed(on_submit),
        multiline=multiline,
        min_lines=3 if multiline else None,
        keyboard_type=keyboard
        or (ft.KeyboardType.MULTILINE if multiline else ft.KeyboardType.TEXT),
        suffix=suffix,
        password=password,
        autofocus=autofocus,
        error=ft.Text(error, color=ft.Colors.ERROR) if error else None,
        helper=ft.Text(helper, color=ft.Colors.ON_SURFACE_VARIANT) if helper else None,
        border=_BORDER,
        filled=True,
        fill_color=ft.Colors.SURFACE_CONTAINER_LOWEST,
        content_padding=ft.Padding.symmetric(horizontal=14, vertical=14),
    )
    return ft.MergeSemantics(
        ft.Column(
            [Strong(label), box],
            spacing=6,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    )


def _whole(text: str) -> str:
    """Return the text with half letters, which no file can hold, made a visible sign."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def NumberField(
    label: str,
    value: str,
    on_change: OnText,
    *,
    key: str,
    helper: str | None = None,
    error: str | None = None,
    suffix: str | None = None,
    on_submit: Callable[..., Any] | None = None,
) -> ft.Control:
    """Ask for a number as it is typed; reading it is the caller's. Arguments as in ``Field``."""
    return Field(
        label,
        value,
        on_change,
        key=key,
        helper=helper,
        error=error,
        suffix=suffix,
        on_submit=on_submit,
        keyboard=ft.KeyboardType.NUMBER,
    )


def DateField(
    label: str,
    value: date,
    on_pick: Callable[[date], Any],
    *,
    earliest: date,
    latest: date,
    key: str,
    first_day_of_week: int = 0,
) -> ft.Control:
    """Ask for a day with our own calendar; ``earliest`` and ``latest`` can both be picked.

    Material's own picker has buttons without names, begins its weeks on Sunday and gives a moment
    in another time zone instead of a day.
    """

    def open_calendar(event: ft.Event[ft.OutlinedButton]) -> None:
        page = event.page
        month = ft.Container(key=f"{key}-month")

        async def pick(day: date) -> None:
            page.pop_dialog()
            if keep := pressed(on_pick, day):
                await keep()

        def show(first: date) -> None:
            month.content = MonthCalendar(
                first.year,
                first.month,
                None,
                pick,
                first_day_of_week=first_day_of_week,
                today=latest,
                earliest=earliest,
                picked=value,
                key=f"{key}-day",
                on_month=turn,
            )

        def turn(first: date) -> None:
            show(first)
            month.update()

        show(value.replace(day=1))
        show_sheet(page, label, month, key=f"{key}-sheet")

    return ft.Column(
        [
            Strong(label),
            ft.OutlinedButton(
                key=key,
                content=ft.Row(
                    [
                        ft.Text(
                            long_date(value),
                            semantics_label=f"{label}: {long_date(value)}",
                            theme_style=ft.TextThemeStyle.BODY_LARGE,
                            expand=True,
                        ),
                        ft.Icon(ft.Icons.CALENDAR_TODAY, size=22, color=ft.Colors.PRIMARY),
                    ]
                ),
                on_click=open_calendar,
                style=ft.ButtonStyle(
                    bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
                    side={
                        ft.ControlState.FOCUSED: ft.BorderSide(2, ft.Colors.PRIMARY),
                        ft.ControlState.DEFAULT: ft.BorderSide(1, ft.Colors.OUTLINE),
                    },
                    shape=ft.RoundedRectangleBorder(radius=12),
                    padding=ft.Padding.symmetric(horizontal=14, vertical=14),
                ),
            ),
        ],
        spacing=6,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
