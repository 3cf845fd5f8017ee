"""Take records out as tables, for a period and with a choice of parts."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

import flet as ft

from app.domain.errors import BackSkillsError
from app.i18n import _
from app.services.exchange import Exchange, ExportForm
from app.services.selection import USUAL_PARTS, ExportPart
from app.ui import files
from app.ui.components.button import PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice, TickList
from app.ui.components.field import DateField
from app.ui.components.option import Option
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

TEN_YEARS = timedelta(days=3653)


class Reach(StrEnum):
    """How far back."""

    MONTH = "month"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


@ft.observable
@dataclass(kw_only=True)
class ExportState:
    """What is taken out."""

    exchange: Exchange
    today: date
    reach: Reach = Reach.ALL
    first: date
    last: date
    form: ExportForm = ExportForm.CSV
    parts: frozenset[ExportPart] = field(default_factory=lambda: USUAL_PARTS)
    fault: BackSkillsError | None = None

    def look_back(self, reach: Reach) -> None:
        """Choose how far back."""
        self.reach = reach
        self.last = self.today
        days = {Reach.MONTH: 30, Reach.YEAR: 365}.get(reach)
        if days:
            self.first = self.today - timedelta(days=days)

    def begin(self, first: date) -> None:
        """Choose the first day."""
        self.first, self.last = first, max(first, self.last)

    def end(self, last: date) -> None:
        """Choose the last day."""
        self.first, self.last = min(self.first, last), last

    def choose_form(self, form: ExportForm) -> None:
        """Choose the form of the file."""
        self.form = form

    def choose_parts(self, parts: frozenset[ExportPart]) -> None:
        """Choose what is taken out."""
        self.parts = parts

    async def export(self) -> bool:
        """Make the file and hand it over; tell whether that was done."""
        everything = self.reach is Reach.ALL
        try:
            file = await self.exchange.export(
                self.form,
                None if everything else self.first,
                None if everything else self.last,
                self.parts,
            )
        except BackSkillsError as error:
            self.fault = error
            return False
        self.fault = None
        return await files.save(file)


async def open_screen(app: AppState) -> ExportState:
    """Begin with everything, as tables."""
    today = app.services.diary.today()
    return ExportState(
        exchange=app.services.exchange,
        today=today,
        first=today - timedelta(days=30),
        last=today,
    )


def draw(app: AppState, state: ExportState) -> ft.Control:
    """Draw the screen."""
    return ExportScreen(app, state)


@safe_component
def ExportScreen(app: AppState, state: ExportState) -> ft.Control:
    """Ask what is taken out."""

    async def export() -> None:
        if await state.export():
            app.say(_("Your file is ready."))

    return Screen(
        _("Export"),
        Body(_("Take your records to a spreadsheet, or to your doctor or therapist.")),
        Choice(
            _("Which days?"),
            [
                Option(Reach.MONTH, _("30 days")),
                Option(Reach.YEAR, _("A year")),
                Option(Reach.ALL, _("All")),
                Option(Reach.OWN, _("Choose")),
            ],
            state.reach,
            state.look_back,
            key="export-reach",
        ),
        *(_days(state) if state.reach is Reach.OWN else []),
        TickList(
            _("What goes in?"),
            [
                Option(ExportPart.DIARY, _("Diary")),
                Option(ExportPart.ACTIVITIES, _("Activities and amounts")),
                Option(ExportPart.GOALS, _("Goals")),
                Option(ExportPart.FLARE_UPS, _("Flare-ups")),
                Option(ExportPart.PROGRAMME, _("Programme and exercises")),
                Option(ExportPart.THOUGHT_RECORDS, _("Thought records")),
                Option(ExportPart.SAFETY_CHECKS, _("Safety answers")),
            ],
            state.parts,
            state.choose_parts,
            key="export-parts",
        ),
        Choice(
            _("What kind of file?"),
            [
                Option(ExportForm.CSV, _("Tables (CSV)")),
                Option(ExportForm.JSON, _("Data (JSON)")),
            ],
            state.form,
            state.choose_form,
            key="export-form",
        ),
        Small(_("Anyone who gets this file can read it.")),
        *([Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        primary=PrimaryButton(
            _("Export"),
            export,
            key="export-do",
            disabled=not state.parts,
            icon=ft.Icons.DOWNLOAD,
        ),
        key="export",
    )


def _days(state: ExportState) -> list[ft.Control]:
    earliest = state.today - TEN_YEARS
    return [
        DateField(
            _("From"),
            state.first,
            state.begin,
            earliest=earliest,
            latest=state.today,
            key="export-first",
        ),
        DateField(
            _("To"),
            state.last,
            state.end,
            earliest=earliest,
            latest=state.today,
            key="export-last",
        ),
    ]
