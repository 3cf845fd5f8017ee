"""Charts that say what they show: a sentence, a drawing without invented points, a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import flet as ft
import flet_charts as fc

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card
from app.ui.components.row import Beside, Line
from app.ui.components.strip import DashedBox
from app.ui.components.text import Body, Heading, Mark, Small, Strong
from app.ui.components.tone import Tone
from app.ui.theme import is_mirrored, text_scale

_HEIGHT = 150
_NONE: Any = None
"""No tooltip: the charts answer to no pointer, and a tooltip weighs more than its point."""


@dataclass(frozen=True, slots=True)
class Point:
    """One place on the time axis."""

    label: str
    """Below the axis; empty to leave that place unmarked."""
    value: float | None
    """``None`` when nothing was recorded: the line breaks, the bar is a dashed outline."""
    said: str = ""
    """The row of the table: first the time, in words."""
    amount: str = ""
    """The row of the table: then the amount, with its unit or "Not recorded"."""


def ChartCard(
    heading: str,
    sentence: str,
    chart: ft.Control,
    points: Sequence[Point],
    *,
    is_table: bool,
    on_toggle: Callable[[], Any],
    key: str,
    notes: Sequence[str] = (),
) -> ft.Control:
    """Put a chart in a card under its sentence; its table takes its place when asked for.

    Args:
        heading: What is measured.
        sentence: What the chart shows, with its count.
        chart: From ``LineOverTime`` or ``BarsOverTime``.
        points: The rows of the table.
        is_table: Which of the two is shown.
        on_toggle: Called without arguments to change that.
        key: For tests; the button is ``<key>-table``.
        notes: Sentences below, such as which week has a gap.
    """
    words = _("Show as a chart") if is_table else _("Show as a table")
    return Card(
        Heading(heading),
        Small(sentence),
        Table(points, key=f"{key}-rows") if is_table else chart,
        *(Small(note) for note in notes),
        Line(LinkButton(words, on_toggle, key=f"{key}-table")),
        key=key,
    )


def LineOverTime(
    points: Sequence[Point], sentence: str, *, top: float, key: str, tone: Tone = Tone.PAIN
) -> ft.Control:
    """Draw a line from 0 to ``top`` that breaks where nothing was recorded."""
    placed = [(at, point.value) for at, point in enumerate(points)]
    runs = [
        [(at, value) for at, value in run if value is not None]
        for is_there, run in groupby(placed, key=lambda pair: pair[1] is not None)
        if is_there
    ]
    dot = fc.ChartCirclePoint(color=tone.solid, radius=4.5)
    chart = fc.LineChart(
        data_series=[
            fc.LineChartData(
                points=[fc.LineChartDataPoint(x=at, y=value, tooltip=_NONE) for at, value in run],
                color=tone.solid,
                stroke_width=2.5,
                rounded_stroke_cap=True,
                rounded_stroke_join=True,
                point=dot,
            )
            for run in runs
        ],
        min_x=-0.5,
        max_x=len(points) - 0.5,
        min_y=0,
        max_y=top,
        interactive=False,
        left_axis=_left(top),
        bottom_axis=_bottom(points),
        horizontal_grid_lines=_grid(top),
        border=_frame(),
        expand=True,
    )
    return _framed(chart, sentence, key)


def BarsOverTime(
    points: Sequence[Point], sentence: str, *, top: float, key: str, tone: Tone = Tone.ACTIVITY
) -> ft.Control:
    """Draw bars from 0 to ``top``; a dashed outline stands where nothing was recorded."""
    width = max(3, min(24, 150 // len(points)))
    chart = fc.BarChart(
        groups=[
            fc.BarChartGroup(
                x=at,
                rods=[
                    fc.BarChartRod(
                        to_y=point.value or 0,
                        width=width,
                        color=tone.solid,
                        border_radius=5 if width > 6 else None,  # a thin bar has no corners
                        tooltip=_NONE,
                    )
                ],
            )
            for at, point in enumerate(points)
        ],
        group_alignment=ft.MainAxisAlignment.SPACE_AROUND,
        min_y=0,
        max_y=top,
        interactive=False,
        left_axis=_left(top),
        bottom_axis=_bottom(points),
        horizontal_grid_lines=_grid(top),
        border=_frame(),
        expand=True,
    )
    if all(point.value is not None for point in points):
        return _framed(chart, sentence, key)
    return _framed(ft.Stack([chart, _gaps(points, width)], expand=True), sentence, key)


def _gaps(points: Sequence[Point], width: float) -> ft.Control:
    """Draw the dashed outlines; what was recorded between two of them is one empty box."""
    # The chart is never mirrored, but a row is.
    in_row = list(reversed(points)) if is_mirrored() else points
    boxes: list[ft.Control] = []
    for is_gap, run in groupby(in_row, key=lambda point: point.value is None):
        count = len(list(run))
        if is_gap:
            boxes += [
                ft.Container(
                    DashedBox(width, 40), expand=True, alignment=ft.Alignment.BOTTOM_CENTER
                )
                for _gap in range(count)
            ]
        else:
            boxes.append(ft.Container(expand=count))
    return ft.Container(
        ft.Row(boxes, spacing=0, vertical_alignment=ft.CrossAxisAlignment.END),
        padding=ft.Padding.only(left=_margin(), bottom=_margin()),
        left=0,
        right=0,
        top=0,
        bottom=0,
    )


def Table(points: Sequence[Point], *, key: str) -> ft.Control:
    """List every point as two columns; a screen reader hears a row as one sentence."""
    return ft.Column(
        [
            ft.MergeSemantics(
                ft.Container(
                    Beside(
                        Body(point.said or point.label),
                        Strong(point.amount or _amount(point.value)),
                    ),
                    padding=ft.Padding.symmetric(vertical=8),
                    border=ft.Border(bottom=ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)),
                )
            )
            for point in points
        ],
        key=key,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _amount(value: float | None) -> str:
    return _("Not recorded") if value is None else f"{value:g}"


def _margin() -> float:
    return 10 + 18 * text_scale()


def _framed(chart: ft.Control, sentence: str, key: str) -> ft.Control:
    return ft.Semantics(
        key=key,
        label=sentence,
        image=True,
        container=True,
        exclude_semantics=True,
        content=ft.Container(chart, height=_HEIGHT + _margin()),
    )


def _grid(top: float) -> fc.ChartGridLines:
    return fc.ChartGridLines(interval=top / 2, color=ft.Colors.OUTLINE_VARIANT, width=1)


def _frame() -> ft.Border:
    line = ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)
    return ft.Border(top=line, bottom=line)


def _left(top: float) -> fc.ChartAxis:
    labels = [
        fc.ChartAxisLabel(value=value, label=Mark(f"{value:g}")) for value in (0, top / 2, top)
    ]
    return fc.ChartAxis(labels=labels, label_size=_margin(), show_min=True, show_max=True)


def _bottom(points: Sequence[Point]) -> fc.ChartAxis:
    labels = [
        fc.ChartAxisLabel(value=at, label=Mark(point.label, above=6))
        for at, point in enumerate(points)
        if point.label
    ]
    return fc.ChartAxis(labels=labels, label_size=_margin(), label_spacing=1)
