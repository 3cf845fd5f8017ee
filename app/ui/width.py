"""How wide a window is, as far as the layout cares."""

from enum import IntEnum


class Width(IntEnum):
    """How much room there is; Material's window classes, in logical pixels."""

    COMPACT = 0
    MEDIUM = 600
    WIDE = 840


def width_of(pixels: float | None) -> Width:
    """Return the class of a window's width."""
    return max(width for width in Width if width <= (pixels or 0))
