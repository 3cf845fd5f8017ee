"""Goals: from what matters to a next step that can be done."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domain import rating


class Outcome(StrEnum):
    """What a review found."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStep:
    """One doable part of a goal."""

    id: UUID
    text: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReview:
    """A look back at a goal, with what was learned."""

    id: UUID
    reviewed_on: date
    outcome: Outcome
    learned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What matters to the patient, made specific, measurable, doable and dated (SMART)."""

    id: UUID
    made_on: date
    made_at: datetime
    matters: str
    """What matters to me: the reason."""
    doing: str
    """What I will do: specific."""
    measure: str = ""
    """How I will know: how much, how often."""
    when_where: str = ""
    if_plan: str = ""
    """The "if" of the if-then plan: what may happen."""
    then_plan: str = ""
    """The "then": what I will do about it."""
    confidence: int | None = None
    """How sure I am that I can do it, 0 to 10."""
    barrier: str = ""
    way_round: str = ""
    steps: tuple[GoalStep, ...] = ()
    """In the order in which they are to be done."""
    review_on: date | None = None
    activity_id: UUID | None = None
    reviews: tuple[GoalReview, ...] = ()
    """Oldest first."""

    def __post_init__(self) -> None:
        """Refuse a confidence outside 0 to 10.

        Raises:
            RatingOutOfRangeError: The confidence is not a whole number from 0 to 10.
        """
        rating.checked(self.confidence)

    @property
    def outcome(self) -> Outcome | None:
        """Return what the last review found; ``None`` before the first."""
        return self.reviews[-1].outcome if self.reviews else None

    @property
    def is_open(self) -> bool:
        """Tell whether the goal is still worked on."""
        return self.outcome not in (Outcome.ACHIEVED, Outcome.CHANGED)

    @property
    def next_step(self) -> GoalStep | None:
        """Return the first step that is not done yet."""
        return next((step for step in self.steps if step.done_on is None), None)

    def is_due(self, today: date) -> bool:
        """Tell whether the review date of an open goal has come."""
        return self.is_open and self.review_on is not None and self.review_on <= today

    def with_step(self, step_id: UUID, done_on: date | None) -> "Goal":
        """Return the goal with one step done, or open again with ``None``."""
        steps = tuple(
            replace(step, done_on=done_on) if step.id == step_id else step for step in self.steps
        )
        return replace(self, steps=steps)

    def with_review(self, review: GoalReview, review_on: date | None) -> "Goal":
        """Return the goal with a review added and the date of the next one."""
        return replace(self, reviews=(*self.reviews, review), review_on=review_on)
