"""A clinic's own content, as the patient added it to this device."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicPack:
    """The pack in use; there is at most one."""

    id: UUID
    name: str
    """As the clinic calls it."""
    version: int
    """Of the pack, counted by the clinic from 1."""
    content: bytes = field(repr=False)
    """The pack as one file."""
    added_at: datetime

    def __post_init__(self) -> None:
        """Refuse a version below 1.

        Raises:
            ValueError: It is.
        """
        if self.version < 1:
            raise ValueError("a pack's version starts at 1")
