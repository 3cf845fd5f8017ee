"""Erase everything, after a plain word on what that means."""

from dataclasses import dataclass

import flet as ft

from app.domain.errors import StorageError
from app.i18n import _, ngettext
from app.services.erase import Erased
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Toggle
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Points
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class EraseState:
    """Two steps, because this is the one thing that has no undo."""

    is_sure: bool = False
    keeps_backups: bool = False
    fault: StorageError | None = None

    def be_sure(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Say that everything may go."""
        self.is_sure = on

    def keep_backups(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Say whether the dated backups stay."""
        self.keeps_backups = on

    async def erase(self, app: AppState) -> Erased | None:
        """Erase; return what was removed, or ``None`` when the device failed."""
        try:
            return await app.door.erase_everything(keep_backups=self.keeps_backups)
        except StorageError as error:
            self.fault = error
            return None


async def open_screen(app: AppState) -> EraseState:  # noqa: ARG001 - every screen opens alike
    """Begin unsure."""
    return EraseState()


def draw(app: AppState, state: EraseState) -> ft.Control:
    """Draw the screen."""
    return EraseScreen(app, state)


@safe_component
def EraseScreen(app: AppState, state: EraseState) -> ft.Control:
    """Say what goes, what stays, and ask twice."""

    async def erase() -> None:
        erased = await state.erase(app)
        if erased is None:
            return
        app.forget()
        await app.read_preferences()
        app.say_next(
            ngettext("One record was erased.", "%(count)d records were erased.", erased.records)
            % {"count": erased.records}
        )
        await app.go(TODAY)

    has_daily = app.services.daily is not None
    return Screen(
        _("Erase everything"),
        Picture("bin", _("An empty basket"), height=130),
        Body(_("This removes all you wrote from this device. It cannot be undone.")),
        Points(
            (
                _("Your diary, goals, activities, answers and settings are erased."),
                _("What you deleted before is erased as well."),
                _("Files that you took out of the app stay where you put them."),
                _("The app then starts as if it were new."),
            )
        ),
        LinkButton(_("Take a backup first"), lambda: app.go("/more/backup"), key="erase-backup"),
        *(
            [
                Toggle(
                    _("Leave the dated backups on this computer"),
                    state.keeps_backups,
                    state.keep_backups,
                    key="erase-keep",
                )
            ]
            if has_daily
            else []
        ),
        Toggle(
            _("Yes, erase everything"),
            state.is_sure,
            state.be_sure,
            key="erase-sure",
        ),
        *([Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        primary=PrimaryButton(
            _("Erase everything"), erase, key="erase-do", disabled=not state.is_sure
        ),
        key="erase",
    )
