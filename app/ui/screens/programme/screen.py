"""The programme as a way: what comes next, what was taken home, and all sessions in their order."""

import flet as ft

from app.content.session import Session
from app.domain.programme import Homework, HomeworkOutcome
from app.i18n import _
from app.services.programme import SessionStep
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice, PictureCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.programme.homework import HomeworkRow
from app.ui.screens.programme.state import ProgrammeState
from app.ui.screens.programme.strip import ScreenStrip
from app.ui.screens.programme.way import Way
from app.ui.screens.programme.words import (
    about_left,
    about_minutes,
    minutes_left,
    place_in_programme,
    position_of,
    route_to,
    screen_of,
)
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState


async def open_screen(app: AppState) -> ProgrammeState:
    """Read how far the patient is; whoever is here is back from what they left a session for."""
    app.session_left = None
    services = app.services
    is_paused = await services.safety.is_paused_today()
    return await ProgrammeState.opened(services.programme, is_paused=is_paused)


def draw(app: AppState, state: ProgrammeState) -> ft.Control:
    """Draw the way."""
    return ProgrammeScreen(app, state)


@safe_component
def ProgrammeScreen(app: AppState, state: ProgrammeState) -> ft.Control:
    """Show what comes next first, then the whole way."""
    words, view = app.content.programme, state.view
    children = [
        Notice(fault_sentence(state.fault), Tone.ACTIVITY) if state.fault else None,
        _Welcome(app, state) if view.is_back else None,
        _Next(app, state, view.next_step) if view.next_step else _AllDone(app),
        *([Body(text) for text in words.intro] if not view.is_begun else []),
        Small(words.suggestion) if view.next_step else None,
        _Homework(app, state) if state.homework else None,
        _Enough(app) if view.is_enough else None,
        Way(app, view),
    ]
    return Screen(
        words.title,
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        more=app.more,
        key="programme",
    )


def _Welcome(app: AppState, state: ProgrammeState) -> ft.Control:
    words, last = app.content.programme.welcome_back, state.view.last_seen
    ways: list[ft.Control] = []
    if last is not None and last.progress is not None and last != state.view.next_step:
        # Where a session is begun, "Carry on" leads to the last screen already.
        route = route_to(last.session, last.progress.screen)
        ways.append(
            LinkButton(
                _("See the last screen"),
                lambda: app.go(route),
                key="programme-last-screen",
                icon=ft.Icons.CHEVRON_RIGHT,
            )
        )
    return Card(
        Heading(words.title),
        *(Body(text) for text in words.body),
        *([Line(*ways)] if ways else []),
        tone=Tone.QUIET,
        key="programme-welcome-back",
    )


def _Next(app: AppState, state: ProgrammeState, step: SessionStep) -> ft.Control | None:
    session = app.content.session(step.session)
    if session is None:
        return None
    if not state.view.may_open(step):
        not_yet = app.content.programme.not_yet.format(day=full_day(step.opens_on))
        rest: list[ft.Control] = [Body(not_yet, key="programme-not-yet")]
    else:
        rest = [
            *_progress(session, step),
            PrimaryButton(
                _("Carry on") if step.is_begun else _("Start"),
                lambda: app.go(route_to(session.id)),
                key="programme-next",
            ),
        ]
    return PictureCard(
        *((session.picture, session.alt) if state.view.is_begun else _path()),
        Small(place_in_programme(app, session)),
        Heading(session.title),
        *rest,
        key="programme-next-card",
    )


def _progress(session: Session, step: SessionStep) -> list[ft.Control]:
    if not step.is_begun:
        return [*(Body(text) for text in session.about), Small(about_minutes(session.minutes))]
    position, total = position_of(session, step), len(session.screens)
    where = screen_of(position, total)
    left = about_left(minutes_left(session, position))
    return [ScreenStrip(position + 1, total, key="programme-strip"), Small(f"{where}. {left}.")]


def _path() -> tuple[str, str]:
    """Return the drawing of the whole way, with its words."""
    return "programme", _("A path of seven stones leads up a hill to a small flag")


def _AllDone(app: AppState) -> ft.Control:
    return PictureCard(
        *_path(),
        Heading(_("You have been through it all")),
        Body(_("Look at any session again when you like. Your plans stay where they are.")),
        Line(
            SecondaryButton(
                _("Your plan for staying well"),
                lambda: app.go("/plan/staying-well"),
                key="programme-staying-well",
            )
        ),
        key="programme-all-done",
    )


def _Enough(app: AppState) -> ft.Control:
    words = app.content.programme.enough
    return Card(
        Heading(words.title),
        *(Body(text) for text in words.body),
        tone=Tone.QUIET,
        key="programme-enough",
    )


def _Homework(app: AppState, state: ProgrammeState) -> ft.Control:
    def row(one: Homework) -> ft.Control:
        async def look_back(outcome: HomeworkOutcome) -> None:
            if await state.look_back(one, outcome):
                app.say(_("Saved on this device"), undo=lambda: state.put_back(one))

        return HomeworkRow(app, one, look_back, is_paused=state.is_paused)

    paused = [PausedNotice(app)] if state.is_paused else []
    return ft.Column(
        [
            Heading(_("What you took home")),
            Small(_("How did it go?")),
            *paused,
            *map(row, state.homework),
        ],
        key="programme-homework",
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
