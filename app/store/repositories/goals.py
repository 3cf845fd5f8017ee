"""Goals."""

from typing import Any

from sqlalchemy import Select, select

from app.domain.goal import Goal
from app.store.mapping.goals import (
    from_goal,
    from_goal_review,
    from_goal_step,
    to_goal,
    to_goal_review,
    to_goal_step,
)
from app.store.repositories.deletable import DeletableRecords
from app.store.repositories.reading import columns, owned_by, replace_owned
from app.store.rows import GoalReviewRow, GoalRow, GoalStepRow
from app.store.tables import goal_reviews, goal_steps, goals


class SqlGoals(DeletableRecords[Goal]):
    """Goals with their steps and reviews."""

    table = goals
    every = select(*columns(goals, GoalRow._fields))

    def values(self, record: Goal) -> dict[str, object]:
        """Return the goal's row by the names of its columns."""
        return from_goal(record)._asdict()

    def put(self, record: Goal) -> None:
        """Add the goal, or replace the one with the same id; a deleted one is back then."""
        super().put(record)
        goal_id = record.id.bytes
        steps = [
            from_goal_step(step, goal_id, position)._asdict()
            for position, step in enumerate(record.steps)
        ]
        reviews = [
            from_goal_review(review, goal_id, position)._asdict()
            for position, review in enumerate(record.reviews)
        ]
        replace_owned(self.connection, goal_steps.c.goal_id, goal_id, steps)
        replace_owned(self.connection, goal_reviews.c.goal_id, goal_id, reviews)

    def load(self, query: Select[Any]) -> list[Goal]:
        """Return the goals that the query selects, in its order."""
        rows = self.connection.execute(query).all()
        ids = query.with_only_columns(self.table.c.id)
        steps = owned_by(
            self.connection,
            goal_steps.c.goal_id,
            ids,
            goal_steps.c.position,
            *columns(goal_steps, GoalStepRow._fields),
        )
        reviews = owned_by(
            self.connection,
            goal_reviews.c.goal_id,
            ids,
            goal_reviews.c.position,
            *columns(goal_reviews, GoalReviewRow._fields),
        )
        return [
            to_goal(
                row,
                (to_goal_step(GoalStepRow._make(step)) for _, *step in steps.get(row.id, ())),
                (to_goal_review(GoalReviewRow._make(seen)) for _, *seen in reviews.get(row.id, ())),
            )
            for row in map(GoalRow._make, rows)
        ]
