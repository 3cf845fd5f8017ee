"""Our own line drawings."""

import flet as ft


def Picture(name: str, alt: str, height: float = 160, *, fills: bool = False) -> ft.Control:
    """Show a drawing of ``assets/images`` by its name; its words when there is none.

    What a clinic's pack adds has no drawings of its own.

    Args:
        name: The file's name without ``.svg``.
        alt: What it shows, for those who do not see it; empty when it only decorates.
        height: In logical pixels.
        fills: Takes the whole width of the column and crops what does not fit.
    """
    return ft.Image(
        src=f"images/{name}.svg",
        height=height,
        width=float("inf") if fills else None,
        fit=ft.BoxFit.COVER if fills else ft.BoxFit.CONTAIN,
        semantics_label=alt or None,
        exclude_from_semantics=not alt,
        error_content=_words(alt) if alt else ft.Container(height=height),
    )


def _words(alt: str) -> ft.Control:
    words = ft.Text(
        alt, theme_style=ft.TextThemeStyle.BODY_SMALL, color=ft.Colors.ON_SURFACE_VARIANT
    )
    return ft.Container(
        words, padding=16, border_radius=12, bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST
    )
