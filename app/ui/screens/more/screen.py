"""The list of everything that is not needed every day."""

from dataclasses import dataclass

import flet as ft

from app.i18n import _
from app.services.home import HomeKind
from app.ui.components.press_card import PressCard
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Heading, Small, Strong
from app.ui.places import HELP
from app.ui.screens.keep.reminder import BackupReminder
from app.ui.state import AppState


@dataclass(frozen=True)
class MoreState:
    """What the list has to warn of."""

    is_kept: bool


async def open_screen(app: AppState) -> MoreState:
    """Ask whether the device keeps the records."""
    return MoreState(is_kept=await app.home.is_kept())


def draw(app: AppState, state: MoreState) -> ft.Control:
    """Draw the list."""
    return MoreScreen(app, state)


@safe_component
def MoreScreen(app: AppState, state: MoreState) -> ft.Control:
    """Show the ways on."""
    rows: list[ft.Control] = []
    if not state.is_kept:
        rows.append(BackupReminder(app))
    rows += [
        Heading(_("To read")),
        _Way(app, _("Tips"), _("Sleep, work, talking, and more"), "/more/tips"),
        _Way(app, _("What the evidence says"), _("The trial, in true sizes"), "/more/evidence"),
        _Way(app, _("Words"), _("What each word here means"), "/more/words"),
        Heading(_("Yours to keep")),
        _Way(app, _("Backup"), _("Everything in one file"), "/more/backup"),
        _Way(app, _("Restore"), _("Bring a backup back"), "/more/restore"),
        _Way(app, _("Export"), _("Tables for you or your doctor"), "/more/export"),
        _Way(app, _("Import"), _("Bring entries in from a file"), "/more/import"),
        Heading(_("This app")),
        _Way(app, _("Settings"), _("Text size, colours, what the diary asks"), "/more/settings"),
        _Way(app, _("App lock"), _lock_words(app), "/more/lock"),
        _Way(app, _("Your clinic's pack"), _("Sessions and tips from your clinic"), "/more/pack"),
        _Way(app, _("The first weeks"), _("Advice for new back pain"), "/early-advice"),
        _Way(app, _("About BackSkills"), _("What it is, and what is known"), "/more/about"),
        _Way(app, _("Erase everything"), _("Remove all you wrote from here"), "/more/erase"),
    ]
    return Screen(_("More"), *rows, help=lambda: app.go(HELP), key="more")


def _lock_words(app: AppState) -> str:
    if app.home.may_lock:
        return _("A passphrase that really locks")
    if app.home.kind is HomeKind.PHONE:
        return _("Your phone does the locking")
    return _("What protects your records here")


def _Way(app: AppState, name: str, about: str, route: str) -> ft.Control:
    key = route.rpartition("/")[2]
    return PressCard(Strong(name), Small(about), on_click=lambda: app.go(route), key=f"more-{key}")
