"""Writes a session's table as Markdown, the other way round from ``app.content.markdown``."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

FENCE = "```"


def write(table: Mapping[str, Any]) -> str:
    """Return the Markdown that reads as this table."""
    front = {key: value for key, value in table.items() if key != "screens"}
    body = "\n".join(_screen(screen) for screen in table["screens"])
    return f"+++\n{toml(front)}+++\n\n{body}"


def toml(table: Mapping[str, Any], above: str = "") -> str:
    """Return a table as TOML: plain values first, then lists of tables."""
    plain = {key: value for key, value in table.items() if not _is_tables(value)}
    lines = [f"{key} = {_value(value)}\n" for key, value in plain.items()]
    for key, value in table.items():
        if _is_tables(value):
            lines += [f"\n[[{above}{key}]]\n{toml(one, f'{above}{key}.')}" for one in value]
    return "".join(lines)


def _screen(screen: Mapping[str, Any]) -> str:
    head = f"## {screen['title']} {{#{screen['id']} minutes={screen['minutes']}}}\n"
    return "\n".join([head, *(f"{_block(block)}\n" for block in screen["blocks"])])


def _block(block: Mapping[str, Any]) -> str:
    if block["kind"] == "prose":
        return str(block["text"])
    if block["kind"] == "points":
        return "\n".join(f"- {point}" for point in block["points"])
    inside = {key: value for key, value in block.items() if key not in {"kind", "id"}}
    return f"{FENCE}{block['kind']} {block['id']}\n{toml(inside)}{FENCE}"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return '"' + "".join(map(_letter, value)) + '"'
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {_value(one)}' for key, one in value.items())} }}"
        case _:
            raise TypeError(value)


def _letter(letter: str) -> str:
    return f"\\U{ord(letter):08X}" if letter in '"\\' or not letter.isprintable() else letter
