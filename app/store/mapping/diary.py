"""Diary entries to rows and back."""

from datetime import date
from uuid import UUID

from app.domain.diary import AgainstPlan, DiaryEntry
from app.store.mapping.edge import from_instant, from_list, storable, to_instant, to_list
from app.store.rows import DiaryEntryRow

_NOWHERE: frozenset[str] = frozenset()


def from_diary_entry(entry: DiaryEntry) -> DiaryEntryRow:
    """Return the row of the entry."""
    return DiaryEntryRow(
        id=entry.id.bytes,
        day_on=entry.day_on.isoformat(),
        written_on=entry.written_on.isoformat(),
        written_at=from_instant(entry.written_at),
        pain=entry.pain,
        against_plan=None if entry.against_plan is None else entry.against_plan.value,
        interference=entry.interference,
        mood=entry.mood,
        note=storable(entry.note),
        sleep=entry.sleep,
        medicines=storable(entry.medicines),
        triggers=from_list(entry.triggers),
        regions=from_list(sorted(entry.regions)),
        is_flare_up=int(entry.is_flare_up),
        one_thing=storable(entry.one_thing),
        new_symptom=int(entry.new_symptom),
    )


def to_diary_entry(row: DiaryEntryRow) -> DiaryEntry:
    """Return the entry of the row."""
    return DiaryEntry(
        id=UUID(bytes=row.id),
        day_on=date.fromisoformat(row.day_on),
        written_on=date.fromisoformat(row.written_on),
        written_at=to_instant(row.written_at),
        pain=row.pain,
        against_plan=None if row.against_plan is None else AgainstPlan(row.against_plan),
        interference=row.interference,
        mood=row.mood,
        note=row.note,
        sleep=row.sleep,
        medicines=row.medicines,
        triggers=tuple(to_list(row.triggers)) if row.triggers else (),
        regions=frozenset(to_list(row.regions)) if row.regions else _NOWHERE,
        is_flare_up=bool(row.is_flare_up),
        one_thing=row.one_thing,
        new_symptom=bool(row.new_symptom),
    )
