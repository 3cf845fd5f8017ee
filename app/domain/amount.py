"""Amounts: exact ones for the arithmetic, usable ones for the day."""

from decimal import Decimal

_GRAIN = Decimal("0.000000001")


def trimmed(amount: Decimal) -> Decimal:
    """Return the amount without the dust of the arithmetic: at most nine decimal places."""
    rounded = amount.quantize(_GRAIN)
    whole = rounded.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == rounded else rounded.normalize()


def usable(exact: Decimal, step: Decimal) -> Decimal:
    """Return the amount rounded down to a whole multiple of the step; at least one step.

    Args:
        exact: Above zero, in the activity's unit.
        step: Above zero, in the same unit.
    """
    return trimmed(max(step, trimmed(exact) // step * step))
