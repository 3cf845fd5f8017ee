"""What BackSkills is, what it is not, and what is known about it."""

import flet as ft

from app.content.about import About
from app.ui.components.card import Notice
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
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
    rows: list[ft.Control] = []
    if page.is_stale(app.services.diary.today()):
        rows.append(Notice(page.stale_banner, Tone.ACTIVITY))
    for section in page.sections:
        rows.append(Heading(section.title))
        rows += [Body(text) for text in section.body]
        if section.points:
            rows.append(Points(section.points))
    rows.append(Heading(page.sources_title))
    for key in page.sources:
        source = app.content.sources.sources[key]
        rows.append(Small(f"{source.title}. {source.publisher}, {source.year}."))
    return Screen(
        page.title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        key="about",
    )
