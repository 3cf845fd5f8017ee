"""Goals: made, worked on step by step, looked back at."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.services.clock import Clock
from app.services.records import Binned, Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAnswers:
    """What the patient says about a goal; the fields are those of ``Goal``."""

    matters: str = ""
    doing: str = ""
    measure: str = ""
    when_where: str = ""
    if_plan: str = ""
    then_plan: str = ""
    confidence: int | None = None
    barrier: str = ""
    way_round: str = ""
    steps: tuple[GoalStep, ...] = ()
    """Steps without words are left out when the goal is kept."""
    review_on: date | None = None
    activity_id: UUID | None = None

    @property
    def may_keep(self) -> bool:
        """Tell whether there is enough for a goal: something that is to be done."""
        return bool(self.doing.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalsView:
    """All goals; the ones to look back at first, then by age."""

    due: tuple[Goal, ...]
    """Open, and the day of the review has come."""
    open: tuple[Goal, ...]
    """Open, and not due."""
    closed: tuple[Goal, ...]
    """Achieved or changed, the last reviewed first."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no goal yet."""
        return not (self.due or self.open or self.closed)


class GoalService:
    """The use cases of goals."""

    def __init__(self, records: Records, clock: Clock, enough_confidence: int) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            enough_confidence: 0 to 10; below it the goal is made smaller. Content.
        """
        self._records = records
        self._clock = clock
        self._enough_confidence = enough_confidence

    def needs_smaller(self, confidence: int | None) -> bool:
        """Tell whether to help make the goal smaller, or find a way round what is in the way."""
        return confidence is not None and confidence < self._enough_confidence

    def new_step(self, text: str) -> GoalStep:
        """Return a step that is not done yet; it is kept with its goal."""
        return GoalStep(id=uuid4(), text=text)

    async def goals(self) -> GoalsView:
        """Return all goals."""
        today = self._clock.today()
        goals = await self._records.read(lambda work: work.goals.all())
        closed = [goal for goal in goals if not goal.is_open]
        return GoalsView(
            due=tuple(goal for goal in goals if goal.is_due(today)),
            open=tuple(goal for goal in goals if goal.is_open and not goal.is_due(today)),
            closed=tuple(sorted(closed, key=lambda goal: goal.reviews[-1].reviewed_on))[::-1],
        )

    async def goal(self, goal_id: UUID) -> Goal:
        """Return one goal.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        return await self._records.read(lambda work: _existing(work, goal_id))

    async def make(self, answers: GoalAnswers) -> Goal:
        """Keep a new goal.

        Raises:
            RatingOutOfRangeError: The confidence is not a whole number from 0 to 10.
            StorageError: The device did not keep it.
        """
        goal = Goal(
            id=uuid4(),
            made_on=self._clock.today(),
            made_at=self._clock.now(),
            **_kept(answers),  # type: ignore[arg-type]  # field by field the same types
        )
        await self._records.write(lambda work: work.goals.put(goal))
        return goal

    async def change(self, goal_id: UUID, answers: GoalAnswers) -> Goal:
        """Keep new answers about a goal; its reviews stay.

        Raises:
            NotFoundError: It is deleted or unknown.
            RatingOutOfRangeError: The confidence is not a whole number from 0 to 10.
        """
        return await self._changed(
            goal_id,
            lambda goal: replace(goal, **_kept(answers)),  # type: ignore[arg-type]  # as above
        )

    async def tick_step(self, goal_id: UUID, step_id: UUID, *, is_done: bool = True) -> Goal:
        """Mark a step as done today, or open it again.

        Raises:
            NotFoundError: The goal is deleted or unknown.
        """
        done_on = self._clock.today() if is_done else None
        return await self._changed(goal_id, lambda goal: goal.with_step(step_id, done_on))

    async def review(
        self, goal_id: UUID, outcome: Outcome, learned: str = "", review_on: date | None = None
    ) -> Goal:
        """Keep what a look back found, and when to look back again.

        Raises:
            NotFoundError: The goal is deleted or unknown.
        """
        review = GoalReview(
            id=uuid4(), reviewed_on=self._clock.today(), outcome=outcome, learned=learned
        )
        return await self._changed(goal_id, lambda goal: goal.with_review(review, review_on))

    async def put_back(self, goal: Goal) -> None:
        """Restore a goal as it was: the second half of undo."""
        await self._records.write(lambda work: work.goals.put(goal))

    async def delete(self, goal_id: UUID) -> None:
        """Move the goal to the bin."""
        now = self._clock.now()
        await self._records.write(lambda work: work.goals.delete(goal_id, now))

    async def bring_back(self, goal_id: UUID) -> None:
        """Take the goal out of the bin."""
        await self._records.write(lambda work: work.goals.bring_back(goal_id))

    async def binned(self) -> tuple[Binned[Goal], ...]:
        """Return the deleted goals, last deleted first."""
        return tuple(await self._records.read(lambda work: work.goals.binned()))

    async def _changed(self, goal_id: UUID, change: Callable[[Goal], Goal]) -> Goal:
        def job(work: UnitOfWork) -> Goal:
            goal = change(_existing(work, goal_id))
            work.goals.put(goal)
            return goal

        return await self._records.write(job)


def answers_of(goal: Goal) -> GoalAnswers:
    """Return what a goal holds, for changing it."""
    return GoalAnswers(**{part.name: getattr(goal, part.name) for part in fields(GoalAnswers)})


def _existing(work: UnitOfWork, goal_id: UUID) -> Goal:
    goal = work.goals.get(goal_id)
    if goal is None:
        raise NotFoundError
    return goal


def _kept(answers: GoalAnswers) -> dict[str, object]:
    """Return the fields of a goal; steps without words are left out."""
    kept = {part.name: getattr(answers, part.name) for part in fields(answers)}
    kept["steps"] = tuple(step for step in answers.steps if step.text.strip())
    return kept
