"""Checks every content file at once; ``python -m app check-content`` and the tests call it.

Pydantic is imported here and not in the loader: the browser never pays for it.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from app.content import walk
from app.content.crosscheck import Finding, document_faults
from app.content.findings import (
    FEWEST_WORDS_TO_GRADE,
    Documents,
    Fault,
    Passage,
    between_faults,
    passages,
    reading_faults,
    source_faults,
    text_faults,
)
from app.content.kinds import FOLDERS, KINDS
from app.content.loader import ContentFaultError, build, table_of
from app.content.pack import PackRefusedError, open_pack, read_folder
from app.content.pack_check import look_at
from app.content.schema import Document, Sources
from app.content.shape import shape_faults
from app.content.shelf import FIRST_LANGUAGE, Shelf

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


def check(folder: Path) -> list[Fault]:
    """Return every fault of the content in the folder, sorted; an empty list is good."""
    faults: list[Fault] = []
    sources = _parse(Sources, folder / "sources.toml", "sources.toml", faults)
    keys = set(sources.sources) if sources else set()
    first = documents_of(folder, FIRST_LANGUAGE, faults)
    faults += between_faults(first)
    faults += text_faults(first, keys)
    faults += reading_faults(first)
    faults += _lock_faults(folder, first)
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name != FIRST_LANGUAGE:
            faults += _translation_faults(documents_of(folder, path.name, faults), first, keys)
    return sorted(set(faults))


def main(folder: Path, *, every: bool = False) -> int:
    """Print the readability table and the faults; return the exit code, 0 when all is well.

    Args:
        folder: The content.
        every: A row for every passage, not only for the hardest of each file.
    """
    say = sys.stdout.write
    first = documents_of(folder, FIRST_LANGUAGE, [])
    say(f"{'grade':>6} {'words/sentence':>15} {'words':>6}  passage\n")
    for passage in _hardest(passages(first), every=every):
        reading = passage.reading
        figures = f"{reading.grade:6.1f} {reading.words_per_sentence:15.1f} {reading.words:6}"
        say(f"{figures}  {first.file(passage.name)} {passage.place}\n")
    faults = check(folder)
    for fault in faults:
        say(f"{fault}\n")
    say(f"Content: {len(faults)} faults.\n")
    return 1 if faults else 0


def _hardest(found: Iterable[Passage], *, every: bool) -> list[Passage]:
    """Return the passages that can be graded, hardest first: all, or one of each file."""
    graded = [one for one in found if one.reading.words >= FEWEST_WORDS_TO_GRADE]
    graded.sort(key=lambda one: -one.reading.grade)
    if every:
        return graded
    of_file: dict[str, Passage] = {}
    for passage in graded:
        of_file.setdefault(passage.name, passage)
    return list(of_file.values())


def main_pack(folder: Path, path: Path) -> int:
    """Print what a clinic's pack brings and all its faults; return the exit code."""
    say = sys.stdout.write
    try:
        pack = read_folder(path) if path.is_dir() else open_pack(path.read_bytes())
    except PackRefusedError as refused:
        faults: Sequence[Fault] = refused.faults
    except OSError as error:
        faults = [Fault(str(path), "file", f"cannot be read: {error.strerror}")]
    else:
        looked = look_at(Shelf(folder), pack)
        faults = looked.faults
        for one in looked.brings:
            say(f"{'new' if one.is_new else 'replaced'}: {one.name} {one.title}\n")
    for fault in faults:
        say(f"{fault}\n")
    say(f"Pack: {len(faults)} faults.\n")
    return 1 if faults else 0


def documents_of(folder: Path, language: str, faults: list[Fault]) -> Documents:
    """Return the documents of a language that have the right shape; the others give faults."""
    found: dict[str, Document] = {}
    for name, kind in _kinds(folder).items():
        path = folder / language / name
        if language != FIRST_LANGUAGE and not path.is_file():
            continue
        document = _parse(kind, path, f"{language}/{name}", faults)
        if document is not None:
            found[name] = document
    return Documents(found, f"{language}/")


def _kinds(folder: Path) -> Mapping[str, type[Document]]:
    """Return the kind of every file of the first language, by its name below the language."""
    shelf = Shelf(folder)
    many = {name: kind for below, kind in FOLDERS.items() for name in shelf.names(below)}
    return {**KINDS, **many}


def _parse(kind: type[T], path: Path, file: str, faults: list[Fault]) -> T | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        faults.append(Fault(file, "file", f"cannot be read: {error.__class__.__name__}"))
        return None
    document, found = _built(kind, path.name, content)  # type: ignore[arg-type]  # a class is hashable
    faults += [Fault(file, *one) for one in found]
    return cast("T | None", document)


@lru_cache(maxsize=512)  # the tests check the same files over and over, each time one is spoilt
def _built(kind: type, name: str, content: bytes) -> tuple[object | None, tuple[Finding, ...]]:
    """Return the document, or ``None`` with what is wrong in it."""
    try:
        table = table_of(name, content)
    except ContentFaultError as error:
        return None, tuple(("file", f"cannot be read: {one}") for one in error.faults)
    found = tuple(shape_faults(kind, table)) or _faults_of_pydantic(kind, table)
    return (None if found else build(kind, table, name)), found


def _faults_of_pydantic(kind: type, table: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Let pydantic, which knows our rules from the classes alone, agree."""
    from pydantic import ValidationError

    try:
        _adapter(kind).validate_python(table)
    except ValidationError as error:
        told = error.errors(include_url=False)
        return tuple((".".join(map(str, one["loc"])), one["msg"]) for one in told)
    return ()


@cache
def _adapter(kind: type) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _lock_faults(folder: Path, documents: Documents) -> Iterator[Fault]:
    path = folder / "ids.lock"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    locked = {line for line in lines if line and not line.startswith("#")}
    found = {
        f"{_stem(name, document)}/{one}"
        for name, document in documents.by_name.items()
        for one in walk.ids(document)
    }
    for one in sorted(found - locked):
        yield Fault("ids.lock", one, "is not locked yet; add this line")
    for one in sorted(locked - found):
        yield Fault("ids.lock", one, "was locked and is gone; answers may point at it")


def _stem(name: str, document: Document) -> str:
    """Return what stands before a document's ids; a file of many may be renamed or renumbered."""
    folder, slash, _file = name.rpartition("/")
    return f"{folder}{slash}{document.id}" if folder else name.partition(".")[0]


def _translation_faults(
    documents: Documents, first: Documents, source_keys: Collection[str]
) -> Iterator[Fault]:
    for name, document in documents.by_name.items():
        file = documents.file(name)
        yield from (Fault(file, *found) for found in document_faults(document))
        yield from source_faults(file, document, source_keys)
        original = first.by_name.get(name)
        if original is None:
            continue
        wanted, found = set(walk.ids(original)), set(walk.ids(document))
        for one in sorted(wanted ^ found):
            what = "is missing" if one in wanted else "is not in the first language"
            yield Fault(file, one, what)
