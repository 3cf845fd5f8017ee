"""Goals, steps and reviews to rows and back."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    storable,
    to_day_or_none,
    to_instant,
)
from app.store.rows import GoalReviewRow, GoalRow, GoalStepRow


def from_goal(goal: Goal) -> GoalRow:
    """Return the row of the goal, without steps and reviews."""
    return GoalRow(
        id=goal.id.bytes,
        made_on=goal.made_on.isoformat(),
        made_at=from_instant(goal.made_at),
        matters=storable(goal.matters),
        doing=storable(goal.doing),
        measure=storable(goal.measure),
        when_where=storable(goal.when_where),
        if_plan=storable(goal.if_plan),
        then_plan=storable(goal.then_plan),
        confidence=goal.confidence,
        barrier=storable(goal.barrier),
        way_round=storable(goal.way_round),
        review_on=from_day_or_none(goal.review_on),
        activity_id=None if goal.activity_id is None else goal.activity_id.bytes,
    )


def from_goal_step(step: GoalStep, goal_id: bytes, position: int) -> GoalStepRow:
    """Return the row of a step; ``position`` counts from 0."""
    return GoalStepRow(
        id=step.id.bytes,
        goal_id=goal_id,
        position=position,
        text=storable(step.text),
        done_on=from_day_or_none(step.done_on),
    )


def from_goal_review(review: GoalReview, goal_id: bytes, position: int) -> GoalReviewRow:
    """Return the row of a review; ``position`` counts from 0."""
    return GoalReviewRow(
        id=review.id.bytes,
        goal_id=goal_id,
        position=position,
        reviewed_on=review.reviewed_on.isoformat(),
        outcome=review.outcome.value,
        learned=storable(review.learned),
    )


def to_goal_step(row: GoalStepRow) -> GoalStep:
    """Return the step of the row."""
    return GoalStep(id=UUID(bytes=row.id), text=row.text, done_on=to_day_or_none(row.done_on))


def to_goal_review(row: GoalReviewRow) -> GoalReview:
    """Return the review of the row."""
    return GoalReview(
        id=UUID(bytes=row.id),
        reviewed_on=date.fromisoformat(row.reviewed_on),
        outcome=Outcome(row.outcome),
        learned=row.learned,
    )


def to_goal(row: GoalRow, steps: Iterable[GoalStep], reviews: Iterable[GoalReview]) -> Goal:
    """Return the goal of the row; steps and reviews come in their order."""
    return Goal(
        id=UUID(bytes=row.id),
        made_on=date.fromisoformat(row.made_on),
        made_at=to_instant(row.made_at),
        matters=row.matters,
        doing=row.doing,
        measure=row.measure,
        when_where=row.when_where,
        if_plan=row.if_plan,
        then_plan=row.then_plan,
        confidence=row.confidence,
        barrier=row.barrier,
        way_round=row.way_round,
        steps=tuple(steps),
        review_on=to_day_or_none(row.review_on),
        activity_id=None if row.activity_id is None else UUID(bytes=row.activity_id),
        reviews=tuple(reviews),
    )
