"""A week in seven bars: what was done, what was not recorded, what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft
from flet import canvas

from app.ui.components.text import Mark
from app.ui.components.tone import Tone

_HEIGHT = 48


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of the strip."""

    letter: str
    """The day's shortest name."""
    said: str
    """The day in words, for screen readers: "Monday: as planned"."""
    share: float | None = None
    """How high the bar stands, 0 to 1; ``None`` when nothing was recorded."""
    is_today: bool = False
    is_to_come: bool = False
    """After today: nothing is drawn, for nothing is missing."""


def WeekStrip(days: Sequence[StripDay], *, key: str, tone: Tone = Tone.ACTIVITY) -> ft.Control:
    """Draw the days side by side; a gap is a dashed outline, never a bar of no height."""
    return ft.Row(
        [_day(day, tone) for day in days],
        key=key,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.END,
    )


def DashedBox(width: float, height: float, radius: float = 4) -> ft.Control:
    """Draw the sign for "not recorded"."""
    return canvas.Canvas(
        [
            canvas.Rect(
                x=1,
                y=1,
                width=width - 2,
                height=height - 2,
                border_radius=radius,
                paint=ft.Paint(
                    color=ft.Colors.OUTLINE,
                    style=ft.PaintingStyle.STROKE,
                    stroke_width=1.4,
                    stroke_dash_pattern=[4, 3],
                ),
            )
        ],
        width=width,
        height=height,
    )


def _day(day: StripDay, tone: Tone) -> ft.Control:
    drawing: ft.Control
    if day.share is not None:
        drawing = ft.Container(
            width=20, height=max(6, _HEIGHT * day.share), bgcolor=tone.solid, border_radius=5
        )
    elif day.is_to_come:
        drawing = ft.Container(width=20, height=6)
    elif day.is_today:
        drawing = ft.Container(
            width=20,
            height=9,
            border_radius=4,
            bgcolor=tone.pale,
            border=ft.Border.all(1.2, tone.solid),
        )
    else:
        drawing = DashedBox(20, 26)
    return ft.Semantics(
        expand=True,
        label=day.said,
        container=True,
        exclude_semantics=True,
        content=ft.Column(
            [
                ft.Container(drawing, height=_HEIGHT, alignment=ft.Alignment.BOTTOM_CENTER),
                Mark(day.letter, is_bold=day.is_today),
            ],
            spacing=6,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
    )
