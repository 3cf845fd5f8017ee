"""Pain, and what else was rated: each chart with its sentence and its table."""

from collections.abc import Callable

import flet as ft

from app.domain.means import Change, Comparison
from app.i18n import _
from app.services.progress import Measure, ProgressView, Series
from app.ui.components.chart import ChartCard, LineOverTime, Point
from app.ui.components.tone import Tone
from app.ui.screens.progress.stretches import axis_labels, stretch_words
from app.ui.sentences import mean_of


def RatingCard(
    view: ProgressView,
    series: Series,
    tables: frozenset[str],
    on_toggle: Callable[[str], None],
) -> ft.Control:
    """Draw one measure over the period."""
    key = f"progress-{series.measure}"
    labels = axis_labels(view.frame.stretches, view.grain)
    points = [
        Point(
            label=label,
            value=round(point.mean.value, 1) if point.mean else None,
            said=stretch_words(point.stretch, view.grain),
            amount=mean_of(point.mean.value, point.mean.days_with, point.mean.days)
            if point.mean
            else "",
        )
        for label, point in zip(labels, series.points, strict=True)
    ]
    sentence = _sentence(series)
    tone = Tone.PAIN if series.measure is Measure.PAIN else Tone.ACTION
    return ChartCard(
        _names()[series.measure],
        sentence,
        LineOverTime(points, sentence, top=10, key=f"{key}-line", tone=tone),
        points,
        is_table=key in tables,
        on_toggle=lambda: on_toggle(key),
        key=key,
    )


def _names() -> dict[Measure, str]:
    return {
        Measure.PAIN: _("Pain"),
        Measure.INTERFERENCE: _("Pain getting in the way"),
        Measure.MOOD: _("Mood"),
        Measure.SLEEP: _("Sleep"),
    }


def _sentence(series: Series) -> str:
    if series.mean is None:
        return ""
    mean = mean_of(series.mean.value, series.mean.days_with, series.mean.days)
    sentence = _("Average %(mean)s.") % {"mean": mean}
    return f"{sentence} {_compared(series.comparison)}" if series.comparison else sentence


def _compared(comparison: Comparison) -> str:
    return {
        Change.LOWER: _("Lower than the week before."),
        Change.ABOUT_THE_SAME: _("About the same as the week before."),
        Change.HIGHER: _("Higher than the week before."),
    }[comparison.change]
