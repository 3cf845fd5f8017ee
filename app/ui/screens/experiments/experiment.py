"""One experiment: what I will try and what I expect; then what happened and what I learned."""

from uuid import UUID

import flet as ft

from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.field import DateField, Field
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.experiments.state import ExperimentState
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence, near_day
from app.ui.state import AppState

LIST = "/plan/experiments"


async def open_screen(app: AppState, experiment_id: str | None = None) -> ExperimentState:
    """Begin an experiment, or open one."""
    service, today = app.services.experiments, app.services.diary.today()
    if experiment_id is None:
        state = ExperimentState.blank(service, today)
    else:
        state = await ExperimentState.opened(service, today, UUID(experiment_id))
    state.is_paused = await app.services.safety.is_paused_today()
    return state


def draw(app: AppState, state: ExperimentState) -> ft.Control:
    """Draw the experiment."""
    return ExperimentScreen(app, state)


@safe_component
def ExperimentScreen(app: AppState, state: ExperimentState) -> ft.Control:
    """Ask for the guess, and after the try for what came of it."""
    fault, made = state.fault, state.experiment

    async def done() -> None:
        await state.keep()
        if state.fault is None:
            await app.go(LIST)

    return Screen(
        _("Try it and see"),
        *([Notice(fault_sentence(fault), Tone.ACTIVITY, key="experiment-fault")] if fault else []),
        *([PausedNotice(app)] if state.is_paused else []),
        *_Before(state),
        *_After(state),
        *([SavedBar(key="experiment-saved")] if state.is_saved else []),
        *_actions(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go(LIST),
        primary=PrimaryButton(_("Done"), done, key="experiment-done"),
        subtitle=near_day(made.made_on, state.today) if made else None,
        key="experiment",
    )


def _typed(state: ExperimentState, name: str, label: str, helper: str) -> ft.Control:
    return Field(
        label,
        getattr(state.answers, name),
        lambda text: state.type(**{name: text}),
        key=f"experiment-{name}",
        helper=helper,
        multiline=True,
        on_blur=state.keep,
    )


def _Before(state: ExperimentState) -> list[ft.Control]:
    return [
        Body(_("Make a guess first. Then try it, and see what happens. No result is wrong.")),
        _typed(
            state,
            "will_try",
            _("What will I try?"),
            _("One small thing, with a day and a place."),
        ),
        _typed(
            state,
            "prediction",
            _("What do I expect?"),
            _("What do I think will happen? How would I know?"),
        ),
        Scale(
            _("How sure am I of that?"),
            state.answers.sureness,
            lambda sureness: state.answer(sureness=sureness),
            low=_("Not sure at all"),
            high=_("Quite sure"),
            key="experiment-sureness",
            tone=Tone.ACTION,
        ),
    ]


def _After(state: ExperimentState) -> list[ft.Control]:
    made = state.experiment
    if made is None:
        return []
    if not state.is_tried:
        tried = SecondaryButton(
            _("I tried it"), state.mark_tried, key="experiment-tried", icon=ft.Icons.CHECK
        )
        told = Small(_("Come back here when you have tried it."))
        return [Card(Heading(_("Then: what happened?")), told, Line(tried))]
    day = state.answers.tried_on or state.today
    return [
        Heading(_("Then: what happened?")),
        DateField(
            _("I tried it on"),
            day,
            lambda picked: state.answer(tried_on=picked),
            earliest=min(made.made_on, day),
            latest=state.today,
            key="experiment-tried-on",
        ),
        _typed(
            state,
            "happened",
            _("What happened?"),
            _("What you saw, heard or did. Was it as you had guessed?"),
        ),
        _typed(state, "learned", _("What did I learn?"), _("What would you try next?")),
        Line(LinkButton(_("I have not tried it yet"), state.mark_open, key="experiment-untried")),
    ]


def _actions(app: AppState, state: ExperimentState) -> list[ft.Control]:
    if state.experiment is None:
        return []

    async def delete() -> None:
        deleted = await state.delete()
        if deleted is None:
            return

        async def bring_back() -> None:
            await app.services.experiments.bring_back(deleted)
            await app.refresh()

        app.say_next(_("It is deleted. You can bring it back."), bring_back)
        await app.go(LIST)

    return [
        Line(
            LinkButton(
                _("Delete this"), delete, key="experiment-delete", icon=ft.Icons.DELETE_OUTLINE
            )
        )
    ]
