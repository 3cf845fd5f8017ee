"""Records that are put, listed from the oldest on, and read by day."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, Table, delete

from app.store.repositories.reading import drop_others, put_row


class HasId(Protocol):
    """A record with an id of its own."""

    @property
    def id(self) -> UUID:
        """Return the id."""
        ...


R = TypeVar("R", bound=HasId)


class KeptRecords(ABC, Generic[R]):
    """What every repository of whole records does; subclasses know their table and mapping."""

    table: ClassVar[Table]
    every: ClassVar[Select[Any]]
    """Selects all rows, in the order of the row class."""
    order: ClassVar[tuple[str, ...]] = ("made_at",)
    """Columns from the oldest to the newest; the id decides between equals."""
    one_for: ClassVar[tuple[str, ...]] = ()
    """Columns whose values stand only once; another record with the same is replaced."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @abstractmethod
    def values(self, record: R) -> dict[str, object]:
        """Return the record's row by the names of its columns."""

    @abstractmethod
    def load(self, query: Select[Any]) -> list[R]:
        """Return the records that the query, made from ``every``, selects, in its order."""

    @property
    def kept(self) -> Select[Any]:
        """Selects the rows that are listed."""
        return self.every

    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id or the same ``one_for``."""
        values = self.values(record)
        if self.one_for:
            drop_others(self.connection, self.table, self.one_for, values)
        put_row(self.connection, self.table, values)

    def remove(self, record_id: UUID) -> None:
        """Take a record back for good; an unknown id changes nothing."""
        self.connection.execute(delete(self.table).where(self.table.c.id == record_id.bytes))

    def all(self) -> Sequence[R]:
        """Return the records, oldest first."""
        return self.load(self.in_order(self.kept))

    def in_order(self, query: Select[Any]) -> Select[Any]:
        """Return the query with the oldest first."""
        return query.order_by(*(self.table.c[name] for name in (*self.order, "id")))


class LoggedRecords(KeptRecords[R]):
    """Records of what was done on a day."""

    order = ("done_on", "done_at")

    def between(self, first: date, last: date) -> Sequence[R]:
        """Return what was done on these days (inclusive), oldest first."""
        days = self.table.c.done_on.between(first.isoformat(), last.isoformat())
        return self.load(self.in_order(self.kept.where(days)))
