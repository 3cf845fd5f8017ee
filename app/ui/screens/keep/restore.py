"""Bring a backup back, after a look at what it changes."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from app.domain.errors import (
    BackSkillsError,
    FileForeignError,
    NotFoundError,
    PassphraseWrongError,
)
from app.i18n import _
from app.services.backup import Aside, RestorePreview
from app.services.changes import Change
from app.services.door import Services
from app.ui import files
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.field import Field
from app.ui.components.picture import Picture
from app.ui.components.press_card import PressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.screens.keep.kinds import kind_words
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState

MOST_DATED = 10


@ft.observable
@dataclass(kw_only=True)
class RestoreState:
    """The chosen file, what it would change, and what went wrong."""

    services: Services
    dated: Sequence[str] = ()
    name: str = ""
    content: bytes | None = None
    passphrase: str = ""
    asks_passphrase: bool = False
    preview: RestorePreview | None = None
    fault: BackSkillsError | None = None

    def type(self, passphrase: str) -> None:
        """Take the passphrase of a sealed file."""
        self.passphrase = passphrase

    def forget(self) -> None:
        """Choose again."""
        self.content, self.preview, self.fault = None, None, None
        self.asks_passphrase, self.passphrase = False, ""

    async def choose(self) -> None:
        """Let the patient choose a file, and look into it."""
        self.forget()
        try:
            chosen = await files.pick(["backskills"])
        except files.FileTooLargeError:
            self.fault = FileForeignError()
            return
        if chosen is not None:
            self.name, self.content = chosen
            await self.look()

    async def take_dated(self, name: str) -> None:
        """Look into one of the automatic backups."""
        self.forget()
        if self.services.daily is None:
            return
        try:
            self.name, self.content = name, await self.services.daily.read(name)
        except (BackSkillsError, NotFoundError) as error:
            self.fault = error
            return
        await self.look()

    async def look(self) -> None:
        """Read what the file would change."""
        if self.content is None:
            return
        try:
            self.preview = await self.services.backups.preview(
                self.content, self.passphrase or None
            )
            self.fault = None
        except PassphraseWrongError as error:
            self.fault = error if self.passphrase else None
            self.asks_passphrase = True
        except BackSkillsError as error:
            self.fault = error

    async def restore(self) -> bool:
        """Bring it back; tell whether that was done."""
        if self.preview is None:
            return False
        try:
            await self.services.backups.restore(self.preview, self._aside(self.preview))
        except BackSkillsError as error:
            self.fault = error
            return False
        return True

    def _aside(self, preview: RestorePreview) -> Aside | None:
        """Return where what is here goes first; a home without folders hands it over."""
        return self.services.aside or (files.Download() if preview.loses else None)


async def open_screen(app: AppState) -> RestoreState:
    """Read the names of the automatic backups."""
    daily = app.services.daily
    dated: Sequence[str] = ()
    if daily is not None:
        try:
            dated = await daily.names()
        except BackSkillsError:
            dated = ()
    return RestoreState(services=app.services, dated=dated)


def draw(app: AppState, state: RestoreState) -> ft.Control:
    """Draw the screen."""
    return RestoreScreen(app, state)


@safe_component
def RestoreScreen(app: AppState, state: RestoreState) -> ft.Control:
    """Ask for a file, then show what it changes."""
    fault: list[ft.Control] = []
    if state.fault:
        fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="restore-fault")]
    if state.preview is not None:
        rows, primary = _preview(app, state, state.preview)
    elif state.asks_passphrase:
        rows, primary = _passphrase(state)
    else:
        rows, primary = _choose(state)
    return Screen(
        _("Restore"),
        *fault,
        *rows,
        help=lambda: app.go(HELP),
        back=state.forget if state.content else (lambda: app.go("/more")),
        primary=primary,
        key="restore",
    )


def _choose(state: RestoreState) -> tuple[list[ft.Control], ft.Control]:
    rows: list[ft.Control] = [
        Picture("restored", _("A person opens a box and finds a diary"), height=150),
        Body(_("Choose a BackSkills backup. You see what it changes before anything is done.")),
    ]
    if state.dated:
        rows.append(Heading(_("Dated backups on this computer")))
        rows += [
            PressCard(
                Strong(name.removesuffix(".backskills")),
                on_click=lambda name=name: state.take_dated(name),
                key=f"restore-dated-{at}",
            )
            for at, name in enumerate(state.dated[:MOST_DATED])
        ]
    return rows, PrimaryButton(
        _("Choose a file"), state.choose, key="restore-choose", icon=ft.Icons.FOLDER_OPEN
    )


def _passphrase(state: RestoreState) -> tuple[list[ft.Control], ft.Control]:
    return [
        Body(_("This backup is sealed. It opens with the passphrase it was made with.")),
        Field(
            _("Passphrase of the backup"),
            state.passphrase,
            state.type,
            key="restore-passphrase",
            password=True,
            on_submit=state.look,
        ),
    ], PrimaryButton(_("Open"), state.look, key="restore-open")


def _preview(
    app: AppState, state: RestoreState, preview: RestorePreview
) -> tuple[list[ft.Control], ft.Control]:
    async def restore() -> None:
        if await state.restore():
            await app.door.take_content()
            await app.read_preferences()
            app.say_next(_("Your backup is back."))
            await app.go(TODAY)

    made = full_day(preview.contents.made_at.astimezone().date())
    rows: list[ft.Control] = [Body(_("A backup of %(day)s.") % {"day": made})]
    if preview.days_there:
        first, last = preview.days_there
        rows.append(
            Small(
                _("Its diary goes from %(first)s to %(last)s.")
                % {"first": full_day(first), "last": full_day(last)}
            )
        )
    if preview.is_nothing:
        rows.append(Notice(_("It holds just what is here. Nothing would change.")))
    else:
        rows.append(Heading(_("What will change")))
        rows += [_change(one) for one in preview.changes if not one.is_nothing]
    if preview.loses:
        rows.append(Notice(_aside_words(app), key="restore-aside"))
    rows.append(SecondaryButton(_("Choose another file"), state.forget, key="restore-other"))
    return rows, PrimaryButton(_("Bring it back"), restore, key="restore-do")


def _aside_words(app: AppState) -> str:
    if app.services.aside is not None:
        return _("What is here now is kept first, as a dated backup.")
    return _("You first get a file of what is here now. Keep it.")


def _change(change: Change) -> ft.Control:
    words = [
        (change.added, _("%(count)d new")),
        (change.replaced, _("%(count)d replaced")),
        (change.gone, _("%(count)d no longer here")),
        (change.same, _("%(count)d the same")),
    ]
    said = ", ".join(text % {"count": count} for count, text in words if count)
    return Card(Strong(kind_words(change.kind)), Body(said))
