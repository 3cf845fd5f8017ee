"""A text that is read along, line by line, and the breath that goes with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Breath:
    """Where in a breath somebody is."""

    is_in: bool
    seconds: float
    """Since this half of it began."""
    length: int
    """Of this half, in seconds."""


def line_at(lengths: Sequence[int], seconds: float) -> int | None:
    """Return which line stands so many seconds after the first; ``None`` after the last one."""
    ends = accumulate(lengths)
    return next((at for at, end in enumerate(ends) if seconds < end), None)


def start_of(lengths: Sequence[int], at: int) -> int:
    """Return after how many seconds a line begins; past the last one, when all is read."""
    return sum(lengths[:at])


def breath_at(breath_in: int, breath_out: int, seconds: float) -> Breath:
    """Return where a breath is that goes in and out for so many seconds each, again and again."""
    into = seconds % (breath_in + breath_out)
    if into < breath_in:
        return Breath(is_in=True, seconds=into, length=breath_in)
    return Breath(is_in=False, seconds=into - breath_in, length=breath_out)
