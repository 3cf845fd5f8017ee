"""Goals."""

from collections.abc import Sequence
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
from app.store.repositories.reading import columns, owned_by, put_row, replace_owned
from app.store.rows import GoalReviewRow, GoalRow, GoalStepRow
from app.store.tables import goal_reviews, goal_steps, goals


class SqlGoals(DeletableRecords[Goal]):
    """Goals with their steps and reviews."""

    table = goals
    every = select(*columns(goals, GoalRow._fields))

    def put(self, record: Goal) -> None:
        """Add the goal, or replace the one with the same id; a deleted one is back then."""
        row = from_goal(record)
        put_row(self.connection, self.table, {**row._asdict(), "deleted_at": None})
        steps = [
            from_goal_step(step, row.id, position)._asdict()
            for position, step in enumerate(record.steps)
        ]
        reviews = [
            from_goal_review(review, row.id, position)._asdict()
            for position, review in enumerate(record.reviews)
        ]
        replace_owned(self.connection, goal_steps.c.goal_id, row.id, steps)
        replace_owned(self.connection, goal_reviews.c.goal_id, row.id, reviews)

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

    def all(self) -> Sequence[Goal]:
        """Return the goals, oldest first."""
        return self.load(self.kept.order_by(self.table.c.made_at, self.table.c.id))
