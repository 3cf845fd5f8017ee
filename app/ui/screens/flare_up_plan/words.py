"""What stands in a flare-up plan."""

from app.content.flare_up_plan import FlareUpPlanWords
from app.domain.flare_up_plan import FlareUpPlan
from app.ui.screens.flare_up_plan.keep_page import Written
from app.ui.screens.flare_up_plan.state import FIRST_THINGS, PACING_STEP


def texts_of(part: str, plan: FlareUpPlan, words: FlareUpPlanWords) -> tuple[str, ...]:
    """Return what is written in a part, each thing for itself; empty when nothing is."""
    if part == FIRST_THINGS:
        found = plan.first_things
    elif part == PACING_STEP:
        step = words.step_by_id.get(plan.pacing_step)
        found = (step.label,) if step else ()
    else:
        found = (str(getattr(plan, part)),)
    return tuple(text.strip() for text in found if text.strip())


def text_of(part: str, plan: FlareUpPlan, words: FlareUpPlanWords) -> str:
    """Return what is written in a part, things numbered, a line each."""
    texts = texts_of(part, plan, words)
    if part != FIRST_THINGS:
        return "\n".join(texts)
    return "\n".join(f"{at}. {text}" for at, text in enumerate(texts, start=1))


def written(plan: FlareUpPlan, words: FlareUpPlanWords) -> Written:
    """Return the plan for its page."""
    return Written(
        title=words.print_title,
        footer=words.print_footer,
        written_on=plan.written_on,
        parts=[(part.title, texts_of(part.id, plan, words)) for part in words.parts],
    )
