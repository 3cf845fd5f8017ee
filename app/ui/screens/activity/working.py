"""The arithmetic of a baseline, step by step, so that anyone can follow it."""

from collections.abc import Sequence
from decimal import Decimal

import flet as ft

from app.content.pacing import UnitWords
from app.domain.baseline import Baseline, WorkingName, WorkingStep
from app.domain.pacing import BaselineRule
from app.i18n import _
from app.ui.components.card import Card
from app.ui.components.text import Body, Heading
from app.ui.components.tone import Tone
from app.ui.screens.activity.amounts import about_words, exact_words, is_rounded
from app.ui.screens.activity.big_amount import BigAmount


def WorkingCard(found: Baseline, unit: UnitWords) -> ft.Control:
    """Show how the tries became an amount, and the amount."""
    rows: list[ft.Control] = [Body(_step(step, found.rule, unit)) for step in found.working]
    if is_rounded(found.exact, found.usable):
        rows.append(
            Body(
                _("The app goes on with the exact amount, %(exact)s.")
                % {"exact": exact_words(found.exact)}
            )
        )
    return Card(
        Heading(_("Your baseline")),
        BigAmount(found.usable, unit, key="baseline-amount"),
        *rows,
        tone=Tone.ACTIVITY,
        key="baseline-working",
    )


def _step(step: WorkingStep, rule: BaselineRule, unit: UnitWords) -> str:
    result = about_words(step.result)
    match step.name:
        case WorkingName.AMOUNTS:
            return _("You did %(amount)s.") % {"amount": _all(step.amounts)}
        case WorkingName.MEAN if rule is BaselineRule.GOOD_AND_BAD_DAY:
            return _("Half way between %(amounts)s is %(result)s.") % {
                "amounts": _all(step.amounts),
                "result": result,
            }
        case WorkingName.MEAN:
            return _(
                "%(amounts)s: added up and divided by %(count)d, the average is %(result)s."
            ) % {
                "amounts": _all(step.amounts),
                "count": len(step.amounts),
                "result": result,
            }
        case WorkingName.LESS:
            return _("Less %(percent)s %% is %(result)s.") % {
                "percent": exact_words(step.percent or Decimal(0)),
                "result": result,
            }
        case WorkingName.ROUNDED_DOWN:
            return _("Rounded down to %(unit)s that are easy to use: %(result)s.") % {
                "unit": unit.many,
                "result": result,
            }
        case WorkingName.ONE_STEP:
            return _("The smallest amount to plan with is %(result)s.") % {"result": result}


def _all(amounts: Sequence[Decimal]) -> str:
    words = [about_words(amount) for amount in amounts]
    if len(words) == 1:
        return words[0]
    # Translators: a list of numbers, such as "10, 12 and 8".
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
