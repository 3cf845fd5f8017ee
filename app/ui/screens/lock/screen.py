"""Before the records are open: ask for the passphrase, or say what is wrong with the file."""

from dataclasses import dataclass

import flet as ft

from app.domain.errors import (
    FileCorruptError,
    FileForeignError,
    PassphraseError,
    StorageError,
)
from app.i18n import _
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.field import Field
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.sentences import fault_sentence, opening_sentence
from app.ui.state import AppState, Stage


@ft.observable
@dataclass(kw_only=True)
class LockState:
    """The passphrase while it is typed, and why the last try failed."""

    passphrase: str = ""
    fault: PassphraseError | StorageError | None = None
    is_opening: bool = False

    def type(self, passphrase: str) -> None:
        """Take what is typed."""
        self.passphrase = passphrase

    async def open(self, app: AppState) -> None:
        """Try the passphrase."""
        if self.is_opening:
            return
        self.is_opening = True
        try:
            await app.enter(self.passphrase, app.here)
        except PassphraseError as error:
            self.fault = error
        finally:
            self.is_opening, self.passphrase = False, ""


async def open_screen(app: AppState) -> LockState:  # noqa: ARG001 - every screen opens alike
    """Begin with an empty field."""
    return LockState()


def draw(app: AppState, state: LockState) -> ft.Control:
    """Draw the door."""
    return BrokenScreen(app) if app.stage is Stage.BROKEN else LockScreen(app, state)


@safe_component
def LockScreen(app: AppState, state: LockState) -> ft.Control:
    """Ask for the passphrase."""
    return Screen(
        _("Your diary is locked"),
        Picture("lock", _("A diary with a clasp"), height=150),
        Field(
            _("Passphrase"),
            state.passphrase,
            state.type,
            key="lock-passphrase",
            password=True,
            autofocus=True,
            error=fault_sentence(state.fault) if state.fault else None,
            on_submit=lambda: state.open(app),
        ),
        Body(_("Wrong tries slow down. They never erase anything.")),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(
            _("Opening your diary") if state.is_opening else _("Open"),
            lambda: state.open(app),
            key="lock-open",
            disabled=state.is_opening,
        ),
        key="lock",
    )


@safe_component
def BrokenScreen(app: AppState) -> ft.Control:
    """Say why the records cannot be opened and what can be done; nothing is changed by itself."""
    fault = app.fault or StorageError()
    can_put_aside = isinstance(fault, (FileCorruptError, FileForeignError))

    async def put_aside() -> None:
        name = await app.door.put_damaged_aside()
        app.say_next(_("The old file was kept as %(name)s.") % {"name": name})
        await app.start("/more/restore")

    return Screen(
        _("Your diary could not be opened"),
        Picture("bin", _("An empty basket"), height=130),
        Notice(opening_sentence(fault), Tone.ACTIVITY, key="broken-fault"),
        *(
            [
                Body(
                    _(
                        "You can put the damaged file aside. It is kept. "
                        "Then start anew, and bring a backup back under More."
                    )
                ),
                LinkButton(_("Put it aside and start anew"), put_aside, key="broken-aside"),
            ]
            if can_put_aside
            else []
        ),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(_("Try again"), lambda: app.start(app.here), key="broken-again"),
        key="broken",
    )
