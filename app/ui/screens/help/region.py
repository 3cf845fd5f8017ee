"""Whose numbers are shown, and how to change that; before the first run and behind the lock too."""

from dataclasses import dataclass

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.choice import RadioList
from app.ui.components.option import Option
from app.ui.components.text import Small
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class RegionState:
    """Whether the list of places is open."""

    is_open: bool = False

    def toggle(self) -> None:
        """Open the list, or close it."""
        self.is_open = not self.is_open

    async def choose(self, app: AppState, region: str) -> None:
        """Show the numbers of another place from now on."""
        await app.choose_region(region)
        self.is_open = False


def RegionPicker(app: AppState, state: RegionState) -> list[ft.Control]:
    """Say whose numbers these are, and offer the other places."""
    words = app.content.safety
    region = words.region(app.preferences.region)
    rows: list[ft.Control] = [
        Small(_("The numbers are for %(region)s.") % {"region": region.name}),
        LinkButton(_("Choose another place"), state.toggle, key="help-region"),
    ]
    if state.is_open:
        rows.append(
            RadioList(
                _("Where do you live?"),
                [Option(one.id, one.name) for one in words.regions],
                region.id,
                lambda chosen: state.choose(app, chosen),
                key="region",
            )
        )
    return rows
