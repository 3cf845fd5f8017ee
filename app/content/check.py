"""Checks every content file at once; ``python -m app check-content`` and the tests call it.

Pydantic is imported here and not in the loader: the browser never pays for it.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.content import walk, wording
from app.content.about import About
from app.content.crosscheck import document_faults
from app.content.diary import DiaryWords
from app.content.first_run import EarlyAdvice, FirstRun
from app.content.loader import FIRST_LANGUAGE, ContentFaultError, build
from app.content.pacing import PacingWords
from app.content.readability import Reading, read
from app.content.safety import Region, Safety
from app.content.schema import Document, Sources

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")
KINDS: Mapping[str, type[Document]] = {
    "safety.toml": Safety,
    "first_run.toml": FirstRun,
    "early_advice.toml": EarlyAdvice,
    "pacing.toml": PacingWords,
    "diary.toml": DiaryWords,
    "about.toml": About,
}
MOST_GRADE = 6.0
MOST_GRADE_WITH_REASON = 7.0
MOST_WORDS_PER_SENTENCE = 15.0
FEWEST_WORDS_TO_GRADE = 10
"""The formula says nothing about shorter texts, such as labels."""


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend."""

    file: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.what}"


@dataclass(frozen=True)
class Block:
    """One block of text with its figures."""

    file: str
    place: str
    reading: Reading


@dataclass(frozen=True)
class _Shelf:
    """The documents of one language that have the right shape, by file name."""

    language: str
    documents: Mapping[str, Document]

    def file(self, name: str) -> str:
        return f"{self.language}/{name}"


def check(folder: Path) -> list[Fault]:
    """Return every fault of the content in the folder, sorted; an empty list is good."""
    faults: list[Fault] = []
    sources = _parse(Sources, folder / "sources.toml", "sources.toml", faults)
    keys = set(sources.sources) if sources else set()
    first = _shelf(folder, FIRST_LANGUAGE, faults)
    faults += _text_faults(first, keys)
    faults += _reading_faults(first)
    faults += _lock_faults(folder, first)
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name != FIRST_LANGUAGE:
            faults += _translation_faults(_shelf(folder, path.name, faults), first, keys)
    return sorted(set(faults))


def blocks(folder: Path) -> list[Block]:
    """Return every block of text in the first language with its reading figures."""
    return list(_blocks(_shelf(folder, FIRST_LANGUAGE, [])))


def main(folder: Path) -> int:
    """Print the readability table and the faults; return the exit code, 0 when all is well."""
    say = sys.stdout.write
    say(f"{'grade':>6} {'words/sentence':>15} {'words':>6}  block\n")
    for block in sorted(blocks(folder), key=lambda one: -one.reading.grade):
        reading = block.reading
        if reading.words >= FEWEST_WORDS_TO_GRADE:
            figures = f"{reading.grade:6.1f} {reading.words_per_sentence:15.1f} {reading.words:6}"
            say(f"{figures}  {block.file} {block.place}\n")
    faults = check(folder)
    for fault in faults:
        say(f"{fault}\n")
    say(f"Content: {len(faults)} faults.\n")
    return 1 if faults else 0


def _shelf(folder: Path, language: str, faults: list[Fault]) -> _Shelf:
    found: dict[str, Document] = {}
    for name, kind in KINDS.items():
        path = folder / language / name
        if language != FIRST_LANGUAGE and not path.is_file():
            continue
        document = _parse(kind, path, f"{language}/{name}", faults)
        if document is not None:
            found[name] = document
    return _Shelf(language, found)


def _parse(kind: type[T], path: Path, file: str, faults: list[Fault]) -> T | None:
    from pydantic import ValidationError

    try:
        table: Mapping[str, Any] = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        faults.append(Fault(file, "file", f"cannot be read: {error.__class__.__name__}: {error}"))
        return None
    try:
        _adapter(kind).validate_python(table)  # type: ignore[arg-type]
        return build(kind, table, "")
    except ValidationError as error:
        for one in error.errors(include_url=False):
            place = ".".join(str(step) for step in one["loc"])
            faults.append(Fault(file, place, one["msg"]))
    except ContentFaultError as error:
        faults.append(Fault(file, error.place.lstrip("."), "has another type than the schema"))
    return None


@cache
def _adapter(kind: type[T]) -> "TypeAdapter[T]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _text_faults(shelf: _Shelf, source_keys: set[str]) -> Iterator[Fault]:
    regions = _regions(shelf)
    for name, document in shelf.documents.items():
        yield from (Fault(shelf.file(name), *found) for found in document_faults(document))
        yield from _source_faults(shelf.file(name), document, source_keys)
        for place, part in walk.parts(document):
            texts = walk.prose(part)
            for text in texts:
                for what in wording.forbidden(text):
                    yield Fault(shelf.file(name), place, what)
            if not place.startswith("regions["):
                for number in (n for text in texts for n in wording.loose_numbers(text, regions)):
                    what = f"number {number} stands in the text; use the region table"
                    yield Fault(shelf.file(name), place, what)


def _source_faults(file: str, document: Document, source_keys: set[str]) -> Iterator[Fault]:
    for place, key in walk.cited(document):
        if key not in source_keys:
            yield Fault(file, place or "sources", f"source {key!r} is not in sources.toml")
        elif key not in document.sources:
            yield Fault(file, place, f"source {key!r} is not among the file's own")


def _reading_faults(shelf: _Shelf) -> Iterator[Fault]:
    places = set()
    for block in _blocks(shelf):
        places.add((block.file, block.place))
        reasons = shelf.documents[block.file.partition("/")[2]].harder_to_read
        most = MOST_GRADE_WITH_REASON if block.place in reasons else MOST_GRADE
        reading = block.reading
        if reading.words >= FEWEST_WORDS_TO_GRADE and round(reading.grade, 1) > most:
            yield Fault(block.file, block.place, f"reading grade {reading.grade:.1f} > {most:g}")
        if reading.words_per_sentence > MOST_WORDS_PER_SENTENCE:
            mean = f"{reading.words_per_sentence:.1f}"
            yield Fault(block.file, block.place, f"{mean} words a sentence on average")
    for name, document in shelf.documents.items():
        for place in document.harder_to_read:
            if (shelf.file(name), place) not in places:
                yield Fault(shelf.file(name), "harder_to_read", f"no block {place!r}")


def _blocks(shelf: _Shelf) -> Iterator[Block]:
    regions = _regions(shelf)
    for name, document in shelf.documents.items():
        for place, part in walk.parts(document):
            texts = walk.prose(part)
            filled = [regions[0].fill(text) for text in texts] if regions else texts
            if filled:
                yield Block(shelf.file(name), place, read(filled))


def _regions(shelf: _Shelf) -> tuple[Region, ...]:
    safety = shelf.documents.get("safety.toml")
    return safety.regions if isinstance(safety, Safety) else ()


def _lock_faults(folder: Path, shelf: _Shelf) -> Iterator[Fault]:
    path = folder / "ids.lock"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    locked = {line for line in lines if line and not line.startswith("#")}
    found: set[str] = set()
    for name, document in shelf.documents.items():
        counted = Counter(f"{name.removesuffix('.toml')}/{one}" for one in walk.ids(document))
        found |= set(counted)
        for one in (one for one, count in counted.items() if count > 1):
            yield Fault(shelf.file(name), one, "stands more than once")
    for one in sorted(found - locked):
        yield Fault("ids.lock", one, "is not locked yet; add this line")
    for one in sorted(locked - found):
        yield Fault("ids.lock", one, "was locked and is gone; answers may point at it")


def _translation_faults(shelf: _Shelf, first: _Shelf, source_keys: set[str]) -> Iterator[Fault]:
    for name, document in shelf.documents.items():
        yield from (Fault(shelf.file(name), *found) for found in document_faults(document))
        yield from _source_faults(shelf.file(name), document, source_keys)
        original = first.documents.get(name)
        if original is None:
            continue
        wanted, found = set(walk.ids(original)), set(walk.ids(document))
        for one in sorted(wanted ^ found):
            what = "is missing" if one in wanted else "is not in the first language"
            yield Fault(shelf.file(name), one, what)
