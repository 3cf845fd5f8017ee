"""The shape of ``flare_up_plan.toml``: writing the plan, and walking it on a bad day."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class PlanPart(Strict):
    """One question of a plan; ``id`` is the field it fills."""

    id: str
    title: str
    hint: str = ""
    starters: tuple[str, ...] = ()
    """Offered, never filled in."""


@dataclass(frozen=True, kw_only=True)
class PacingStep(Strict):
    """A step back for some days; ``id`` is what is stored."""

    id: str
    percent: int
    """Of the planned amount."""
    label: str
    explanation: str


@dataclass(frozen=True, kw_only=True)
class WalkScreen(Strict):
    """One screen of the way through the plan."""

    id: str
    title: str
    text: tuple[str, ...]
    blank_title: str = ""
    """In its stead where nothing was written in the plan; empty where the title fits both."""
    blank_text: tuple[str, ...] = ()
    """As above."""
    ideas: tuple[str, ...] = ()
    """Shown where nothing was written in the plan."""

    def words(self, *, is_written: bool) -> tuple[str, tuple[str, ...]]:
        """Return title and text for those who wrote something here, or for the others."""
        if is_written:
            return self.title, self.text
        return self.blank_title or self.title, self.blank_text or self.text


@dataclass(frozen=True, kw_only=True)
class FlareUpPlanWords(Document):
    """All of ``flare_up_plan.toml``."""

    title: str
    intro: tuple[str, ...]
    parts: tuple[PlanPart, ...]
    steps: tuple[PacingStep, ...]
    walk: tuple[WalkScreen, ...]
    print_title: str
    print_footer: str

    @cached_property
    def step_by_id(self) -> Mapping[str, PacingStep]:
        """Each step back, by its id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def part_by_id(self) -> Mapping[str, PlanPart]:
        """Each question, by its id."""
        return {part.id: part for part in self.parts}
