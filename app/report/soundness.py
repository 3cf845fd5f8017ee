"""What a record from a file has to hold beside what its class checks.

The bounds are wide on purpose: a backup of our own must never be refused by them.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from app.domain.activity import MOST, QuotaTick
from app.domain.exercise import ExerciseLog
from app.domain.preferences import Preferences
from app.domain.programme import SessionAnswer

T = TypeVar("T")

SMALLEST_PLACE = -60
"""Decimal places of an amount; a mean of three tries has 28 at most."""
LONGEST_WAIT = 7 * 24 * 60
"""Minutes until the lock closes."""


class NotSoundError(ValueError):
    """A value is outside what can be."""

    code = "out_of_range"


def check(record: T) -> T:
    """Return the record as it came.

    Raises:
        NotSoundError: A value is outside its range.
    """
    rule = _RULES.get(type(record))
    if rule is not None and not rule(record):
        raise NotSoundError
    return record


def _amount(amount: Decimal | None) -> bool:
    if amount is None:
        return True
    exponent = amount.as_tuple().exponent
    is_coarse = isinstance(exponent, int) and exponent >= SMALLEST_PLACE
    return is_coarse and 0 <= amount <= MOST


def _tick(tick: QuotaTick) -> bool:
    return _amount(tick.quota) and _amount(tick.amount)


def _answer(answer: SessionAnswer) -> bool:
    return answer.content_version >= 1 and _amount(answer.amount)


def _log(log: ExerciseLog) -> bool:
    return log.rounds >= 1


def _preferences(preferences: Preferences) -> bool:
    return (
        1 <= preferences.text_scale <= 2
        and 0 <= preferences.week_starts_on <= 6
        and 0 <= preferences.lock_after_minutes <= LONGEST_WAIT
    )


_RULES: Mapping[type, Callable[[Any], bool]] = {
    QuotaTick: _tick,
    Preferences: _preferences,
    SessionAnswer: _answer,
    ExerciseLog: _log,
}
