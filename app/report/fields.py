"""Records as plain JSON values and back: every field by its name, nothing guessed."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from app.report.soundness import check
from app.services.records import JsonValue

T = TypeVar("T")

LONGEST_NUMBER = 60
"""Characters of an exact number; more is an attack on the arithmetic, not an amount."""


class FieldError(ValueError):
    """A value that does not fit its field."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def to_json(value: object) -> JsonValue:
    """Return the record, or the value of one of its fields, as JSON; sets are sorted."""
    if isinstance(value, tuple):
        return [to_json(one) for one in value]
    if isinstance(value, frozenset):
        return sorted((to_json(one) for one in value), key=str)
    if is_dataclass(value):
        return {one.name: to_json(getattr(value, one.name)) for one in fields(value)}
    return _single(value)


def from_json(kind: type[T], value: JsonValue) -> T:
    """Return the record of that class, or the field's value.

    Fields with a default may be missing, so that older files still open.

    Raises:
        FieldError: The value is not one of that kind; ``code`` says how, never the value.
    """
    return cast("T", _read(kind, value))


@cache
def hints(kind: type) -> dict[str, Any]:
    """Return the types of the fields of a record class, in order."""
    known = get_type_hints(kind)
    return {one.name: known[one.name] for one in fields(kind)}


def optional(hint: Any) -> Any:  # noqa: ANN401 - a type, in all its shapes
    """Return what stands beside ``None`` in a type, or ``None`` for a type without it."""
    if get_origin(hint) in (Union, UnionType):
        rest = [one for one in get_args(hint) if one is not NoneType]
        if len(rest) == 1 and len(get_args(hint)) == 2:
            return rest[0]
    return None


def _read(hint: Any, value: JsonValue) -> object:  # noqa: ANN401 - a type, in all its shapes
    if (inner := optional(hint)) is not None:
        return None if value is None else _read(inner, value)
    origin = get_origin(hint)
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            raise FieldError("not_a_list")
        return origin(_read(get_args(hint)[0], one) for one in value)
    if is_dataclass(hint):
        return _record(cast("type", hint), value)
    if hint in _PLAIN:
        return _PLAIN[hint](value)
    return _from_text(hint, _text(value))


def _single(value: object) -> JsonValue:
    if isinstance(value, Enum):
        return cast("str", value.value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return cast("str | int | float | bool | None", value)


def _record(kind: type, value: JsonValue) -> object:
    if not isinstance(value, dict):
        raise FieldError("not_a_record")
    known = {one.name: one for one in fields(kind)}
    if value.keys() - known.keys():
        raise FieldError("unknown_field")
    if any(name not in value and _is_needed(one) for name, one in known.items()):
        raise FieldError("missing_field")
    types = hints(kind)
    try:
        return check(kind(**{name: _read(types[name], one) for name, one in value.items()}))
    except FieldError:
        raise
    except ValueError as refused:
        raise FieldError(getattr(refused, "code", "not_possible")) from None


def _is_needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _plain(kind: type[T], value: JsonValue, code: str) -> T:
    if not isinstance(value, kind):
        raise FieldError(code)
    return value


def _yes_or_no(value: JsonValue) -> bool:
    return _plain(bool, value, "not_yes_or_no")


def _whole(value: JsonValue) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 2**31:
        raise FieldError("not_a_whole_number")
    return value


def _number(value: JsonValue) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise FieldError("not_a_number")
    return float(value)


def _text(value: JsonValue) -> str:
    text = _plain(str, value, "not_text")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise FieldError("not_text") from None
    return text


def _from_text(hint: Any, text: str) -> object:  # noqa: ANN401 - a type, in all its shapes
    if hint is str:
        return text
    reader, code = _READERS.get(hint, (hint, "not_a_choice"))
    try:
        return reader(text)
    except (ValueError, OverflowError, InvalidOperation):
        raise FieldError(code) from None


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError
    return day


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError
    return instant.astimezone(UTC)


def _decimal(text: str) -> Decimal:
    number = Decimal(text) if len(text) <= LONGEST_NUMBER else Decimal("NaN")
    if not number.is_finite():
        raise ValueError
    return number


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)  # its error is a ValueError


_PLAIN: Mapping[Any, Callable[[JsonValue], object]] = {
    bool: _yes_or_no,
    int: _whole,
    float: _number,
}
_READERS: Mapping[Any, tuple[Any, str]] = {
    UUID: (UUID, "not_an_id"),
    date: (_day, "not_a_date"),
    datetime: (_instant, "not_a_time"),
    Decimal: (_decimal, "not_a_number"),
    bytes: (_bytes, "not_text"),
}
