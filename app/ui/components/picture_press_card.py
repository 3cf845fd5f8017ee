"""A card with a small drawing that opens something, and what else can be done with it."""

from collections.abc import Sequence
from typing import Any

import flet as ft

from app.ui.components.picture import Picture
from app.ui.components.press import pressed
from app.ui.shapes import CORNER
from app.ui.theme import text_scale

_WIDTH = 96
"""Of the drawing, in logical pixels; it is 16 by 9."""
_LARGE = 1.4
"""From this text scale on the drawing stands above the words."""


def PicturePressCard(
    picture: str,
    *beside: ft.Control,
    on_click: Any,  # noqa: ANN401 - as the buttons
    key: str,
    below: Sequence[ft.Control] = (),
    action: ft.Control | None = None,
) -> ft.Control:
    """A row of a list with a drawing; read aloud as one button, and its action as another.

    Args:
        picture: A drawing that only decorates; its words stand where the card leads.
        *beside: Words beside the drawing; with those below they are the button's name.
        on_click: Called without arguments; may return a coroutine.
        key: For tests.
        below: Words that need the whole width.
        action: A button below, in the same card.
    """
    face = ft.MergeSemantics(
        ft.OutlinedButton(
            key=key,
            content=ft.Column(
                [_head(picture, beside), *below],
                spacing=8,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            on_click=pressed(on_click),
            style=ft.ButtonStyle(
                color=ft.Colors.ON_SURFACE,
                side={
                    ft.ControlState.FOCUSED: ft.BorderSide(3, ft.Colors.PRIMARY),
                    ft.ControlState.DEFAULT: ft.BorderSide(0, ft.Colors.TRANSPARENT),
                },
                shape=ft.RoundedRectangleBorder(radius=CORNER),
                padding=ft.Padding.symmetric(horizontal=16, vertical=14),
            ),
        )
    )
    foot = ft.Container(action, padding=ft.Padding.only(left=16, right=16, bottom=14))
    return ft.Container(
        ft.Column(
            [face, *([foot] if action else [])],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        border_radius=CORNER,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def _head(picture: str, beside: Sequence[ft.Control]) -> ft.Control:
    drawing = ft.Container(Picture(picture, "", _WIDTH * 9 / 16), width=_WIDTH)
    words = ft.Column(list(beside), spacing=2, expand=True)
    way = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT)
    if text_scale() > _LARGE:
        return ft.Column([drawing, ft.Row([words, way], spacing=8)], spacing=8)
    return ft.Row([drawing, words, way], spacing=12)
