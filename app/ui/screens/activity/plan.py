"""Start or change a paced plan, and see its weeks before it counts."""

from uuid import UUID

import flet as ft

from app.content.pacing import PacingWords, UnitWords
from app.domain.errors import AmountOutOfRangeError
from app.domain.pacing import MOST_GROWTH
from app.i18n import _
from app.services.plans import PlanChange
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice, PictureCard
from app.ui.components.chart import Point, Table
from app.ui.components.field import NumberField
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.activity.amounts import both_amounts, short_name, unit_label
from app.ui.screens.activity.bars import Bar, WeekBars
from app.ui.screens.activity.paused import PausedNotice
from app.ui.screens.activity.plan_state import PlanState
from app.ui.sentences import amount, fault_sentence, number
from app.ui.state import AppState


async def open_screen(app: AppState, activity_id: str) -> PlanState:
    """Offer the baseline, the running plan, or what was half filled in.

    Raises:
        NotFoundError: There is no such activity.
    """
    return await PlanState.opened(app.services, UUID(activity_id))


def draw(app: AppState, state: PlanState) -> ft.Control:
    """Draw the form."""
    return PlanScreen(app, state)


@safe_component
def PlanScreen(app: AppState, state: PlanState) -> ft.Control:
    """Ask for the amount, the growth and the ceiling; show the weeks and the rules."""
    activity = state.view.activity
    route = f"/plan/activity/{activity.id}"
    words = app.content.pacing
    unit = words.unit(activity.unit)

    async def keep() -> None:
        if state.is_as_before:
            await state.draft.finish()
            await app.go(route)
            return
        change = await state.keep()
        if change is not None:
            app.say_next(_kept_words(state), lambda: _undo(app, change))
            await app.go(route)

    children = [
        _Amount(state, unit),
        _Growth(state),
        _Ceiling(state, unit),
        _Weeks(state, unit),
        _Rules(words),
    ]
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    is_start = state.view.running is None
    label = _("Start this plan today") if is_start else _("Go on with this plan")
    return Screen(
        _("Your plan") if is_start else _("Change your plan"),
        *([PausedNotice(app)] if state.is_paused else children),
        *([_End(app, state)] if not is_start and not state.is_paused else []),
        *fault,
        help=lambda: app.go(HELP),
        back=lambda: app.go(route),
        primary=None if state.is_paused else PrimaryButton(label, keep, key="plan-keep"),
        subtitle=short_name(activity.name),
        key="plan-form",
    )


def _Rules(words: PacingWords) -> ft.Control:
    changeable = _("You can change or end the plan on any day.")
    return PictureCard(
        "pacing",
        _("A woman walks up even, low steps"),
        Heading(words.why.title),
        Points([*words.growth.explanation, words.hold_note, changeable]),
    )


def _kept_words(state: PlanState) -> str:
    if state.view.running is None:
        return _("Your plan starts today.")
    return _("Your plan is changed from today.")


async def _undo(app: AppState, change: PlanChange) -> None:
    await app.services.activities.plans.undo(change)
    await app.refresh()


def _Amount(state: PlanState, unit: UnitWords) -> ft.Control:
    helper = None
    if state.offer:
        usable = amount(state.offer.usable, unit)
        helper = (
            _("Your baseline is %(amount)s.") if state.is_new else _("Today it is %(amount)s.")
        ) % {"amount": usable}
    is_wrong = state.shows_errors and state.first_amount is None
    return NumberField(
        _("%(unit)s a day in the first week") % {"unit": unit_label(unit)},
        state.amount,
        lambda text: state.type(amount=text),
        key="plan-amount",
        helper=helper,
        error=fault_sentence(AmountOutOfRangeError()) if is_wrong else None,
        on_submit=state.look_over,
    )


def _Growth(state: PlanState) -> ft.Control:
    usual = number(state.activities.numbers.growth_percent)
    most = {"most": number(MOST_GROWTH)}
    is_wrong = state.shows_errors and state.growth_percent is None
    return NumberField(
        _("Growth each week, in per cent"),
        state.growth,
        lambda text: state.type(growth=text),
        key="plan-growth",
        helper=_("Often %(usual)s. With 0 it stays level.") % {"usual": usual},
        error=_("Use a number from 0 to %(most)s, such as 10 or 7.5.") % most if is_wrong else None,
        on_submit=state.look_over,
    )


def _Ceiling(state: PlanState, unit: UnitWords) -> ft.Control:
    least = {"amount": amount(state.step, unit)}
    is_wrong = state.shows_errors and not state.is_ceiling_usable
    return NumberField(
        _("At most this many %(unit)s a day") % {"unit": unit.many},
        state.ceiling,
        lambda text: state.type(ceiling=text),
        key="plan-ceiling",
        helper=_("You can leave this empty."),
        error=_("Use %(amount)s or more, or leave it empty.") % least if is_wrong else None,
        on_submit=state.look_over,
    )


def _Weeks(state: PlanState, unit: UnitWords) -> ft.Control:
    weeks = state.weeks
    heading = Heading(_("The next weeks"))
    if not weeks:
        return Card(heading, Body(_("They show here once each box above holds a number.")))
    bars = [
        Bar(
            label=str(week.week),
            planned=float(week.exact),
            shown=number(week.usable),
            is_now=week.week == 1,
        )
        for week in weeks
    ]
    sentence = _("%(first)s a day in week 1, %(last)s a day in week %(week)d.") % {
        "first": amount(weeks[0].usable, unit),
        "last": amount(weeks[-1].usable, unit),
        "week": weeks[-1].week,
    }
    rows = [
        Point(
            label="",
            value=None,
            said=_("Week %(week)d") % {"week": week.week},
            amount=both_amounts(week.exact, week.usable, unit),
        )
        for week in weeks
    ]
    return Card(
        heading,
        Small(sentence),
        WeekBars(bars, sentence, key="plan-bars"),
        Table(rows, key="plan-rows"),
        key="plan-weeks",
    )


def _End(app: AppState, state: PlanState) -> ft.Control:
    async def end() -> None:
        change = await state.end()
        if change is not None:
            app.say_next(_("The plan has ended."), lambda: _undo(app, change))
            await app.go(f"/plan/activity/{state.view.activity.id}")

    return ft.Row([SecondaryButton(_("End this plan"), end, key="plan-end")])
