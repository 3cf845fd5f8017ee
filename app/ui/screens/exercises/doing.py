"""Do one exercise: before it, on the way, after it."""

import flet as ft

from app.domain.errors import NotFoundError
from app.domain.exercise import Felt
from app.domain.exercise_phases import Tempo
from app.i18n import _
from app.ui.awake import Awake
from app.ui.components.button import PrimaryButton
from app.ui.components.choice import Choice, RadioList
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Heading, Points
from app.ui.places import HELP
from app.ui.screens.exercises.after import After, AfterFoot
from app.ui.screens.exercises.doing_state import DoingState, Step
from app.ui.screens.exercises.going import Going, GoingFoot
from app.ui.screens.exercises.words import amount_words
from app.ui.screens.today.paused import PausedNotice
from app.ui.state import AppState
from app.ui.timer import timer_of


async def open_screen(app: AppState, exercise: str) -> DoingState:
    """Make ready, at the level of the patient's list or at the first one.

    Raises:
        NotFoundError: There is no such exercise.
    """
    found = app.content.exercises.get(exercise)
    if found is None:
        raise NotFoundError
    words, view = app.content.exercise_words, await app.services.exercises.view()
    chosen = view.find(exercise)
    return DoingState(
        exercises=app.services.exercises,
        exercise=found,
        tempo=Tempo(
            ready=words.ready_seconds,
            rest=words.rest_seconds,
            repetition=words.repetition_seconds,
        ),
        level=found.level(chosen.level if chosen else "").id,
        is_paused=view.is_paused,
        new_timer=lambda: timer_of(app),
        awake=Awake(),
    )


def draw(app: AppState, state: DoingState) -> ft.Control:
    """Draw the exercise as far as it has come."""
    return DoingScreen(app, state)


@safe_component
def DoingScreen(app: AppState, state: DoingState) -> ft.Control:
    """Show what comes before, the way through, or what comes after."""
    words, course = app.content.exercise_words, state.course
    primary: ft.Control | None = None
    if state.is_paused:
        rows: list[ft.Control] = [PausedNotice(app)]
    elif state.step is Step.BEFORE:
        rows = _before(state)
        primary = PrimaryButton(
            _("Begin"), state.begin, key="doing-begin", icon=ft.Icons.PLAY_ARROW
        )
    elif state.step is Step.GOING and course is not None:
        rows = [Going(words, state.exercise, course)]
        primary = GoingFoot(words, state, course)
    else:
        rows, primary = After(app, state), AfterFoot(app, state)
    return Screen(
        state.exercise.title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go(f"/plan/exercise/{state.exercise.id}"),
        primary=primary,
        # Another key: it is read from the top.
        key=f"doing-{state.step}-{state.felt is Felt.MUCH_WORSE}",
    )


def _before(state: DoingState) -> list[ft.Control]:
    exercise = state.exercise
    rows: list[ft.Control] = [
        Picture(exercise.start_picture, exercise.start_alt, 150),
        RadioList(
            _("How much today?"),
            [
                Option(level.id, level.name, amount_words(exercise, level))
                for level in exercise.levels
            ],
            state.level,
            state.choose_level,
            key="level",
        ),
    ]
    if not state.is_timed:
        rows.append(
            Choice(
                _("Who counts?"),
                [
                    Option(value=False, label=_("I tap"), key="tap"),
                    Option(value=True, label=_("The clock"), key="clock"),
                ],
                state.by_clock,
                state.count_by_clock,
                key="counts",
            )
        )
    return [*rows, Heading(_("When to stop")), Points(exercise.stop)]
