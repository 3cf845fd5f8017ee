"""The word about a day on which a red flag pauses exercise and pacing."""

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Notice
from app.ui.components.tone import Tone
from app.ui.state import AppState


def PausedNotice(app: AppState) -> ft.Control:
    """Say that the day is paused, and lead to what to do."""
    return Notice(
        _(
            "Exercise and planned amounts are paused today, because of what you ticked. "
            "Your diary still works."
        ),
        Tone.ACTIVITY,
        action=LinkButton(
            _("Read what to do again"), lambda: app.go("/safety-answer"), key="today-paused"
        ),
    )
