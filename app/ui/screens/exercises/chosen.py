"""The patient's exercises: what is on the list, and what was done of it in the last days."""

from dataclasses import dataclass

import flet as ft

from app.content.exercise import Exercise
from app.domain.exercise import ChosenExercise
from app.i18n import _
from app.services.exercises import WEEK, ExercisesView
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import EmptyState
from app.ui.components.picture_press_card import PicturePressCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong
from app.ui.places import HELP
from app.ui.screens.exercises.shared import SorenessCard, Ticked
from app.ui.screens.exercises.words import amount_words, days_words
from app.ui.screens.today.paused import PausedNotice
from app.ui.state import AppState

CHOOSE = "/plan/exercises/choose"


@dataclass(frozen=True, kw_only=True)
class ChosenState:
    """What the list shows."""

    view: ExercisesView


async def open_screen(app: AppState) -> ChosenState:
    """Read the list."""
    return ChosenState(view=await app.services.exercises.view())


def draw(app: AppState, state: ChosenState) -> ft.Control:
    """Draw the list."""
    return ChosenScreen(app, state)


@safe_component
def ChosenScreen(app: AppState, state: ChosenState) -> ft.Control:
    """Show each exercise with what was done, or how to begin."""
    view, words = state.view, app.content.exercise_words
    known = [(app.content.exercises.get(one.exercise), one) for one in view.chosen]
    cards = [_ExerciseCard(app, view, chosen, one) for one, chosen in known if one]
    rows: list[ft.Control] = [PausedNotice(app)] if view.is_paused else []
    if cards:
        rows += cards
        if not view.is_paused:
            more = SecondaryButton(
                _("Choose exercises"),
                lambda: app.go(CHOOSE),
                key="exercises-choose",
                icon=ft.Icons.ADD,
            )
            rows.append(Line(more))
        rows.append(SorenessCard(app))
    elif not view.is_paused:
        rows += [_NoExercises(app), *(Body(text) for text in words.intro[2:])]
    return Screen(
        words.title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        key="exercises",
    )


def _ExerciseCard(
    app: AppState, view: ExercisesView, chosen: ChosenExercise, exercise: Exercise
) -> ft.Control:
    route = f"/plan/exercise/{exercise.id}"
    days = days_words(view.days_by_exercise.get(exercise.id, 0), WEEK)
    level = exercise.level(chosen.level)
    below: list[ft.Control] = [Body(amount_words(exercise, level))]
    if days:
        below.append(Small(days))
    if exercise.id in view.done_today:
        below.append(Ticked(_("Done today")))
    do = SecondaryButton(
        _("Do it"),
        lambda: app.go(f"{route}/do"),
        key=f"do-{exercise.id}",
        icon=ft.Icons.PLAY_ARROW,
    )
    return PicturePressCard(
        exercise.start_picture,
        Strong(exercise.title),
        Small(level.name),
        below=below,
        on_click=lambda: app.go(route),
        key=f"exercise-{exercise.id}",
        action=None if view.is_paused else Line(do),
    )


def _NoExercises(app: AppState) -> ft.Control:
    words = app.content.exercise_words
    first = next(iter(app.content.exercises.values()))
    return EmptyState(
        first.start_picture,
        words.choose_title,
        " ".join(words.intro[:2]),
        PrimaryButton(_("Choose exercises"), lambda: app.go(CHOOSE), key="exercises-choose"),
        alt=first.start_alt,
        key="exercises-none",
    )
