"""Settings: every choice shows at once and is kept at once."""

from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.domain.diary import Part
from app.domain.errors import StorageError
from app.domain.preferences import ThemeChoice
from app.i18n import _
from app.ui.components.card import Notice
from app.ui.components.choice import Choice, RadioList, TickList, Toggle
from app.ui.components.dates import weekdays
from app.ui.components.option import Option
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body
from app.ui.components.tone import Tone
from app.ui.places import HELP, Tab
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

SIZES = (1.0, 1.25, 1.5, 2.0)
"""Offered text sizes; 2.0 is the 200 % that WCAG asks for."""


@ft.observable
@dataclass(kw_only=True)
class SettingsState:
    """Whether the last choice was kept."""

    back_to: str
    """Where the settings were opened from."""
    fault: StorageError | None = None
    turn: int = 0
    """Goes up with each choice, so that the screen is drawn anew."""

    async def choose(self, app: AppState, **changes: Any) -> None:  # noqa: ANN401 - Preferences' fields
        """Keep a choice and wear it."""
        try:
            await app.change(replace(app.preferences, **changes))
            self.fault = None
        except StorageError as error:
            self.fault = error
        self.turn += 1


async def open_screen(app: AppState) -> SettingsState:
    """Open the settings; from a diary entry they lead back to it."""
    is_entry = app.shown is not None and app.shown.place.tab is Tab.DIARY
    return SettingsState(back_to=app.here if is_entry else "/more")


def draw(app: AppState, state: SettingsState) -> ft.Control:
    """Draw the settings."""
    return SettingsScreen(app, state)


@safe_component
def SettingsScreen(app: AppState, state: SettingsState) -> ft.Control:
    """Show the choices."""
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return Screen(
        _("Settings"),
        *fault,
        *_look(app, state),
        *_diary(app, state),
        *_place(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go(state.back_to),
        key="settings",
    )


def _look(app: AppState, state: SettingsState) -> list[ft.Control]:
    chosen = app.preferences
    return [
        Choice(
            _("Text size"),
            [Option(size, f"{size:.0%}".replace("%", " %")) for size in SIZES],
            chosen.text_scale,
            lambda size: state.choose(app, text_scale=size),
            key="settings-size",
        ),
        Body(_("This is how your text looks.")),
        RadioList(
            _("Colours"),
            [
                Option(ThemeChoice.SYSTEM, _("As the device")),
                Option(ThemeChoice.LIGHT, _("Light")),
                Option(ThemeChoice.DARK, _("Dark")),
                Option(ThemeChoice.HIGH_CONTRAST, _("High contrast")),
            ],
            chosen.theme,
            lambda theme: state.choose(app, theme=theme),
            key="settings-theme",
        ),
        Toggle(
            _("Less motion"),
            chosen.less_motion,
            lambda on: state.choose(app, less_motion=on),
            key="settings-motion",
        ),
    ]


def _diary(app: AppState, state: SettingsState) -> list[ft.Control]:
    chosen = app.preferences
    return [
        TickList(
            _("What the diary also asks"),
            [Option(Part(part.id), part.label, part.explanation) for part in _parts(app)],
            chosen.parts,
            lambda parts: state.choose(app, parts=parts),
            key="settings-parts",
        ),
        RadioList(
            _("First day of the week"),
            [Option(day, name) for day, name in enumerate(weekdays()) if day in (0, 5, 6)],
            chosen.week_starts_on,
            lambda day: state.choose(app, week_starts_on=day),
            key="settings-week",
        ),
    ]


def _place(app: AppState, state: SettingsState) -> list[ft.Control]:
    chosen = app.preferences
    return [
        RadioList(
            _("Where you live, for the help numbers"),
            [Option(region.id, region.name) for region in app.content.safety.regions],
            chosen.region,
            lambda region: state.choose(app, region=region),
            key="settings-region",
        ),
        RadioList(
            _("Language"),
            [Option(tag, name) for tag, name in LANGUAGES.items()],
            chosen.language if chosen.language in LANGUAGES else "en",
            lambda tag: state.choose(app, language=tag),
            key="settings-language",
        ),
    ]


LANGUAGES = {"en": "English"}
"""Languages with a catalogue, each in its own words."""


def _parts(app: AppState) -> list[Any]:
    known = {part.value for part in Part}
    return [part for part in app.content.diary.parts if part.id in known]
