"""All sessions in their order, as a path: each with its place, its title and how far it is."""

import flet as ft

from app.content.session import Session
from app.i18n import _
from app.services.programme import ProgrammeView, SessionStep
from app.ui.components.card import Card
from app.ui.components.press_card import PressCard
from app.ui.components.text import Heading, Small, Strong
from app.ui.screens.programme.words import (
    about_left,
    about_minutes,
    minutes_left,
    name_of,
    position_of,
    route_to,
    state_of,
)
from app.ui.state import AppState
from app.ui.theme import text_scale

_STONE = 34


def Way(app: AppState, view: ProgrammeView) -> ft.Control:
    """Draw the path."""
    rows: list[ft.Control] = []
    for step in view.steps:
        session = app.content.session(step.session)
        if session is not None:
            rows.append(_row(app, view, step, session, is_last=step == view.steps[-1]))
    return ft.Column(
        [Heading(_("All sessions")), ft.Column(rows, spacing=0)],
        key="programme-way",
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _row(
    app: AppState, view: ProgrammeView, step: SessionStep, session: Session, *, is_last: bool
) -> ft.Control:
    stale = session.is_stale(view.today)
    words: list[ft.Control] = [
        Small(name_of(session)),
        Strong(session.title),
        Small(_state(session, step, view)),
        *([Small(app.content.programme.stale_banner)] if stale else []),
    ]
    # A session that was done opens at its beginning, one that was begun where it stopped.
    screen = session.screens[0].id if step.is_finished else ""
    card = (
        PressCard(
            *words,
            on_click=lambda: app.go(route_to(session.id, screen)),
            key=f"session-{session.id}",
        )
        if view.may_open(step)
        else Card(*words, key=f"session-{session.id}")
    )
    held = ft.Container(card, expand=True, padding=ft.Padding.only(bottom=0 if is_last else 12))
    if text_scale() > 1.5:
        return ft.Row([held])
    return ft.Row(
        [_stone(step, session.number, is_last=is_last), held],
        spacing=12,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _state(session: Session, step: SessionStep, view: ProgrammeView) -> str:
    state = state_of(session, step, view.today)
    if step.is_finished:
        return state
    if step.is_begun:
        left = about_left(minutes_left(session, position_of(session, step)))
        return f"{state}. {left}."
    return f"{state}. {about_minutes(session.minutes)}."


def _stone(step: SessionStep, number: int, *, is_last: bool) -> ft.Control:
    """Draw one stone of the path and the way on from it; the words beside it say the same."""
    ink = ft.Colors.ON_PRIMARY if step.is_finished else ft.Colors.ON_SURFACE
    sign: ft.Control = (
        ft.Icon(ft.Icons.CHECK, size=20, color=ink)
        if step.is_finished
        else ft.Text(str(number), theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=ink)
    )
    is_begun = step.progress is not None
    stone = ft.Container(
        sign,
        width=_STONE,
        height=_STONE,
        border_radius=_STONE / 2,
        alignment=ft.Alignment.CENTER,
        bgcolor=ft.Colors.PRIMARY if step.is_finished else ft.Colors.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.all(
            2 if is_begun else 1, ft.Colors.PRIMARY if is_begun else ft.Colors.OUTLINE
        ),
    )
    way_on = ft.Container(
        width=2,
        expand=True,
        bgcolor=ft.Colors.PRIMARY if step.is_finished else ft.Colors.OUTLINE_VARIANT,
    )
    return ft.Semantics(
        exclude_semantics=True,
        content=ft.Column(
            [
                ft.Container(height=14, width=2),
                stone,
                way_on if not is_last else ft.Container(expand=True),
            ],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
    )
