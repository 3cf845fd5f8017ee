"""Words and numbers that no sentence for a patient may hold."""

import re
from collections.abc import Iterable, Iterator

from app.content.safety import Region

FORBIDDEN = {
    r"safe|safely": "nothing here may promise that",
    r"recommended by NICE|NICE recommends": "NICE withdrew it in July 2026",
    r"invalid|please|oops": "a form's word",
    r"cure|cures|cured|guarantee|guaranteed": "a promise",
    r"lesson|lessons|module|modules|program|programs|curriculum": "the glossary says programme",
    r"relapse|relapses|SOS|streak|streaks|failed to|user|users|KPI": "not a word of the glossary",
    r"negative thoughts?|pain killer|challenge yourself": "blames or trivialises",
}
"""Whole words, any case, and why they are not wanted."""

_FORBIDDEN = [
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), why) for words, why in FORBIDDEN.items()
]
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LONG_NUMBER = re.compile(r"\+?\d(?:[ -]?\d){5,}")


def forbidden(text: str) -> Iterator[str]:
    """Yield each forbidden word in the text, with the reason."""
    for pattern, why in _FORBIDDEN:
        for match in pattern.finditer(text):
            yield f"{match.group()!r}: {why}"


def loose_numbers(text: str, regions: Iterable[Region]) -> Iterator[str]:
    """Yield each phone number that stands in the text itself and not in the region table."""
    if not re.search(r"\d", text):
        return
    for number in sorted(_numbers(regions)):
        if re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)", text):
            yield number
    for match in _LONG_NUMBER.finditer(text):
        yield match.group()


def placeholders(text: str) -> set[str]:
    """Return the names in braces."""
    return set(_PLACEHOLDER.findall(text))


def line_faults(region: Region) -> Iterator[str]:
    """Yield what is wrong with the numbers of one region."""
    own = set()
    for line in (*region.emergency, *region.urgent, *region.mental, *region.listening):
        digits = line.number.replace(" ", "")
        own.add(line.number)
        if line.href not in (f"tel:{digits}", f"sms:{digits}"):
            yield f"{line.href} is not the link of {line.number}"
        if line.number not in line.label:
            yield f"{line.number} is not in its label"
    for name, words in region.words.items():
        for number in re.findall(r"\d[\d ]+\d", words):
            if number not in own:
                yield f"{number} in {name} has no line in this region"


def _numbers(regions: Iterable[Region]) -> set[str]:
    return {
        line.number
        for region in regions
        for line in (*region.emergency, *region.urgent, *region.mental, *region.listening)
    }
