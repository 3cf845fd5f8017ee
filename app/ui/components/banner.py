"""The calm bar that says something has been kept."""

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton, OnClick
from app.ui.shapes import CORNER


def SavedBar(
    text: str | None = None, undo: OnClick | None = None, *, key: str = "saved"
) -> ft.Control:
    """Say, also aloud, that it is kept on this device, and offer to undo.

    Args:
        text: Another sentence than "Saved on this device".
        undo: Called by "Undo", which is absent without it.
        key: For tests.
    """
    words = ft.Text(
        text or _("Saved on this device"),
        key=f"{key}-text",
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        expand=True,
    )
    action = [LinkButton(_("Undo"), undo, key=f"{key}-undo")] if undo else []
    return ft.Container(
        key=key,
        content=ft.Row(
            [
                ft.Icon(ft.Icons.CHECK, color=ft.Colors.PRIMARY, size=22),
                ft.Semantics(live_region=True, container=True, content=words, expand=True),
                *action,
            ],
            spacing=10,
        ),
        padding=ft.Padding.only(left=16, right=8, top=4 if undo else 14, bottom=4 if undo else 14),
        border_radius=CORNER,
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
    )
