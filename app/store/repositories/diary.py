"""Diary entries."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.progress import DiaryDay
from app.store.mapping.diary import from_diary_entry, to_diary_entry
from app.store.mapping.edge import to_day_or_none
from app.store.repositories.deletable import DeletableRecords
from app.store.repositories.reading import columns
from app.store.rows import DiaryEntryRow
from app.store.tables import diary_entries

_AFTER_INSTANT = 33
"""SQL counts characters from 1, and an instant has 32."""


class SqlDiaryEntries(DeletableRecords[DiaryEntry]):
    """Diary entries."""

    table = diary_entries
    every = select(*columns(diary_entries, DiaryEntryRow._fields))

    order = ("day_on", "written_at")

    def values(self, record: DiaryEntry) -> dict[str, object]:
        """Return the entry's row by the names of its columns."""
        return from_diary_entry(record)._asdict()

    def load(self, query: Select[Any]) -> list[DiaryEntry]:
        """Return the entries that the query selects, in its order."""
        return [to_diary_entry(DiaryEntryRow._make(row)) for row in self.connection.execute(query)]

    def between(self, first: date, last: date) -> Sequence[DiaryEntry]:
        """Return the entries about these days (inclusive), oldest first."""
        days = self.table.c.day_on.between(first.isoformat(), last.isoformat())
        return self.load(self.in_order(self.kept.where(days)))

    def days(self, first: date, last: date) -> Sequence[DiaryDay]:
        """Return what the diary says about each of these days (inclusive), oldest first."""
        table = self.table.c
        rated = (table.pain, table.interference, table.mood, table.sleep)
        means = [func.avg(rating) for rating in rated]
        # The last word: instants are text of one length, so the greatest sum holds it at its end.
        last_word = func.substr(func.max(table.written_at + table.against_plan), _AFTER_INSTANT)
        query = (
            select(table.day_on, *means, last_word)
            .where(table.deleted_at.is_(None))
            .where(table.day_on.between(first.isoformat(), last.isoformat()))
            .group_by(table.day_on)
            .order_by(table.day_on)
        )
        found = self.connection.execute(query).all()
        return [
            DiaryDay(
                date.fromisoformat(day),
                pain,
                interference,
                mood,
                sleep,
                AgainstPlan(word) if word else None,
            )
            for day, pain, interference, mood, sleep, word in map(tuple[Any, ...], found)
        ]

    def newest(self, limit: int, offset: int = 0) -> Sequence[DiaryEntry]:
        """Return a page of the history, newest day first, then newest writing."""
        table = self.table.c
        newest_first = (table.day_on.desc(), table.written_at.desc(), table.id.desc())
        return self.load(self.kept.order_by(*newest_first).limit(limit).offset(offset))

    def count(self) -> int:
        """Return how many entries there are."""
        kept = self.table.c.deleted_at.is_(None)
        return self.connection.scalar(select(func.count()).where(kept)) or 0

    def first_day(self) -> date | None:
        """Return the earliest day that has an entry."""
        kept = self.table.c.deleted_at.is_(None)
        return to_day_or_none(
            self.connection.scalar(select(func.min(self.table.c.day_on)).where(kept))
        )
