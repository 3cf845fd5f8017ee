"""When there is no house to open: the records are in another tab, or the browser keeps nothing."""

import flet as ft

from app.domain.errors import FileLockedError
from app.i18n import _
from app.ui.components.safe import install_error_boundary
from app.ui.components.text import Body, Title
from app.ui.theme import READING_WIDTH, Look, dress


def show_closed(page: ft.Page, error: Exception) -> None:
    """Say in plain words why nothing can be opened, and what to do."""
    install_error_boundary(page)
    dress(page, Look(in_browser=True))
    if isinstance(error, FileLockedError):
        title = _("BackSkills is open in another tab")
        text = _("Your diary can be open in one tab at a time. Go on there, or close it there.")
    else:
        title = _("This browser keeps nothing here")
        text = _(
            "Your diary needs a place on this device. A private window does not give it one. "
            "Open BackSkills in an ordinary window."
        )

    async def again() -> None:
        await ft.UrlLauncher().launch_url(page.url or "/", web_only_window_name="_self")

    page.add(
        ft.Container(
            ft.Column([Title(title), Body(text), ft.FilledButton(_("Try again"), on_click=again)]),
            width=READING_WIDTH,
            padding=24,
        )
    )
