"""What stands in the plan for staying well."""

from app.content.staying_well import StayingWellWords
from app.domain.staying_well import StayingWellPlan
from app.ui.screens.flare_up_plan.keep_page import Written


def text_of(part: str, plan: StayingWellPlan) -> str:
    """Return what is written in a part; empty when nothing is."""
    return str(getattr(plan, part)).strip()


def written(plan: StayingWellPlan, words: StayingWellWords) -> Written:
    """Return the plan for its page."""
    return Written(
        title=words.print_title,
        footer=words.print_footer,
        written_on=plan.written_on,
        parts=[(part.title, (text_of(part.id, plan),)) for part in words.parts],
    )
