"""The weeks of a plan: planned, done, held, and still to come."""

from collections.abc import Sequence
from decimal import Decimal

import flet as ft

from app.content.pacing import UnitWords
from app.domain.pacing import PacingPlan
from app.domain.progress import Done
from app.i18n import _, ngettext
from app.ui.components.card import Card
from app.ui.components.chart import ChartCard, Point
from app.ui.components.text import Heading, Points
from app.ui.screens.activity.amounts import both_amounts
from app.ui.screens.activity.bars import Bar, Legend, WeekBars
from app.ui.screens.activity.state import ActivityState, WeekView
from app.ui.sentences import amount, full_day, number
from app.ui.theme import text_scale

_LARGE_TEXT = 1.5
_FEWER = 5
"""Bars that still have room for their numbers in large text."""


def WeeksCard(state: ActivityState, unit: UnitWords) -> ft.Control:
    """Show the weeks as bars or as a table, under a sentence."""
    weeks = _shown(state.weeks)
    bars = [_bar(week) for week in weeks]
    sentence = _sentence(state.weeks, unit)
    drawing = ft.Column(
        [WeekBars(bars, sentence, key="activity-bars"), Legend(bars)],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return ChartCard(
        _("Week by week"),
        sentence,
        drawing,
        [_row(week, unit) for week in state.weeks],
        is_table=state.is_table,
        on_toggle=state.toggle_table,
        key="activity-weeks",
        notes=_held_notes(state.weeks),
    )


def EarlierCard(plans: Sequence[PacingPlan], unit: UnitWords) -> ft.Control:
    """List the plans before this one."""
    lines = [
        _("From %(amount)s a day: %(first)s to %(last)s")
        % {
            "amount": amount(_rounded(plan.baseline), unit),
            "first": full_day(plan.started_on),
            "last": full_day(plan.ended_on or plan.started_on),
        }
        for plan in plans
    ]
    return Card(Heading(_("Earlier plans")), Points(lines), key="activity-earlier")


def _shown(weeks: Sequence[WeekView]) -> Sequence[WeekView]:
    """Return the weeks around the current one that large text leaves room for."""
    if text_scale() <= _LARGE_TEXT or len(weeks) <= _FEWER:
        return weeks
    now = next((at for at, week in enumerate(weeks) if week.is_now), len(weeks) - 1)
    first = max(0, min(now - 2, len(weeks) - _FEWER))
    return weeks[first : first + _FEWER]


def _bar(week: WeekView) -> Bar:
    done = week.done
    return Bar(
        label=str(week.quota.week),
        planned=float(week.quota.exact),
        shown=number(week.quota.usable),
        done=float(done.done / done.days_known) if done and done.days_known else None,
        # The current week is no gap yet.
        is_over=done is not None and not week.is_now,
        is_now=week.is_now,
    )


def _row(week: WeekView, unit: UnitWords) -> Point:
    said = _("Week %(week)d") % {"week": week.quota.week}
    if week.is_now:
        said = _("Week %(week)d, now") % {"week": week.quota.week}
    if week.done is None:
        words = both_amounts(week.quota.exact, week.quota.usable, unit)
    else:
        words = f"{amount(week.quota.usable, unit)}. {_done_words(week.done, unit)}"
    return Point(label="", value=None, said=said, amount=words)


def _done_words(done: Done, unit: UnitWords) -> str:
    if not done.days_ticked:
        return _("Nothing recorded.")
    if not done.days_known:
        return ngettext(
            "Ticked on %(days)d day, without an amount.",
            "Ticked on %(days)d days, without an amount.",
            done.days_ticked,
        ) % {"days": done.days_ticked}
    mean = _rounded(done.done / done.days_known)
    return ngettext(
        "Done: %(amount)s, on %(days)d day.",
        "Done: %(amount)s on average, on %(days)d days.",
        done.days_known,
    ) % {"amount": amount(mean, unit), "days": done.days_known}


def _sentence(weeks: Sequence[WeekView], unit: UnitWords) -> str:
    now = next((week for week in weeks if week.is_now), None)
    if now is None:
        return _("This plan has ended.")
    said = _("You are in week %(week)d: %(amount)s a day.") % {
        "week": now.quota.week,
        "amount": amount(now.quota.usable, unit),
    }
    last = weeks[-1].quota
    if last.week == now.quota.week:
        return said
    ahead = _("If no flare-up comes, week %(week)d has %(amount)s.") % {
        "week": last.week,
        "amount": amount(last.usable, unit),
    }
    return f"{said} {ahead}"


def _held_notes(weeks: Sequence[WeekView]) -> list[str]:
    held = [str(week.quota.week) for week in weeks if week.quota.is_held and week.done is not None]
    if not held:
        return []
    return [
        ngettext(
            "Week %(weeks)s: held level after a flare-up.",
            "Weeks %(weeks)s: held level after a flare-up.",
            len(held),
        )
        % {"weeks": ", ".join(held)}
    ]


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1")).normalize()
