"""Amounts as they are typed and as they are said."""

import re
from decimal import Decimal

from app.content.pacing import UnitWords
from app.domain.activity import MOST
from app.domain.amount import trimmed
from app.domain.errors import AmountOutOfRangeError
from app.domain.pacing import MOST_GROWTH
from app.i18n import _
from app.ui.sentences import amount, number

_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d*)?")
_NUMBER = re.compile(r"\d+\.?\d*|\.\d+")
_HUNDREDTH = Decimal("0.01")
_NAME_LETTERS = 60


def typed_amount(text: str, *, may_be_zero: bool = False) -> Decimal:
    """Return the amount that a person has typed: "5", "2.5", "2,5", "1 000" or "1,000".

    Raises:
        AmountOutOfRangeError: It is no number, or one that nobody does in a day.
    """
    value = _typed_number(text)
    if value > MOST:
        raise AmountOutOfRangeError
    value = trimmed(value)
    if not value and not may_be_zero:
        raise AmountOutOfRangeError
    return value


def typed_growth(text: str) -> Decimal:
    """Return the per cent that a person has typed, 0 to ``MOST_GROWTH``: "10", "7,5", "10 %".

    Raises:
        AmountOutOfRangeError: It is no number, or outside this range.
    """
    value = _typed_number(text.replace("%", ""))
    if value > MOST_GROWTH:
        raise AmountOutOfRangeError
    return trimmed(value)


def _typed_number(text: str) -> Decimal:
    joined = "".join(text.split())
    joined = joined.replace(",", "") if _THOUSANDS.fullmatch(joined) else joined.replace(",", ".")
    if not _NUMBER.fullmatch(joined):
        raise AmountOutOfRangeError
    return Decimal(joined)


def exact_words(exact: Decimal) -> str:
    """Return an exact amount to two decimal places, as "8.8" or "9.33"."""
    return number(exact.quantize(_HUNDREDTH))


def about_words(exact: Decimal) -> str:
    """Return an exact amount, as "8.8", or as "about 9.33" when two decimal places cut it."""
    if exact.quantize(_HUNDREDTH) == trimmed(exact):
        return exact_words(exact)
    return _("about %(number)s") % {"number": exact_words(exact)}


def both_amounts(exact: Decimal, usable: Decimal, unit: UnitWords) -> str:
    """Return a usable amount, with the exact one beside it when it is another."""
    if not is_rounded(exact, usable):
        return amount(usable, unit)
    return _("%(amount)s (exact: %(exact)s)") % {
        "amount": amount(usable, unit),
        "exact": exact_words(exact),
    }


def is_rounded(exact: Decimal, usable: Decimal) -> bool:
    """Tell whether the two differ in the places that are shown."""
    return exact.quantize(_HUNDREDTH) != usable


def unit_label(unit: UnitWords) -> str:
    """Return the unit as the words of a button."""
    return unit.many[:1].upper() + unit.many[1:]


def short_name(name: str) -> str:
    """Return an activity's name for one line or two; the whole stands in the field to rename it."""
    line = " ".join(name.split()) or name
    return line if len(line) <= _NAME_LETTERS else line[: _NAME_LETTERS - 1].rstrip() + "…"
