"""A text to read along: it goes on by itself or at a tap, and needs no sound."""

from functools import partial

import flet as ft

from app.content.markdown import plain
from app.content.session import Listen
from app.i18n import _
from app.ui.components.button import IconAction, LinkButton, SecondaryButton
from app.ui.components.card import Card
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.text import Heading, Points
from app.ui.screens.programme.session_state import SessionState
from app.ui.screens.programme.strip import ScreenStrip
from app.ui.screens.programme.timing import ReadAlong
from app.ui.state import AppState
from app.ui.theme import is_mirrored

FADE_MS = 400


def ListenView(app: AppState, state: SessionState, block: Listen) -> ft.Control:
    """Draw the line that is shown, with the ways to the others."""
    return Card(
        Heading(plain(block.title)),
        Reading(
            state.readings[block.id],
            f"block-{block.id}",
            less_motion=app.preferences.less_motion,
        ),
        key=f"block-{block.id}",
    )


@safe_component
def Reading(reading: ReadAlong, key: str, *, less_motion: bool) -> ft.Control:
    """Draw one line at a time; the whole text is a tap away."""
    where = _("Line %(number)d of %(total)d") % {
        "number": reading.at + 1,
        "total": len(reading.lines),
    }
    children: list[ft.Control] = [
        ScreenStrip(reading.at + 1, len(reading.lines), key=f"{key}-strip", name=where),
        # Above the line, which is now long and now short: the buttons stay under the finger.
        _buttons(reading, key),
        _line(reading, key, less_motion=less_motion),
    ]
    if reading.shows_all:
        children.append(Points(plain(line.text) for line in reading.lines))
    children.append(
        Line(
            LinkButton(
                _("Hide the whole text") if reading.shows_all else _("Read the whole text"),
                reading.show_all,
                key=f"{key}-all",
            )
        )
    )
    return ft.Column(children, spacing=12, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def _line(reading: ReadAlong, key: str, *, less_motion: bool) -> ft.Control:
    text = ft.Text(
        plain(reading.line.text),
        key=f"{key}-line-{reading.at}",
        theme_style=ft.TextThemeStyle.TITLE_LARGE,
    )
    shown: ft.Control = text
    if not less_motion:
        shown = ft.AnimatedSwitcher(
            content=text, duration=FADE_MS, transition=ft.AnimatedSwitcherTransition.FADE
        )
    return ft.Semantics(
        live_region=True,
        container=True,
        content=ft.Container(
            shown,
            padding=ft.Padding.symmetric(vertical=8),
            alignment=ft.Alignment.CENTER_RIGHT if is_mirrored() else ft.Alignment.CENTER_LEFT,
        ),
    )


def _buttons(reading: ReadAlong, key: str) -> ft.Control:
    play = (
        SecondaryButton(_("Pause"), reading.pause, key=f"{key}-pause", icon=ft.Icons.PAUSE)
        if reading.is_playing
        else SecondaryButton(_("Start"), reading.play, key=f"{key}-play", icon=ft.Icons.PLAY_ARROW)
    )
    back, following = ft.Icons.CHEVRON_LEFT, ft.Icons.CHEVRON_RIGHT
    if is_mirrored():
        back, following = following, back
    return ft.Row(
        [
            IconAction(
                back,
                _("The line before"),
                partial(reading.turn, -1),
                key=f"{key}-back",
                disabled=not reading.at,
            ),
            play,
            IconAction(
                following,
                _("The next line"),
                partial(reading.turn, 1),
                key=f"{key}-next",
                disabled=reading.is_last,
            ),
        ],
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=12,
    )
