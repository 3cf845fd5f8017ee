"""The way through an exercise, phase by phase, with large figures."""

import flet as ft

from app.content.exercise import Exercise, ExerciseWords
from app.domain.exercise_phases import PhaseKind
from app.i18n import _
from app.ui.components.button import IconAction, LinkButton, PrimaryButton
from app.ui.components.picture import Picture
from app.ui.components.press import pressed
from app.ui.components.safe import safe_component
from app.ui.components.text import Small
from app.ui.screens.exercises.course import Course
from app.ui.screens.exercises.doing_state import DoingState
from app.ui.screens.exercises.figure import Figure
from app.ui.screens.exercises.words import round_words, seconds_figure, seconds_words
from app.ui.shapes import CORNER
from app.ui.theme import is_mirrored, page_height, text_scale

_ROOM_FOR_PICTURE = 700
"""The least height of a window in which a drawing stands above the figure."""


@safe_component
def Going(words: ExerciseWords, exercise: Exercise, course: Course) -> ft.Control:
    """Show the phase that it is in."""
    phase = course.phase
    rows: list[ft.Control] = []
    if page_height() >= _ROOM_FOR_PICTURE and text_scale() <= 1.3:
        is_going = phase.kind is PhaseKind.GO
        picture = exercise.end_picture if is_going else exercise.start_picture
        rows.append(Picture(picture, "", 100))
    rows.append(_Stage(_stage_word(words, course)))
    rows.append(_Counted(course) if course.is_tapped else _Clock(course))
    where = round_words(phase.round, course.rounds, phase.side if course.has_sides else None)
    if where:
        rows.append(_centred(where, key="doing-round"))
    return ft.Column(
        rows,
        spacing=8,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@safe_component
def GoingFoot(words: ExerciseWords, state: DoingState, course: Course) -> ft.Control:
    """Offer to pause, to go to the next phase and to end."""
    icon = ft.Icons.SKIP_PREVIOUS if is_mirrored() else ft.Icons.SKIP_NEXT
    skip = IconAction(icon, _("Next part"), course.next, key="doing-next")
    end = LinkButton(_("End here"), state.end, key="doing-end")
    if course.is_tapped:
        return ft.Row([end, skip], alignment=ft.MainAxisAlignment.SPACE_BETWEEN)
    waits = course.phase.seconds is None
    return ft.Column(
        [
            ft.Row(
                [ft.Container(_Main(words, course), expand=True), *([] if waits else [skip])],
                spacing=8,
            ),
            ft.Row([end], alignment=ft.MainAxisAlignment.CENTER),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _Main(words: ExerciseWords, course: Course) -> ft.Control:
    if course.phase.seconds is None:
        return PrimaryButton(words.go, course.next, key="doing-go", icon=ft.Icons.PLAY_ARROW)
    if course.is_running:
        return PrimaryButton(_("Pause"), course.pause, key="doing-pause", icon=ft.Icons.PAUSE)
    return PrimaryButton(_("Go on"), course.go_on, key="doing-go-on", icon=ft.Icons.PLAY_ARROW)


def _stage_word(words: ExerciseWords, course: Course) -> str:
    if course.phase.seconds is not None and not course.is_running:
        return _("Paused")
    return {
        PhaseKind.READY: words.ready,
        PhaseKind.GO: words.go,
        PhaseKind.REST: words.rest,
        PhaseKind.OTHER_SIDE: _("The other side now"),
    }[course.phase.kind]


def _Stage(text: str) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        header=True,
        heading_level=2,
        container=True,
        content=ft.Text(
            text,
            key="doing-stage",
            theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
            text_align=ft.TextAlign.CENTER,
        ),
    )


def _Clock(course: Course) -> ft.Control:
    phase, number = course.phase, course.figure
    if phase.seconds is None:
        return _centred(_("Take the time you need. Then tap the button."))
    if phase.repetitions:
        of = _("%(number)d of %(of)d") % {"number": number, "of": phase.repetitions}
        return ft.Column(
            [Figure(str(number), of, key="doing-figure"), _unsaid(_centred(of))],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    return Figure(seconds_figure(number), seconds_words(number), key="doing-figure")


def _Counted(course: Course) -> ft.Control:
    done, of = course.figure, course.phase.repetitions
    said = _("%(number)d of %(of)d") % {"number": done, "of": of}
    return ft.MergeSemantics(
        ft.OutlinedButton(
            key="doing-tap",
            content=ft.Column(
                [
                    Figure(str(done), said, key="doing-figure"),
                    _unsaid(_centred(said)),
                    _centred(_("Tap here for each one")),
                ],
                spacing=0,
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            ),
            on_click=pressed(course.tap),
            style=ft.ButtonStyle(
                bgcolor=ft.Colors.PRIMARY_CONTAINER,
                color=ft.Colors.ON_PRIMARY_CONTAINER,
                side={
                    ft.ControlState.FOCUSED: ft.BorderSide(4, ft.Colors.PRIMARY),
                    ft.ControlState.DEFAULT: ft.BorderSide(2, ft.Colors.PRIMARY),
                },
                shape=ft.RoundedRectangleBorder(radius=CORNER),
                padding=ft.Padding.symmetric(horizontal=16, vertical=20),
            ),
        )
    )


def _unsaid(drawn: ft.Control) -> ft.Control:
    """Keep from being read aloud what the figure already says."""
    return ft.Semantics(content=drawn, exclude_semantics=True)


def _centred(text: str, *, key: str | None = None) -> ft.Text:
    small = Small(text, key=key)
    small.text_align = ft.TextAlign.CENTER
    return small
