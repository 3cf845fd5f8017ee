"""Things side by side that go below each other where there is no room."""

import flet as ft


def Beside(start: ft.Control, end: ft.Control, *, key: str | None = None) -> ft.Control:
    """Put a name where reading begins and its amount or action at the other end."""
    return ft.Row(
        [start, end],
        key=key,
        wrap=True,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=12,
        run_spacing=4,
    )


def Line(*children: ft.Control, key: str | None = None) -> ft.Control:
    """Put small things, such as secondary buttons, after each other; none is stretched."""
    return ft.Row(list(children), key=key, wrap=True, spacing=10, run_spacing=10)
