"""The list of tips."""

from collections.abc import Sequence

import flet as ft

from app.content.tip import Tip
from app.i18n import _
from app.ui.components.picture import Picture
from app.ui.components.press_card import PressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong
from app.ui.places import HELP
from app.ui.state import AppState
from app.ui.theme import text_scale

SMALL = (88, 66)
"""Width and height of a drawing in the list, in logical pixels."""


async def open_screen(app: AppState) -> Sequence[Tip]:
    """Read the tips."""
    return tuple(app.content.tips.values())


def draw(app: AppState, state: Sequence[Tip]) -> ft.Control:
    """Draw the list."""
    return TipsScreen(app, state)


@safe_component
def TipsScreen(app: AppState, tips: Sequence[Tip]) -> ft.Control:
    """Show each page by its name, with a small drawing."""
    return Screen(
        _("Tips"),
        Body(_("Ideas from health leaflets and from us. Take what suits you, and leave the rest.")),
        *(_Way(app, tip) for tip in tips),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        key="tips",
    )


def _Way(app: AppState, tip: Tip) -> ft.Control:
    words = ft.Column([Strong(tip.title), Small(tip.about)], spacing=4, expand=True)
    width, height = SMALL
    # The page says what it shows; here the drawing only helps to find the page again.
    drawing = ft.Container(
        Picture(tip.picture, "", height, fills=True),
        width=width,
        border_radius=12,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    has_room = text_scale() <= 1.4
    return PressCard(
        ft.Row([*([drawing] if has_room else []), words], spacing=14),
        on_click=lambda: app.go(f"/more/tips/{tip.id}"),
        key=f"tip-{tip.id}",
    )
