"""One screen of a session: what it says, what it asks, and the way on."""

import flet as ft

from app.content.session import Session, SessionScreen
from app.domain.errors import NotFoundError, StorageError
from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.programme import screen as programme
from app.ui.screens.programme.blocks.draw import draw_block, is_resting
from app.ui.screens.programme.blocks.terms import Terms
from app.ui.screens.programme.opening import sit_down
from app.ui.screens.programme.session_state import SessionState
from app.ui.screens.programme.state import ROUTE, ProgrammeState
from app.ui.screens.programme.strip import ScreenStrip
from app.ui.screens.programme.words import name_of, route_to
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


async def open_screen(
    app: AppState, session: str, screen: str | None = None
) -> SessionState | ProgrammeState:
    """Open a screen of a session; without one, where the patient stopped.

    What the content does not know, and what a clinic's days hold back, leads to the programme.
    """
    app.session_left = None
    known = app.content.session(session)
    if known is None or (screen and screen not in {one.id for one in known.screens}):
        return await programme.open_screen(app)
    try:
        state = await sit_down(app, known, screen)
    except NotFoundError:
        return await programme.open_screen(app)
    try:
        await app.services.programme.enter(known.id, state.screen.id)
    except StorageError as error:
        state.fault = error  # a full device must not keep the patient from reading on
    return state


def draw(app: AppState, state: SessionState | ProgrammeState) -> ft.Control:
    """Draw the screen."""
    if isinstance(state, ProgrammeState):
        return programme.draw(app, state)
    return SessionScreenView(app, state)


@safe_component
def SessionScreenView(app: AppState, state: SessionState) -> ft.Control:
    """Show the blocks in their order, between how far the patient is and the way on."""
    session, shown = state.session, state.screen
    rests = state.is_paused and any(is_resting(block) for block in shown.blocks)
    children = [
        ScreenStrip(state.position + 1, len(session.screens), key="session-strip"),
        _Stale(app) if state.is_stale and state.position == 0 else None,
        Picture(session.picture, session.alt, height=180) if state.position == 0 else None,
        PausedNotice(app) if rests else None,
        *(draw_block(app, state, block) for block in shown.blocks),
        Terms(app, state),
        SavedBar(key="session-saved") if state.is_saved else None,
    ]
    return Screen(
        shown.title,
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        back=lambda: app.go(_way_back(session, state.previous)),
        primary=_Foot(app, state),
        subtitle=_where(session, state.position),
        key="session",
    )


def _where(session: Session, position: int) -> str:
    # Translators: where in the programme the patient is, as "Session 1, screen 4 of 7".
    return _("%(session)s, screen %(number)d of %(total)d") % {
        "session": name_of(session),
        "number": position + 1,
        "total": len(session.screens),
    }


def _way_back(session: Session, before: SessionScreen | None) -> str:
    return route_to(session.id, before.id) if before else ROUTE


def _Stale(app: AppState) -> ft.Control:
    return Notice(app.content.programme.stale_banner, Tone.ACTIVITY, key="session-stale")


def _Foot(app: AppState, state: SessionState) -> ft.Control:
    after = state.following
    if after is not None:
        route = route_to(state.session.id, after.id)
        way_on = PrimaryButton(_("Continue"), lambda: app.go(route), key="session-continue")
    else:
        way_on = PrimaryButton(
            _("Back to the programme") if state.is_finished else _("Finish the session"),
            lambda: _finish(app, state),
            key="session-finish",
        )
    fault = Notice(fault_sentence(state.fault), Tone.ACTIVITY) if state.fault else None
    return ft.Column(
        [*([fault] if fault else []), way_on],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


async def _finish(app: AppState, state: SessionState) -> None:
    was_finished = state.is_finished
    if not was_finished and not await state.finish():
        return
    if not was_finished:
        app.say_next(_done_words(state.session))
    await app.go(ROUTE)


def _done_words(session: Session) -> str:
    if not session.number:
        return _("Well done. You have made a start, and it is yours.")
    return _("Well done. You have been through session %(number)d.") % {"number": session.number}
