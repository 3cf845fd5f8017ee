"""Writing the flare-up plan on a good day, and reading it."""

from dataclasses import replace
from functools import partial

import flet as ft

from app.content.flare_up_plan import PlanPart
from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.beginnings import Beginnings
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import PictureCard
from app.ui.components.choice import RadioList
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body
from app.ui.places import HELP
from app.ui.screens.flare_up_plan.keep_page import KeepPage
from app.ui.screens.flare_up_plan.parts import AskPart, Fault, PlanParts, TypedPart
from app.ui.screens.flare_up_plan.state import FIRST_THINGS, PACING_STEP, FlareUpPlanState
from app.ui.screens.flare_up_plan.words import text_of, texts_of, written
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import full_day
from app.ui.state import AppState
from app.ui.theme import text_scale
from app.ui.writing import LOOK

KEY = "flare-plan"


async def open_screen(app: AppState) -> FlareUpPlanState:
    """Read the plan."""
    services = app.services
    return await FlareUpPlanState.opened(
        services.flare_up_plan,
        app.content.flare_up_plan,
        is_paused=await services.safety.is_paused_today(),
    )


def draw(app: AppState, state: FlareUpPlanState) -> ft.Control:
    """Draw the plan, or the part that is asked for."""
    return FlareUpPlanScreen(app, state)


@safe_component
def FlareUpPlanScreen(app: AppState, state: FlareUpPlanState) -> ft.Control:
    """Show the plan, or ask for a part of it."""
    words = app.content.flare_up_plan
    if state.question == LOOK:
        return _Plan(app, state)
    part = words.part_by_id[state.question]
    return AskPart(
        app,
        state,
        part,
        _box(app, state, part),
        is_answered=bool(texts_of(part.id, state.answers, words)),
        home="/plan",
        key=KEY,
    )


def _Plan(app: AppState, state: FlareUpPlanState) -> ft.Control:
    words, plan = app.content.flare_up_plan, state.answers
    is_blank = plan.is_blank
    walk = LinkButton(
        _("I am having a flare-up now"), lambda: app.go("/flare-up/walk"), key="flare-plan-walk"
    )
    begin = PrimaryButton(_("Write my plan"), state.begin, key="flare-plan-start")
    return Screen(
        words.title,
        *Fault(state, KEY),
        *([PausedNotice(app)] if state.is_paused else []),
        *(_intro(words.intro) if is_blank else _written(app, state)),
        Line(walk),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        primary=begin if is_blank else None,
        subtitle=None
        if is_blank
        else _("Written on %(day)s") % {"day": full_day(state.written_on)},
        key="flare-plan",
    )


def _intro(intro: tuple[str, ...]) -> list[ft.Control]:
    return [
        PictureCard(
            "flare-up-plan",
            _("A list on a clipboard, nearly all ticked. A hot-water bottle stands beside it."),
            *(Body(text) for text in intro),
            key="flare-plan-none",
        )
    ]


def _written(app: AppState, state: FlareUpPlanState) -> list[ft.Control]:
    words, plan = app.content.flare_up_plan, state.answers
    parts = [part for part in words.parts if part.id in state.questions]
    dated = replace(plan, written_on=state.written_on)
    return [
        *([SavedBar(key="flare-plan-saved")] if state.is_saved else []),
        *PlanParts(state, parts, lambda part: text_of(part.id, plan, words), KEY),
        *KeepPage(app, written(dated, words), KEY),
    ]


def _box(app: AppState, state: FlareUpPlanState, part: PlanPart) -> list[ft.Control]:
    if part.id == FIRST_THINGS:
        return _things(state, part)
    if part.id == PACING_STEP:
        return _step(app, state, part)
    return TypedPart(state, part, KEY)


def _things(state: FlareUpPlanState, part: PlanPart) -> list[ft.Control]:
    labels = (_("First"), _("Then"), _("And then"))
    fields: list[ft.Control] = [
        Field(
            label,
            state.things[at],
            partial(state.type_thing, at),
            key=f"flare-plan-thing-{at}",
            multiline=text_scale() > 1.3,  # else large letters would be cut off
            on_blur=state.keep,
        )
        for at, label in enumerate(labels)
    ]
    ideas = Beginnings(
        part.starters if state.has_room else (),
        state.add_thing,
        key="flare-plan-begin",
        is_open=state.shows_more,
        on_fold=state.fold,
        are_whole=True,
    )
    return [*fields, *ideas]


def _step(app: AppState, state: FlareUpPlanState, part: PlanPart) -> list[ft.Control]:
    steps = app.content.flare_up_plan.steps
    picked = state.answers.pacing_step

    async def take_back() -> None:
        await state.answer(pacing_step="")

    return [
        RadioList(
            part.title,
            [Option(one.id, one.label, one.explanation) for one in steps],
            picked or None,
            lambda step: state.answer(pacing_step=step),
            key="flare-plan-step",
            has_heading=False,
        ),
        *(
            [
                Line(
                    LinkButton(
                        _("No step back: I keep my amounts"), take_back, key="flare-plan-no-step"
                    )
                )
            ]
            if picked
            else []
        ),
    ]
