"""Records that go to a bin before they are gone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, select, update

from app.services.records import Binned
from app.store.mapping.edge import from_instant, to_instant
from app.store.repositories.kept import KeptRecords, R
from app.store.repositories.reading import put_row


class DeletableRecords(KeptRecords[R]):
    """The bin's half of a repository; ``every`` selects the deleted rows too."""

    def put(self, record: R) -> None:
        """Add the record, or replace the one with the same id; a deleted one is back then."""
        put_row(self.connection, self.table, {**self.values(record), "deleted_at": None})

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
