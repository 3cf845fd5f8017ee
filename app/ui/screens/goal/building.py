"""The goal builder while it is used: every answer is kept as a draft before the next question."""

import asyncio
import contextlib
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import flet as ft

from app.domain.activity import Activity
from app.domain.errors import StorageError
from app.domain.goal import Goal
from app.services.door import Services
from app.services.goals import GoalAnswers, answers_of
from app.ui.screens.goal.draft import VERSION, Begun, body_of, form_of, read_begun
from app.ui.screens.goal.question import Question, is_answered, lacking, order
from app.ui.typing_pause import TypingPause

LOOK_BACK_AFTER = timedelta(weeks=2)
"""Offered for a new goal, and editable.

Source: the programme asks to give an activity "at least a two-week trial" (BeST, session 1).
"""


class Easier(StrEnum):
    """Two ways to become more sure of a goal."""

    SMALLER = "smaller"
    WAY_ROUND = "way_round"


@ft.observable
@dataclass(kw_only=True)
class BuilderState:
    """The answers so far, and which question is asked."""

    services: Services
    today: date
    goal: Goal | None
    """The goal that is changed; ``None`` for a new one."""
    start: GoalAnswers
    """What the answers were before anything was said."""
    answers: GoalAnswers
    activities: tuple[Activity, ...] = ()
    question: Question = Question.MATTERS
    begun: Begun | None = None
    """A draft that may be gone on with; while it is set, only that is asked."""
    step_words: str = ""
    is_asked_again: bool = False
    """The question was opened from the look at it all and leads back there."""
    is_lacking: bool = False
    """The patient went on without an answer that is needed."""
    shows_examples: bool = False
    easier: Easier | None = None
    fault: StorageError | None = None
    is_kept: bool = False
    _typing: TypingPause = field(init=False, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._typing = TypingPause(self.keep_draft)

    @classmethod
    async def opened(
        cls, services: Services, today: date, goal_id: UUID | None = None
    ) -> "BuilderState":
        """Begin a goal, or change one.

        Raises:
            NotFoundError: There is no such goal.
        """
        goal = await services.goals.goal(goal_id) if goal_id else None
        start = answers_of(goal) if goal else GoalAnswers(review_on=today + LOOK_BACK_AFTER)
        return cls(
            services=services,
            today=today,
            goal=goal,
            start=start,
            answers=start,
            activities=tuple(one.activity for one in await services.activities.activities()),
            question=Question.LOOK if goal else Question.MATTERS,
            begun=await read_begun(services.drafts, goal),
        )

    @property
    def questions(self) -> list[Question]:
        """The questions that are asked, in order, the look at it all last."""
        return list(order(has_activities=bool(self.activities)))

    @property
    def needs_help(self) -> bool:
        """Tell whether the patient is less sure than is enough."""
        return self.services.goals.needs_smaller(self.answers.confidence)

    def go_on(self) -> None:
        """Go on with what was begun."""
        if self.begun is None:
            return
        begun, self.begun = self.begun, None
        self.answers = self._brought_up_to_date(begun.answers)
        self.step_words, self.is_asked_again = begun.step_words, begun.is_asked_again
        self.question = begun.question if begun.question in self.questions else Question.LOOK

    async def start_afresh(self) -> Begun | None:
        """Put aside what was begun; return it, for undo."""
        begun = self.begun
        try:
            await self.services.drafts.drop(form_of(self.goal), VERSION)
        except StorageError as error:
            self.fault = error
            return None
        self.begun = None
        return begun

    async def put_back(self, begun: Begun) -> None:
        """Go on with what was put aside after all."""
        self.begun = begun
        self.go_on()
        await self.keep_draft()

    async def answer(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of GoalAnswers
        """Take an answer and keep it at once."""
        self.answers = replace(self.answers, **changes)
        await self.keep_draft()

    def type(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of GoalAnswers
        """Take typed words as they come, and keep them when the typing rests."""
        self.answers = replace(self.answers, **changes)
        self.is_lacking = self.is_lacking and not is_answered(self.question, self.answers)
        self._typing.begin()

    def type_step(self, words: str) -> None:
        """Take the words of a step that is not added yet."""
        self.step_words = words
        self._typing.begin()

    async def add_step(self) -> None:
        """Add the typed step; without words nothing happens."""
        if self.step_words.strip():
            step = self.services.goals.new_step(self.step_words)
            self.step_words = ""
            await self.answer(steps=(*self.answers.steps, step))

    async def move_step(self, at: int, by: int) -> None:
        """Move a step up (-1) or down (1); at the end of the list nothing happens."""
        steps = list(self.answers.steps)
        if 0 <= at + by < len(steps):
            steps.insert(at + by, steps.pop(at))
            await self.answer(steps=tuple(steps))

    async def remove_step(self, at: int) -> None:
        """Take a step out."""
        steps = self.answers.steps
        await self.answer(steps=(*steps[:at], *steps[at + 1 :]))

    async def go_forward(self) -> None:
        """Go to the next question, or back to the look at it all."""
        self.is_lacking = self.question is lacking(self.answers)
        if not self.is_lacking:
            following = self.questions[self.questions.index(self.question) + 1]
            await self.ask(Question.LOOK if self.is_asked_again else following)

    async def go_back(self) -> bool:
        """Go to the question before; return False at the first one."""
        at = self.questions.index(self.question)
        if self.is_asked_again:
            await self.ask(Question.LOOK)
        elif at == 0 or (self.goal and self.question is Question.LOOK):
            return False
        else:
            await self.ask(self.questions[at - 1])
        return True

    async def ask(self, question: Question, *, again: bool = False) -> None:
        """Show a question.

        Args:
            question: Which.
            again: It then leads back to the look at it all.
        """
        if self.question is Question.STEPS:
            await self.add_step()
        self.question, self.is_asked_again, self.is_lacking = question, again, False
        await self.keep_draft()

    async def keep_goal(self) -> Goal | None:
        """Keep the goal and drop the draft; ``None`` when something is lacking or it failed."""
        missing = lacking(self.answers)
        if missing:
            await self.ask(missing, again=True)
            self.is_lacking = True
            return None
        self._typing.forget()
        async with self._turn:
            if self.is_kept:
                return None
            goals = self.services.goals
            try:
                if self.goal:
                    kept = await goals.change(self.goal.id, self.answers)
                else:
                    kept = await goals.make(self.answers)
            except StorageError as error:
                self.fault = error
                return None
            self.is_kept, self.fault = True, None
            # The goal is on the device; a draft that stays behind is only offered once more.
            with contextlib.suppress(StorageError):
                await self.services.drafts.drop(form_of(self.goal), VERSION)
            return kept

    async def keep_draft(self) -> None:
        """Put the answers on the device as a draft; forget it when nothing differs."""
        self._typing.forget()
        async with self._turn:
            if self.is_kept or self.begun:
                return
            drafts, form = self.services.drafts, form_of(self.goal)
            begun = Begun(
                answers=self.answers,
                question=self.question,
                is_asked_again=self.is_asked_again,
                step_words=self.step_words,
            )
            try:
                if self.answers == self.start and not self.step_words:
                    await drafts.drop(form, VERSION)
                else:
                    await drafts.keep(form, VERSION, body_of(begun))
            except StorageError as error:
                self.fault = error
                return
            self.fault = None

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        if self._typing.is_waiting:
            await self.keep_draft()

    def _brought_up_to_date(self, answers: GoalAnswers) -> GoalAnswers:
        """Return the answers with what has happened since: steps ticked, days gone by."""
        if self.goal is None:
            offered = self.today + LOOK_BACK_AFTER
            is_past = answers.review_on is not None and answers.review_on <= self.today
            return replace(answers, review_on=offered) if is_past else answers
        done = {step.id: step.done_on for step in self.goal.steps}
        steps = (replace(step, done_on=done.get(step.id)) for step in answers.steps)
        return replace(answers, steps=tuple(steps))
