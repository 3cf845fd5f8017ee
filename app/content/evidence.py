"""The shape of ``evidence.toml``: what the evidence says, with its true sizes."""

from dataclasses import dataclass
from decimal import Decimal

from app.content.schema import Document, Section, Strict


@dataclass(frozen=True, kw_only=True)
class EvidenceBar(Strict):
    """One bar of the picture of the two groups."""

    id: str
    measure: str
    """What was measured; bars of one measure stand side by side."""
    label: str
    """The group."""
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
    bars_after: str
    """Id of the section that the picture follows."""
    bars_title: str
    bars_intro: tuple[str, ...]
    bars_note: tuple[str, ...]
    """How sure the picture is."""
    bars: tuple[EvidenceBar, ...]
