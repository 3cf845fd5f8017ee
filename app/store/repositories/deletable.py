"""Records that go to a bin before they are gone."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, Table, delete, select, update

from app.services.records import Binned
from app.store.mapping.edge import from_instant, to_instant


class HasId(Protocol):
    """A record with an id of its own."""

    @property
    def id(self) -> UUID:
        """Return the id."""
        ...


R = TypeVar("R", bound=HasId)


class DeletableRecords(ABC, Generic[R]):
    """The bin's half of a repository; subclasses know their table, columns and mapping."""

    table: ClassVar[Table]
    every: ClassVar[Select[Any]]
    """Selects all rows, deleted ones too."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @abstractmethod
    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id; a deleted one is back then."""

    @abstractmethod
    def load(self, query: Select[Any]) -> list[R]:
        """Return the records that the query, made from ``every``, selects."""

    @property
    def kept(self) -> Select[Any]:
        """Selects the rows that are not deleted."""
        return self.every.where(self.table.c.deleted_at.is_(None))

    def get(self, record_id: UUID) -> R | None:
        """Return the record unless it is deleted or unknown."""
        found = self.load(self.kept.where(self.table.c.id == record_id.bytes))
        return found[0] if found else None

    def delete(self, record_id: UUID, deleted_at: datetime) -> None:
        """Move the record to the bin; an unknown or deleted id changes nothing."""
        kept = (self.table.c.id == record_id.bytes) & self.table.c.deleted_at.is_(None)
        self.connection.execute(
            update(self.table).where(kept).values(deleted_at=from_instant(deleted_at))
        )

    def bring_back(self, record_id: UUID) -> None:
        """Take the record out of the bin as it was."""
        self.connection.execute(
            update(self.table).where(self.table.c.id == record_id.bytes).values(deleted_at=None)
        )

    def binned(self) -> Sequence[Binned[R]]:
        """Return the deleted records, last deleted first."""
        table = self.table
        when = select(table.c.id, table.c.deleted_at).where(table.c.deleted_at.is_not(None))
        record_by_id = {
            record.id.bytes: record
            for record in self.load(self.every.where(table.c.deleted_at.is_not(None)))
        }
        return [
            Binned(record_by_id[record_id], to_instant(deleted_at))
            for record_id, deleted_at in self.connection.execute(
                when.order_by(table.c.deleted_at.desc(), table.c.id)
            )
        ]

    def purge(self, deleted_before: datetime) -> int:
        """Remove for good what was deleted before that instant; return how many."""
        old = self.table.c.deleted_at < from_instant(deleted_before)
        return self.connection.execute(delete(self.table).where(old)).rowcount
