"""What several screens of exercises show."""

from collections.abc import Iterable

import flet as ft

from app.content.exercise import Exercise
from app.i18n import _
from app.ui.components.button import SecondaryButton
from app.ui.components.card import Card
from app.ui.components.row import Line
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.exercises.listing import Listing
from app.ui.state import AppState


def SorenessCard(app: AppState) -> ft.Control:
    """Tell ordinary soreness from a warning sign, and lead to Get help."""
    words = app.content.exercise_words.soreness
    return Card(
        Heading(words.title),
        *(Body(text) for text in words.body),
        Points(words.points),
        Line(
            SecondaryButton(
                _("Open Get help"),
                lambda: app.go(HELP),
                key="soreness-help",
                tone=Tone.EMERGENCY,
            )
        ),
        key="soreness",
    )


async def put_on_list(
    app: AppState, listing: Listing, exercise: Exercise, level: str | None = None
) -> None:
    """Put an exercise on the list, at its first level when none is named, and say so."""
    if undo := await listing.put_on(exercise.id, level or exercise.levels[0].id):
        words = {"title": exercise.title, "level": exercise.level(level or "").name}
        app.say(_("On your list: %(title)s, %(level)s") % words, undo)


async def take_off_list(app: AppState, listing: Listing, exercise: Exercise) -> None:
    """Take an exercise off the list, and say so."""
    if undo := await listing.take_off(exercise.id):
        app.say(_("Off your list: %(title)s") % {"title": exercise.title}, undo)


def Ticked(text: str, *, key: str | None = None) -> ft.Control:
    """Say that something is so, with a tick before it."""
    return ft.Row(
        [
            ft.Icon(ft.Icons.CHECK, color=ft.Colors.PRIMARY, size=20),
            Strong(text, key=key),
        ],
        spacing=6,
        tight=True,
    )


def Numbered(texts: Iterable[str]) -> ft.Control:
    """A list of steps, each with its number."""
    return ft.Column(
        [
            ft.Row(
                [
                    ft.Container(Strong(f"{number}."), width=26),
                    ft.Container(Body(text), expand=True),
                ],
                spacing=8,
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
            for number, text in enumerate(texts, start=1)
        ],
        spacing=8,
    )


def SourcesNote(app: AppState, keys: Iterable[str]) -> ft.Control:
    """Say quietly where a text comes from."""
    known = app.content.sources.sources
    rows: list[ft.Control] = [Small(_("This draws on:"))]
    for key in keys:
        source = known[key]
        year = f", {source.year}" if source.year else ""
        rows.append(Small(f"{source.title}. {source.publisher}{year}."))
    return ft.Column(rows, spacing=4)
