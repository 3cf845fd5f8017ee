"""Walks through a content document: its blocks of text, its ids, what it cites."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from app.content.markdown import plain, terms

NOT_PROSE = frozenset(
    {"id", "number", "href", "tone", "screen", "lines", "unit", "group", "default_region", "by"}
    | {"sources", "harder_to_read", "url", "note", "publisher"}
    | {"kind", "picture", "makes", "place", "relaxation", "exercise", "family", "position"}
    | {"counts", "easier_position", "notes", "assessment", "bars_after"}
)
"""Fields whose strings no patient reads as text."""

_INSIDE_BLOCK = re.compile(r"\.blocks\[([^\]]+)\]\.")


def parts(document: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Yield every piece of the document with its place, the document itself first.

    A place is made of field names and ids, such as ``screens[today].questions[unwell]``.
    """
    yield place, document
    for field in fields(document):  # type: ignore[arg-type]
        value = getattr(document, field.name)
        inner = f"{place}.{field.name}" if place else field.name
        if is_dataclass(value):
            yield from parts(value, inner)
        elif isinstance(value, tuple):
            for count, one in enumerate(value):
                if is_dataclass(one):
                    yield from parts(one, f"{inner}[{getattr(one, 'id', count)}]")
        elif isinstance(value, Mapping):
            for key, one in value.items():
                if is_dataclass(one):
                    yield from parts(one, f"{inner}[{key}]")


def prose(part: Any) -> list[str]:  # noqa: ANN401 - any piece of content
    """Return the sentences that stand in this piece itself, not in the pieces inside it."""
    found: list[str] = []
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name in NOT_PROSE:
            continue
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            found += [one for one in value if isinstance(one, str)]
        elif isinstance(value, Mapping):
            found += [one for one in value.values() if isinstance(one, str)]
    return [plain(text) for text in found if text]


def linked_terms(part: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the glossary's terms that this piece itself links to."""
    for field in fields(part):
        value = getattr(part, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield from terms(text)


def ids(document: object) -> Iterator[str]:
    """Yield every id, with the kind of piece it names, such as ``question/both-legs``.

    What stands inside a block of a session has the block's id in front: ``option/soldier/a-lot``.
    """
    for place, part in parts(document):
        name = getattr(part, "id", None)
        if isinstance(name, str) and name:
            block = _INSIDE_BLOCK.search(place)
            yield f"{type(part).__name__.lower()}/{block[1] + '/' if block else ''}{name}"


def cited(document: object) -> Iterator[tuple[str, str]]:
    """Yield every source key with the place that cites it."""
    for place, part in parts(document):
        for key in getattr(part, "sources", ()):
            yield place, key
