"""Words on the screen, in the three sizes of the theme; headings are headings to a reader, too."""

from collections.abc import Iterable

import flet as ft


def Title(text: str, *, key: str | None = None) -> ft.Control:
    """The one title of a screen (h1)."""
    return _header(text, 1, ft.TextThemeStyle.HEADLINE_MEDIUM, key)


def Heading(text: str, *, key: str | None = None) -> ft.Control:
    """A part of a screen, or the question it asks (h2)."""
    return _header(text, 2, ft.TextThemeStyle.TITLE_LARGE, key)


def Subheading(text: str, *, key: str | None = None) -> ft.Control:
    """A part of a part (h3), in bold body size."""
    return _header(text, 3, ft.TextThemeStyle.TITLE_MEDIUM, key)


def Body(text: str, *, key: str | None = None, selectable: bool = False) -> ft.Text:
    """A paragraph to read."""
    return ft.Text(text, key=key, theme_style=ft.TextThemeStyle.BODY_LARGE, selectable=selectable)


def Strong(text: str, *, key: str | None = None) -> ft.Text:
    """A few words that matter: an amount, a name."""
    return ft.Text(text, key=key, theme_style=ft.TextThemeStyle.TITLE_MEDIUM)


def Small(text: str, *, key: str | None = None) -> ft.Text:
    """Second ink: what may be skipped. The size stays that of the body."""
    return ft.Text(
        text,
        key=key,
        theme_style=ft.TextThemeStyle.BODY_SMALL,
        color=ft.Colors.ON_SURFACE_VARIANT,
    )


def Mark(text: str, *, key: str | None = None, is_bold: bool = False, above: float = 0) -> ft.Text:
    """A letter or number beside a drawing: an axis, a weekday; with so many pixels above it."""
    return ft.Text(
        text,
        key=key,
        margin=ft.Margin.only(top=above) if above else None,
        theme_style=ft.TextThemeStyle.LABEL_SMALL,
        color=ft.Colors.ON_SURFACE if is_bold else ft.Colors.ON_SURFACE_VARIANT,
        weight=ft.FontWeight.W_700 if is_bold else None,
    )


def _header(text: str, level: int, style: ft.TextThemeStyle, key: str | None) -> ft.Control:
    return ft.Semantics(
        header=True,
        heading_level=level,
        container=True,
        content=ft.Text(text, key=key, theme_style=style, color=ft.Colors.ON_SURFACE),
    )


def Points(texts: Iterable[str]) -> ft.Control:
    """A list: each point with its dot, and room where its lines begin."""
    return ft.Column(
        [
            ft.Row(
                [
                    ft.Semantics(content=Body("•"), exclude_semantics=True),
                    ft.Container(Body(text), expand=True),
                ],
                spacing=10,
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
            for text in texts
        ],
        spacing=8,
    )
