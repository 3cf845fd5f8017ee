"""Who can read a thought record: the note, and the way to people who listen."""

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card
from app.ui.components.row import Line
from app.ui.components.text import Body, Heading
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.state import AppState


def PrivateNote(app: AppState) -> ft.Control:
    """Say that nothing reads it, and lead to Get help."""
    return Card(
        Heading(_("This is private")),
        *(Body(text) for text in app.content.thoughts.private_note),
        Line(LinkButton(_("Open Get help"), lambda: app.go(HELP), key="private-help")),
        tone=Tone.QUIET,
        key="private-note",
    )
