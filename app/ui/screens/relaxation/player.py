"""Read one relaxation along: before it, line by line, after it."""

import flet as ft

from app.domain.errors import NotFoundError
from app.i18n import _
from app.ui.awake import Awake
from app.ui.components.button import IconAction, LinkButton, PrimaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.scale import OnScore, Scale
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.relaxation.breath import BreathGuide, BreathPace
from app.ui.screens.relaxation.reading import Reading
from app.ui.screens.relaxation.state import PlayerState, Step
from app.ui.screens.relaxation.words import left_words, minutes_words, tension_words
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence
from app.ui.state import AppState
from app.ui.theme import is_mirrored, text_scale
from app.ui.timer import timer_of

LIST = "/plan/relaxation"
_LINE, _LARGEST = 32, 38
"""Sizes of a line, in logical pixels: it is read from an arm's length, lying down."""
_LARGE_TEXT = 1.5
"""From this text scale on nothing is pinned to the foot of a screen."""


async def open_screen(app: AppState, relaxation: str) -> PlayerState:
    """Make ready.

    Raises:
        NotFoundError: There is no such relaxation.
    """
    found = app.content.relaxations.get(relaxation)
    if found is None:
        raise NotFoundError
    return PlayerState(
        relaxations=app.services.relaxations,
        relaxation=found,
        reading=Reading(
            lengths=[line.seconds for line in found.lines],
            timer=timer_of(app),
            breath_in=found.breath_in,
            breath_out=found.breath_out,
        ),
        awake=Awake(),
        is_paused=await app.services.safety.is_paused_today(),
    )


def draw(app: AppState, state: PlayerState) -> ft.Control:
    """Draw the relaxation as far as it has come."""
    return PlayerScreen(app, state)


@safe_component
def PlayerScreen(app: AppState, state: PlayerState) -> ft.Control:
    """Show what comes before, the line that stands, or what comes after."""
    primary: ft.Control | None
    if state.step is Step.BEFORE:
        rows = _before(app, state)
        primary = PrimaryButton(
            _("Begin"), state.begin, key="player-begin", icon=ft.Icons.PLAY_ARROW
        )
    elif state.step is Step.READING:
        rows, primary = _reading(app, state), None
        foot = PlayerFoot(state, state.reading)
        if text_scale() > _LARGE_TEXT:
            rows.insert(1, foot)  # it would stand at the end of a long page
        else:
            primary = foot
    else:
        rows = _after(state)
        primary = PrimaryButton(_("Back to relaxation"), lambda: app.go(LIST), key="player-done")
    return Screen(
        state.relaxation.title,
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go(LIST),
        primary=primary,
        subtitle=minutes_words(state.relaxation.minutes) if state.step is Step.BEFORE else None,
        key=f"player-{state.step}",  # another key: it is read from the top
    )


def _before(app: AppState, state: PlayerState) -> list[ft.Control]:
    words = state.relaxation
    return [
        *([PausedNotice(app)] if state.is_paused else []),
        Picture(words.picture, words.alt, 150),
        *(Body(text) for text in words.before),
        Strong(_("You can do it")),
        Points(words.positions),
        *([BreathPace(state.reading)] if words.breath_in else []),
        _Tension(_("How tense are you now?"), state.tension_before, state.pick_before, "before"),
        Small(_("You can leave this out.")),
        Heading(_("When to stop")),
        Points(words.stop),
    ]


def _reading(app: AppState, state: PlayerState) -> list[ft.Control]:
    reading, words = state.reading, state.relaxation
    return [
        LineNow([line.text for line in words.lines], reading),
        BelowLine(words.stop, reading, app.preferences.less_motion),
        *([BreathPace(reading)] if words.breath_in else []),
    ]


def _after(state: PlayerState) -> list[ft.Control]:
    rows: list[ft.Control] = [Body(text) for text in state.relaxation.after]
    rows.append(
        _Tension(_("How tense are you now?"), state.tension_after, state.pick_after, "after")
    )
    if state.fault is not None:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY))
    elif state.log is not None and state.log.tension_after is not None:
        rows.append(Card(Strong(tension_words(state.log), key="player-both"), tone=Tone.QUIET))
    return rows


def _Tension(question: str, value: int | None, on_pick: OnScore, key: str) -> ft.Control:
    return Scale(
        question,
        value,
        on_pick,
        low=_("not at all"),
        high=_("as tense as can be"),
        key=f"tension-{key}",
        tone=Tone.ACTION,
    )


@safe_component
def LineNow(lines: list[str], reading: Reading) -> ft.Control:
    """Show the line that stands, large, and how long it goes on; each line is read aloud once."""
    size = min(_LINE * text_scale(), _LARGEST)
    return ft.Column(
        [
            ft.Semantics(
                live_region=True,
                container=True,
                content=ft.Text(
                    lines[reading.at],
                    key="player-line",
                    theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
                    size=size,
                ),
            ),
            Small(left_words(reading.minutes_left), key="player-left"),
        ],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@safe_component
def BelowLine(stop: tuple[str, ...], reading: Reading, less_motion: bool) -> ft.Control:  # noqa: FBT001 - a preference
    """Guide the breath; in a pause, which somebody who feels unwell may want, say when to stop."""
    if reading.is_running:
        return BreathGuide(reading, less_motion)
    return Card(Strong(_("When to stop")), Points(stop), key="player-stop")


@safe_component
def PlayerFoot(state: PlayerState, reading: Reading) -> ft.Control:
    """Offer to pause and go on, a line back and forth, and to end."""
    main = (
        PrimaryButton(_("Pause"), reading.pause, key="player-pause", icon=ft.Icons.PAUSE)
        if reading.is_running
        else PrimaryButton(_("Go on"), reading.go_on, key="player-go-on", icon=ft.Icons.PLAY_ARROW)
    )
    previous, following = ft.Icons.SKIP_PREVIOUS, ft.Icons.SKIP_NEXT
    if is_mirrored():
        previous, following = following, previous
    row: list[ft.Control] = [
        IconAction(previous, _("Back a line"), reading.back, key="player-back"),
        ft.Container(main, expand=True),
        IconAction(following, _("Next line"), reading.next, key="player-next"),
    ]
    end = LinkButton(_("End here"), state.end, key="player-end")
    return ft.Column(
        [ft.Row(row, spacing=8), ft.Row([end], alignment=ft.MainAxisAlignment.CENTER)],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
