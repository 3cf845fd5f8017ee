"""A day of the week strip in words and height, for Today and Progress alike."""

from datetime import date

from app.domain.diary import AgainstPlan
from app.i18n import _
from app.ui.components.dates import long_date, weekday_letters
from app.ui.components.strip import StripDay

_SHARE = {AgainstPlan.LESS: 0.4, AgainstPlan.AS_PLANNED: 0.7, AgainstPlan.MORE: 1.0}
"""Heights that tell less from more without colour."""


def strip_day(
    day: date,
    level: AgainstPlan | None,
    *,
    is_today: bool = False,
    is_to_come: bool = False,
    more: str = "",
) -> StripDay:
    """Return what the strip draws and says for a day.

    Args:
        day: The local day.
        level: What was done against the plan; ``None`` is a gap.
        is_today: Whether it is today.
        is_to_come: Whether it lies ahead, so that nothing is missing.
        more: Said after the level, such as the pain of the day.
    """
    words = {
        None: _("nothing recorded about your plan"),
        AgainstPlan.LESS: _("less than planned"),
        AgainstPlan.AS_PLANNED: _("as planned"),
        AgainstPlan.MORE: _("more than planned"),
    }[level]
    return StripDay(
        letter=weekday_letters()[day.weekday()],
        said=": ".join((long_date(day), ", ".join(filter(None, (words, more))))),
        share=_SHARE[level] if level else None,
        is_today=is_today,
        is_to_come=is_to_come,
    )
