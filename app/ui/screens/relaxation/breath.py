"""The drawn guide of a paced breath: a circle that grows and shrinks, or a bar that fills."""

import flet as ft

from app.i18n import _
from app.ui.components.button import IconAction
from app.ui.components.safe import safe_component
from app.ui.components.text import Small
from app.ui.screens.relaxation.reading import Reading, Swing
from app.ui.screens.relaxation.words import breath_word, pace_words
from app.ui.theme import text_scale

_SIZE = 190
"""Of the circle when the breath is in, in logical pixels."""
_SMALLEST = 0.6
"""Of that, when the breath is out."""


@safe_component
def BreathGuide(reading: Reading, less_motion: bool) -> ft.Control:  # noqa: FBT001 - a preference
    """Show the breath; screen readers hear only when it turns."""
    swing = reading.swing
    if swing is None:
        return ft.Container()
    if less_motion or text_scale() > 1.5:
        return _Bar(swing, reading.count)
    return _Circle(swing, reading.count, is_running=reading.is_running)


@safe_component
def BreathPace(reading: Reading) -> ft.Control:
    """Show how long a breath is, and let it be changed."""
    return ft.Row(
        [
            IconAction(
                ft.Icons.REMOVE,
                _("Shorter breaths"),
                lambda: reading.change_pace(-1),
                key="pace-shorter",
            ),
            Small(pace_words(reading.breath_in, reading.breath_out), key="pace"),
            IconAction(
                ft.Icons.ADD,
                _("Longer breaths"),
                lambda: reading.change_pace(1),
                key="pace-longer",
            ),
        ],
        alignment=ft.MainAxisAlignment.CENTER,
        wrap=True,
    )


def _Circle(swing: Swing, count: int, *, is_running: bool) -> ft.Control:
    """Grow to where the half breath ends, in the time that is left of it; stand in a pause."""
    begin, end = (_SMALLEST, 1.0) if swing.is_in else (1.0, _SMALLEST)
    scale = end if is_running else begin + (end - begin) * swing.share
    seconds = swing.left if is_running else 0.2
    circle = ft.Container(
        key="breath-circle",
        width=_SIZE,
        height=_SIZE,
        border_radius=_SIZE / 2,
        bgcolor=ft.Colors.PRIMARY_CONTAINER,
        border=ft.Border.all(3, ft.Colors.PRIMARY),
        scale=scale,
        animate_scale=ft.Animation(round(seconds * 1000), ft.AnimationCurve.EASE_IN_OUT_SINE),
    )
    words = ft.Column(
        [_Word(swing), ft.Text(str(count), theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM)],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Container(
        ft.Stack([circle, words], alignment=ft.Alignment.CENTER, width=_SIZE, height=_SIZE),
        alignment=ft.Alignment.CENTER,
    )


def _Bar(swing: Swing, count: int) -> ft.Control:
    """Fill one block a second; nothing moves in between."""
    blocks: list[ft.Control] = [
        ft.Container(
            expand=True,
            height=20,
            border_radius=6,
            bgcolor=ft.Colors.PRIMARY if number < count else ft.Colors.PRIMARY_CONTAINER,
            border=ft.Border.all(1, ft.Colors.PRIMARY),
        )
        for number in range(swing.length)
    ]
    return ft.Column(
        [_Word(swing), ft.Row(blocks, key="breath-bar", spacing=6)],
        spacing=8,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _Word(swing: Swing) -> ft.Control:
    return ft.Text(
        breath_word(is_in=swing.is_in),
        key="breath-word",
        theme_style=ft.TextThemeStyle.TITLE_LARGE,
        color=ft.Colors.ON_SURFACE,
    )
