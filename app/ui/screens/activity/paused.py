"""Why there are no amounts today."""

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Notice
from app.ui.components.tone import Tone
from app.ui.state import AppState


def PausedNotice(app: AppState) -> ft.Control:
    """Say that pacing rests for the day, and lead back to what to do."""
    return Notice(
        _(
            "Exercise and planned amounts are paused today, because of what you ticked. "
            "Your diary still works."
        ),
        Tone.ACTIVITY,
        action=LinkButton(
            _("Read what to do again"), lambda: app.go("/safety-answer"), key="activity-paused"
        ),
        key="activity-paused-notice",
    )
