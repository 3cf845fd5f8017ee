"""What a thought record says about itself."""

from collections.abc import Mapping

from app.content.thoughts import ThoughtWords
from app.domain.thought_record import ThoughtRecord
from app.i18n import _
from app.services.thought_records import ThoughtAnswers
from app.ui.screens.thoughts.state import BALANCED, FEELING

_SHORT = 90


def name_of(record: ThoughtRecord | ThoughtAnswers) -> str:
    """Return the first words of a record, for a list."""
    typed = (record.thought, record.situation, record.balanced_thought, record.will_do)
    words = next((" ".join(text.split()) for text in typed if text.strip()), "")
    if not words:
        return _("No words yet")
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"


def feelings_of(record: ThoughtRecord | ThoughtAnswers, words: ThoughtWords) -> str:
    """Return the feelings, as "Worried, Fed up"; the patient's own words as they are."""
    known = words.feeling_by_id
    labels = [known[one].label if one in known else one.strip() for one in record.feelings]
    return ", ".join(labels)


def strength_of(record: ThoughtRecord | ThoughtAnswers) -> str:
    """Return how strong the feeling was, before and after; empty where nothing was said."""
    before, after = record.feeling_percent, record.feeling_after_percent
    if before is not None and after is not None:
        values: Mapping[str, int] = {"before": before, "after": after}
        return _("Strength %(before)d of 100, and %(after)d after") % values
    if before is not None:
        return _("Strength %(before)d of 100") % {"before": before}
    if after is not None:
        return _("Strength %(after)d of 100 after") % {"after": after}
    return ""


def answer_text(question: str, answers: ThoughtAnswers, words: ThoughtWords) -> str:
    """Return what was answered to a question; empty when nothing was."""
    if question == FEELING:
        strength = answers.feeling_percent
        lines = [feelings_of(answers, words), _percent(strength) if strength is not None else ""]
    elif question == "styles":
        known = words.style_by_id
        lines = [known[one].label for one in answers.styles if one in known]
    elif question == BALANCED:
        after = answers.feeling_after_percent
        lines = [answers.balanced_thought.strip(), _after(after) if after is not None else ""]
    else:
        lines = [str(getattr(answers, question)).strip()]
    return "\n".join(line for line in lines if line)


def _percent(strength: int) -> str:
    return _("Strength %(before)d of 100") % {"before": strength}


def _after(strength: int) -> str:
    return _("The feeling after: %(after)d of 100") % {"after": strength}
