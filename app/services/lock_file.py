"""The lock file: the wrapped key, and how often the passphrase was wrong."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from app.domain.errors import FileCorruptError, FileNewerError
from app.seal.wrap import NotAWrapError, Wrap
from app.services.wrong_tries import WrongTries

FORMAT = "backskills-lock"
VERSION = 1
MOST_TRIES = 10**9


class LockFile(Protocol):
    """The small file beside the database. Every call raises a ``StorageError`` on failure."""

    async def read(self) -> bytes | None:
        """Return it, or ``None`` when there is none."""
        ...

    async def write(self, content: bytes) -> None:
        """Replace it, whole or not at all; on return it is on the device for good."""
        ...

    async def remove(self) -> None:
        """Remove it for good; none is fine."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What the lock file says."""

    wrap: Wrap
    tries: WrongTries


def written(kept: Kept) -> bytes:
    """Return the lock file."""
    last_at = kept.tries.last_at
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "wrapped_key": kept.wrap.to_json(),
            "wrong_tries": kept.tries.count,
            "last_wrong_at": None if last_at is None else last_at.isoformat(),
        },
        indent=1,
    ).encode()


def parse(content: bytes) -> Kept:
    """Return what the lock file says.

    Raises:
        FileCorruptError: It is damaged.
        FileNewerError: A newer BackSkills wrote it.
    """
    try:
        fields = json.loads(content)
        if not isinstance(fields, dict) or fields.get("format") != FORMAT:
            raise FileCorruptError
        if fields.get("version") != VERSION:
            raise FileNewerError
        return Kept(Wrap.from_json(fields.get("wrapped_key")), _tries(fields))
    except (NotAWrapError, ValueError, RecursionError):
        raise FileCorruptError from None


def _tries(fields: dict[str, object]) -> WrongTries:
    # A damaged count is no reason to keep the patient out: it starts anew.
    count, last_at = fields.get("wrong_tries"), fields.get("last_wrong_at")
    if type(count) is not int or not 0 <= count <= MOST_TRIES or not isinstance(last_at, str):
        return WrongTries()
    instant = datetime.fromisoformat(last_at)
    return WrongTries(count, instant if instant.tzinfo else instant.replace(tzinfo=UTC))
