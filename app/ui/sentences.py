"""Facts and codes become sentences here, and only here."""

from datetime import date, datetime
from decimal import Decimal

from app.content.pacing import UnitWords
from app.domain.errors import BackSkillsError, TriesTooFastError
from app.i18n import _, ngettext
from app.ui.components.dates import long_date, months


def fault_sentence(error: BackSkillsError) -> str:
    """Return what happened and what to do about it."""
    if isinstance(error, TriesTooFastError):
        return ngettext(
            "That was not the passphrase. Wait one second, then try again.",
            "That was not the passphrase. Wait %(seconds)d seconds, then try again.",
            error.wait_seconds,
        ) % {"seconds": error.wait_seconds}
    return _faults().get(error.code) or _("Something went wrong. What you saved is still here.")


def opening_sentence(error: BackSkillsError) -> str:
    """Return why the records cannot be opened and what to do; nothing is being written then."""
    return {
        "disk_full": _("This device is full. Make some room, then try again."),
        "read_only": _("BackSkills may not write in its folder. Allow it to, then try again."),
        "storage": _("Your records cannot be read now. Nothing was changed. Try again soon."),
    }.get(error.code) or fault_sentence(error)


def _faults() -> dict[str, str]:
    return {
        "amount_out_of_range": _("Use a number above 0, such as 5 or 2.5."),
        "disk_full": _(
            "Not saved yet: this device is full. Make some room, then tap again. "
            "Your words stay on this screen."
        ),
        "read_only": _(
            "Not saved yet: BackSkills may not write in its folder. "
            "Allow it to, then tap again. Your words stay on this screen."
        ),
        "file_locked": _(
            "Another program is using your records. Close the other BackSkills window, "
            "then try again."
        ),
        "file_corrupt": _(
            "This file is damaged, so it was left as it is. Nothing was changed. "
            "You can bring back your records from a backup."
        ),
        "file_foreign": _("This is not a BackSkills file. Nothing was changed. Choose another."),
        "file_newer": _(
            "A newer BackSkills wrote this file. Nothing was changed. "
            "Update BackSkills, then open it again."
        ),
        "import_refused": _("Not one row of this file can be brought in. Nothing was changed."),
        "too_large": _("This file is too large to be one of ours. Nothing was changed."),
        "not_found": _("This is no longer here. It may have been deleted."),
        "passphrase_wrong": _("That is not the passphrase. Check capital letters and try again."),
        "passphrase_too_short": _("Use at least 8 characters. A few words work well."),
        "rating_out_of_range": _("Choose a number from 0 to 10."),
        "records_locked": _(
            "Not saved yet: your diary is locked. Open it with your passphrase. "
            "Your words stay on this screen."
        ),
        "storage": _("Not saved yet. Your words stay on this screen. Try again in a moment."),
    }


def full_day(day: date) -> str:
    """Return a day with its year, as "23 November 2026"."""
    # Translators: a day with its year, such as "23 November 2026".
    return _("%(day)d %(month)s %(year)d") % {
        "day": day.day,
        "month": months()[day.month - 1],
        "year": day.year,
    }


def near_day(day: date, today: date) -> str:
    """Return a day as a person would say it: today, yesterday, or its name."""
    if day == today:
        return _("Today")
    if (today - day).days == 1:
        return _("Yesterday")
    return long_date(day) if day.year == today.year else full_day(day)


def clock_time(instant: datetime) -> str:
    """Return the local time of day as "10:42"."""
    return instant.astimezone().strftime("%H:%M")


def rating(value: int) -> str:
    """Return a rating with its scale, as "4 of 10"."""
    return _("%(rating)d of 10") % {"rating": value}


def mean_of(value: float, days_with: int, days: int) -> str:
    """Return a mean with its count, as "4.4 from 5 of 7 days"; a mean never goes without."""
    return ngettext(
        "%(mean)s from %(with)d of %(days)d day",
        "%(mean)s from %(with)d of %(days)d days",
        days,
    ) % {"mean": f"{value:.1f}", "with": days_with, "days": days}


def amount(value: Decimal, unit: UnitWords) -> str:
    """Return an amount with its unit, as "12 minutes"."""
    return f"{number(value)} {unit.one if value == 1 else unit.many}"


def number(value: Decimal) -> str:
    """Return an amount without needless zeros."""
    return f"{value.normalize():f}"
