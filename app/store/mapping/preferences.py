"""Preferences to their row and back."""

from collections.abc import Iterable

from app.domain.diary import Part
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.store.mapping.edge import from_instant, storable, to_instant
from app.store.rows import PreferencesRow


def from_preferences(preferences: Preferences) -> PreferencesRow:
    """Return the row of the preferences, without the parts."""
    duration = preferences.pain_duration
    welcomed, copied = preferences.welcomed_at, preferences.last_saved_copy_at
    return PreferencesRow(
        text_scale=preferences.text_scale,
        theme=preferences.theme.value,
        less_motion=int(preferences.less_motion),
        language=storable(preferences.language),
        week_starts_on=preferences.week_starts_on,
        region=storable(preferences.region),
        lock_after_minutes=preferences.lock_after_minutes,
        is_adult=None if preferences.is_adult is None else int(preferences.is_adult),
        pain_duration=None if duration is None else duration.value,
        welcomed_at=None if welcomed is None else from_instant(welcomed),
        last_saved_copy_at=None if copied is None else from_instant(copied),
    )


def to_preferences(row: PreferencesRow, parts: Iterable[str]) -> Preferences:
    """Return the preferences of the row."""
    return Preferences(
        text_scale=row.text_scale,
        theme=ThemeChoice(row.theme),
        less_motion=bool(row.less_motion),
        language=row.language,
        week_starts_on=row.week_starts_on,
        parts=frozenset(map(Part, parts)),
        region=row.region,
        lock_after_minutes=row.lock_after_minutes,
        is_adult=None if row.is_adult is None else bool(row.is_adult),
        pain_duration=None if row.pain_duration is None else PainDuration(row.pain_duration),
        welcomed_at=None if row.welcomed_at is None else to_instant(row.welcomed_at),
        last_saved_copy_at=(
            None if row.last_saved_copy_at is None else to_instant(row.last_saved_copy_at)
        ),
    )
