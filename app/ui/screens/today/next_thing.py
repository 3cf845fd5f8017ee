"""The one next thing, as a card with one button."""

from uuid import UUID

import flet as ft

from app.i18n import _
from app.services.today import NextKind, NextThing, TodayView
from app.ui.components.button import PrimaryButton
from app.ui.components.card import Notice, PictureCard
from app.ui.components.text import Body, Heading
from app.ui.screens.today.programme import SessionCard
from app.ui.screens.today.state import TodayState
from app.ui.state import AppState


def NextCard(app: AppState, state: TodayState) -> ft.Control | None:
    """Draw what to do next; nothing where a card of its own says it already."""
    view = state.view
    thing = view.next_thing
    card: ft.Control | None = None
    match thing.kind:
        case NextKind.REVIEW_GOAL:
            card = _review(app, view, thing.goal_id)
        case NextKind.DO_SESSION:
            card = SessionCard(app, view, is_next=True)
        case NextKind.MAKE_GOAL:
            card = _make_goal(app)
        case NextKind.NAME_ACTIVITY:
            card = _name_activity(app)
        case NextKind.FIND_BASELINE:
            card = _find_baseline(app, thing)
        case NextKind.NOTHING:
            card = Notice(_("Nothing more is planned for today."), key="next-nothing")
        case _:
            pass
    return card


def _review(app: AppState, view: TodayView, goal_id: UUID | None) -> ft.Control:
    goal = next((one for one in view.reviews_due if one.id == goal_id), None)
    return PictureCard(
        "progress",
        _("A path with milestones"),
        Heading(_("Time to look back at a goal")),
        *([Body(goal.doing)] if goal else []),
        PrimaryButton(
            _("Look back"), lambda: app.go(f"/plan/goal/{goal_id}/review"), key="next-review"
        ),
        key="next",
    )


def _make_goal(app: AppState) -> ft.Control:
    return PictureCard(
        "empty-goals",
        _("A hill with a small flag"),
        Heading(_("What matters to you?")),
        Body(_("Start from something you care about. It becomes a small first step.")),
        PrimaryButton(_("Set a goal"), lambda: app.go("/plan/goal/new"), key="next-goal"),
        key="next",
    )


def _name_activity(app: AppState) -> ft.Control:
    return PictureCard(
        "empty-activities",
        _("A pair of walking shoes"),
        Heading(_("Is there something you gave up?")),
        Body(_("Name an activity. You then find an amount that works on good and bad days.")),
        PrimaryButton(
            _("Name an activity"), lambda: app.go("/plan/activity/new"), key="next-activity"
        ),
        key="next",
    )


def _find_baseline(app: AppState, thing: NextThing) -> ft.Control:
    return PictureCard(
        "pacing",
        _("A person on even steps that lead up"),
        Heading(_("Find your baseline")),
        Body(_("An amount you can do on good days and on bad days.")),
        PrimaryButton(
            _("Go on"),
            lambda: app.go(f"/plan/activity/{thing.activity_id}/baseline"),
            key="next-baseline",
        ),
        key="next",
    )
