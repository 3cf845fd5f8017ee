"""Reads a content file written in Markdown: TOML front matter, then screens of blocks.

A screen begins with ``## Title {#id minutes=3}``. Below it paragraphs and lists are prose; a fenced
block is ``kind id`` in its first line and TOML inside. What comes out is the same kind of table
that a TOML file gives, so one loader and one checker serve both (decision 0010).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

FENCE = "```"
_FRONT = re.compile(r"\A\+\+\+\n(.*?)^\+\+\+\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"## (?P<title>.+?) \{#(?P<id>[a-z0-9-]+) minutes=(?P<minutes>\d+)\}")
_INFO = re.compile(r"(?P<kind>[a-z-]+) (?P<id>[a-z0-9-]+)")
_TERM = re.compile(r"\[([^\]]+)\]\(glossary:([a-z0-9-]+)\)")


class MarkdownFaultError(ValueError):
    """The file is not written as it has to be; ``faults`` say where and what, all of them."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


def table(text: str) -> Mapping[str, Any]:
    """Return the file as a table: its front matter, and ``screens`` with their blocks.

    Raises:
        MarkdownFaultError: Parts are not written as they have to be; all of them are named.
    """
    faults: list[str] = []
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        raise MarkdownFaultError("no front matter between two lines of +++")
    told = _toml(front[1], "front matter", faults)
    screens = list(_screens(text[front.end() :], faults))
    if faults:
        raise MarkdownFaultError(*faults)
    return {**told, "screens": screens}


def plain(text: str) -> str:
    """Return the text without the links to the glossary."""
    return _TERM.sub(r"\1", text)


def terms(text: str) -> Iterator[str]:
    """Yield the ids of the glossary's terms that the text links to, in order."""
    for match in _TERM.finditer(text):
        yield match[2]


def _screens(body: str, faults: list[str]) -> Iterator[dict[str, Any]]:
    before, *screens = re.split(r"(?m)^(?=## )", body)
    if before.strip():
        faults.append("words before the first screen")
    for screen in screens:
        head, _, rest = screen.partition("\n")
        heading = _HEADING.fullmatch(head.strip())
        blocks = list(_blocks(rest, faults))
        if heading is None:
            faults.append(f"heading {head.strip()!r} has no {{#id minutes=n}}")
            continue
        yield {
            "id": heading["id"],
            "title": heading["title"],
            "minutes": int(heading["minutes"]),
            "blocks": blocks,
        }


def _blocks(text: str, faults: list[str]) -> Iterator[dict[str, Any]]:
    pieces = re.split(rf"(?m)^{FENCE}(.*)$", text)
    # Outside, the info string, inside, the closing fence's empty rest, outside, ...
    yield from _prose(pieces[0])
    fences = pieces[1:]
    if len(fences) % 4:
        faults.append(f"the fence {fences[-2].strip()!r} is not closed")
    for info, inside, closing, outside in zip(*[iter(fences)] * 4, strict=False):
        named = _INFO.fullmatch(info.strip())
        if named is None:
            faults.append(f"a fence begins with {info.strip()!r}, not with kind and id")
        elif closing.strip():
            faults.append(f"{named['id']}: its fence is not closed before {closing.strip()!r}")
        else:
            told = _toml(inside, named["id"], faults)
            if told.keys() & {"kind", "id"}:
                faults.append(f"{named['id']}: kind and id stand in the fence's first line only")
            yield {**told, "kind": named["kind"], "id": named["id"]}
        yield from _prose(outside)


def _prose(text: str) -> Iterator[dict[str, Any]]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if not paragraph:
            continue
        lines = paragraph.splitlines()
        first = next((n for n, line in enumerate(lines) if line.startswith("- ")), len(lines))
        if first:
            yield {"kind": "prose", "text": " ".join(line.strip() for line in lines[:first])}
        if first < len(lines):
            items = re.split(r"(?m)^- ", "\n".join(lines[first:]))[1:]
            yield {"kind": "points", "points": [" ".join(item.split()) for item in items]}


def _toml(text: str, place: str, faults: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        faults.append(f"{place}: {error}")
        return {}
