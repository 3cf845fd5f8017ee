"""The shape of ``pacing.toml``: the baseline rules with their numbers, units and examples."""

from dataclasses import dataclass
from decimal import Decimal

from app.content.schema import Document, Section, Strict
from app.domain.activity import Unit
from app.domain.baseline import RuleNumbers
from app.domain.pacing import BaselineRule
from app.services.pacing_numbers import PacingNumbers


@dataclass(frozen=True, kw_only=True)
class Rule(Strict):
    """One published way to find a baseline."""

    id: str
    """As ``app.domain.pacing.BaselineRule``."""
    name: str
    how: tuple[str, ...]
    """The steps, in order."""
    example: str
    """Worked with the numbers of this rule."""
    origin: str
    """Where it comes from, in the patient's words."""
    tries: int
    """How many amounts it needs."""
    factor: Decimal
    """The mean of the amounts is multiplied by this, above zero and at most 1."""
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class UnitWords(Strict):
    """What a unit is called, and the amounts it is shown in."""

    id: str
    """As ``app.domain.activity.Unit``."""
    one: str
    many: str
    usable_step: Decimal
    """Amounts are shown as whole multiples of this; also the smallest amount."""


@dataclass(frozen=True, kw_only=True)
class Growth(Strict):
    """How fast a plan grows."""

    percent: Decimal
    """Each week, offered at first."""
    most_percent: Decimal
    explanation: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ExampleActivity(Strict):
    """An activity that may be offered, never filled in."""

    id: str
    name: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class ExampleGoal(Strict):
    """A goal from daily life, shown as an example, never filled in."""

    id: str
    matters: str
    doing: str
    measure: str
    when_where: str
    if_plan: str
    then_plan: str
    steps: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Confidence(Strict):
    """How sure the patient is to manage a goal."""

    title: str
    lowest: str
    """Words at 0."""
    highest: str
    """Words at 10."""
    enough: int
    """From this on no help is offered."""
    when_lower: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PacingWords(Document):
    """All of ``pacing.toml``."""

    why: Section
    over_and_under: Section
    """Shown with the pattern of "more" on good days and "less" after them."""
    honest_note: str
    """No trial stands behind the figures."""
    ache_note: str
    hold_note: str
    rules: tuple[Rule, ...]
    growth: Growth
    units: tuple[UnitWords, ...]
    example_activities: tuple[ExampleActivity, ...]
    example_goals: tuple[ExampleGoal, ...]
    confidence: Confidence

    @property
    def numbers(self) -> PacingNumbers:
        """The numbers alone, as the services want them."""
        return PacingNumbers(
            rules={
                BaselineRule(rule.id): RuleNumbers(tries=rule.tries, factor=rule.factor)
                for rule in self.rules
            },
            growth_percent=self.growth.percent,
            usable_steps={Unit(unit.id): unit.usable_step for unit in self.units},
        )

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with that id.

        Raises:
            KeyError: There is none.
        """
        return {rule.id: rule for rule in self.rules}[rule_id]

    def unit(self, unit_id: str) -> UnitWords:
        """Return the words of the unit with that id.

        Raises:
            KeyError: There are none.
        """
        return {unit.id: unit for unit in self.units}[unit_id]
