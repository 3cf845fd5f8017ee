"""One goal while it is looked at: steps are ticked and kept at once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.domain.errors import NotFoundError, StorageError
from app.domain.goal import Goal
from app.services.activities import ActivityView
from app.services.door import Services


@ft.observable
@dataclass(kw_only=True)
class GoalState:
    """The goal on the screen."""

    services: Services
    today: date
    goal: Goal
    activity: ActivityView | None
    """The linked one, unless it is deleted."""
    fault: StorageError | None = None

    @classmethod
    async def opened(cls, services: Services, today: date, goal_id: UUID) -> "GoalState":
        """Read a goal and what it is linked to.

        Raises:
            NotFoundError: There is no such goal.
        """
        goal = await services.goals.goal(goal_id)
        activity = None
        if goal.activity_id:
            try:
                activity = await services.activities.activity(goal.activity_id)
            except NotFoundError:
                activity = None
        return cls(services=services, today=today, goal=goal, activity=activity)

    @property
    def is_due(self) -> bool:
        """Tell whether it is time to look back."""
        return self.goal.is_due(self.today)

    async def tick(self, step_id: UUID, *, is_done: bool) -> bool:
        """Mark a step as done today, or open it again; tell whether that is kept."""
        goals = self.services.goals
        try:
            self.goal = await goals.tick_step(self.goal.id, step_id, is_done=is_done)
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        return True

    async def put_back(self, goal: Goal) -> None:
        """Restore the goal as it was: undo."""
        await self.services.goals.put_back(goal)
        self.goal = goal

    async def delete(self) -> bool:
        """Move the goal to the bin; tell whether that is kept."""
        try:
            await self.services.goals.delete(self.goal.id)
        except StorageError as error:
            self.fault = error
            return False
        return True
