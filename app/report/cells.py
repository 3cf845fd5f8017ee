"""The cells of a table: one value each, harmless in a spreadsheet, and the same when read again."""

import re
from typing import Any, get_args, get_origin
from uuid import UUID

from app.report.fields import FieldError, from_json, optional, to_json
from app.services.records import JsonValue

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for a formula. Source: OWASP, CSV Injection. The ``'`` itself is
among them so that reading can always take one off."""
BETWEEN = "; "
EMPTY = "\\e"
"""An empty item of a list; a list without items is an empty cell."""
_YES_OR_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_ITEM = re.compile(r"(?:^|; ?)((?:[^;\\]|\\.)*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_WHOLE = re.compile(r"-?[0-9]{1,9}")


def harmless(cell: str) -> str:
    """Return the cell with a ``'`` in front when a spreadsheet might run it."""
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


def as_written(cell: str) -> str:
    """Return the cell without the ``'`` that ``harmless`` put in front."""
    is_guarded = cell.startswith("'") and cell[1:].startswith(DANGEROUS)
    return cell[1:] if is_guarded else cell


def to_cell(value: object) -> str:
    """Return a field's value as a cell."""
    plain = to_json(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    if isinstance(plain, list):
        return harmless(BETWEEN.join(_item(str(one)) for one in plain))
    return harmless(str(plain))


def from_cell(hint: Any, cell: str) -> object:  # noqa: ANN401 - a type, in all its shapes
    """Return the value of a field of that type.

    Raises:
        FieldError: The cell holds no such value.
    """
    written = as_written(cell)
    if hint is not str and get_origin(hint) not in (tuple, frozenset):
        written = written.strip()
    inner = optional(hint)
    if inner is not None:
        return None if not written else from_cell(inner, written)
    return from_json(hint, _plain(hint, written))


def _plain(hint: Any, written: str) -> JsonValue:  # noqa: ANN401 - a type, in all its shapes
    if get_origin(hint) in (tuple, frozenset) and get_args(hint):
        return list(_items(written))
    if hint is bool:
        found = _YES_OR_NO.get(written.lower())
        if found is None:
            raise FieldError("not_yes_or_no")
        return found
    if hint is int:
        if not _WHOLE.fullmatch(written):
            raise FieldError("not_a_whole_number")
        return int(written)
    if hint is UUID and len(written) != 36:
        raise FieldError("not_an_id")
    return written


def _item(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;") or EMPTY


def _items(written: str) -> list[str]:
    if not written:
        return []
    return [_ESCAPED.sub(_unescaped, item) for item in _ITEM.findall(written)]


def _unescaped(found: re.Match[str]) -> str:
    return "" if found[1] == "e" else found[1]
