"""Turn the lock on, change its passphrase, turn it off; or what protects the records instead."""

from dataclasses import dataclass, replace
from enum import StrEnum

import flet as ft

from app.domain.errors import BackSkillsError, PassphraseError, StorageError
from app.i18n import _, ngettext
from app.services.home import HomeKind
from app.services.passphrase import LEAST_CHARACTERS
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

MINUTES = (1, 5, 15, 60)


class Task(StrEnum):
    """What is being done with the lock."""

    TURN_ON = "turn_on"
    CHANGE = "change"
    TURN_OFF = "turn_off"


@ft.observable
@dataclass(kw_only=True)
class LockSettingsState:
    """The forms of the lock."""

    is_on: bool
    task: Task | None = None
    old: str = ""
    new: str = ""
    again: str = ""
    fault: BackSkillsError | None = None
    differs: bool = False
    """The two new passphrases are not the same."""
    is_working: bool = False

    def begin(self, task: Task | None) -> None:
        """Open a form, or close it."""
        self.task, self.fault, self.differs = task, None, False
        self.old = self.new = self.again = ""

    def type_old(self, text: str) -> None:
        """Take the passphrase that is set."""
        self.old = text

    def type_new(self, text: str) -> None:
        """Take the new passphrase."""
        self.new = text

    def type_again(self, text: str) -> None:
        """Take the new passphrase once more."""
        self.again = text

    async def do(self, app: AppState) -> list[str] | None:
        """Do the task; return the names of backups that it could not reach, ``None`` if it failed.

        The screen's own records are closed meanwhile, so the app reads everything anew.
        """
        self.differs = self.task is not Task.TURN_OFF and self.new != self.again
        if self.differs or self.is_working:
            return None
        self.is_working = True
        try:
            stayed = await self._do(app)
        except (PassphraseError, StorageError) as error:
            self.fault = error
            return None
        finally:
            self.is_working = False
        self.is_on = self.task is not Task.TURN_OFF
        self.begin(None)
        return stayed

    async def _do(self, app: AppState) -> list[str]:
        if self.task is Task.TURN_ON:
            return await app.door.turn_lock_on(self.new)
        if self.task is Task.CHANGE:
            return await app.door.change_passphrase(self.old, self.new)
        return await app.door.turn_lock_off(self.old)


async def open_screen(app: AppState) -> LockSettingsState:
    """Read whether the lock is on."""
    lock = app.door.lock
    return LockSettingsState(is_on=lock is not None and lock.sealing() is not None)


def draw(app: AppState, state: LockSettingsState) -> ft.Control:
    """Draw the settings of the lock."""
    return LockSettingsScreen(app, state)


@safe_component
def LockSettingsScreen(app: AppState, state: LockSettingsState) -> ft.Control:
    """Show what protects the records, and the form that is open."""
    if not app.home.may_lock:
        rows = _other_protection(app)
        primary = None
    elif state.task is None:
        rows, primary = _overview(app, state)
    else:
        rows, primary = _form(app, state)
    return Screen(
        _("App lock"),
        *rows,
        help=lambda: app.go(HELP),
        back=(lambda: state.begin(None)) if state.task else (lambda: app.go("/more")),
        primary=primary,
        key="lock-settings",
    )


def _other_protection(app: AppState) -> list[ft.Control]:
    if app.home.kind is HomeKind.PHONE:
        text = _(
            "Your phone keeps its files encrypted while it is locked. "
            "Use a screen lock on your phone. BackSkills adds no lock of its own here."
        )
    else:
        text = _(
            "In a browser, BackSkills cannot lock your diary. "
            "Anyone who uses this browser on this device can read it. "
            "Use a screen lock on the device, and your own account on it."
        )
    return [Picture("lock", _("A diary with a clasp"), height=150), Body(text)]


def _overview(
    app: AppState, state: LockSettingsState
) -> tuple[list[ft.Control], ft.Control | None]:
    picture = Picture("lock", _("A diary with a clasp"), height=150)
    if not state.is_on:
        return [
            picture,
            Body(
                _("With the lock on, your diary is encrypted: it opens only with your passphrase.")
            ),
            Body(_("Without it, anyone who uses your account on this device can read it.")),
        ], PrimaryButton(
            _("Set a passphrase"), lambda: state.begin(Task.TURN_ON), key="lock-turn-on"
        )
    return [
        picture,
        Notice(_("The lock is on. Your diary opens only with your passphrase.")),
        Choice(
            _("Lock by itself after"),
            [Option(one, _minutes(one)) for one in MINUTES],
            app.preferences.lock_after_minutes,
            lambda minutes: _choose(app, minutes),
            key="lock-after",
        ),
        SecondaryButton(_("Lock now"), app.lock, key="lock-now"),
        LinkButton(_("Change the passphrase"), lambda: state.begin(Task.CHANGE), key="lock-change"),
        LinkButton(_("Turn the lock off"), lambda: state.begin(Task.TURN_OFF), key="lock-turn-off"),
    ], None


async def _choose(app: AppState, minutes: int) -> None:
    await app.change(replace(app.preferences, lock_after_minutes=minutes))
    await app.refresh()


def _minutes(count: int) -> str:
    return ngettext("%(count)d minute", "%(count)d minutes", count) % {"count": count}


def _form(app: AppState, state: LockSettingsState) -> tuple[list[ft.Control], ft.Control]:
    async def do() -> None:
        stayed = await state.do(app)
        if stayed is None:
            return
        await app.read_preferences()
        app.say_next(_done_words(stayed))
        await app.refresh()

    rows = list(_fields(state))
    if state.fault:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="lock-fault"))
    return rows, PrimaryButton(
        _("Working on it") if state.is_working else _task_words(state.task),
        do,
        key="lock-do",
        disabled=state.is_working,
    )


def _fields(state: LockSettingsState) -> list[ft.Control]:
    old = Field(_("Your passphrase now"), state.old, state.type_old, key="lock-old", password=True)
    if state.task is Task.TURN_OFF:
        return [
            Body(_("Anyone who uses your account on this device can then read your diary.")),
            old,
        ]
    new = [
        Field(
            _("New passphrase"),
            state.new,
            state.type_new,
            key="lock-new",
            helper=_("At least %(count)d characters. A few words work well.")
            % {"count": LEAST_CHARACTERS},
            password=True,
        ),
        Field(
            _("Type it again"),
            state.again,
            state.type_again,
            key="lock-again",
            password=True,
            error=_("The two are not the same. Type it again.") if state.differs else None,
        ),
    ]
    if state.task is Task.CHANGE:
        return [old, *new]
    return [
        Heading(_("Before you set it")),
        Points(
            (
                _(
                    "If you forget the passphrase, nobody can open your diary. "
                    "BackSkills cannot reset it."
                ),
                _("Write it down and keep it in a good place."),
                _("Backups made while the lock is on need it, too."),
                _("A backup that you took before, without a passphrase, still opens."),
                _("Wrong tries slow down. They never erase anything."),
            )
        ),
        *new,
    ]


def _task_words(task: Task | None) -> str:
    return {
        Task.TURN_ON: _("Turn the lock on"),
        Task.CHANGE: _("Change it"),
        Task.TURN_OFF: _("Turn the lock off"),
        None: "",
    }[task]


def _done_words(stayed: list[str]) -> str:
    if not stayed:
        return _("Done. Your dated backups were changed as well.")
    return ngettext(
        "Done. One older backup stayed as it was.",
        "Done. %(count)d older backups stayed as they were.",
        len(stayed),
    ) % {"count": len(stayed)}
