"""Days, weeks and months of a chart, in words."""

from datetime import date

from app.domain.period import Frame, Grain, Stretch
from app.i18n import _
from app.ui.components.dates import long_date, month_and_year, months, weekday_letters
from app.ui.sentences import full_day

MOST_LABELS = 7


def stretch_words(stretch: Stretch, grain: Grain) -> str:
    """Return a row's name in a table."""
    if grain is Grain.DAY:
        return long_date(stretch.first)
    if grain is Grain.WEEK:
        return _("Week of %(day)s") % {"day": short_date(stretch.first)}
    if grain is Grain.MONTH:
        return month_and_year(stretch.first)
    return f"{month_and_year(stretch.first)} – {month_and_year(stretch.last)}"


def frame_words(frame: Frame) -> str:
    """Return the days that a chart covers."""
    first, last = frame.first, frame.last
    if first.year != last.year:
        return _("%(first)s to %(last)s") % {"first": full_day(first), "last": full_day(last)}
    start = str(first.day) if first.month == last.month else short_date(first)
    return _("%(first)s to %(last)s") % {"first": start, "last": full_day(last)}


def short_date(day: date) -> str:
    """Return a day as "23 November"."""
    return _("%(day)d %(month)s") % {"day": day.day, "month": months()[day.month - 1]}


def axis_labels(stretches: tuple[Stretch, ...], grain: Grain) -> list[str]:
    """Return what stands below the axis: few enough to be read, empty in between."""
    every = -(-len(stretches) // MOST_LABELS)
    last = len(stretches) - 1
    return [
        _axis_label(stretch, grain, is_week=len(stretches) <= MOST_LABELS)
        if (last - at) % every == 0
        else ""
        for at, stretch in enumerate(stretches)
    ]


def _axis_label(stretch: Stretch, grain: Grain, *, is_week: bool) -> str:
    if grain is Grain.DAY:
        return weekday_letters()[stretch.first.weekday()] if is_week else str(stretch.first.day)
    if grain is Grain.WEEK:
        return f"{stretch.first.day}/{stretch.first.month}"
    return f"{stretch.first.month}/{stretch.first.year % 100:02d}"
