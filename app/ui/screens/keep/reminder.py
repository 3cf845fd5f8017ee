"""A word about a browser that may clear the records, with the way to a backup."""

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Notice
from app.ui.components.tone import Tone
from app.ui.state import AppState


def BackupReminder(app: AppState) -> ft.Control:
    """Say what could happen, and offer the backup."""
    return Notice(
        _(
            "This browser may clear your records when it needs room. "
            "A backup on another device brings them back."
        ),
        Tone.ACTIVITY,
        action=LinkButton(_("Take a backup"), lambda: app.go("/more/backup"), key="remind-backup"),
        key="backup-reminder",
    )
