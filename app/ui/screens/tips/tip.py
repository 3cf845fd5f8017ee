"""One page of tips."""

import flet as ft

from app.content.markdown import plain
from app.content.tip import Tip
from app.domain.errors import NotFoundError
from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.more.reading import SectionCard, SourceRows, StaleBanner
from app.ui.state import AppState

PICTURE_HEIGHT = 160


async def open_screen(app: AppState, tip: str) -> Tip:
    """Read the page.

    Raises:
        NotFoundError: There is no page of that name, such as after a clinic's pack was removed.
    """
    found = app.content.tips.get(tip)
    if found is None:
        raise NotFoundError
    return found


def draw(app: AppState, state: Tip) -> ft.Control:
    """Draw the page."""
    return TipScreen(app, state)


@safe_component
def TipScreen(app: AppState, tip: Tip) -> ft.Control:
    """Show what it is about, its sections, and what may be tried."""
    rows: list[ft.Control] = [
        *StaleBanner(app, tip),
        Picture(tip.picture, tip.alt, PICTURE_HEIGHT),
        Body(tip.about),
    ]
    rows += [SectionCard(section) for section in tip.sections]
    if tip.try_it:
        tries = Points(plain(one.text) for one in tip.try_it)
        rows.append(Card(Heading(_("Things to try")), tries, tone=Tone.ACTION, key="tip-try"))
    return Screen(
        tip.title,
        *rows,
        *SourceRows(app, tip.sources),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more/tips"),
        key="tip",
    )
