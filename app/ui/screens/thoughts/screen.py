"""The thought records: the ways to write one, an example, and those that were written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import flet as ft

from app.domain.thought_record import ThoughtRecord
from app.i18n import _
from app.services.door import Services
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, PictureCard
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.thoughts.private import PrivateNote
from app.ui.screens.thoughts.words import feelings_of, name_of, strength_of
from app.ui.sentences import near_day
from app.ui.state import AppState

FIRST = 20
"""As many are shown at once; more at a tap."""


@ft.observable
@dataclass(kw_only=True)
class ThoughtsState:
    """The records, newest first."""

    records: tuple[ThoughtRecord, ...]
    today: date
    shows_example: bool = False
    shown: int = FIRST

    @classmethod
    async def opened(cls, services: Services) -> "ThoughtsState":
        """Read the records."""
        return cls(records=await services.thought_records.all(), today=services.diary.today())

    def fold_example(self) -> None:
        """Show the example, or hide it."""
        self.shows_example = not self.shows_example

    def show_more(self) -> None:
        """Show older ones, too."""
        self.shown += FIRST


async def open_screen(app: AppState) -> ThoughtsState:
    """Read the records."""
    return await ThoughtsState.opened(app.services)


def draw(app: AppState, state: ThoughtsState) -> ft.Control:
    """Draw the list."""
    return ThoughtsScreen(app, state)


@safe_component
def ThoughtsScreen(app: AppState, state: ThoughtsState) -> ft.Control:
    """Show the ways to write, and what was written."""
    return Screen(
        _("Thought records"),
        *_Beginning(app, state),
        *_Written(app, state),
        PrivateNote(app),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        primary=PrimaryButton(
            _("Write a thought record"), lambda: app.go("/plan/thought/new"), key="thought-new"
        ),
        key="thoughts",
    )


def _Beginning(app: AppState, state: ThoughtsState) -> list[ft.Control]:
    words = app.content.thoughts
    ways = [
        Line(
            SecondaryButton(
                _("Three short steps for a bad day"),
                lambda: app.go("/plan/thought/short"),
                key="thought-short-way",
            )
        ),
        Line(
            LinkButton(
                _("Hide the example") if state.shows_example else _("Look at an example"),
                state.fold_example,
                key="thought-example",
                icon=ft.Icons.EXPAND_LESS if state.shows_example else ft.Icons.EXPAND_MORE,
            )
        ),
    ]
    example = [_Example(app)] if state.shows_example else []
    if state.records:
        return [*ways, *example]
    picture = PictureCard(
        "thought-record",
        _("An open notebook with a pen. Above it one thought leads on to another, calmer one."),
        *(Body(text) for text in words.intro),
        key="thoughts-none",
    )
    return [picture, *ways, *example]


def _Example(app: AppState) -> ft.Control:
    words = app.content.thoughts
    rows: list[ft.Control] = [
        ft.Column([Strong(step.title), Body(words.example[step.id])], spacing=2)
        for step in words.steps
        if step.id in words.example
    ]
    return Card(Heading(_("An example")), *rows, tone=Tone.ACTION, key="thought-example-card")


def _Written(app: AppState, state: ThoughtsState) -> list[ft.Control]:
    if not state.records:
        return []
    cards = [_Record(app, state, one) for one in state.records[: state.shown]]
    left = len(state.records) - state.shown
    more: Callable[[], None] = state.show_more
    return [
        Heading(_("What you wrote")),
        ft.Column(cards, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        *([Line(LinkButton(_("Show older ones"), more, key="thoughts-older"))] if left > 0 else []),
    ]


def _Record(app: AppState, state: ThoughtsState, record: ThoughtRecord) -> ft.Control:
    feelings = feelings_of(record, app.content.thoughts)
    lines = [Body(line) for line in (feelings, strength_of(record)) if line]
    return PressCard(
        Small(near_day(record.made_on, state.today)),
        Strong(name_of(record)),
        *lines,
        on_click=lambda: app.go(f"/plan/thought/{record.id}"),
        key=f"thought-{record.id}",
    )
