"""The programme on Today: the session that comes next, and what was taken home."""

import flet as ft

from app.content.session import Session
from app.i18n import _, ngettext
from app.services.programme import SessionStep
from app.services.today import TodayView
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, PictureCard
from app.ui.components.row import Line
from app.ui.components.text import Heading, Small, Strong
from app.ui.screens.programme.homework import HomeworkLine
from app.ui.screens.programme.strip import ScreenStrip
from app.ui.screens.programme.words import (
    about_left,
    minutes_left,
    place_in_programme,
    position_of,
    route_to,
)
from app.ui.state import AppState

MOST = 3
"""As much homework is shown; the rest is a tap away."""


def SessionCard(app: AppState, view: TodayView, *, is_next: bool) -> ft.Control | None:
    """Draw the session to go on with; nothing when all are done or a clinic's days hold it back.

    Args:
        app: The window.
        view: What Today shows.
        is_next: It is the one next thing: with its drawing and the primary button.
    """
    step = view.programme.next_step
    session = app.content.session(step.session) if step else None
    if step is None or session is None or not view.programme.may_open(step):
        return None
    label = _("Carry on") if step.is_begun else _("Start")

    async def go() -> None:
        await app.go(route_to(session.id))

    place = Small(place_in_programme(app, session))
    if is_next:
        return PictureCard(
            session.picture,
            session.alt,
            place,
            Heading(session.title),
            *_progress(session, step),
            PrimaryButton(label, go, key="today-session"),
            key="next",
        )
    return Card(
        place,
        Strong(session.title),
        *_progress(session, step),
        Line(SecondaryButton(label, go, key="today-session")),
        key="today-programme",
    )


def _progress(session: Session, step: SessionStep) -> list[ft.Control]:
    position, total = position_of(session, step), len(session.screens)
    left = Small(about_left(minutes_left(session, position)))
    if not step.is_begun:
        return [Small(_about(session.minutes))]
    return [ScreenStrip(position + 1, total, key="today-session-strip"), left]


def _about(minutes: int) -> str:
    return ngettext(
        "About %(count)d minute. Stop when you like.",
        "About %(count)d minutes. Stop when you like.",
        minutes,
    ) % {"count": minutes}


def HomeworkCard(app: AppState, view: TodayView) -> ft.Control | None:
    """Draw what was taken home and is open; nothing when nothing is."""
    homework = view.programme.homework
    if not homework:
        return None
    return Card(
        Heading(_("What you took home")),
        *(HomeworkLine(app, one, is_paused=view.is_paused) for one in homework[-MOST:]),
        Line(
            SecondaryButton(
                _("Say how it went"), lambda: app.go("/programme"), key="today-homework-went"
            )
        ),
        key="today-homework",
    )
