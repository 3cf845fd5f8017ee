"""Checks every content file at once; ``python -m app check-content`` and the tests call it.

Pydantic is imported here and not in the loader: the browser never pays for it.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from app.content import walk, wording
from app.content.about import About
from app.content.crosscheck import document_faults, shelf_faults
from app.content.diary import DiaryWords
from app.content.evidence import Evidence
from app.content.exercise import Exercise, ExerciseWords
from app.content.first_run import EarlyAdvice, FirstRun
from app.content.flare_up_plan import FlareUpPlanWords
from app.content.glossary import Glossary
from app.content.loader import ContentFaultError, build, table_of
from app.content.pacing import PacingWords
from app.content.programme import ProgrammeWords
from app.content.readability import Reading, read
from app.content.relaxation import Relaxation
from app.content.safety import Region, Safety
from app.content.schema import Document, Sources
from app.content.session import Block, Session
from app.content.shelf import FIRST_LANGUAGE, Shelf
from app.content.staying_well import StayingWellWords
from app.content.thoughts import ThoughtWords
from app.content.tip import Tip

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")
KINDS: Mapping[str, type[Document]] = {
    "safety.toml": Safety,
    "first_run.toml": FirstRun,
    "early_advice.toml": EarlyAdvice,
    "pacing.toml": PacingWords,
    "diary.toml": DiaryWords,
    "about.toml": About,
    "programme.toml": ProgrammeWords,
    "exercises.toml": ExerciseWords,
    "thoughts.toml": ThoughtWords,
    "flare_up_plan.toml": FlareUpPlanWords,
    "staying_well.toml": StayingWellWords,
    "evidence.toml": Evidence,
    "glossary.toml": Glossary,
}
FOLDERS: Mapping[str, type[Document]] = {
    "sessions": Session,
    "exercises": Exercise,
    "relaxations": Relaxation,
    "tips": Tip,
}
"""Kinds of which there may be any number; each file is one."""
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
class Passage:
    """One passage of text with its figures."""

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


def blocks(folder: Path) -> list[Passage]:
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
    for name, kind in _kinds(folder).items():
        path = folder / language / name
        if language != FIRST_LANGUAGE and not path.is_file():
            continue
        document = _parse(kind, path, f"{language}/{name}", faults)
        if document is not None:
            found[name] = document
    return _Shelf(language, found)


def _kinds(folder: Path) -> Mapping[str, type[Document]]:
    """Return the kind of every file of the first language, by its name below the language."""
    shelf = Shelf(folder)
    many = {name: kind for below, kind in FOLDERS.items() for name in shelf.names(below)}
    return {**KINDS, **many}


def _parse(kind: type[T], path: Path, file: str, faults: list[Fault]) -> T | None:
    from pydantic import ValidationError

    try:
        table = table_of(path.name, path.read_bytes())
    except OSError as error:
        faults.append(Fault(file, "file", f"cannot be read: {error.__class__.__name__}"))
        return None
    except ContentFaultError as error:
        faults.append(Fault(file, "file", f"cannot be read: {error.place}"))
        return None
    try:
        _adapter(kind).validate_python(table)  # type: ignore[arg-type]
        return build(kind, table, "")
    except ValidationError as error:
        for loc, what in _shape_faults(error, table):
            faults.append(Fault(file, ".".join(map(str, loc)), what))
    except ContentFaultError as error:
        faults.append(Fault(file, error.place.lstrip("."), "has another type than the schema"))
    return None


def _shape_faults(
    error: "ValidationError", table: Mapping[str, Any]
) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Yield the places and faults; of a block only those of its own kind, not of all kinds."""
    for one in error.errors(include_url=False):
        loc = one["loc"]
        if loc[:1] == ("screens",) and len(loc) > 4 and loc[2] == "blocks":
            block = table["screens"][loc[1]]["blocks"][loc[3]]
            kind = next((cls for cls in get_args(Block) if cls.__name__ == loc[4]), None)
            if kind is None or kind.kind != block.get("kind"):
                continue
            loc = (
                "screens",
                loc[1],
                f"{block.get('kind')} {block.get('id', '')}".strip(),
                *loc[5:],
            )
        yield loc, one["msg"]


@cache
def _adapter(kind: type[T]) -> "TypeAdapter[T]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _text_faults(shelf: _Shelf, source_keys: set[str]) -> Iterator[Fault]:
    regions = _regions(shelf)
    glossary = shelf.documents.get("glossary.toml")
    known_terms = glossary.term_by_id if isinstance(glossary, Glossary) else {}
    yield from (Fault(shelf.file(name), *found) for name, *found in shelf_faults(shelf.documents))
    for name, document in shelf.documents.items():
        yield from (Fault(shelf.file(name), *found) for found in document_faults(document))
        yield from _source_faults(shelf.file(name), document, source_keys)
        for place, part in walk.parts(document):
            texts = walk.prose(part)
            for term in walk.linked_terms(part):
                if term not in known_terms:
                    yield Fault(shelf.file(name), place, f"no term {term!r} in the glossary")
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


def _blocks(shelf: _Shelf) -> Iterator[Passage]:
    regions = _regions(shelf)
    for name, document in shelf.documents.items():
        for place, part in walk.parts(document):
            texts = walk.prose(part)
            filled = [regions[0].fill(text) for text in texts] if regions else texts
            if filled:
                yield Passage(shelf.file(name), place, read(filled))


def _regions(shelf: _Shelf) -> tuple[Region, ...]:
    safety = shelf.documents.get("safety.toml")
    return safety.regions if isinstance(safety, Safety) else ()


def _lock_faults(folder: Path, shelf: _Shelf) -> Iterator[Fault]:
    path = folder / "ids.lock"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    locked = {line for line in lines if line and not line.startswith("#")}
    found: set[str] = set()
    for name, document in shelf.documents.items():
        counted = Counter(f"{_stem(name, document)}/{one}" for one in walk.ids(document))
        found |= set(counted)
        for one in (one for one, count in counted.items() if count > 1):
            yield Fault(shelf.file(name), one, "stands more than once")
    for one in sorted(found - locked):
        yield Fault("ids.lock", one, "is not locked yet; add this line")
    for one in sorted(locked - found):
        yield Fault("ids.lock", one, "was locked and is gone; answers may point at it")


def _stem(name: str, document: Document) -> str:
    """Return what stands before a document's ids; a file of many may be renamed or renumbered."""
    folder, slash, _file = name.rpartition("/")
    return f"{folder}{slash}{document.id}" if folder else name.partition(".")[0]


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
