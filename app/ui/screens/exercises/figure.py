"""A number to read from the floor, two metres away."""

import flet as ft

from app.ui.theme import READING_WIDTH, page_height, page_width

_LARGEST = 320
_DIGIT = 0.62
"""The width of a digit, as a part of its height."""
_SHARE = 0.26
"""Of the window's height."""


def Figure(text: str, said: str, *, key: str, room: float = 0) -> ft.Control:
    """Show a number as large as the window lets it be.

    Args:
        text: The number.
        said: The same in words, for those who do not see it.
        key: For tests.
        room: How wide it may be, in logical pixels; the column where 0.
    """
    width = room or min(page_width() - 48, READING_WIDTH)
    size = min(_LARGEST, width / (_DIGIT * max(2, len(text))), page_height() * _SHARE)
    return ft.Semantics(
        label=said,
        container=True,
        exclude_semantics=True,
        content=ft.Text(
            text,
            key=key,
            theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
            size=size,
            style=ft.TextStyle(height=1.1),
            color=ft.Colors.PRIMARY,
            text_align=ft.TextAlign.CENTER,
            no_wrap=True,
        ),
    )
