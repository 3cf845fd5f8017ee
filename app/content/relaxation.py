"""The shape of a relaxation or attention exercise: a timed text to read along."""

from dataclasses import dataclass
from typing import Literal

from app.content.schema import Document
from app.content.session import Line


@dataclass(frozen=True, kw_only=True)
class Relaxation(Document):
    """One relaxation."""

    order: int
    title: str
    kind: Literal["breathing", "muscles", "body", "attention"]
    purpose: str
    picture: str
    alt: str
    minutes: int
    """3 to 12."""
    positions: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    stop: tuple[str, ...]
    breath_in: int = 0
    """Seconds, for paced breathing; else 0."""
    breath_out: int = 0
    lines: tuple[Line, ...]

    @property
    def seconds(self) -> int:
        """How long all lines stand."""
        return sum(line.seconds for line in self.lines)
