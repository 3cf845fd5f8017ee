"""How far a session has come, as a thin strip of bars."""

import flet as ft

from app.ui.screens.programme.words import screen_of


def ScreenStrip(done: int, total: int, *, key: str, name: str | None = None) -> ft.Control:
    """Draw a bar for each screen, filled for those that lie behind or are on the window.

    Args:
        done: How many are filled.
        total: How many there are.
        key: For tests.
        name: What a screen reader says; "Screen 4 of 7" when absent.
    """
    bars: list[ft.Control] = [
        ft.Container(
            expand=True,
            height=6,
            border_radius=3,
            bgcolor=ft.Colors.PRIMARY if number < done else ft.Colors.OUTLINE_VARIANT,
        )
        for number in range(total)
    ]
    return ft.Semantics(
        label=name or screen_of(max(done, 1) - 1, total),
        container=True,
        exclude_semantics=True,
        content=ft.Row(bars, key=key, spacing=6),
    )
