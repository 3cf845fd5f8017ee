"""What comes from below: a short notice with undo, and a sheet."""

from collections.abc import Callable
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.button import IconAction
from app.ui.components.press import pressed
from app.ui.components.text import Heading
from app.ui.theme import READING_WIDTH

NOTICE_SECONDS = 10
"""Long enough to read twice and to reach "Undo" slowly (WCAG 2.2.1)."""


def show_notice(page: ft.Page, text: str, undo: Callable[..., Any] | None = None) -> None:
    """Say something at the foot of the page for ten seconds; with ``undo`` it offers that."""
    page.show_dialog(
        ft.SnackBar(
            content=ft.Text(text),
            action=ft.SnackBarAction(label=_("Undo"), on_click=pressed(undo)) if undo else None,
            duration=ft.Duration(seconds=NOTICE_SECONDS),
            persist=False,
        )
    )


def show_sheet(page: ft.Page, heading: str, *children: ft.Control, key: str = "sheet") -> None:
    """Open a sheet over the page; it closes by its cross, Escape or a tap outside."""
    close = IconAction(ft.Icons.CLOSE, _("Close"), page.pop_dialog, key=f"{key}-close")
    page.show_dialog(
        ft.BottomSheet(
            content=ft.Container(
                ft.Column(
                    [
                        ft.Row([ft.Container(Heading(heading), expand=True), close]),
                        *children,
                    ],
                    spacing=16,
                    tight=True,
                    scroll=ft.ScrollMode.AUTO,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                ),
                key=key,
                padding=20,
                width=READING_WIDTH,
            ),
            scrollable=True,
            use_safe_area=True,
        )
    )
