"""How a screen is looked at: size, light, size of text, direction of writing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tests.browser import DESKTOP, PHONE, TABLET


class Manner(StrEnum):
    """How the patient has set the app; each needs a start of its own."""

    PLAIN = "plain"
    LARGE = "text-200"
    RIGHT_TO_LEFT = "right-to-left"


@dataclass(frozen=True)
class View:
    """One picture of each scene."""

    name: str
    size: tuple[int, int]
    scheme: Literal["light", "dark"] = "light"


def _both(size: tuple[int, int]) -> list[View]:
    width, height = size
    return [View(f"{width}x{height}-{scheme}", size, scheme) for scheme in ("light", "dark")]


VIEWS = {
    Manner.PLAIN: (
        *_both(PHONE),
        View("360-whole", (360, 2400)),
        *_both(TABLET),
        *_both(DESKTOP),
    ),
    Manner.LARGE: (View("360x740-text-200", PHONE),),
    Manner.RIGHT_TO_LEFT: (View("360x740-right-to-left", PHONE),),
}
FEW = frozenset({"360x740-light", "1280x800-light", "360x740-text-200"})
"""Enough for a screen that differs from its full twin by an empty state alone."""
