"""What a goal says about itself, label by label; shared by the builder and the goal's screen."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.activity import Activity
from app.domain.goal import Goal, Outcome
from app.i18n import _
from app.services.goals import GoalAnswers
from app.ui.screens.goal.question import TYPED, Question
from app.ui.sentences import full_day, rating

_SHORT = 140


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What the builder says when it asks."""

    title: str
    hint: str
    label: str
    """Of the answer, in the patient's voice."""


def words_of(question: Question) -> QuestionWords:
    """Return the words of a question."""
    match question:
        case Question.MATTERS:
            words = (
                _("What matters to you?"),
                _("Start from something you care about: people, work, a hobby, a place."),
                _("What matters to me"),
            )
        case Question.DOING:
            words = (
                _("What will you do?"),
                _("Name one thing you can do towards it. Small is good."),
                _("What I will do"),
            )
        case Question.MEASURE:
            words = (
                _("How much, or how often?"),
                _("Then you can tell when you have done it. It may be minutes, or days a week."),
                _("How I will know"),
            )
        case Question.WHEN_WHERE:
            words = (
                _("When and where?"),
                _("A set day and place make it easier to begin."),
                _("When and where"),
            )
        case Question.STEPS:
            words = (
                _("What are the first steps?"),
                _("Small parts, in the order you will do them. One is enough to begin."),
                _("First steps"),
            )
        case Question.IF_THEN:
            words = (
                _("What if it gets hard?"),
                _("Think of one thing that may happen, and what you will do then."),
                _("If it gets hard"),
            )
        case _:
            words = _later_words(question)
    return QuestionWords(*words)


def _later_words(question: Question) -> tuple[str, str, str]:
    match question:
        case Question.CONFIDENCE:
            return (_("Is it the right size?"), "", _("How sure I am"))
        case Question.ACTIVITY:
            return (
                _("Is it about an activity?"),
                _("Link them, and you find the goal and the amount of the day together."),
                _("Activity"),
            )
        case Question.REVIEW_ON:
            return (
                _("When will you look back?"),
                _("Give it about two weeks before you judge it. Any day you choose is fine."),
                _("I look back on"),
            )
        case _:
            return (
                _("Your goal"),
                _("Read it through. Tap a part to change it."),
                _("Your goal"),
            )


def answer_text(
    question: Question, answers: GoalAnswers | Goal, activities: Iterable[Activity] = ()
) -> str:
    """Return what was answered, in the patient's words; empty when nothing was."""
    if question in TYPED:
        return str(getattr(answers, question)).strip()
    names = (one.name for one in activities if one.id == answers.activity_id)
    steps = (f"{at}. {step.text.strip()}" for at, step in enumerate(answers.steps, start=1))
    return {
        Question.IF_THEN: if_then(answers.if_plan, answers.then_plan),
        Question.STEPS: "\n".join(steps),
        Question.CONFIDENCE: confidence(answers),
        Question.ACTIVITY: next(names, ""),
        Question.REVIEW_ON: full_day(answers.review_on) if answers.review_on else "",
        Question.LOOK: "",
    }[question]


def if_then(if_plan: str, then_plan: str) -> str:
    """Return the plan for a hard day, a line for each half that has words."""
    lines = (
        _("If: %(words)s") % {"words": if_plan.strip()} if if_plan.strip() else "",
        _("Then: %(words)s") % {"words": then_plan.strip()} if then_plan.strip() else "",
    )
    return "\n".join(line for line in lines if line)


def confidence(answers: GoalAnswers | Goal) -> str:
    """Return how sure the patient is, with what is in the way and the way round it."""
    lines = [] if answers.confidence is None else [rating(answers.confidence)]
    if answers.barrier.strip():
        lines.append(_("In the way: %(words)s") % {"words": answers.barrier.strip()})
    if answers.way_round.strip():
        lines.append(_("A way round: %(words)s") % {"words": answers.way_round.strip()})
    return "\n".join(lines)


def outcome_word(outcome: Outcome) -> str:
    """Return what a look back found, in a word or two."""
    return {
        Outcome.ACHIEVED: _("I did it"),
        Outcome.PARTLY: _("Partly"),
        Outcome.NOT_YET: _("Not yet"),
        Outcome.CHANGED: _("My goal has changed"),
    }[outcome]


def shortened(text: str) -> str:
    """Return the beginning of a long text, for a list."""
    words = text.strip()
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
