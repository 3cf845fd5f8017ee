"""A goal that was begun and not kept yet, as it lies between the drafts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import cast
from uuid import UUID

from app.domain.goal import Goal, GoalStep
from app.services.drafts import Draft, DraftService
from app.services.goals import GoalAnswers
from app.services.records import JsonValue
from app.ui.screens.goal.question import Question

VERSION = 1
_WORDS = ("matters", "doing", "measure", "when_where", "if_plan", "then_plan")
_WAYS = ("barrier", "way_round")


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Where the builder stood when it was left."""

    answers: GoalAnswers
    question: Question
    is_asked_again: bool = False
    """The question leads back to the look at it all."""
    step_words: str = ""
    """Of a step that was typed and not added yet."""


def form_of(goal: Goal | None) -> str:
    """Return the name of the form for a new goal, or for changing one."""
    return f"goal-{goal.id}" if goal else "goal"


async def read_begun(drafts: DraftService, goal: Goal | None = None) -> Begun | None:
    """Return what was begun; ``None`` when nothing was, or when it cannot be read."""
    draft = await drafts.read(form_of(goal), VERSION)
    return _begun_of(draft) if draft else None


def body_of(begun: Begun) -> dict[str, JsonValue]:
    """Return what is kept of it."""
    answers = begun.answers
    body = cast("dict[str, JsonValue]", {k: asdict(answers)[k] for k in (*_WORDS, *_WAYS)})
    return body | {
        "confidence": answers.confidence,
        "steps": [
            {
                "id": str(step.id),
                "text": step.text,
                "done_on": step.done_on.isoformat() if step.done_on else None,
            }
            for step in answers.steps
        ],
        "review_on": answers.review_on.isoformat() if answers.review_on else None,
        "activity_id": str(answers.activity_id) if answers.activity_id else None,
        "question": str(begun.question),
        "is_asked_again": begun.is_asked_again,
        "step_words": begun.step_words,
    }


def _begun_of(draft: Draft) -> Begun | None:
    body = draft.body
    try:
        answers = GoalAnswers(
            **{name: str(body.get(name, "")) for name in (*_WORDS, *_WAYS)},
            confidence=cast("int | None", body.get("confidence")),
            steps=tuple(map(_step, cast("list[dict[str, JsonValue]]", body.get("steps", [])))),
            review_on=_day(body, "review_on"),
            activity_id=UUID(str(body["activity_id"])) if body.get("activity_id") else None,
        )
        question = Question(str(body.get("question", Question.MATTERS)))
    except (TypeError, ValueError, KeyError):
        return None
    return Begun(
        answers=answers,
        question=question,
        is_asked_again=bool(body.get("is_asked_again")),
        step_words=str(body.get("step_words", "")),
    )


def _step(body: Mapping[str, JsonValue]) -> GoalStep:
    return GoalStep(id=UUID(str(body["id"])), text=str(body["text"]), done_on=_day(body, "done_on"))


def _day(body: Mapping[str, JsonValue], name: str) -> date | None:
    return date.fromisoformat(str(body[name])) if body.get(name) else None
