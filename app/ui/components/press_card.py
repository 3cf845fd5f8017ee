"""A card to press: a row of a list that opens something."""

from typing import Any

import flet as ft

from app.ui.components.press import pressed
from app.ui.shapes import CORNER


def PressCard(
    *children: ft.Control,
    on_click: Any,  # noqa: ANN401 - as the buttons
    key: str,
) -> ft.Control:
    """A white sheet with a hairline that opens something; read aloud as one button.

    Args:
        *children: Words; they are the button's name.
        on_click: Called without arguments; may return a coroutine.
        key: For tests.
    """
    words = ft.Column(
        list(children), spacing=4, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, expand=True
    )
    return ft.MergeSemantics(
        ft.OutlinedButton(
            key=key,
            content=ft.Row(
                [words, ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT)],
                spacing=8,
            ),
            on_click=pressed(on_click),
            style=ft.ButtonStyle(
                bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
                color=ft.Colors.ON_SURFACE,
                side={
                    ft.ControlState.FOCUSED: ft.BorderSide(3, ft.Colors.PRIMARY),
                    ft.ControlState.DEFAULT: ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT),
                },
                shape=ft.RoundedRectangleBorder(radius=CORNER),
                padding=ft.Padding.symmetric(horizontal=16, vertical=14),
            ),
        )
    )
