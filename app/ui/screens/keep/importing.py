"""Bring in our own CSV or JSON; every row that stays out is named with its reason."""

from dataclasses import dataclass

import flet as ft

from app.domain.errors import BackSkillsError, FileForeignError, ImportRefusedError
from app.i18n import _, ngettext
from app.services.exchange import Exchange, ImportPreview
from app.services.incoming import Arrival
from app.ui import files
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.keep.kinds import kind_words, reason
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

MOST_FAULTS = 50


@ft.observable
@dataclass(kw_only=True)
class ImportState:
    """The chosen file and what it would bring."""

    exchange: Exchange
    preview: ImportPreview | None = None
    faults: tuple[tuple[int, str], ...] = ()
    """Rows that stay out, with the code of the reason."""
    fault: BackSkillsError | None = None

    def forget(self) -> None:
        """Choose again."""
        self.preview, self.faults, self.fault = None, (), None

    async def choose(self) -> None:
        """Let the patient choose a file, and look into it."""
        self.forget()
        try:
            chosen = await files.pick(["csv", "zip", "json"])
        except files.FileTooLargeError:
            self.fault = FileForeignError()
            return
        if chosen is not None:
            await self.look(chosen[1])

    async def look(self, content: bytes) -> None:
        """Read what a file would bring."""
        try:
            self.preview = await self.exchange.preview(content)
            self.faults = tuple((fault.row, fault.code) for fault in self.preview.faults)
        except ImportRefusedError as error:
            self.fault, self.faults = error, error.faults
        except BackSkillsError as error:
            self.fault = error

    async def bring_in(self) -> int | None:
        """Add what is new; return how many, or ``None`` when it failed."""
        if self.preview is None:
            return None
        try:
            return (await self.exchange.bring_in(self.preview)).added
        except BackSkillsError as error:
            self.fault = error
            return None


async def open_screen(app: AppState) -> ImportState:
    """Begin without a file."""
    return ImportState(exchange=app.services.exchange)


def draw(app: AppState, state: ImportState) -> ft.Control:
    """Draw the screen."""
    return ImportScreen(app, state)


@safe_component
def ImportScreen(app: AppState, state: ImportState) -> ft.Control:
    """Ask for a file, then show what it brings."""

    async def bring_in() -> None:
        added = await state.bring_in()
        if added is None:
            return
        app.say_next(
            ngettext("One record was brought in.", "%(count)d records were brought in.", added)
            % {"count": added}
        )
        await app.go("/more")

    rows: list[ft.Control] = []
    if state.fault:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="import-fault"))
    if state.preview is None:
        rows.append(
            Body(_("Bring in a file that BackSkills exported: CSV, a zip of CSVs, or JSON."))
        )
        rows.append(Small(_("Nothing that is here is changed, and nothing comes in twice.")))
    else:
        rows.append(Heading(_("What the file brings")))
        rows += [_arrival(one) for one in state.preview.arrivals]
    rows += _faults(state)
    choose = PrimaryButton(
        _("Choose a file"), state.choose, key="import-choose", icon=ft.Icons.FOLDER_OPEN
    )
    if state.preview is not None:
        rows.append(SecondaryButton(_("Choose another file"), state.choose, key="import-other"))
    return Screen(
        _("Import"),
        *rows,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        primary=PrimaryButton(
            _("Bring it in"), bring_in, key="import-do", disabled=state.preview.added == 0
        )
        if state.preview
        else choose,
        key="import",
    )


def _arrival(one: Arrival) -> ft.Control:
    words = [
        (one.added, _("%(count)d new")),
        (one.same, _("%(count)d here already")),
        (one.differs, _("%(count)d changed here since; they stay as they are here")),
        (one.binned, _("%(count)d deleted here before; they stay deleted")),
    ]
    said = ", ".join(text % {"count": count} for count, text in words if count)
    return Card(Strong(kind_words(one.kind)), Body(said or _("nothing")))


def _faults(state: ImportState) -> list[ft.Control]:
    if not state.faults:
        return []
    rows = [
        _("Row %(row)d: %(why)s") % {"row": row, "why": reason(code)}
        for row, code in state.faults[:MOST_FAULTS]
    ]
    more = len(state.faults) - len(rows)
    if more:
        rows.append(ngettext("and one more", "and %(count)d more", more) % {"count": more})
    return [Heading(_("What stays out, and why")), Points(rows)]
