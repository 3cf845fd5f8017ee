"""Reads content files from a shelf that is handed in: the same in a window, a zip and a browser.

The built-in content was validated before it was shipped (``app.content.check``), so here the
dataclasses are built from TOML directly, without pydantic, and each file only when it is asked
for.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin

from app.content import markdown
from app.content.about import About
from app.content.diary import DiaryWords
from app.content.evidence import Evidence
from app.content.exercise import Exercise, ExerciseWords
from app.content.first_run import EarlyAdvice, FirstRun
from app.content.flare_up_plan import FlareUpPlanWords
from app.content.glossary import Glossary
from app.content.markdown import MarkdownFaultError
from app.content.pacing import PacingWords
from app.content.programme import ProgrammeWords
from app.content.relaxation import Relaxation
from app.content.safety import Safety
from app.content.schema import Document, Sources
from app.content.session import Session
from app.content.shelf import FIRST_LANGUAGE, Shelf
from app.content.staying_well import StayingWellWords
from app.content.thoughts import ThoughtWords
from app.content.tip import Tip

T = TypeVar("T")
D = TypeVar("D", bound=Document)


class ContentFaultError(Exception):
    """A content file does not have the shape that the schema names."""

    def __init__(self, place: str, faults: Sequence[str] = ()) -> None:
        super().__init__(place)
        self.place = place
        self.faults = tuple(faults) or (place,)
        """All that is known to be wrong."""


@dataclass(frozen=True)
class Content:
    """All content in one language; every attribute is read once, when first asked for."""

    shelf: Shelf

    @property
    def language(self) -> str:
        """Tag of the language."""
        return self.shelf.language

    @cached_property
    def safety(self) -> Safety:
        """Questions, answers, the help page and the numbers."""
        return self._read(Safety, "safety.toml")

    @cached_property
    def first_run(self) -> FirstRun:
        """Words of the first screens."""
        return self._read(FirstRun, "first_run.toml")

    @cached_property
    def early_advice(self) -> EarlyAdvice:
        """A page for pain of less than six weeks."""
        return self._read(EarlyAdvice, "early_advice.toml")

    @cached_property
    def pacing(self) -> PacingWords:
        """Baseline rules, units, examples and explanations."""
        return self._read(PacingWords, "pacing.toml")

    @cached_property
    def diary(self) -> DiaryWords:
        """Scales, optional parts, regions and triggers."""
        return self._read(DiaryWords, "diary.toml")

    @cached_property
    def about(self) -> About:
        """What this is and is not, and the evidence."""
        return self._read(About, "about.toml")

    @cached_property
    def programme(self) -> ProgrammeWords:
        """How the programme goes, in words and numbers."""
        return self._read(ProgrammeWords, "programme.toml")

    @cached_property
    def sessions(self) -> Mapping[str, Session]:
        """The sessions in their order, by id."""
        found = sorted(self._all(Session, "sessions"), key=lambda one: one.number)
        return {session.id: session for session in found}

    @cached_property
    def exercise_words(self) -> ExerciseWords:
        """The words around all exercises."""
        return self._read(ExerciseWords, "exercises.toml")

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises in their order, by id."""
        families = [family.id for family in self.exercise_words.families]
        found = self._all(Exercise, "exercises")
        found.sort(key=lambda one: (families.index(one.family), one.order))
        return {exercise.id: exercise for exercise in found}

    @cached_property
    def relaxations(self) -> Mapping[str, Relaxation]:
        """The relaxations in their order, by id."""
        found = sorted(self._all(Relaxation, "relaxations"), key=lambda one: one.order)
        return {relaxation.id: relaxation for relaxation in found}

    @cached_property
    def tips(self) -> Mapping[str, Tip]:
        """The pages of tips in their order, by id."""
        found = sorted(self._all(Tip, "tips"), key=lambda one: one.order)
        return {tip.id: tip for tip in found}

    @cached_property
    def thoughts(self) -> ThoughtWords:
        """The questions, feelings and thinking styles of a thought record."""
        return self._read(ThoughtWords, "thoughts.toml")

    @cached_property
    def flare_up_plan(self) -> FlareUpPlanWords:
        """The questions of the flare-up plan, and the way through it on a bad day."""
        return self._read(FlareUpPlanWords, "flare_up_plan.toml")

    @cached_property
    def staying_well(self) -> StayingWellWords:
        """The questions of the plan for staying well, and its check-ins."""
        return self._read(StayingWellWords, "staying_well.toml")

    @cached_property
    def evidence(self) -> Evidence:
        """What the evidence says."""
        return self._read(Evidence, "evidence.toml")

    @cached_property
    def glossary(self) -> Glossary:
        """Words explained at a tap."""
        return self._read(Glossary, "glossary.toml")

    @cached_property
    def sources(self) -> Sources:
        """Every source that content may cite, a clinic's own included."""
        built = build(Sources, _toml(self.shelf.read_common("sources.toml")), "sources")
        added = self.shelf.pack.get("sources.toml")
        if added is None:
            return built
        theirs = build(Sources, _toml(added), "sources")
        return Sources(sources={**theirs.sources, **built.sources})

    def _read(self, kind: type[T], name: str) -> T:
        return build(kind, table_of(name, self.shelf.read(name)), name.partition(".")[0])

    def _all(self, kind: type[D], below: str) -> list[D]:
        """Return the documents of a folder; a clinic's own take the place of those of their id."""
        pack = self.shelf.pack
        names = sorted(self.shelf.names(below), key=lambda name: name in pack)
        document_by_id = {one.id: one for one in (self._read(kind, name) for name in names)}
        return list(document_by_id.values())


def load(folder: Path, language: str = FIRST_LANGUAGE) -> Content:
    """Return the content in that language; files it lacks are read in the first language."""
    if not (folder / language).is_dir():
        language = FIRST_LANGUAGE
    return Content(Shelf(folder, language))


def table_of(name: str, content: bytes) -> Mapping[str, Any]:
    """Return what a content file says, as a table.

    Raises:
        ContentFaultError: It is not written as TOML, or as Markdown of our kind, has to be.
    """
    try:
        return markdown.table(content.decode()) if name.endswith(".md") else _toml(content)
    except MarkdownFaultError as error:
        raise ContentFaultError(f"{name}: {error}", error.faults) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentFaultError(f"{name}: {error}", (str(error),)) from None


def build(kind: type[T], table: Mapping[str, Any], place: str) -> T:
    """Return the dataclass built from a TOML table.

    Raises:
        ContentFaultError: A key is missing or unknown, or a value has another type; ``place``
            tells where.
    """
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(table.keys() - known.keys())
    if unknown:
        raise ContentFaultError(f"{place}.{unknown[0]}")
    values = {name: _value(known[name].type, table[name], f"{place}.{name}") for name in table}
    for name, field in known.items():
        needed = field.default is MISSING and field.default_factory is MISSING
        if needed and name not in values:
            raise ContentFaultError(f"{place}.{name}")
    return kind(**values)


def _value(kind: Any, raw: Any, place: str) -> Any:  # noqa: ANN401 - shapes come from the schema
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return _one_of(inner, raw, place)
    if origin is Literal and raw in inner:
        return raw
    if origin is tuple and isinstance(raw, list):
        return tuple(_value(inner[0], one, f"{place}[{n}]") for n, one in enumerate(raw))
    if origin is Mapping and isinstance(raw, dict):
        return {key: _value(inner[1], one, f"{place}.{key}") for key, one in raw.items()}
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(raw, dict):
        return build(kind, raw, place)
    return _plain(kind, raw, place)


def _one_of(kinds: tuple[Any, ...], raw: Any, place: str) -> Any:  # noqa: ANN401 - as above
    """Return the piece of that class of several whose ``kind`` the table names."""
    named = raw.get("kind") if isinstance(raw, dict) else None
    for kind in kinds:
        if kind.kind == named:
            return build(kind, raw, place)
    raise ContentFaultError(f"{place}.kind")


def _plain(kind: Any, raw: Any, place: str) -> Any:  # noqa: ANN401 - shapes come from the schema
    if isinstance(kind, type) and issubclass(kind, Enum) and raw in [one.value for one in kind]:
        return kind(raw)
    if kind is Decimal and type(raw) is int:
        return Decimal(raw)
    if kind in (str, int, Decimal, bool, date) and type(raw) is kind:
        return raw
    raise ContentFaultError(place)


def _toml(content: bytes) -> Mapping[str, Any]:
    return tomllib.loads(content.decode(), parse_float=Decimal)
