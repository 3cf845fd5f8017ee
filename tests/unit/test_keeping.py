"""The reminder of a backup."""

from datetime import UTC, datetime, timedelta

from app.services.keeping import REMIND_AFTER, needs_backup

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_nobody_is_reminded_where_the_device_keeps_the_records():
    assert not needs_backup(is_kept=True, last_taken_at=None, now=NOW)


def test_a_diary_that_may_be_cleared_and_was_never_backed_up_is_reminded_of():
    assert needs_backup(is_kept=False, last_taken_at=None, now=NOW)


def test_a_backup_quiets_the_reminder_for_two_weeks():
    just_before = NOW - REMIND_AFTER + timedelta(seconds=1)

    assert not needs_backup(is_kept=False, last_taken_at=just_before, now=NOW)
    assert needs_backup(is_kept=False, last_taken_at=NOW - REMIND_AFTER, now=NOW)
