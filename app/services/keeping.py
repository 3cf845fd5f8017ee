"""When to remind of a backup: only where the records could be cleared by somebody else."""

from datetime import datetime, timedelta

REMIND_AFTER = timedelta(days=14)
"""Our own figure: two weeks of a diary are what most people would be sorry to lose."""


def needs_backup(*, is_kept: bool, last_taken_at: datetime | None, now: datetime) -> bool:
    """Tell whether to remind of a backup.

    Args:
        is_kept: The device has promised not to clear the records by itself.
        last_taken_at: When the patient last took a backup out of the app; ``None`` for never.
        now: The instant.
    """
    if is_kept:
        return False
    return last_taken_at is None or now - last_taken_at >= REMIND_AFTER
