"""A plan as one page to print or keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import flet as ft

from app.i18n import _, is_right_to_left
from app.services.backup import FileToKeep
from app.ui import files
from app.ui.components.button import SecondaryButton
from app.ui.components.row import Line
from app.ui.components.text import Small
from app.ui.sentences import full_day
from app.ui.state import AppState


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What goes on the page."""

    title: str
    footer: str
    written_on: date
    parts: Sequence[tuple[str, Sequence[str]]]
    """Each heading with what is written under it; more than one text makes a numbered list."""


def KeepPage(app: AppState, written: Written, key: str) -> list[ft.Control]:
    """Offer the plan as one page."""

    async def save() -> None:
        if await files.save(page_file(app, written)):
            app.say(_("Your page is ready. Open it to print it."))

    return [
        Line(
            SecondaryButton(_("Save as one page"), save, key=f"{key}-page", icon=ft.Icons.DOWNLOAD)
        ),
        Small(_("To print, or to put on your fridge. Anyone who gets this file can read it.")),
    ]


def page_file(app: AppState, written: Written) -> FileToKeep:
    """Return the page as a file; its name tells nothing but the day."""
    from app.report.plan_page import PagePart, PlanPage, write

    page = PlanPage(
        title=written.title,
        day=_("Written on %(day)s") % {"day": full_day(written.written_on)},
        parts=[
            PagePart(heading=heading, texts=texts, is_list=len(texts) > 1)
            for heading, texts in written.parts
        ],
        footer=written.footer,
        language=app.preferences.language,
        is_right_to_left=is_right_to_left(),
    )
    day = app.services.diary.today().isoformat()
    return FileToKeep(f"BackSkills page {day}.html", write(page))
