"""The shape of ``thoughts.toml``: the questions, feelings and styles of a thought record."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class ThoughtStep(Strict):
    """One question of a thought record; ``id`` is the field it fills."""

    id: str
    title: str
    hint: str = ""
    starters: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Feeling(Strict):
    """One feeling to pick; ``id`` is what is stored."""

    id: str
    label: str


@dataclass(frozen=True, kw_only=True)
class ThinkingStyle(Strict):
    """One unhelpful thinking style, by a plain name."""

    id: str
    label: str
    explanation: str
    question: str
    """What helps to ask."""


@dataclass(frozen=True, kw_only=True)
class ThoughtWords(Document):
    """All of ``thoughts.toml``."""

    title: str
    intro: tuple[str, ...]
    private_note: tuple[str, ...]
    steps: tuple[ThoughtStep, ...]
    short_steps: tuple[ThoughtStep, ...]
    feelings: tuple[Feeling, ...]
    styles: tuple[ThinkingStyle, ...]
    feeling_lowest: str
    """Words at 0."""
    feeling_highest: str
    """Words at 100."""
    example: Mapping[str, str]
    """A worked example, by the id of the step."""

    @cached_property
    def feeling_by_id(self) -> Mapping[str, Feeling]:
        """Each feeling, by its id."""
        return {feeling.id: feeling for feeling in self.feelings}

    @cached_property
    def style_by_id(self) -> Mapping[str, ThinkingStyle]:
        """Each thinking style, by its id."""
        return {style.id: style for style in self.styles}
