"""What one activity asks for today, in a line."""

from app.content.pacing import UnitWords
from app.domain.diary import AgainstPlan
from app.i18n import _
from app.services.activities import ActivityView
from app.ui.sentences import amount


def amount_today(view: ActivityView, unit: UnitWords, *, is_paused: bool = False) -> str:
    """Return today's amount with what was done of it, or the way to one.

    Args:
        view: The activity.
        unit: The words of its unit.
        is_paused: A red flag rests all amounts today.
    """
    if view.quota is None:
        return _("No baseline yet")
    if is_paused:
        return _("Paused today")
    planned = _("Today: %(amount)s") % {"amount": amount(view.quota.usable, unit)}
    if view.tick is None:
        return planned
    return _done(view.tick.against_plan) % {"planned": planned}


def _done(level: AgainstPlan) -> str:
    # Translators: first an amount ("Today: 12 minutes"), then what was done of it.
    return {
        AgainstPlan.LESS: _("%(planned)s. You did less."),
        AgainstPlan.AS_PLANNED: _("%(planned)s. Done as planned."),
        AgainstPlan.MORE: _("%(planned)s. You did more."),
    }[level]
