"""Boxes: a card, a notice, and what stands where nothing is yet."""

from collections.abc import Sequence

import flet as ft

from app.ui.components.picture import Picture
from app.ui.components.text import Body, Heading
from app.ui.components.tone import Tone
from app.ui.shapes import CORNER
from app.ui.theme import page_width, text_scale

_BESIDE = 260
"""The width of a drawing that stands beside its words, in logical pixels."""

_ICONS = {
    Tone.ACTION: ft.Icons.INFO_OUTLINE,
    Tone.QUIET: ft.Icons.INFO_OUTLINE,
    Tone.PAIN: ft.Icons.FAVORITE_BORDER,
    Tone.ACTIVITY: ft.Icons.WARNING_AMBER,
    Tone.EMERGENCY: ft.Icons.ERROR_OUTLINE,
}


def Card(*children: ft.Control, tone: Tone | None = None, key: str | None = None) -> ft.Control:
    """A white sheet with a hairline; pale in the tone's colour when one is given."""
    return ft.Container(
        key=key,
        content=_column(children, spacing=12),
        padding=16,
        border_radius=CORNER,
        bgcolor=tone.pale if tone else ft.Colors.SURFACE_CONTAINER_LOWEST,
        border=None if tone else ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def PictureCard(
    picture: str,
    alt: str,
    *children: ft.Control,
    key: str | None = None,
) -> ft.Control:
    """A card with a drawing (16 by 9) across its top, or beside the words where there is room."""
    is_wide = page_width() >= 600 and text_scale() <= 1.5
    content: ft.Control
    if is_wide:
        drawing = ft.Container(
            Picture(picture, alt, _BESIDE * 9 / 16, fills=True),
            width=_BESIDE,
            border_radius=12,
            clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        )
        words = _column(children, spacing=12)
        words.expand = True
        content = ft.Row([drawing, words], spacing=20)
    else:
        height = (page_width() - 32) * 9 / 16
        content = _column(
            [
                Picture(picture, alt, height, fills=True),
                ft.Container(_column(children, spacing=12), padding=16),
            ],
            spacing=0,
        )
    return ft.Container(
        key=key,
        content=content,
        padding=16 if is_wide else 0,
        border_radius=CORNER,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )


def Notice(
    text: str, tone: Tone = Tone.QUIET, *, action: ft.Control | None = None, key: str | None = None
) -> ft.Control:
    """A sentence to know about, with a sign so that colour is not all it has."""
    words = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=tone.on_pale)
    beside = ft.Column([words, *([action] if action else [])], spacing=4, expand=True)
    return ft.Container(
        key=key,
        content=ft.Row(
            [ft.Icon(_ICONS[tone], color=tone.on_pale, size=24), beside],
            spacing=12,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        padding=16,
        border_radius=CORNER,
        bgcolor=tone.pale,
    )


def EmptyState(
    picture: str,
    heading: str,
    text: str,
    action: ft.Control | None = None,
    *,
    alt: str = "",
    key: str | None = None,
) -> ft.Control:
    """What stands where nothing is yet: a drawing, a kind sentence and the first step."""
    return PictureCard(
        picture,
        alt,
        Heading(heading),
        Body(text),
        *([action] if action else []),
        key=key,
    )


def _column(children: Sequence[ft.Control], spacing: float) -> ft.Column:
    return ft.Column(
        list(children), spacing=spacing, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )
