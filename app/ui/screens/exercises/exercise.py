"""One exercise: how it goes, how much of it, and when to stop."""

from dataclasses import dataclass

import flet as ft

from app.content.exercise import Exercise
from app.domain.errors import NotFoundError
from app.i18n import _
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.choice import RadioList
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.row import Beside, Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.exercises.listing import Listing
from app.ui.screens.exercises.shared import (
    Numbered,
    SourcesNote,
    Ticked,
    put_on_list,
    take_off_list,
)
from app.ui.screens.exercises.words import amount_words, position_word
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence
from app.ui.state import AppState
from app.ui.theme import READING_WIDTH, page_width, text_scale

_BESIDE = 600
"""From this width on the two drawings stand side by side."""


@ft.observable
@dataclass(kw_only=True)
class ExerciseState(Listing):
    """One exercise, and whether it is on the list."""

    exercise: Exercise


async def open_screen(app: AppState, exercise: str) -> ExerciseState:
    """Read whether the exercise is on the list.

    Raises:
        NotFoundError: There is no such exercise.
    """
    if exercise not in app.content.exercises:
        raise NotFoundError
    exercises = app.services.exercises
    return ExerciseState(
        exercises=exercises,
        view=await exercises.view(),
        exercise=app.content.exercises[exercise],
    )


def draw(app: AppState, state: ExerciseState) -> ft.Control:
    """Draw the exercise."""
    return ExerciseScreen(app, state)


@safe_component
def ExerciseScreen(app: AppState, state: ExerciseState) -> ft.Control:
    """Show the two positions, the steps, the levels and when to stop."""
    exercise, route = state.exercise, f"/plan/exercise/{state.exercise.id}"
    is_paused = state.view.is_paused
    do = PrimaryButton(
        _("Do it now"), lambda: app.go(f"{route}/do"), key="exercise-do", icon=ft.Icons.PLAY_ARROW
    )
    return Screen(
        exercise.title,
        *([PausedNotice(app)] if is_paused else []),
        Body(exercise.purpose),
        _Positions(exercise),
        Heading(_("How to do it")),
        Numbered(exercise.steps),
        *_Easier(exercise),
        *_Levels(app, state),
        Heading(_("When to stop")),
        Points(exercise.stop),
        Heading(_("What is normal")),
        Points(exercise.normal),
        *([Notice(exercise.care)] if exercise.care else []),
        SourcesNote(app, exercise.sources),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan/exercises" if _is_listed(state) else "/plan/exercises/choose"),
        primary=None if is_paused else do,
        subtitle=position_word(exercise.position),
        key="exercise",
    )


def _is_listed(state: ExerciseState) -> bool:
    return state.view.find(state.exercise.id) is not None


def _Positions(exercise: Exercise) -> ft.Control:
    start = (exercise.start_picture, exercise.start_alt, _("Start"))
    end = (exercise.end_picture, exercise.end_alt, _("End"))
    is_beside = page_width() >= _BESIDE and text_scale() <= 1.5
    width = min(page_width() - 32, READING_WIDTH)
    both = [_Position(*one, width / 2 if is_beside else width) for one in (start, end)]
    if not is_beside:
        return ft.Column(both, spacing=12, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    for one in both:
        one.expand = True
    return ft.Row(both, spacing=16)


def _Position(picture: str, alt: str, caption: str, width: float) -> ft.Control:
    return ft.Column(
        [Picture(picture, alt, width * 9 / 16), Strong(caption)],
        spacing=6,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _Easier(exercise: Exercise) -> list[ft.Control]:
    if not exercise.easier:
        return []
    heading = {
        "sitting": _("An easier way, sitting"),
        "standing": _("An easier way, standing"),
    }.get(exercise.easier_position, _("An easier way"))
    return [Card(Strong(heading), Body(exercise.easier), tone=Tone.QUIET, key="exercise-easier")]


def _Levels(app: AppState, state: ExerciseState) -> list[ft.Control]:
    exercise, words = state.exercise, app.content.exercise_words
    chosen = state.view.find(exercise.id)

    options = [
        Option(
            level.id,
            level.name,
            _("%(amount)s. %(how)s") % {"amount": amount_words(exercise, level), "how": level.how},
        )
        for level in exercise.levels
    ]
    if state.view.is_paused:
        return []
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return [
        Heading(words.level_title),
        Small(words.level_hint),
        RadioList(
            words.level_title,
            options,
            chosen.level if chosen else None,
            lambda level: put_on_list(app, state, exercise, level),
            key="level",
            has_heading=False,
        ),
        *fault,
        _OnList(app, state),
    ]


def _OnList(app: AppState, state: ExerciseState) -> ft.Control:
    if _is_listed(state):
        take_off = LinkButton(
            _("Take off"),
            lambda: take_off_list(app, state, state.exercise),
            key="exercise-take-off",
        )
        return Beside(Ticked(_("On your list"), key="exercise-listed"), take_off)
    put_on = SecondaryButton(
        _("Put on my list"),
        lambda: put_on_list(app, state, state.exercise),
        key="exercise-put-on",
        icon=ft.Icons.ADD,
    )
    return Line(put_on)
