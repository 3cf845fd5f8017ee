"""Our own line drawings."""

import flet as ft


def Picture(name: str, alt: str, height: float = 160) -> ft.Control:
    """Show a drawing of ``assets/images`` by its name; nothing when the file is missing.

    Args:
        name: The file's name without ``.svg``.
        alt: What it shows, for those who do not see it; empty when it only decorates.
        height: In logical pixels; the width follows the column.
    """
    return ft.Image(
        src=f"images/{name}.svg",
        height=height,
        fit=ft.BoxFit.CONTAIN,
        semantics_label=alt or None,
        exclude_from_semantics=not alt,
        error_content=ft.Container(height=height),
    )
