"""Look back at the diary: as a list, a month or a chart of the same entries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

import flet as ft

from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.means import day_means
from app.i18n import _, ngettext
from app.services.diary import DiaryService, HistoryPage
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import EmptyState
from app.ui.components.chart import ChartCard, LineOverTime, Point
from app.ui.components.choice import Choice
from app.ui.components.dates import long_date
from app.ui.components.month import DayMark, MonthCalendar
from app.ui.components.option import Option
from app.ui.components.press_card import PressCard
from app.ui.components.row import Beside
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong, Subheading
from app.ui.places import HELP
from app.ui.sentences import clock_time, mean_of, near_day, rating
from app.ui.state import AppState

PAGE = 30
CHART_DAYS = 28
SHORT_NOTE = 140
"""Letters of a note that the list shows; the entry has them all."""


class Shape(StrEnum):
    """Three ways to look at the same entries."""

    LIST = "list"
    MONTH = "month"
    CHART = "chart"


@ft.observable
@dataclass(kw_only=True)
class HistoryState:
    """What of the history is on the screen."""

    diary: DiaryService
    page: HistoryPage
    shape: Shape = Shape.LIST
    month: date
    """First day of the month that is shown."""
    entries: Sequence[DiaryEntry] = field(default_factory=tuple)
    """Entries of the month or the chart, oldest first."""
    is_table: bool = False
    begun: Sequence[date] = ()
    """Earlier days with an entry that was begun and has no pain yet, newest first."""

    async def more(self) -> None:
        """Read the next, older entries."""
        older = await self.diary.history(PAGE, offset=len(self.page.entries))
        self.page = HistoryPage(
            entries=(*self.page.entries, *older.entries),
            total=older.total,
            has_more=older.has_more,
        )

    async def look_as(self, shape: Shape) -> None:
        """Change the way of looking."""
        self.shape = shape
        await self._read()

    async def turn_to(self, month: date) -> None:
        """Turn to another month, given by its first day."""
        self.month = month
        await self._read()

    def toggle_table(self) -> None:
        """Change between the chart and its table."""
        self.is_table = not self.is_table

    async def _read(self) -> None:
        today = self.diary.today()
        if self.shape is Shape.MONTH:
            following = (self.month + timedelta(days=32)).replace(day=1)
            self.entries = await self.diary.between(self.month, following - timedelta(days=1))
        elif self.shape is Shape.CHART:
            self.entries = await self.diary.between(today - timedelta(days=CHART_DAYS - 1), today)


async def open_screen(app: AppState) -> HistoryState:
    """Read the newest entries."""
    diary = app.services.diary
    return HistoryState(
        diary=diary,
        page=await diary.history(PAGE),
        month=diary.today().replace(day=1),
        begun=await diary.begun_days(),
    )


def draw(app: AppState, state: HistoryState) -> ft.Control:
    """Draw the history."""
    return HistoryScreen(app, state)


@safe_component
def HistoryScreen(app: AppState, state: HistoryState) -> ft.Control:
    """Show the entries and the way to a new one."""
    return Screen(
        _("Diary"),
        *(_Begun(app, day) for day in state.begun),
        *(_Entries(app, state) if state.page.total else [_Empty(app)]),
        help=lambda: app.go(HELP),
        more=app.more,
        primary=PrimaryButton(
            _("Write an entry"), lambda: app.go("/diary/new"), key="diary-new", icon=ft.Icons.ADD
        ),
        key="diary",
    )


def _Begun(app: AppState, day: date) -> ft.Control:
    return PressCard(
        Strong(_("You began an entry")),
        Small(near_day(day, app.services.diary.today())),
        on_click=lambda: app.go(f"/diary/new/{day.isoformat()}"),
        key=f"begun-{day.isoformat()}",
    )


def _Empty(app: AppState) -> ft.Control:
    empty = EmptyState(
        "empty-diary",
        _("Your diary starts here"),
        _("One number is enough for an entry. Add more when you want to."),
        alt=_("An open notebook and a pen on a table"),
    )
    return ft.Column(
        [empty, _BinLink(app)],
        spacing=16,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _BinLink(app: AppState) -> ft.Control:
    return LinkButton(
        _("Deleted entries"),
        lambda: app.go("/diary/bin"),
        key="diary-bin",
        icon=ft.Icons.DELETE_OUTLINE,
    )


def _Entries(app: AppState, state: HistoryState) -> list[ft.Control]:
    drawn: list[ft.Control] = [
        Choice(
            _("Show as"),
            [
                Option(Shape.LIST, _("List")),
                Option(Shape.MONTH, _("Month")),
                Option(Shape.CHART, _("Chart")),
            ],
            state.shape,
            state.look_as,
            key="history-shape",
        )
    ]
    match state.shape:
        case Shape.LIST:
            drawn += _List(app, state)
        case Shape.MONTH:
            drawn += _Month(app, state)
        case Shape.CHART:
            drawn.append(_Chart(app, state))
    return [*drawn, _BinLink(app)]


def _List(app: AppState, state: HistoryState) -> list[ft.Control]:
    today = app.services.diary.today()
    drawn: list[ft.Control] = []
    for day, entries in groupby(state.page.entries, key=lambda entry: entry.day_on):
        drawn.append(Subheading(near_day(day, today)))
        drawn += [EntryCard(app, entry) for entry in entries]
    if state.page.has_more:
        drawn.append(LinkButton(_("Show older entries"), state.more, key="history-more"))
    return drawn


def EntryCard(app: AppState, entry: DiaryEntry) -> ft.Control:
    """Show one entry in a few lines; a tap opens it."""
    when = _("written later") if entry.is_late else clock_time(entry.written_at)
    lines = [line for line in (_plan_words(entry.against_plan), _flare_words(entry)) if line]
    note = entry.note if len(entry.note) <= SHORT_NOTE else f"{entry.note[:SHORT_NOTE]}…"
    return PressCard(
        Beside(Strong(_("Pain %(rating)s") % {"rating": rating(entry.pain)}), Small(when)),
        *[Small(line) for line in lines],
        *([Body(note)] if note else []),
        on_click=lambda: app.go(f"/diary/entry/{entry.id}"),
        key=f"entry-{entry.id}",
    )


def _plan_words(level: AgainstPlan | None) -> str | None:
    return {
        None: None,
        AgainstPlan.LESS: _("Did less than planned"),
        AgainstPlan.AS_PLANNED: _("Did as planned"),
        AgainstPlan.MORE: _("Did more than planned"),
    }[level]


def _flare_words(entry: DiaryEntry) -> str | None:
    if not entry.is_flare_up:
        return None
    return (
        _("Flare-up: %(thing)s") % {"thing": entry.one_thing} if entry.one_thing else _("Flare-up")
    )


def _Month(app: AppState, state: HistoryState) -> list[ft.Control]:
    means = day_means((entry.day_on, entry.pain) for entry in state.entries)
    marks = {
        day: DayMark(f"{mean:.0f}", _("pain %(rating)s") % {"rating": rating(round(mean))})
        for day, mean in means.items()
    }

    async def pick(day: date) -> None:
        ids = [entry.id for entry in state.entries if entry.day_on == day]
        await app.go(f"/diary/entry/{ids[-1]}" if ids else f"/diary/new/{day.isoformat()}")

    return [
        MonthCalendar(
            state.month.year,
            state.month.month,
            marks,
            pick,
            first_day_of_week=app.preferences.week_starts_on,
            today=app.services.diary.today(),
            on_month=state.turn_to,
            key="history-month",
        ),
        Small(_days_with(len(marks))),
        Small(_("The number is the average pain of the day. Tap a day to write or read.")),
    ]


def _days_with(count: int) -> str:
    if not count:
        return _("Nothing was written down in this month.")
    return ngettext(
        "Pain was written down on one day of this month.",
        "Pain was written down on %(days)d days of this month.",
        count,
    ) % {"days": count}


def _Chart(app: AppState, state: HistoryState) -> ft.Control:
    today = app.services.diary.today()
    days = [today - timedelta(days=back) for back in reversed(range(CHART_DAYS))]
    means = day_means((entry.day_on, entry.pain) for entry in state.entries)
    points = [
        Point(
            label=str(day.day) if at % 7 == 6 else "",
            value=means.get(day),
            said=long_date(day),
            amount=f"{means[day]:.1f}" if day in means else "",
        )
        for at, day in enumerate(days)
    ]
    sentence = _("Nothing was written down in these four weeks.")
    if means:
        sentence = _("Average pain in the last four weeks: %(mean)s.") % {
            "mean": mean_of(sum(means.values()) / len(means), len(means), CHART_DAYS)
        }
    return ChartCard(
        _("Pain, day by day"),
        sentence,
        LineOverTime(points, sentence, top=10, key="history-line"),
        points,
        is_table=state.is_table,
        on_toggle=state.toggle_table,
        key="history-chart",
    )
