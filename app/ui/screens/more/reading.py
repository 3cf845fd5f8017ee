"""What pages to read are made of: sections, the banner of an old page, its sources."""

from collections.abc import Iterable

import flet as ft

from app.content.markdown import plain
from app.content.schema import Document, Section
from app.ui.components.card import Card, Notice
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.state import AppState


def StaleBanner(app: AppState, document: Document) -> list[ft.Control]:
    """Say that a page is due for a check once its review date has passed; else nothing."""
    if not document.is_stale(app.clock.today()):
        return []
    return [Notice(app.content.about.stale_banner, Tone.ACTIVITY, key="stale")]


def SectionCard(section: Section) -> ft.Control:
    """Draw a section on a sheet of its own."""
    return Card(*SectionRows(section))


def SectionRows(section: Section) -> list[ft.Control]:
    """Draw a heading, its paragraphs and its list."""
    rows: list[ft.Control] = [Heading(section.title)]
    rows += [Body(plain(text)) for text in section.body]
    if section.points:
        rows.append(Points(map(plain, section.points)))
    return rows


def SourceRows(app: AppState, keys: Iterable[str]) -> list[ft.Control]:
    """Say where a page comes from; what this version does not know is left out."""
    known = app.content.sources.sources
    found = [known[key] for key in keys if key in known]
    said = [
        f"{one.title}. {one.publisher}, {one.year}."
        if one.year
        else f"{one.title}. {one.publisher}."
        for one in found
    ]
    return [Heading(app.content.about.sources_title), *map(Small, said)] if said else []
