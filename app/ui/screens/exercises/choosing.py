"""Choosing exercises: all of them by family, and which are on the list."""

from dataclasses import dataclass

import flet as ft

from app.content.exercise import Exercise
from app.i18n import _
from app.ui.components.button import LinkButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice, Toggle
from app.ui.components.option import Option
from app.ui.components.picture_press_card import PicturePressCard
from app.ui.components.row import Beside, Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.exercises.listing import Listing
from app.ui.screens.exercises.shared import Ticked, put_on_list, take_off_list
from app.ui.screens.exercises.words import easier_word, position_word
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class ChoosingState(Listing):
    """The list, and which exercises are shown to choose from."""

    family: str
    is_upright_only: bool = False


async def open_screen(app: AppState) -> ChoosingState:
    """Read the list."""
    exercises = app.services.exercises
    return ChoosingState(
        exercises=exercises,
        view=await exercises.view(),
        family=app.content.exercise_words.families[0].id,
    )


def draw(app: AppState, state: ChoosingState) -> ft.Control:
    """Draw what there is to choose from."""
    return ChoosingScreen(app, state)


@safe_component
def ChoosingScreen(app: AppState, state: ChoosingState) -> ft.Control:
    """Show the exercises of one family, each with its place on the list."""
    words = app.content.exercise_words
    rows: list[ft.Control] = []
    if state.view.is_paused:
        rows.append(PausedNotice(app))
    else:
        rows += [Body(words.choose_hint), *_asked(state), *_Family(app, state)]
    return Screen(
        words.choose_title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan/exercises"),
        key="choosing",
    )


def _asked(state: ChoosingState) -> list[ft.Control]:
    def pick(family: str) -> None:
        state.family = family

    def filter_(on: bool) -> None:  # noqa: FBT001 - a switch is a bool
        state.is_upright_only = on

    short = {"stretch": _("Stretch"), "strength": _("Strength"), "fitness": _("Fitness")}
    return [
        Choice(
            _("What kind?"),
            [Option(family, label) for family, label in short.items()],
            state.family,
            pick,
            key="family",
            has_heading=False,
        ),
        Toggle(
            _("Only standing or sitting"),
            state.is_upright_only,
            filter_,
            key="upright",
            note=_("Some have an easier way for that"),
        ),
    ]


def _Family(app: AppState, state: ChoosingState) -> list[ft.Control]:
    family = next(one for one in app.content.exercise_words.families if one.id == state.family)
    shown = [
        exercise
        for exercise in app.content.exercises.values()
        if exercise.family == family.id and (exercise.may_be_upright or not state.is_upright_only)
    ]
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return [
        Heading(family.title),
        Body(family.text),
        *fault,
        *(_ExerciseCard(app, state, exercise) for exercise in shown),
    ]


def _ExerciseCard(app: AppState, state: ChoosingState, exercise: Exercise) -> ft.Control:
    easier = easier_word(exercise)
    needs_it = state.is_upright_only and exercise.position in ("lying", "kneeling")
    beside = [Strong(exercise.title), Small(position_word(exercise.position))]
    return PicturePressCard(
        exercise.start_picture,
        *beside,
        below=[Body(exercise.purpose), *([Small(easier)] if easier and needs_it else [])],
        on_click=lambda: app.go(f"/plan/exercise/{exercise.id}"),
        key=f"exercise-{exercise.id}",
        action=_OnList(app, state, exercise),
    )


def _OnList(app: AppState, state: ChoosingState, exercise: Exercise) -> ft.Control:
    if state.view.find(exercise.id) is None:
        put_on = SecondaryButton(
            _("Put on my list"),
            lambda: put_on_list(app, state, exercise),
            key=f"put-on-{exercise.id}",
            icon=ft.Icons.ADD,
        )
        return Line(put_on)
    take_off = LinkButton(
        _("Take off"),
        lambda: take_off_list(app, state, exercise),
        key=f"take-off-{exercise.id}",
    )
    return Beside(Ticked(_("On your list"), key=f"listed-{exercise.id}"), take_off)
