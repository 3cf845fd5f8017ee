"""When there is no house to open: the records are open elsewhere, or have no place to be."""

import flet as ft

from app.domain.errors import FileLockedError
from app.i18n import _
from app.ui.components.safe import install_error_boundary
from app.ui.components.text import Body, Title
from app.ui.theme import READING_WIDTH, Look, dress


def show_closed(page: ft.Page, error: Exception) -> None:
    """Say in plain words why nothing can be opened, and what to do."""
    install_error_boundary(page)
    dress(page, Look(in_browser=page.web))
    title, text = _words(error, in_browser=page.web)

    async def again() -> None:
        await ft.UrlLauncher().launch_url(page.url or "/", web_only_window_name="_self")

    retry = ft.FilledButton(_("Try again"), key="closed-again", on_click=again)
    page.add(
        ft.Container(
            ft.Column([Title(title), Body(text), *([retry] if page.web else [])]),
            width=READING_WIDTH,
            padding=24,
        )
    )


def _words(error: Exception, *, in_browser: bool) -> tuple[str, str]:
    if isinstance(error, FileLockedError):
        if in_browser:
            return _("BackSkills is open in another tab"), _(
                "Your diary can be open in one tab at a time. Go on there, or close it there."
            )
        return _("BackSkills is open already"), _(
            "Go on in the other window. Or close it, then open BackSkills again."
        )
    if in_browser:
        return _("This browser keeps nothing here"), _(
            "Your diary needs a place on this device. A private window does not give it one. "
            "Open BackSkills in an ordinary window."
        )
    return _("BackSkills cannot use its folder"), _(
        "Your diary needs a folder on this device that BackSkills may write in. "
        "Make some room, or allow it to, then open BackSkills again."
    )
