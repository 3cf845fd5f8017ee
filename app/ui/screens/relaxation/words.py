"""Kinds, lengths and tensions of relaxations in words."""

from app.domain.relaxation import RelaxationLog
from app.i18n import _, ngettext
from app.ui.sentences import rating


def kind_word(kind: str) -> str:
    """Return what a relaxation works with."""
    return {
        "breathing": _("Breathing"),
        "muscles": _("Muscles"),
        "body": _("Body"),
        "attention": _("Attention"),
    }.get(kind, kind)


def minutes_words(minutes: int) -> str:
    """Return how long it takes, as "5 minutes"."""
    return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}


def left_words(minutes: int) -> str:
    """Return how long it goes on, from whole minutes that were rounded up."""
    if minutes <= 1:
        return _("Less than a minute left")
    return ngettext("About %(count)d minute left", "About %(count)d minutes left", minutes) % {
        "count": minutes
    }


def breath_word(*, is_in: bool) -> str:
    """Return what to do with the breath."""
    return _("Breathe in") if is_in else _("Breathe out")


def pace_words(breath_in: int, breath_out: int) -> str:
    """Return how long a breath is, as "4 counts in, 6 counts out"."""
    return _("%(in)d counts in, %(out)d counts out") % {"in": breath_in, "out": breath_out}


def tension_words(log: RelaxationLog) -> str:
    """Return both tensions as they were said, without a word about which is better."""
    if log.tension_after is None:
        return ""
    now = rating(log.tension_after)
    if log.tension_before is None:
        return _("Tension now: %(now)s.") % {"now": now}
    return _("Tension before: %(before)s. Tension now: %(now)s.") % {
        "before": rating(log.tension_before),
        "now": now,
    }
