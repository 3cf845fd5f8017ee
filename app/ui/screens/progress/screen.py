"""Progress: activity and goals first, pain second; nothing is shown before there are data."""

from dataclasses import dataclass, field
from datetime import date

import flet as ft

from app.domain.period import Period
from app.i18n import _
from app.services.progress import Measure, ProgressService, ProgressView
from app.ui.components.button import IconAction, LinkButton
from app.ui.components.card import Card, EmptyState
from app.ui.components.choice import Choice
from app.ui.components.option import Option
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Strong
from app.ui.places import HELP
from app.ui.screens.progress.doing import ActivityCard, GoalsCard, PlanCard, SwingCard
from app.ui.screens.progress.ratings import RatingCard
from app.ui.screens.progress.stretches import frame_words
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class ProgressState:
    """The period that is shown, and which charts are shown as tables."""

    service: ProgressService
    view: ProgressView
    tables: frozenset[str] = field(default_factory=frozenset)
    """Keys of the cards that show a table."""

    async def look_over(self, period: Period) -> None:
        """Show another period, ending with the same day."""
        self.view = await self.service.view(period, self.view.on)

    async def look_from(self, on: date) -> None:
        """Show an earlier or a later period of the same length."""
        self.view = await self.service.view(self.view.period, on)

    def toggle(self, key: str) -> None:
        """Change one card between chart and table."""
        self.tables = self.tables ^ {key}


async def open_screen(app: AppState, span: str = Period.WEEK) -> ProgressState:
    """Read the period; an unknown one is a week."""
    period = Period(span) if span in [one.value for one in Period] else Period.WEEK
    service = app.services.progress
    return ProgressState(service=service, view=await service.view(period))


def draw(app: AppState, state: ProgressState) -> ft.Control:
    """Draw Progress."""
    return ProgressScreen(app, state)


@safe_component
def ProgressScreen(app: AppState, state: ProgressState) -> ft.Control:
    """Show the period."""
    return Screen(
        _("Progress"),
        Choice(
            _("How much time to show"),
            [
                Option(Period.WEEK, _("Week")),
                Option(Period.MONTH, _("Month")),
                Option(Period.YEAR, _("Year")),
                Option(Period.ALL, _("All")),
            ],
            state.view.period,
            state.look_over,
            key="progress-period",
            has_heading=False,
        ),
        _Turn(state),
        *(_Cards(app, state) if state.view.has_any else [_Empty(app, state)]),
        help=lambda: app.go(HELP),
        more=app.more,
        key="progress",
    )


def _Turn(state: ProgressState) -> ft.Control:
    view = state.view
    row: list[ft.Control] = [ft.Container(Strong(frame_words(view.frame)), expand=True)]
    if view.period is not Period.ALL:
        earlier, later = view.earlier_on, view.later_on
        row += [
            IconAction(
                ft.Icons.CHEVRON_LEFT,
                _("Earlier"),
                lambda: state.look_from(earlier or view.on),
                key="progress-earlier",
                disabled=earlier is None,
            ),
            IconAction(
                ft.Icons.CHEVRON_RIGHT,
                _("Later"),
                lambda: state.look_from(later or view.on),
                key="progress-later",
                disabled=later is None,
            ),
        ]
    return ft.Row(row)


def _Empty(app: AppState, state: ProgressState) -> ft.Control:
    earlier = state.view.earlier_on
    if earlier is not None:
        return Card(
            Body(_("Nothing was recorded in this time.")),
            LinkButton(
                _("See the time before"), lambda: state.look_from(earlier), key="progress-before"
            ),
        )
    return EmptyState(
        "progress",
        _("This page grows with your diary"),
        _("Write an entry or tick an amount. Then you see here how it goes."),
        LinkButton(_("Write an entry"), lambda: app.go("/diary/new"), key="progress-write"),
        alt=_("A path with milestones"),
    )


def _Cards(app: AppState, state: ProgressState) -> list[ft.Control]:
    view = state.view
    cards = [
        PlanCard(view, state.tables, state.toggle) if view.whole_level.days_with else None,
        *(
            ActivityCard(app.content.pacing, one, view, state.tables, state.toggle)
            for one in view.activities
        ),
        SwingCard(app.content.pacing, view.over_under) if view.over_under else None,
        GoalsCard(view) if view.goals.steps_done or view.goals.reviews else None,
        *(
            RatingCard(view, view.of(measure), state.tables, state.toggle)
            for measure in (Measure.PAIN, Measure.INTERFERENCE, Measure.MOOD, Measure.SLEEP)
            if view.of(measure).has_any
        ),
    ]
    return [card for card in cards if card is not None]
