"""What BackSkills is, what it is not, and what is known about it."""

import flet as ft

from app.content.about import About
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.places import HELP
from app.ui.screens.more.reading import SectionRows, SourceRows, StaleBanner
from app.ui.state import AppState


async def open_screen(app: AppState) -> About:
    """Read the page."""
    return app.content.about


def draw(app: AppState, state: About) -> ft.Control:
    """Draw the page."""
    return AboutScreen(app, state)


@safe_component
def AboutScreen(app: AppState, page: About) -> ft.Control:
    """Show each part, then where it comes from."""
    rows: list[ft.Control] = StaleBanner(app, page)
    for section in page.sections:
        rows += SectionRows(section)
    return Screen(
        page.title,
        *rows,
        *SourceRows(app, page.sources),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        key="about",
    )
