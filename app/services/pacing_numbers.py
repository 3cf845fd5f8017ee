"""The numbers that pacing needs, as they come from the content."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.activity import Unit
from app.domain.baseline import RuleNumbers
from app.domain.pacing import BaselineRule


@dataclass(frozen=True, slots=True, kw_only=True)
class PacingNumbers:
    """The numbers of ``assets/content/<lang>/pacing.toml``."""

    rules: Mapping[BaselineRule, RuleNumbers]
    """All of them."""
    growth_percent: Decimal
    """Offered at first, from week to week."""
    usable_steps: Mapping[Unit, Decimal]
    """All of them, above zero."""
