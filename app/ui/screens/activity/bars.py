"""Weeks as bars: what was planned, and in front of it what was done."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from app.i18n import _
from app.ui.components.strip import DashedBox
from app.ui.components.text import Mark, Small
from app.ui.components.tone import Tone
from app.ui.theme import READING_WIDTH, page_width, text_scale

_HEIGHT = 120
_WIDTH = 26
_LETTER = 8.6
"""The width of a digit of a mark at a text scale of 1, in logical pixels."""
_AROUND = 72
"""Margins of the page and of a card."""
_TONE = Tone.ACTIVITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One week."""

    label: str
    """Below the bar."""
    planned: float
    shown: str
    """The planned amount above the bar, where there is room."""
    done: float | None = None
    """``None`` when no amount is known."""
    is_over: bool = False
    """True for a week, or part of one, in which something could be recorded."""
    is_now: bool = False


def WeekBars(bars: Sequence[Bar], sentence: str, *, key: str) -> ft.Control:
    """Draw the weeks side by side; a week of which nothing is known has a dashed outline.

    Args:
        bars: In the order of the weeks, at least one.
        sentence: What a screen reader says instead of the drawing.
        key: For tests.
    """
    top = max(max(bar.planned, bar.done or 0) for bar in bars)
    room = min(page_width() - _AROUND, READING_WIDTH) / len(bars)
    has_amounts = max(len(bar.shown) for bar in bars) * _LETTER * text_scale() <= room
    return ft.Semantics(
        key=key,
        label=sentence,
        image=True,
        container=True,
        exclude_semantics=True,
        content=ft.Row(
            [_column(bar, top, has_amount=has_amounts) for bar in bars],
            spacing=0,
            vertical_alignment=ft.CrossAxisAlignment.END,
        ),
    )


def Legend(bars: Sequence[Bar]) -> ft.Control:
    """Say what the bars mean, only what there is."""
    signs: list[ft.Control] = [_sign(_planned(16, 16), _("Planned"))]
    if any(bar.done is not None for bar in bars):
        signs.append(_sign(_solid(16, 16), _("Done, on average")))
    if any(bar.is_over and bar.done is None for bar in bars):
        signs.append(_sign(DashedBox(16, 16), _("Not recorded")))
    return ft.Row(signs, wrap=True, spacing=16, run_spacing=4)


def _column(bar: Bar, top: float, *, has_amount: bool) -> ft.Control:
    planned = max(8.0, _HEIGHT * bar.planned / top)
    layers = [_planned(_WIDTH, planned)]
    if bar.done is not None:
        layers.append(_solid(_WIDTH - 10, max(3.0, _HEIGHT * bar.done / top)))
    elif bar.is_over:
        layers.append(DashedBox(_WIDTH - 10, max(14.0, planned * 0.6)))
    drawing = ft.Stack(
        layers,
        width=_WIDTH,
        height=max(planned, _HEIGHT * (bar.done or 0) / top),
        alignment=ft.Alignment.BOTTOM_CENTER,
    )
    return ft.Container(
        ft.Column(
            [
                *([Mark(bar.shown, is_bold=bar.is_now)] if has_amount else []),
                drawing,
                Mark(bar.label, is_bold=bar.is_now),
            ],
            spacing=4,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        expand=True,
        alignment=ft.Alignment.BOTTOM_CENTER,
    )


def _planned(width: float, height: float) -> ft.Control:
    return ft.Container(
        width=width,
        height=height,
        border_radius=6,
        bgcolor=_TONE.pale,
        border=ft.Border.all(1.2, _TONE.solid),
    )


def _solid(width: float, height: float) -> ft.Control:
    return ft.Container(width=width, height=height, border_radius=4, bgcolor=_TONE.solid)


def _sign(drawing: ft.Control, words: str) -> ft.Control:
    return ft.Row([drawing, Small(words)], spacing=6, tight=True)
