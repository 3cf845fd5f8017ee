"""The shape of the content files that are read by the screens.

Plain frozen dataclasses: the app builds them without pydantic, which costs the browser time to
start; ``app.content.check`` validates the same classes with pydantic, unknown keys forbidden.
Every number here that a patient meets is content with a source.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Strict:
    """A piece of content; a key that the class does not name is a fault."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Reviewed(Strict):
    """Who read the text against its sources, and when."""

    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Document(Strict):
    """One content file."""

    id: str
    """Forever; answers point at it."""
    version: int
    """Goes up when the meaning changes."""
    sources: tuple[str, ...]
    """Keys into ``sources.toml``."""
    reviewed: Reviewed
    review_by: date
    """Last day on which the text counts as reviewed."""
    harder_to_read: Mapping[str, str] = field(default_factory=dict)
    """Reasons for blocks that may have reading grade 7, by the block's place in the file."""

    def is_stale(self, on: date) -> bool:
        """Tell whether the review date has passed on this local day."""
        return on > self.review_by


@dataclass(frozen=True, kw_only=True)
class Section(Strict):
    """A heading with short paragraphs and, sometimes, a list."""

    id: str
    title: str
    body: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Choice(Strict):
    """One answer to pick; ``id`` is what is stored."""

    id: str
    label: str
    explanation: str = ""


@dataclass(frozen=True, kw_only=True)
class Source(Strict):
    """Where a fact was read."""

    title: str
    publisher: str
    year: int = 0
    """0 when the page prints none."""
    url: str = ""
    """Empty when the address was not confirmed."""
    note: str = ""
    """What was and was not read there."""


@dataclass(frozen=True, kw_only=True)
class Sources(Strict):
    """Every source that content may cite, by key."""

    sources: Mapping[str, Source]
