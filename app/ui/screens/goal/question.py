"""The questions of the goal builder, and what makes each of them answered."""

from collections.abc import Sequence
from enum import StrEnum

from app.services.goals import GoalAnswers


class Question(StrEnum):
    """One screen of the builder; from what matters to a SMART goal."""

    MATTERS = "matters"
    DOING = "doing"
    MEASURE = "measure"
    WHEN_WHERE = "when_where"
    STEPS = "steps"
    IF_THEN = "if_then"
    CONFIDENCE = "confidence"
    ACTIVITY = "activity"
    REVIEW_ON = "review_on"
    LOOK = "look"
    """Not a question: the whole goal, before it is kept."""


NEEDED = (Question.MATTERS, Question.DOING)
"""Without these there is no goal; everything else can wait."""
TYPED = (Question.MATTERS, Question.DOING, Question.MEASURE, Question.WHEN_WHERE)
"""Answered in one box; the question's value is the name of the field."""


def order(*, has_activities: bool) -> Sequence[Question]:
    """Return the questions in the order they are asked, the look at it all last."""
    return [one for one in Question if has_activities or one is not Question.ACTIVITY]


def is_answered(question: Question, answers: GoalAnswers) -> bool:
    """Tell whether something was said about a question."""
    if question in TYPED:
        return bool(str(getattr(answers, question)).strip())
    return {
        Question.IF_THEN: bool(answers.if_plan.strip() or answers.then_plan.strip()),
        Question.STEPS: any(step.text.strip() for step in answers.steps),
        Question.CONFIDENCE: answers.confidence is not None,
        Question.ACTIVITY: answers.activity_id is not None,
        Question.REVIEW_ON: answers.review_on is not None,
        Question.LOOK: True,
    }[question]


def lacking(answers: GoalAnswers) -> Question | None:
    """Return the first needed question that has no answer yet."""
    return next((one for one in NEEDED if not is_answered(one, answers)), None)
