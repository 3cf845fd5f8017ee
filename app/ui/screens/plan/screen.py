"""The Plan: goals and activities, each with what comes next."""

from dataclasses import dataclass

import flet as ft

from app.domain.goal import Goal, Outcome
from app.i18n import _
from app.services.activities import ActivityView
from app.services.goals import GoalsView
from app.ui.components.button import LinkButton, OnClick, PrimaryButton, SecondaryButton
from app.ui.components.card import EmptyState
from app.ui.components.press_card import PressCard
from app.ui.components.row import Beside, Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong, Subheading
from app.ui.places import HELP
from app.ui.screens.goal.draft import Begun, read_begun
from app.ui.screens.goal.words import outcome_word, shortened
from app.ui.screens.plan.amount_today import amount_today
from app.ui.screens.plan.yours import Yours, YoursCards, read_yours
from app.ui.sentences import full_day
from app.ui.state import AppState
from app.ui.theme import READING_WIDTH
from app.ui.width import Width

_WIDE = 1040
"""Two columns that are good to read, and the room between them, in logical pixels."""


@dataclass(frozen=True, kw_only=True)
class PlanState:
    """What the Plan shows."""

    goals: GoalsView
    activities: tuple[ActivityView, ...]
    begun: Begun | None
    """A goal that was begun and not kept yet."""
    is_paused: bool
    """A red flag rests all amounts today."""
    yours: Yours

    @property
    def is_full(self) -> bool:
        """Tell whether there is something on both sides."""
        return bool(self.activities) and not self.goals.is_empty


async def open_screen(app: AppState) -> PlanState:
    """Read the goals and activities."""
    services = app.services
    return PlanState(
        goals=await services.goals.goals(),
        activities=await services.activities.activities(),
        begun=await read_begun(services.drafts),
        is_paused=await services.safety.is_paused_today(),
        yours=await read_yours(services),
    )


def draw(app: AppState, state: PlanState) -> ft.Control:
    """Draw the Plan."""
    return PlanScreen(app, state)


@safe_component
def PlanScreen(app: AppState, state: PlanState) -> ft.Control:
    """Show goals and activities; side by side where there is room and both have something."""
    is_wide = app.width >= Width.WIDE and state.is_full
    goals, activities = _column(_Goals(app, state)), _column(_Activities(app, state))
    if is_wide:
        goals.expand = activities.expand = True
        both: list[ft.Control] = [
            ft.Row(
                [goals, activities],
                spacing=32,
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
        ]
    else:
        both = [goals, activities]
    deleted = LinkButton(
        _("What you deleted"),
        lambda: app.go("/plan/bin"),
        key="plan-bin",
        icon=ft.Icons.DELETE_OUTLINE,
    )
    return Screen(
        _("Plan"),
        *both,
        *YoursCards(app, state.yours),
        Line(deleted),
        help=lambda: app.go(HELP),
        more=app.more,
        width=_WIDE if is_wide else READING_WIDTH,
        key="plan",
    )


def _column(children: list[ft.Control]) -> ft.Column:
    return ft.Column(children, spacing=12, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def _Goals(app: AppState, state: PlanState) -> list[ft.Control]:
    view = state.goals
    begun = [_BegunCard(app, state.begun)] if state.begun else []
    if view.is_empty:
        return [*begun, _NoGoals(app)]
    drawn = [
        _head(_("Goals"), _("New goal"), lambda: app.go("/plan/goal/new"), "plan-new-goal"),
        *begun,
        *(_GoalCard(app, goal, is_due=True) for goal in view.due),
        *(_GoalCard(app, goal) for goal in view.open),
    ]
    if view.closed:
        drawn += [
            Subheading(_("Looked back at")),
            *(_GoalCard(app, goal) for goal in view.closed),
        ]
    return drawn


def _head(title: str, action: str, on_click: OnClick, key: str) -> ft.Control:
    return Beside(Heading(title), LinkButton(action, on_click, key=key, icon=ft.Icons.ADD))


def _NoGoals(app: AppState) -> ft.Control:
    return EmptyState(
        "empty-goals",
        _("What matters to you?"),
        _("Start from something you care about. It becomes a small first step."),
        PrimaryButton(_("Set a goal"), lambda: app.go("/plan/goal/new"), key="plan-new-goal"),
        alt=_("A hill with a small flag at the end of a path"),
        key="plan-no-goals",
    )


def _BegunCard(app: AppState, begun: Begun) -> ft.Control:
    words = shortened(begun.answers.doing) or shortened(begun.answers.matters)
    return PressCard(
        Strong(_("Go on with the goal you began")),
        *([Small(words)] if words else []),
        on_click=lambda: app.go("/plan/goal/begun"),
        key="plan-begun",
    )


def _GoalCard(app: AppState, goal: Goal, *, is_due: bool = False) -> ft.Control:
    lines: list[ft.Control] = []
    if goal.outcome in (Outcome.ACHIEVED, Outcome.CHANGED):
        lines.append(Small(outcome_word(goal.outcome)))
    else:
        if goal.next_step:
            step = shortened(goal.next_step.text)
            lines.append(Body(_("Next step: %(step)s") % {"step": step}))
        if is_due:
            lines.append(Strong(_("Time to look back")))
        elif goal.review_on:
            lines.append(Small(_("Look back on %(day)s") % {"day": full_day(goal.review_on)}))
    return PressCard(
        Strong(shortened(goal.doing)),
        *lines,
        on_click=lambda: app.go(f"/plan/goal/{goal.id}"),
        key=f"goal-{goal.id}",
    )


def _Activities(app: AppState, state: PlanState) -> list[ft.Control]:
    if not state.activities:
        return [_NoActivities(app)]
    return [
        _head(
            _("Activities"),
            _("New activity"),
            lambda: app.go("/plan/activity/new"),
            "plan-new-activity",
        ),
        *(_ActivityCard(app, state, view) for view in state.activities),
    ]


def _NoActivities(app: AppState) -> ft.Control:
    return EmptyState(
        "empty-activities",
        _("Is there something you gave up?"),
        _("Name an activity. You then find an amount that works on good and bad days."),
        Line(
            SecondaryButton(
                _("Name an activity"),
                lambda: app.go("/plan/activity/new"),
                key="plan-new-activity",
            )
        ),
        alt=_("A pair of walking boots on a mat"),
        key="plan-no-activities",
    )


def _ActivityCard(app: AppState, state: PlanState, view: ActivityView) -> ft.Control:
    activity = view.activity
    unit = app.content.pacing.unit(activity.unit)
    return PressCard(
        Strong(shortened(activity.name)),
        Body(amount_today(view, unit, is_paused=state.is_paused)),
        on_click=lambda: app.go(f"/plan/activity/{activity.id}"),
        key=f"activity-{activity.id}",
    )
