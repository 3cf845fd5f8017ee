"""What the evidence says, in words and in a picture of true sizes."""

from collections.abc import Sequence
from itertools import groupby

import flet as ft

from app.content.evidence import Evidence, EvidenceBar
from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.row import Beside
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong, Subheading
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.more.reading import SectionRows, SourceRows, StaleBanner
from app.ui.sentences import number
from app.ui.state import AppState

TONES = (Tone.ACTION, Tone.QUIET)
"""Of the first and the second group; each bar has its words, too."""
BAR_HEIGHT = 18
_FINE = 100
"""Shares of a row are whole numbers; values have up to two digits behind the point."""


async def open_screen(app: AppState) -> Evidence:
    """Read the page."""
    return app.content.evidence


def draw(app: AppState, state: Evidence) -> ft.Control:
    """Draw the page."""
    return EvidenceScreen(app, state)


@safe_component
def EvidenceScreen(app: AppState, page: Evidence) -> ft.Control:
    """Show each part, the picture where it belongs, then the sources."""
    rows: list[ft.Control] = [*StaleBanner(app, page), *map(Body, page.intro)]
    for section in page.sections:
        rows += SectionRows(section)
        if section.id == page.bars_after:
            rows.append(_Bars(page))
    return Screen(
        page.title,
        *rows,
        *SourceRows(app, page.sources),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/more"),
        key="evidence",
    )


def _Bars(page: Evidence) -> ft.Control:
    rows: list[ft.Control] = [Heading(page.bars_title), *map(Small, page.bars_intro)]
    for measure, bars in groupby(page.bars, key=lambda bar: bar.measure):
        rows.append(_Measure(measure, tuple(bars)))
    return Card(*rows, *map(Small, page.bars_note), key="evidence-bars")


def _Measure(measure: str, bars: Sequence[EvidenceBar]) -> ft.Control:
    drawn: list[ft.Control] = [
        ft.Column(
            [
                Beside(Body(bar.label), Strong(_short(bar))),
                _track(bar, TONES[at % len(TONES)]),
            ],
            spacing=4,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        for at, bar in enumerate(bars)
    ]
    said = "; ".join(f"{bar.label}: {_value(bar)}" for bar in bars)
    picture = ft.Semantics(
        label=f"{measure}. {said}",
        image=True,
        container=True,
        exclude_semantics=True,
        content=ft.Column(drawn, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
    )
    return ft.Column(
        [Subheading(measure), picture],
        spacing=6,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _short(bar: EvidenceBar) -> str:
    return _("%(value)s of %(top)s") % {"value": number(bar.value), "top": number(bar.of)}


def _value(bar: EvidenceBar) -> str:
    return _("down by %(value)s of %(top)s") % {"value": number(bar.value), "top": number(bar.of)}


def _track(bar: EvidenceBar, tone: Tone) -> ft.Control:
    filled = round(bar.value * _FINE)
    return ft.Container(
        ft.Row(
            [
                ft.Container(expand=max(1, filled), bgcolor=tone.solid, border_radius=4),
                ft.Container(expand=max(1, round(bar.of * _FINE) - filled)),
            ],
            spacing=0,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        height=BAR_HEIGHT,
        border_radius=4,
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
        border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
    )
