"""The shape of ``evidence.toml``: what the evidence says, with its true sizes."""

from dataclasses import dataclass
from decimal import Decimal

from app.content.schema import Document, Section, Strict


@dataclass(frozen=True, kw_only=True)
class EvidenceBar(Strict):
    """One bar of the picture of the two groups."""

    id: str
    label: str
    value: Decimal
    """How much it went down."""
    of: Decimal
    """The top of its scale."""


@dataclass(frozen=True, kw_only=True)
class Evidence(Document):
    """All of ``evidence.toml``."""

    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    bars: tuple[EvidenceBar, ...]
