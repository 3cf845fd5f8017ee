"""The colours of BackSkills: warm paper, teal for action, plum for pain, amber for activity.

Red is kept for emergencies alone. Four palettes, each drawn by hand; the pairs that meet on a
screen are listed here and their contrast is checked in a unit test (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, each ``#RRGGBB``."""

    name: str
    is_dark: bool
    paper: str
    """Behind everything."""
    card: str
    """Cards, sheets, text fields, the navigation bar."""
    sage: str
    """Quiet surfaces: the saved bar, pictures, an empty track."""
    ink: str
    second_ink: str
    """Text that may be skipped; still 4.5:1."""
    line: str
    """Hairlines that carry no meaning."""
    edge: str
    """Borders of controls and gaps in charts: 3:1."""
    teal: str
    on_teal: str
    teal_pale: str
    on_teal_pale: str
    plum: str
    on_plum: str
    plum_pale: str
    on_plum_pale: str
    amber: str
    on_amber: str
    amber_pale: str
    on_amber_pale: str
    red: str
    on_red: str
    red_pale: str
    on_red_pale: str
    bar: str
    """The snack bar, set apart from the page."""
    on_bar: str
    bar_action: str


LIGHT = Palette(
    name="light",
    is_dark=False,
    paper="#FBF7F1",
    card="#FFFFFF",
    sage="#E9F0EA",
    ink="#1F2D2B",
    second_ink="#55635F",
    line="#E0D9CC",
    edge="#7F8C86",
    teal="#0E6B66",
    on_teal="#FFFFFF",
    teal_pale="#D8EAE6",
    on_teal_pale="#0A4A46",
    plum="#7A3E6D",
    on_plum="#FFFFFF",
    plum_pale="#F1E4EE",
    on_plum_pale="#57274D",
    amber="#A86300",
    on_amber="#FFFFFF",
    amber_pale="#F8E9D2",
    on_amber_pale="#633A00",
    red="#B3261E",
    on_red="#FFFFFF",
    red_pale="#FBE4E1",
    on_red_pale="#7A1610",
    bar="#1F3A38",
    on_bar="#FFFFFF",
    bar_action="#9FDCD3",
)

DARK = Palette(
    name="dark",
    is_dark=True,
    paper="#141B1A",
    card="#1E2726",
    sage="#273331",
    ink="#F1ECE3",
    second_ink="#B5C0BB",
    line="#36423F",
    edge="#7E8C87",
    teal="#83D3C9",
    on_teal="#04302C",
    teal_pale="#1F4F4A",
    on_teal_pale="#D3F0EA",
    plum="#E0ACD3",
    on_plum="#3D1535",
    plum_pale="#4D2C45",
    on_plum_pale="#F8DDF1",
    amber="#F1B762",
    on_amber="#3B2400",
    amber_pale="#4E3A18",
    on_amber_pale="#FBE6C4",
    red="#FFB0A6",
    on_red="#560A05",
    red_pale="#5C1C16",
    on_red_pale="#FFDAD4",
    bar="#E6EEE9",
    on_bar="#1F2D2B",
    bar_action="#0E6B66",
)

CONTRAST_LIGHT = Palette(
    name="contrast light",
    is_dark=False,
    paper="#FFFFFF",
    card="#FFFFFF",
    sage="#F2F5F2",
    ink="#000000",
    second_ink="#2E3735",
    line="#5B6662",
    edge="#1F2D2B",
    teal="#00504B",
    on_teal="#FFFFFF",
    teal_pale="#D3EBE6",
    on_teal_pale="#003330",
    plum="#5E2452",
    on_plum="#FFFFFF",
    plum_pale="#F3E2EF",
    on_plum_pale="#43143A",
    amber="#6E3F00",
    on_amber="#FFFFFF",
    amber_pale="#FAE8CC",
    on_amber_pale="#4A2A00",
    red="#8C1009",
    on_red="#FFFFFF",
    red_pale="#FCE3E0",
    on_red_pale="#63100A",
    bar="#000000",
    on_bar="#FFFFFF",
    bar_action="#A8E8DF",
)

CONTRAST_DARK = Palette(
    name="contrast dark",
    is_dark=True,
    paper="#000000",
    card="#0B0F0E",
    sage="#17201E",
    ink="#FFFFFF",
    second_ink="#DCE4E0",
    line="#8C9994",
    edge="#E6EEE9",
    teal="#A6EFE5",
    on_teal="#00211E",
    teal_pale="#0B4540",
    on_teal_pale="#E2FBF6",
    plum="#F6CDEA",
    on_plum="#2B0B24",
    plum_pale="#47243F",
    on_plum_pale="#FFE9F9",
    amber="#FFD08A",
    on_amber="#2A1900",
    amber_pale="#47330F",
    on_amber_pale="#FFF0D8",
    red="#FFC4BC",
    on_red="#3C0501",
    red_pale="#54140E",
    on_red_pale="#FFE6E2",
    bar="#FFFFFF",
    on_bar="#000000",
    bar_action="#00504B",
)

PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def text_pairs(palette: Palette) -> Iterator[tuple[str, str]]:
    """Yield every (text, ground) pair that a screen may show; each must reach 4.5:1."""
    grounds = (palette.paper, palette.card, palette.sage)
    inks = (palette.ink, palette.second_ink, palette.teal, palette.plum, palette.red)
    yield from ((ink, ground) for ink in inks for ground in grounds)
    yield from (
        (palette.on_teal, palette.teal),
        (palette.on_teal_pale, palette.teal_pale),
        (palette.ink, palette.teal_pale),
        (palette.teal, palette.teal_pale),
        (palette.teal, palette.plum_pale),
        (palette.teal, palette.amber_pale),
        (palette.teal, palette.red_pale),
        (palette.on_plum, palette.plum),
        (palette.on_plum_pale, palette.plum_pale),
        (palette.on_amber, palette.amber),
        (palette.on_amber_pale, palette.amber_pale),
        (palette.on_red, palette.red),
        (palette.on_red_pale, palette.red_pale),
        (palette.on_bar, palette.bar),
        (palette.bar_action, palette.bar),
    )


def control_pairs(palette: Palette) -> Iterator[tuple[str, str]]:
    """Yield every (mark, ground) pair of borders, bars and lines; each must reach 3:1."""
    for mark in (palette.edge, palette.teal, palette.plum, palette.amber, palette.red):
        for ground in (palette.paper, palette.card):
            yield mark, ground
    yield palette.edge, palette.sage
    yield palette.amber, palette.sage


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
