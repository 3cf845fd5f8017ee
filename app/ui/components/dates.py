"""Days in words."""

from datetime import date

from app.i18n import _, pgettext


def weekdays() -> tuple[str, ...]:
    """Return the names of the days, Monday first."""
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def weekday_letters() -> tuple[str, ...]:
    """Return the shortest names of the days, Monday first."""
    # Translators: the shortest sign of a weekday, above a column of a calendar.
    return (
        pgettext("Monday", "M"),
        pgettext("Tuesday", "T"),
        pgettext("Wednesday", "W"),
        pgettext("Thursday", "T"),
        pgettext("Friday", "F"),
        pgettext("Saturday", "S"),
        pgettext("Sunday", "S"),
    )


def months() -> tuple[str, ...]:
    """Return the names of the months, January first."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def long_date(day: date) -> str:
    """Return a day in words, without the year: "Monday 23 November"."""
    # Translators: the order of weekday, day and month may be changed.
    return _("%(weekday)s %(day)d %(month)s") % {
        "weekday": weekdays()[day.weekday()],
        "day": day.day,
        "month": months()[day.month - 1],
    }


def month_and_year(day: date) -> str:
    """Return the month of a day: "November 2026"."""
    return _("%(month)s %(year)d") % {"month": months()[day.month - 1], "year": day.year}
