"""Letters: the bundled fonts and the text styles made of them.

Three sizes of text to read (title, heading, body), each regular or semi-bold, and one for marks
(axis, weekday, navigation).
"""

from dataclasses import dataclass

import flet as ft

from app.ui.palette import Palette

TITLE, HEADING, BODY, MARK = 27, 20, 17, 14
"""Sizes in logical pixels at a text scale of 1."""

REGULAR, BOLD = "Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next SemiBold"
SYMBOLS, LAST_RESORT = "BackSkills Symbols", "BackSkills Last Resort"
FONTS = {
    REGULAR: "fonts/AtkinsonHyperlegibleNext-Regular.ttf",
    BOLD: "fonts/AtkinsonHyperlegibleNext-SemiBold.ttf",
    SYMBOLS: "fonts/NotoSymbols-Subset.ttf",
    "Noto Emoji": "fonts/NotoEmoji-Subset.ttf",
    "Noto Sans Arabic": "fonts/NotoSansArabic-Regular.ttf",
    "Noto Sans Hebrew": "fonts/NotoSansHebrew-Regular.ttf",
}
"""Family by file under ``assets``; one weight a family, as Flet loads one file for each."""

BROWSER_FONTS = {LAST_RESORT: "fonts/LastResort.ttf"}
"""A glyph for every character: without it the browser asks for missing fonts in every frame."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The text styles of one look."""

    scale: float
    """From 1.0 to 2.0."""
    fallback: tuple[str, ...]
    """Families asked in turn for a letter that the first one lacks."""

    def style(
        self, size: float, *, bold: bool = False, colour: str | None = None, height: float = 1.4
    ) -> ft.TextStyle:
        """Return one style; ``size`` is at a text scale of 1, ``height`` a multiple of it."""
        return ft.TextStyle(
            size=size * self.scale,
            height=height,
            # Each weight is a family of its own; a weight here would be smeared on top of it.
            weight=ft.FontWeight.W_600 if bold else ft.FontWeight.W_400,
            letter_spacing=0,
            font_family=BOLD if bold else REGULAR,
            font_family_fallback=list(self.fallback),
            color=colour,
        )

    def theme(self, palette: Palette) -> ft.TextTheme:
        """Return Material's fifteen roles in our few sizes."""
        title = self.style(TITLE, bold=True, colour=palette.ink, height=1.2)
        heading = self.style(HEADING, bold=True, colour=palette.ink, height=1.3)
        body = self.style(BODY, colour=palette.ink, height=1.45)
        strong = self.style(BODY, bold=True, colour=palette.ink)
        small = self.style(BODY, colour=palette.second_ink)
        mark = self.style(MARK, colour=palette.second_ink)
        return ft.TextTheme(
            display_large=title,
            display_medium=title,
            display_small=title,
            headline_large=title,
            headline_medium=title,
            headline_small=heading,
            title_large=heading,
            title_medium=strong,
            title_small=strong,
            body_large=body,
            body_medium=body,
            body_small=small,
            label_large=strong,
            label_medium=mark,
            label_small=mark,
        )
