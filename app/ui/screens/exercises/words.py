"""Amounts, positions and rounds of exercises in words."""

from app.content.exercise import Exercise, Level
from app.i18n import _, ngettext

_MINUTE = 60


def position_word(position: str) -> str:
    """Return how the body is held, as a few words."""
    return {
        "lying": _("Lying down"),
        "kneeling": _("Kneeling"),
        "sitting": _("Sitting"),
        "standing": _("Standing"),
        "moving": _("On the move"),
    }.get(position, position)


def easier_word(exercise: Exercise) -> str | None:
    """Return how an easier version is done, or nothing when there is none."""
    return {
        "sitting": _("An easier way: sitting"),
        "standing": _("An easier way: standing"),
    }.get(exercise.easier_position)


def seconds_words(seconds: int) -> str:
    """Return a length of time, as "45 seconds" or "1 minute 30 seconds"."""
    minutes, rest = divmod(seconds, _MINUTE)
    of_minutes = ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    of_seconds = ngettext("%(count)d second", "%(count)d seconds", rest) % {"count": rest}
    if not minutes:
        return of_seconds
    # Translators: a length of time, such as "1 minute 30 seconds".
    return f"{of_minutes} {of_seconds}" if rest else of_minutes


def seconds_figure(seconds: int) -> str:
    """Return the time that is left as it stands on a clock: "45", "1:30"."""
    minutes, rest = divmod(seconds, _MINUTE)
    return f"{minutes}:{rest:02}" if minutes else str(rest)


def times_words(times: int) -> str:
    """Return a number of repetitions, as "5 times"."""
    return ngettext("%(count)d time", "%(count)d times", times) % {"count": times}


def amount_words(exercise: Exercise, level: Level) -> str:
    """Return how much of an exercise a level is, as "10 seconds on each side, 3 rounds"."""
    is_timed = exercise.counts == "seconds"
    once = seconds_words(level.amount) if is_timed else times_words(level.amount)
    if exercise.sides:
        once = _("%(amount)s on each side") % {"amount": once}
    if level.rounds == 1:
        return once
    rounds = ngettext("%(count)d round", "%(count)d rounds", level.rounds) % {"count": level.rounds}
    # Translators: such as "10 seconds on each side, 3 rounds".
    return _("%(amount)s, %(rounds)s") % {"amount": once, "rounds": rounds}


def level_words(exercise: Exercise, level_id: str) -> str:
    """Return a level with its amount, as "Steady: 6 times"."""
    level = exercise.level(level_id)
    return _("%(level)s: %(amount)s") % {
        "level": level.name,
        "amount": amount_words(exercise, level),
    }


def days_words(days: int, of: int) -> str:
    """Return on how many days it was done; nothing when on none, for nothing is missing."""
    if not days:
        return ""
    return _("Done on %(days)d of the last %(of)d days") % {"days": days, "of": of}


def round_words(number: int, of: int, side: int | None) -> str:
    """Return where in the exercise somebody is, as "Round 2 of 3, second side"."""
    sides = {1: _("First side"), 2: _("Second side")}
    if of == 1:
        return sides[side] if side else ""
    where = _("Round %(round)d of %(rounds)d") % {"round": number, "rounds": of}
    if side is None:
        return where
    after = {1: _("first side"), 2: _("second side")}
    return _("%(round)s, %(side)s") % {"round": where, "side": after[side]}
