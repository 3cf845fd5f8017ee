"""What every mapping needs at the edge between Python's values and SQLite's.

Text is kept as it was typed: emoji, right-to-left, zero-width and NUL characters included. One
rule: a half of a surrogate pair is no character and cannot be stored, so two halves that belong
together become their character and a lone half becomes U+FFFD.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal


def storable(text: str) -> str:
    """Return the text without halves of surrogate pairs; see the module's rule."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def from_instant(instant: datetime) -> str:
    """Return the instant as sortable text in UTC.

    Raises:
        ValueError: The instant has no time zone.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def to_instant(text: str) -> datetime:
    """Return the instant, aware and in UTC."""
    return datetime.fromisoformat(text)


def to_day_or_none(text: str | None) -> date | None:
    """Return the day, or ``None``."""
    return None if text is None else date.fromisoformat(text)


def from_day_or_none(day: date | None) -> str | None:
    """Return the day as ISO text, or ``None``."""
    return None if day is None else day.isoformat()


def to_amount_or_none(text: str | None) -> Decimal | None:
    """Return the amount, or ``None``."""
    return None if text is None else Decimal(text)


def from_list(words: Iterable[str]) -> str:
    """Return the words as one text: empty for none, else a JSON array of strings.

    How a list is written belongs to the schema's version, like the type of any other column.
    """
    listed = list(words)
    return storable(json.dumps(listed, ensure_ascii=False)) if listed else ""


def to_list(text: str) -> list[str]:
    """Return the words of ``from_list``."""
    return json.loads(text) if text else []
