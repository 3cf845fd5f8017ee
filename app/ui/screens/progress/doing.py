"""What was done: the plan, each activity, the goals, and the over-and-under pattern."""

from collections.abc import Callable
from decimal import Decimal

import flet as ft

from app.content.pacing import PacingWords
from app.domain.diary import AgainstPlan
from app.domain.goal import Outcome
from app.domain.over_under import OverUnder
from app.domain.period import Grain, Period
from app.domain.progress import Done, Levels
from app.i18n import _, ngettext
from app.services.progress import ActivityProgress, ProgressView
from app.ui.components.card import Card
from app.ui.components.chart import BarsOverTime, ChartCard, Point
from app.ui.components.dates import long_date
from app.ui.components.picture import Picture
from app.ui.components.strip import WeekStrip
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.screens.progress.stretches import axis_labels, stretch_words
from app.ui.sentences import amount, full_day
from app.ui.strip_days import strip_day

OnToggle = Callable[[str], None]


def PlanCard(view: ProgressView, tables: frozenset[str], on_toggle: OnToggle) -> ft.Control:
    """Show on how many days the plan was kept."""
    if view.period is Period.WEEK:
        return _WeekCard(view)
    key = "progress-plan"
    grain = view.doing_grain
    labels = axis_labels(tuple(one.stretch for one in view.levels), grain)
    points = [
        Point(
            label=label,
            value=float(one.as_planned) if one.days_with else None,
            said=stretch_words(one.stretch, grain),
            amount=_level_words(one) if one.days_with else "",
        )
        for label, one in zip(labels, view.levels, strict=True)
    ]
    sentence = _plan_sentence(view.whole_level)
    longest = 7 if grain is Grain.WEEK else 2
    top = max([point.value or 0 for point in points] + [longest])
    return ChartCard(
        _("Days as planned"),
        sentence,
        BarsOverTime(points, sentence, top=top, key=f"{key}-bars"),
        points,
        is_table=key in tables,
        on_toggle=lambda: on_toggle(key),
        key=key,
    )


def _WeekCard(view: ProgressView) -> ft.Control:
    days = [
        strip_day(one.stretch.first, _level_of(one), is_to_come=one.days == 0)
        for one in view.levels
    ]
    return Card(
        Heading(_("Your plan, day by day")),
        Small(_plan_sentence(view.whole_level)),
        WeekStrip(days, key="progress-week"),
        key="progress-plan",
    )


def _level_of(one: Levels) -> AgainstPlan | None:
    if one.less:
        return AgainstPlan.LESS
    if one.more:
        return AgainstPlan.MORE
    return AgainstPlan.AS_PLANNED if one.as_planned else None


def _plan_sentence(whole: Levels) -> str:
    said = ngettext(
        "As planned on %(done)d of %(days)d recorded day.",
        "As planned on %(done)d of %(days)d recorded days.",
        whole.days_with,
    ) % {"done": whole.as_planned, "days": whole.days_with}
    return (
        said
        + " "
        + _("Less on %(less)d, more on %(more)d.")
        % {
            "less": whole.less,
            "more": whole.more,
        }
    )


def _level_words(one: Levels) -> str:
    return _("%(done)d as planned, %(less)d less, %(more)d more") % {
        "done": one.as_planned,
        "less": one.less,
        "more": one.more,
    }


def ActivityCard(
    words: PacingWords,
    one: ActivityProgress,
    view: ProgressView,
    tables: frozenset[str],
    on_toggle: OnToggle,
) -> ft.Control:
    """Show the amounts of one activity."""
    unit = words.unit(one.activity.unit)
    key = f"progress-activity-{one.activity.id}"
    stretches = tuple(point.stretch for point in one.points)
    grain = view.doing_grain
    points = [
        Point(
            label=label,
            value=float(_mean_day(done)) if done.days_known else None,
            said=stretch_words(done.stretch, grain),
            amount=amount(_mean_day(done), unit) if done.days_known else "",
        )
        for label, done in zip(axis_labels(stretches, grain), one.points, strict=True)
    ]
    sentence = _activity_sentence(one.whole, words, one.activity.unit)
    top = max([point.value or 0 for point in points] + [1])
    return ChartCard(
        one.activity.name,
        sentence,
        BarsOverTime(points, sentence, top=_round_up(top), key=f"{key}-bars"),
        points,
        is_table=key in tables,
        on_toggle=lambda: on_toggle(key),
        key=key,
    )


def _mean_day(done: Done) -> Decimal:
    return (done.done / done.days_known).quantize(Decimal("0.1")) if done.days_known else Decimal(0)


def _round_up(top: float) -> float:
    """Return the end of an axis whose half is a number that can be read."""
    step = 2.0
    while step * 10 < top:
        step *= 10
    return -(-top // step) * step


def _activity_sentence(whole: Done, words: PacingWords, unit_id: str) -> str:
    unit = words.unit(unit_id)
    ticked = ngettext("Ticked on one day.", "Ticked on %(days)d days.", whole.days_ticked) % {
        "days": whole.days_ticked
    }
    if not whole.days_known:
        return ticked
    mean = _("About %(amount)s on a day with an amount.") % {
        "amount": amount(_mean_day(whole), unit)
    }
    return f"{mean} {ticked}"


def GoalsCard(view: ProgressView) -> ft.Control:
    """Show steps done and what was learned."""
    goals = view.goals
    rows: list[ft.Control] = []
    if goals.steps_done:
        rows.append(
            Body(
                ngettext("One step done.", "%(steps)d steps done.", goals.steps_done)
                % {"steps": goals.steps_done}
            )
        )
    for goal, review in reversed(goals.reviews):
        rows.append(Body(f"{goal.doing}: {_outcome(review.outcome)}"))
        rows.append(Small(full_day(review.reviewed_on)))
        if review.learned:
            rows.append(Small(_("Learned: %(words)s") % {"words": review.learned}))
    return Card(Heading(_("Goals")), *rows, key="progress-goals")


def _outcome(outcome: Outcome) -> str:
    return {
        Outcome.ACHIEVED: _("achieved"),
        Outcome.PARTLY: _("partly there"),
        Outcome.NOT_YET: _("not yet"),
        Outcome.CHANGED: _("changed to something else"),
    }[outcome]


def SwingCard(words: PacingWords, found: OverUnder) -> ft.Control:
    """Show the over-and-under pattern as days, kindly."""
    section = words.over_and_under
    days = [
        _("%(more)s: more than planned. %(less)s: less.")
        % {
            "more": long_date(swing.more_on),
            "less": long_date(swing.less_on),
        }
        for swing in found.swings[-3:]
    ]
    return Card(
        Heading(section.title),
        Picture("over-and-under", _("A path in waves beside a gentle slope"), height=130),
        *(Body(text) for text in section.body),
        Points(days),
        key="progress-swing",
    )
