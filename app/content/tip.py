"""The shape of a page of tips."""

from dataclasses import dataclass

from app.content.schema import Document, Section, Strict


@dataclass(frozen=True, kw_only=True)
class TryIt(Strict):
    """A small thing to try."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Tip(Document):
    """Tips about one part of life."""

    order: int
    title: str
    about: str
    picture: str
    alt: str
    sections: tuple[Section, ...]
    try_it: tuple[TryIt, ...]
