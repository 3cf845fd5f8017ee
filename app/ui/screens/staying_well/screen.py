"""The plan for staying well, and the days on which to look back at it."""

from dataclasses import replace

import flet as ft

from app.domain.staying_well import CheckIn
from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import PrimaryButton
from app.ui.components.card import PictureCard
from app.ui.components.press_card import PressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.places import HELP
from app.ui.screens.flare_up_plan.keep_page import KeepPage
from app.ui.screens.flare_up_plan.parts import AskPart, Fault, PlanParts, TypedPart
from app.ui.screens.staying_well.state import StayingWellState
from app.ui.screens.staying_well.words import text_of, written
from app.ui.sentences import full_day
from app.ui.state import AppState
from app.ui.writing import LOOK

KEY = "well"


async def open_screen(app: AppState) -> StayingWellState:
    """Read the plan."""
    services = app.services
    return await StayingWellState.opened(
        services.staying_well, app.content.staying_well, services.diary.today()
    )


def draw(app: AppState, state: StayingWellState) -> ft.Control:
    """Draw the plan, or the part that is asked for."""
    return StayingWellScreen(app, state)


@safe_component
def StayingWellScreen(app: AppState, state: StayingWellState) -> ft.Control:
    """Show the plan, or ask for a part of it."""
    if state.question == LOOK:
        return _Plan(app, state)
    parts = app.content.staying_well.parts
    part = next(one for one in parts if one.id == state.question)
    return AskPart(
        app,
        state,
        part,
        TypedPart(state, part, KEY),
        is_answered=bool(text_of(part.id, state.answers)),
        home="/plan",
        key=KEY,
    )


def _Plan(app: AppState, state: StayingWellState) -> ft.Control:
    words = app.content.staying_well
    is_blank = state.answers.is_blank
    begin = PrimaryButton(_("Write my plan"), state.begin, key="well-start")
    day = full_day(state.written_on)
    return Screen(
        words.title,
        *Fault(state, KEY),
        *([_CheckIn(app, state, state.due)] if state.due else []),
        *(_intro(words.intro) if is_blank else _written(app, state)),
        *_CheckIns(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        primary=begin if is_blank else None,
        subtitle=None if is_blank else _("Written on %(day)s") % {"day": day},
        key="staying-well",
    )


def _intro(intro: tuple[str, ...]) -> list[ft.Control]:
    return [
        PictureCard(
            "staying-well",
            _("A watering can and a tall plant in a garden. Three flowers stand in the sun."),
            *(Body(text) for text in intro),
            key="well-none",
        )
    ]


def _written(app: AppState, state: StayingWellState) -> list[ft.Control]:
    words, plan = app.content.staying_well, state.answers
    dated = replace(plan, written_on=state.written_on)
    return [
        *([SavedBar(key="well-saved")] if state.is_saved else []),
        *PlanParts(state, words.parts, lambda part: text_of(part.id, plan), KEY),
        *KeepPage(app, written(dated, words), KEY),
    ]


def _CheckIns(app: AppState, state: StayingWellState) -> list[ft.Control]:
    due = state.due
    cards: list[ft.Control] = [_CheckIn(app, state, one) for one in state.check_ins if one != due]
    if not cards:
        return []
    column = ft.Column(cards, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    return [Heading(_("Looking back")), column]


def _CheckIn(app: AppState, state: StayingWellState, one: CheckIn) -> ft.Control:
    known = app.content.staying_well.check_in_by_id.get(one.kind)
    title = known.title if known else _("A look back")
    return PressCard(
        Strong(title),
        Body(_("It is time to look back")) if one == state.due else Small(_when(one)),
        on_click=lambda: app.go(f"/plan/staying-well/{one.id}"),
        key=f"check-in-{one.kind}",
    )


def _when(one: CheckIn) -> str:
    if one.done_on is not None:
        return _("You looked back on %(day)s") % {"day": full_day(one.done_on)}
    return _("You look back on %(day)s") % {"day": full_day(one.due_on)}
