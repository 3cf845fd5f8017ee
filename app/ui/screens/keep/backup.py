"""Take everything out in one file."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from app.domain.errors import BackSkillsError, PassphraseTooShortError, StorageError
from app.i18n import _, ngettext
from app.services.backup import Backups
from app.ui import files
from app.ui.components.button import PrimaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.choice import Toggle
from app.ui.components.field import Field
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState

MOST_NAMES = 5


@ft.observable
@dataclass(kw_only=True)
class BackupState:
    """Whether the file gets a passphrase, and what became of it."""

    backups: Backups
    dated: Sequence[str] = ()
    """Names of the automatic backups, newest first."""
    is_sealed: bool = False
    passphrase: str = ""
    fault: BackSkillsError | None = None

    def seal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Choose whether the file gets a passphrase."""
        self.is_sealed, self.passphrase, self.fault = on, "", None

    def type(self, passphrase: str) -> None:
        """Take the passphrase."""
        self.passphrase = passphrase

    async def take(self) -> bool:
        """Make the file and hand it over; tell whether that was done."""
        try:
            file = await self.backups.make(self.passphrase if self.is_sealed else None)
            if not await files.save(file):
                return False
            await self.backups.mark_kept()
        except (PassphraseTooShortError, StorageError) as error:
            self.fault = error
            return False
        self.seal(on=False)
        return True


async def open_screen(app: AppState) -> BackupState:
    """Read the names of the automatic backups."""
    daily = app.services.daily
    dated: Sequence[str] = ()
    if daily is not None:
        try:
            dated = await daily.names()
        except StorageError:
            dated = ()
    return BackupState(backups=app.services.backups, dated=dated)


def draw(app: AppState, state: BackupState) -> ft.Control:
    """Draw the screen."""
    return BackupScreen(app, state)


@safe_component
def BackupScreen(app: AppState, state: BackupState) -> ft.Control:
    """Offer the file, and tell of the automatic ones."""

    async def take() -> None:
        if await state.take():
            await app.read_preferences()
            app.say_next(_("Your backup file is ready. Keep it in a good place."))
            await app.refresh()

    last = app.preferences.last_saved_copy_at
    lock = app.door.lock
    is_locked = lock is not None and lock.sealing() is not None
    return Screen(
        _("Backup"),
        Picture("backup", _("A box with a key beside a second device"), height=150),
        Body(_("One file holds all you wrote, with your settings. Keep it on another device.")),
        Small(
            _("You last took a backup on %(day)s.") % {"day": full_day(last.astimezone().date())}
            if last
            else _("You have not taken a backup yet.")
        ),
        *([Body(_("The lock is on, so your passphrase seals the file."))] if is_locked else []),
        Toggle(
            _("Use another passphrase for this file")
            if is_locked
            else _("Seal it with a passphrase"),
            state.is_sealed,
            state.seal,
            key="backup-seal",
            note=None if is_locked else _("Without one, anyone who gets the file can read it."),
        ),
        *([_passphrase(state)] if state.is_sealed else []),
        *([Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []),
        *_dated(app, state),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        primary=PrimaryButton(_("Take a backup"), take, key="backup-take", icon=ft.Icons.DOWNLOAD),
        key="backup",
    )


def _passphrase(state: BackupState) -> ft.Control:
    return Field(
        _("Passphrase for this file"),
        state.passphrase,
        state.type,
        key="backup-passphrase",
        helper=_("Write it down. Without it nobody can open the file."),
        password=True,
    )


def _dated(app: AppState, state: BackupState) -> list[ft.Control]:
    if app.services.daily is None:
        return []
    rows: list[ft.Control] = [Heading(_("Dated backups"))]
    if app.door.kept.error is not None:
        rows.append(
            Notice(
                _("Today's backup could not be written. %(why)s")
                % {"why": fault_sentence(app.door.kept.error)},
                Tone.ACTIVITY,
                key="backup-failed",
            )
        )
    if not state.dated:
        return [*rows, Body(_("The first one is made when you start BackSkills again."))]
    count = len(state.dated)
    words = ngettext(
        "BackSkills keeps one by itself on this computer, in %(folder)s.",
        "BackSkills keeps %(count)d by itself on this computer, in %(folder)s.",
        count,
    ) % {"count": count, "folder": app.services.dated_in}
    return [*rows, Body(words), Card(Points(state.dated[:MOST_NAMES]))]
