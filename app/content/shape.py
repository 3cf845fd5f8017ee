"""Every way in which a table differs from the class it should become, told all at once.

``loader.build`` stops at the first; whoever writes content wants the whole list, also where there
is no pydantic. A table without faults here can be built.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, Literal, get_args, get_origin

Finding = tuple[str, str]
"""A place and what is wrong there."""

_NAMED = {
    str: "words in quotes",
    int: "a whole number",
    Decimal: "a number",
    bool: "true or false",
    date: "a date",
}


def shape_faults(kind: Any, table: Mapping[str, Any], place: str = "") -> Iterator[Finding]:  # noqa: ANN401 - shapes come from the schema
    """Yield every key that is missing, unknown, or holds something else than it should.

    Args:
        kind: The dataclass.
        table: As TOML gives it.
        place: Where it stands; pieces of a list are named by their id, else counted from 0.
    """
    known = {field.name: field for field in fields(kind)}
    for name in sorted(table.keys() - known.keys()):
        yield _at(place, name), "this key is not known"
    for name, field in known.items():
        if name in table:
            yield from _value_faults(field.type, table[name], _at(place, name))
        elif field.default is MISSING and field.default_factory is MISSING:
            yield _at(place, name), "is missing"


def _value_faults(kind: Any, raw: Any, place: str) -> Iterator[Finding]:  # noqa: ANN401 - as above
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        yield from _union_faults(inner, raw, place)
    elif origin is Literal:
        if raw not in inner:
            yield place, f"is none of {', '.join(map(repr, inner))}"
    elif origin is tuple:
        yield from _list_faults(inner[0], raw, place)
    elif origin is Mapping:
        yield from _mapping_faults(inner[1], raw, place)
    elif is_dataclass(kind):
        if isinstance(raw, dict):
            yield from shape_faults(kind, raw, place)
        else:
            yield place, "is not a table"
    else:
        yield from _plain_faults(kind, raw, place)


def _union_faults(kinds: tuple[Any, ...], raw: Any, place: str) -> Iterator[Finding]:  # noqa: ANN401 - as above
    named = raw.get("kind") if isinstance(raw, dict) else None
    kind = next((one for one in kinds if one.kind == named), None)
    if kind is None:
        yield place, f"there is no kind of block {named!r}"
    else:
        yield from shape_faults(kind, raw, place)


def _list_faults(kind: Any, raw: Any, place: str) -> Iterator[Finding]:  # noqa: ANN401 - as above
    if not isinstance(raw, list):
        yield place, "is not a list"
        return
    for count, one in enumerate(raw):
        name = one.get("id", count) if isinstance(one, dict) else count
        yield from _value_faults(kind, one, f"{place}[{name}]")


def _mapping_faults(kind: Any, raw: Any, place: str) -> Iterator[Finding]:  # noqa: ANN401 - as above
    if not isinstance(raw, dict):
        yield place, "is not a table"
        return
    for name, one in raw.items():
        yield from _value_faults(kind, one, f"{place}[{name}]")


def _plain_faults(kind: Any, raw: Any, place: str) -> Iterator[Finding]:  # noqa: ANN401 - as above
    if isinstance(kind, type) and issubclass(kind, Enum):
        values = [one.value for one in kind]
        if raw not in values:
            yield place, f"is none of {', '.join(map(repr, values))}"
    elif type(raw) is not kind and not (kind is Decimal and type(raw) is int):
        yield place, f"is not {_NAMED.get(kind, kind.__name__)}"


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
