"""The shape of ``glossary.toml``: words explained at a tap."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class Term(Strict):
    """One word and what it means here."""

    id: str
    term: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Glossary(Document):
    """All of ``glossary.toml``."""

    terms: tuple[Term, ...]

    @cached_property
    def term_by_id(self) -> Mapping[str, Term]:
        """Each term, by its id."""
        return {term.id: term for term in self.terms}
