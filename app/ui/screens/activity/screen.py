"""One activity: today's amount first, then its weeks, its plan, its tries and its name."""

from uuid import UUID

import flet as ft

from app.content.pacing import UnitWords
from app.i18n import _, ngettext
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, EmptyState, Notice
from app.ui.components.field import Field
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.activity.amounts import exact_words, short_name
from app.ui.screens.activity.day import TodayCard, YesterdayCard
from app.ui.screens.activity.paused import PausedNotice
from app.ui.screens.activity.state import ActivityState
from app.ui.screens.activity.weeks import EarlierCard, WeeksCard
from app.ui.sentences import amount, fault_sentence
from app.ui.state import AppState

PLAN = "/plan"


async def open_screen(app: AppState, activity_id: str) -> ActivityState:
    """Read the activity with all that belongs to it.

    Raises:
        NotFoundError: There is no such activity.
    """
    return await ActivityState.opened(app.services, UUID(activity_id), app.services.diary.today())


def draw(app: AppState, state: ActivityState) -> ft.Control:
    """Draw the activity."""
    return ActivityScreen(app, state)


@safe_component
def ActivityScreen(app: AppState, state: ActivityState) -> ft.Control:
    """Show one activity."""
    unit = app.content.pacing.unit(state.view.activity.unit)
    if state.is_paused:
        children: list[ft.Control] = [PausedNotice(app)]
    elif state.view.running is None:
        children = _without_plan(app, state, unit)
    else:
        children = _with_plan(app, state, unit)
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return Screen(
        short_name(state.view.activity.name),
        *fault,
        *children,
        _End(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go(PLAN),
        primary=_primary(app, state),
        key="activity",
    )


def _with_plan(app: AppState, state: ActivityState, unit: UnitWords) -> list[ft.Control]:
    hold_note = app.content.pacing.hold_note
    today, yesterday = state.today_state, state.yesterday_state
    return [
        *([TodayCard(app, today, unit, hold_note)] if today else []),
        *([YesterdayCard(app, yesterday, unit)] if yesterday else []),
        *([WeeksCard(state, unit)] if state.weeks else []),
        _Plan(app, state, unit),
        *_past(app, state, unit),
    ]


def _without_plan(app: AppState, state: ActivityState, unit: UnitWords) -> list[ft.Control]:
    words = app.content.pacing.why
    if state.weeks:
        return [
            Card(
                Heading(_("No plan runs now")),
                Body(_("You can start again from your baseline, or find a new one.")),
            ),
            WeeksCard(state, unit),
            *_past(app, state, unit),
        ]
    first = EmptyState(
        "pacing",
        _("First, find your baseline"),
        words.body[0],
        alt=_("A woman walks up even, low steps"),
    )
    return [first, *_past(app, state, unit)]


def _primary(app: AppState, state: ActivityState) -> ft.Control | None:
    if state.is_paused or state.view.running is not None:
        return None
    route = f"{PLAN}/activity/{state.view.activity.id}"
    if state.weeks:
        return PrimaryButton(
            _("Start a plan again"), lambda: app.go(f"{route}/plan"), key="activity-plan"
        )
    words = _("Go on with your baseline") if state.view.trials else _("Find my baseline")
    return PrimaryButton(words, lambda: app.go(f"{route}/baseline"), key="activity-baseline")


def _Plan(app: AppState, state: ActivityState, unit: UnitWords) -> ft.Control:
    plan = state.view.running
    if plan is None:
        return ft.Container()
    route = f"{PLAN}/activity/{state.view.activity.id}/plan"

    async def end() -> None:
        change = await state.end_plan()
        if change is not None:
            app.say(_("The plan has ended."), undo=lambda: state.undo_plan(change))

    growth = _("It grows by %(percent)s %% each week.") % {
        "percent": exact_words(plan.growth_percent)
    }
    if plan.growth_percent == 0:
        growth = _("It stays level from week to week.")
    most = None
    if plan.ceiling is not None:
        most = _("Never more than %(amount)s.") % {"amount": amount(plan.ceiling, unit)}
    return Card(
        Heading(_("Your plan")),
        Body(growth),
        *([Body(most)] if most else []),
        Small(_("Go by your plan, not by your pain. You can change it on any day.")),
        Line(
            SecondaryButton(
                _("Change the plan"), lambda: app.go(route), key="activity-change-plan"
            ),
            LinkButton(_("End the plan"), end, key="activity-end-plan"),
        ),
        key="activity-plan-card",
    )


def _past(app: AppState, state: ActivityState, unit: UnitWords) -> list[ft.Control]:
    """Return what came before: the tries, and the plans that ended."""
    rows: list[ft.Control] = []
    tries = len(state.view.trials)
    if tries:
        route = f"{PLAN}/activity/{state.view.activity.id}/baseline"
        said = ngettext("%(tries)d try is saved.", "%(tries)d tries are saved.", tries) % {
            "tries": tries
        }
        link = LinkButton(_("See the tries"), lambda: app.go(route), key="activity-tries")
        rows.append(Card(Heading(_("Your baseline")), Body(said), Line(link)))
    if state.earlier:
        rows.append(EarlierCard(state.earlier, unit))
    return rows


def _End(app: AppState, state: ActivityState) -> ft.Control:
    activity_id = state.view.activity.id

    async def delete() -> None:
        if await state.delete():
            app.say_next(
                _("The activity is deleted. You can bring it back."),
                lambda: _bring_back(app, activity_id),
            )
            await app.go(PLAN)

    rows: list[ft.Control] = []
    if state.renames:
        rows.append(
            Field(
                _("Its name"),
                state.name,
                state.type_name,
                key="activity-new-name",
                error=_("It needs a few words as its name.") if state.lacks_name else None,
                on_blur=state.keep_name,
            )
        )
    rows.append(
        Line(
            LinkButton(
                _("Done") if state.renames else _("Change its name"),
                state.ask_name,
                key="activity-rename",
            ),
            LinkButton(_("Delete this activity"), delete, key="activity-delete"),
        )
    )
    return ft.Column(rows, spacing=8, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


async def _bring_back(app: AppState, activity_id: UUID) -> None:
    await app.services.activities.bring_back(activity_id)
    await app.refresh()
