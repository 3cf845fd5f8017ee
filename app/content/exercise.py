"""The shape of an exercise, and of the words around all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class Level(Strict):
    """How much of an exercise; where to begin, never a correct dose."""

    id: str
    name: str
    amount: int
    """Repetitions, or seconds; see ``Exercise.counts``."""
    rounds: int
    how: str


@dataclass(frozen=True, kw_only=True)
class Exercise(Document):
    """One exercise."""

    family: Literal["stretch", "strength", "fitness"]
    order: int
    """Its place in the family."""
    title: str
    purpose: str
    start_alt: str
    """The start position in words; its drawing is ``exercise-<id>-start``."""
    end_alt: str
    position: Literal["lying", "kneeling", "sitting", "standing", "moving"]
    steps: tuple[str, ...]
    counts: Literal["repetitions", "seconds"]
    sides: bool = False
    """Each side is done in turn."""
    stop: tuple[str, ...]
    normal: tuple[str, ...]
    easier: str = ""
    """A version standing or seated, where one exists."""
    easier_position: Literal["", "sitting", "standing"] = ""
    care: str = ""
    levels: tuple[Level, ...]

    @cached_property
    def level_by_id(self) -> Mapping[str, Level]:
        """Each level, by its id."""
        return {level.id: level for level in self.levels}

    def level(self, level_id: str) -> Level:
        """Return the level, or the first one for an id that this version does not know."""
        return self.level_by_id.get(level_id, self.levels[0])

    @property
    def may_be_upright(self) -> bool:
        """Tell whether it, or its easier version, is done without getting down on the floor."""
        return self.position not in ("lying", "kneeling") or bool(self.easier_position)

    @property
    def start_picture(self) -> str:
        """The drawing of the start position."""
        return f"exercise-{self.id}-start"

    @property
    def end_picture(self) -> str:
        """The drawing of the end position."""
        return f"exercise-{self.id}-end"


@dataclass(frozen=True, kw_only=True)
class Family(Strict):
    """One kind of exercise."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Soreness(Strict):
    """How ordinary soreness is told from a warning sign."""

    title: str
    body: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ExerciseWords(Document):
    """All of ``exercises.toml``."""

    title: str
    intro: tuple[str, ...]
    families: tuple[Family, ...]
    level_title: str
    level_hint: str
    choose_title: str
    choose_hint: str
    soreness: Soreness
    ready: str
    go: str
    rest: str
    done_label: str
    log_title: str
    ready_seconds: int
    """How long the timer waits before it begins, and between the sides."""
    rest_seconds: int
    """How long it rests between rounds."""
    repetition_seconds: int
    """How long one repetition takes when the clock counts."""
