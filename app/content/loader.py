"""Reads content files from a folder that is handed in: the same in a window, a zip and a browser.

The built-in content was validated before it was shipped (``app.content.check``), so here the
dataclasses are built from TOML directly, without pydantic, and each file only when it is asked
for.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from app.content.about import About
from app.content.diary import DiaryWords
from app.content.first_run import EarlyAdvice, FirstRun
from app.content.pacing import PacingWords
from app.content.safety import Safety
from app.content.schema import Sources

T = TypeVar("T")
FIRST_LANGUAGE = "en"


class ContentFaultError(Exception):
    """A content file does not have the shape that the schema names."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@dataclass(frozen=True)
class Content:
    """All content in one language; every attribute is read once, when first asked for."""

    folder: Path
    """The folder that holds ``sources.toml`` and one folder a language."""
    language: str

    @cached_property
    def safety(self) -> Safety:
        """Questions, answers, the help page and the numbers."""
        return self._read(Safety, "safety")

    @cached_property
    def first_run(self) -> FirstRun:
        """Words of the first screens."""
        return self._read(FirstRun, "first_run")

    @cached_property
    def early_advice(self) -> EarlyAdvice:
        """A page for pain of less than six weeks."""
        return self._read(EarlyAdvice, "early_advice")

    @cached_property
    def pacing(self) -> PacingWords:
        """Baseline rules, units, examples and explanations."""
        return self._read(PacingWords, "pacing")

    @cached_property
    def diary(self) -> DiaryWords:
        """Scales, optional parts, regions and triggers."""
        return self._read(DiaryWords, "diary")

    @cached_property
    def about(self) -> About:
        """What this is and is not, and the evidence."""
        return self._read(About, "about")

    @cached_property
    def sources(self) -> Sources:
        """Every source that content may cite."""
        return build(Sources, _toml(self.folder / "sources.toml"), "sources")

    def _read(self, kind: type[T], name: str) -> T:
        path = self.folder / self.language / f"{name}.toml"
        if not path.is_file():
            path = self.folder / FIRST_LANGUAGE / f"{name}.toml"
        return build(kind, _toml(path), name)


def load(folder: Path, language: str = FIRST_LANGUAGE) -> Content:
    """Return the content in that language; files it lacks are read in the first language."""
    if not (folder / language).is_dir():
        language = FIRST_LANGUAGE
    return Content(folder, language)


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
    if origin is tuple and isinstance(raw, list):
        return tuple(_value(inner[0], one, f"{place}[{n}]") for n, one in enumerate(raw))
    if origin is Mapping and isinstance(raw, dict):
        return {key: _value(inner[1], one, f"{place}.{key}") for key, one in raw.items()}
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(raw, dict):
        return build(kind, raw, place)
    return _plain(kind, raw, place)


def _plain(kind: Any, raw: Any, place: str) -> Any:  # noqa: ANN401 - shapes come from the schema
    if isinstance(kind, type) and issubclass(kind, Enum) and raw in [one.value for one in kind]:
        return kind(raw)
    if kind is Decimal and type(raw) is int:
        return Decimal(raw)
    if kind in (str, int, Decimal, bool, date) and type(raw) is kind:
        return raw
    raise ContentFaultError(place)


def _toml(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file, parse_float=Decimal)
