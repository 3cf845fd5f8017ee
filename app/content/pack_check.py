"""Whether a clinic's pack may be used: every fault in it, and what it would change.

The same rules as for what is shipped, and none of pydantic: it runs on the patient's own device.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.content import walk, wording
from app.content.findings import (
    Documents,
    Fault,
    between_faults,
    reading_faults,
    text_faults,
)
from app.content.kinds import FOLDERS, KINDS, kind_of
from app.content.loader import ContentFaultError, build, table_of
from app.content.pack import LABEL, Pack
from app.content.schema import Document, Sources
from app.content.session import Session
from app.content.shape import shape_faults
from app.content.shelf import Shelf

T = TypeVar("T")
SOURCES = "sources.toml"
NOT_REPLACED: Mapping[str, str] = {
    "safety.toml": "the signs, their answers and the numbers are signed for one by one",
    "first_run.toml": "the first questions belong to the safety questions",
    "early_advice.toml": "its signs are signed for with the safety texts",
    "pacing.toml": "its numbers are signed for with the safety texts",
    "about.toml": "what the app is for, and what it is not, is the maker's to say",
}
"""Files that a pack may not hold, and why."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Brought:
    """One document that a pack brings."""

    name: str
    """Of the file; its folder, or the whole name, tells what it is."""
    title: str
    is_new: bool
    """Nothing built in has its id."""

    @property
    def folder(self) -> str:
        """The folder of a document of which there are many; else empty."""
        return self.name.rpartition("/")[0]


@dataclass(frozen=True)
class LookedAt:
    """A pack that was looked at."""

    pack: Pack
    brings: Sequence[Brought]
    faults: Sequence[Fault]
    """All of them, sorted; with one or more the pack is refused."""


@dataclass
class _Parsed:
    """The documents of a pack that have the right shape, by its own names, and all faults."""

    documents: dict[str, Document] = field(default_factory=dict)
    sources: Sources = field(default_factory=lambda: Sources(sources={}))
    faults: list[Fault] = field(default_factory=list)


def look_at(built_in: Shelf, pack: Pack) -> LookedAt:
    """Return what the pack would change in the built-in content, and all that is wrong with it."""
    ours, parsed = _built_in(built_in), _parsed(pack)
    name_here = {name: _name_here(name, one, ours) for name, one in parsed.documents.items()}
    theirs = {name_here[name]: one for name, one in parsed.documents.items()}
    own_sources = _sources(built_in.read_common(SOURCES))
    keys = own_sources.sources.keys() | parsed.sources.sources.keys()
    together = Documents({**ours, **theirs}, only=theirs)
    own_name = {here: name for name, here in name_here.items()}
    found = [
        *between_faults(together),
        *text_faults(together, keys),
        *reading_faults(together),
        *_document_faults(theirs, ours),
    ]
    faults = {
        *parsed.faults,
        *(replace(one, file=own_name.get(one.file, one.file)) for one in found),
        *_doubles(name_here),
        *_label_faults(pack),
        *(
            Fault(SOURCES, key, "is built in; take another key")
            for key in _taken(own_sources, parsed)
        ),
    }
    return LookedAt(
        pack=pack,
        brings=[
            Brought(name, str(getattr(one, "title", "")), is_new=name not in ours)
            for name, one in theirs.items()
        ],
        faults=sorted(faults),
    )


def fits(pack: Pack) -> bool:
    """Tell whether the documents of a pack that was taken once still have the right shape."""
    return not _parsed(pack).faults


def _parsed(pack: Pack) -> _Parsed:
    parsed = _Parsed()
    for name, content in sorted(pack.files.items()):
        kind = kind_of(name)
        if name == SOURCES:
            parsed.sources = _read(Sources, name, content, parsed.faults) or parsed.sources
        elif name in NOT_REPLACED:
            what = f"cannot be replaced: {NOT_REPLACED[name]}"
            parsed.faults.append(Fault(name, "file", what))
        elif kind is not None:
            document = _read(kind, name, content, parsed.faults)
            if document is not None:
                parsed.documents[name] = document
        elif name != LABEL:
            parsed.faults.append(Fault(name, "file", "no file of the content has this name"))
    if not parsed.documents and not parsed.faults:
        parsed.faults.append(Fault("pack", "file", "holds no content"))
    return parsed


def _read(kind: type[T], name: str, content: bytes, faults: list[Fault]) -> T | None:
    try:
        table = table_of(name, content)
    except ContentFaultError as error:
        faults += [Fault(name, "file", f"cannot be read: {one}") for one in error.faults]
        return None
    wrong = [Fault(name, *one) for one in shape_faults(kind, table)]
    faults += wrong
    return None if wrong else build(kind, table, name)


def _built_in(shelf: Shelf) -> dict[str, Document]:
    names = [*KINDS, *(name for below in FOLDERS for name in shelf.names(below))]
    kinds = ((name, kind_of(name)) for name in names)
    return {
        name: build(kind, table_of(name, shelf.read(name)), name) for name, kind in kinds if kind
    }


def _sources(content: bytes) -> Sources:
    return build(Sources, table_of(SOURCES, content), SOURCES)


def _name_here(name: str, document: Document, ours: Mapping[str, Document]) -> str:
    """Return the name of the built-in file with the same id, or one made of the id."""
    folder, slash, _file = name.rpartition("/")
    if not slash:
        return name
    for known, one in ours.items():
        if known.startswith(f"{folder}/") and one.id == document.id:
            return known
    if isinstance(document, Session):
        return f"{folder}/{document.number}-{document.id}.md"
    return f"{folder}/{document.id}.toml"


def _doubles(name_here: Mapping[str, str]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for name, here in name_here.items():
        if here in seen:
            yield Fault(name, "id", f"is the same as in {seen[here]}")
        seen[here] = name


def _taken(ours: Sources, parsed: _Parsed) -> Sequence[str]:
    """Return the keys of sources that are built in already, and not just repeated."""
    theirs = parsed.sources.sources
    return [key for key in theirs if ours.sources.get(key, theirs[key]) != theirs[key]]


def _document_faults(
    theirs: Mapping[str, Document], ours: Mapping[str, Document]
) -> Iterator[Fault]:
    """Yield what only a pack can do wrong: ids for routes, pictures that are not on the device."""
    drawn = {picture for one in ours.values() for picture in _pictures(one)}
    for name, document in theirs.items():
        if name in KINDS:
            if document.id != ours[name].id:
                yield Fault(name, "id", f"is not {ours[name].id!r}")
        elif not _ID.fullmatch(document.id):
            yield Fault(name, "id", "is not made of small letters, digits and hyphens")
        for picture in sorted(_pictures(document) - drawn):
            yield Fault(name, "picture", f"there is no drawing {picture!r}")


def _pictures(document: Document) -> set[str]:
    return {
        name
        for _place, part in walk.parts(document)
        if isinstance(name := getattr(part, "picture", ""), str) and name
    }


def _label_faults(pack: Pack) -> Iterator[Fault]:
    for place in ("name", "about", "contact"):
        for what in wording.forbidden(getattr(pack.label, place)):
            yield Fault(LABEL, place, what)
