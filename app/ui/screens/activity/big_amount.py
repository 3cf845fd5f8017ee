"""The one number that matters on a screen."""

from decimal import Decimal

import flet as ft

from app.content.pacing import UnitWords
from app.ui.sentences import amount, number
from app.ui.theme import text_scale

_SIZE = 48
"""In logical pixels at a text scale of 1; larger letters need less help to grow."""
_LARGEST = 72


def BigAmount(value: Decimal, unit: UnitWords, *, key: str) -> ft.Control:
    """Show an amount large, its unit beside it; read aloud as one."""
    word = unit.one if value == 1 else unit.many
    return ft.Semantics(
        label=amount(value, unit),
        container=True,
        exclude_semantics=True,
        content=ft.Row(
            [
                ft.Text(
                    number(value),
                    key=key,
                    theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
                    size=min(_SIZE * text_scale(), _LARGEST),
                    color=ft.Colors.TERTIARY,
                ),
                ft.Text(word, theme_style=ft.TextThemeStyle.TITLE_LARGE),
            ],
            spacing=8,
            wrap=True,
            vertical_alignment=ft.CrossAxisAlignment.END,
        ),
    )
