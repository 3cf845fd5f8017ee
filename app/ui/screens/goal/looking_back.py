"""A look back at a goal while it is written."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from datetime import date
from typing import cast
from uuid import UUID

import flet as ft

from app.domain.errors import StorageError
from app.domain.goal import Goal, Outcome
from app.services.door import Services
from app.services.records import JsonValue
from app.ui.screens.goal.building import LOOK_BACK_AFTER
from app.ui.typing_pause import TypingPause

VERSION = 1
_CLOSING = (Outcome.ACHIEVED, Outcome.CHANGED)


@ft.observable
@dataclass(kw_only=True)
class ReviewState:
    """What was found so far; then, once kept, what may come next."""

    services: Services
    today: date
    goal: Goal
    """As it was before this look back."""
    outcome: Outcome | None = None
    learned: str = ""
    review_on: date | None = None
    """The next look back, for a goal that goes on."""
    is_lacking: bool = False
    """The patient went on without saying how it went."""
    is_kept: bool = False
    fault: StorageError | None = None
    _typing: TypingPause = field(init=False, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._typing = TypingPause(self.keep_draft)

    @classmethod
    async def opened(cls, services: Services, today: date, goal_id: UUID) -> "ReviewState":
        """Begin to look back, or go on where it was left.

        Raises:
            NotFoundError: There is no such goal.
        """
        state = cls(
            services=services,
            today=today,
            goal=await services.goals.goal(goal_id),
            review_on=today + LOOK_BACK_AFTER,
        )
        draft = await services.drafts.read(state.form, VERSION)
        if draft:
            # Another version of the app, or a damaged row: then it begins afresh.
            with contextlib.suppress(KeyError, ValueError, TypeError):
                state.take(draft.body)
        return state

    @property
    def form(self) -> str:
        """The name of the form for drafts."""
        return f"goal-review-{self.goal.id}"

    @property
    def goes_on(self) -> bool:
        """Tell whether the goal is still worked on after this."""
        return self.outcome is not None and self.outcome not in _CLOSING

    def take(self, body: dict[str, JsonValue]) -> None:
        """Take what a draft holds.

        Raises:
            KeyError, TypeError, ValueError: It is no draft of this form.
        """
        outcome, learned = cast("str | None", body["outcome"]), str(body["learned"])
        day = cast("str | None", body["review_on"])
        review_on = date.fromisoformat(day) if day else None
        self.outcome = Outcome(outcome) if outcome else None
        self.learned = learned
        if review_on is None or review_on > self.today:
            self.review_on = review_on

    async def pick(self, outcome: Outcome) -> None:
        """Take how it went."""
        self.outcome, self.is_lacking = outcome, False
        await self.keep_draft()

    async def choose_day(self, day: date | None) -> None:
        """Take the day of the next look back."""
        self.review_on = day
        await self.keep_draft()

    def type(self, learned: str) -> None:
        """Take typed words as they come, and keep them when the typing rests."""
        self.learned = learned
        self._typing.begin()

    async def keep(self) -> None:
        """Keep the look back; ``is_kept`` tells whether it is on the device."""
        if self.outcome is None:
            self.is_lacking = True
            return
        self._typing.forget()
        async with self._turn:
            if self.is_kept:
                return
            review_on = self.review_on if self.goes_on else None
            try:
                await self.services.goals.review(
                    self.goal.id, self.outcome, self.learned, review_on
                )
            except StorageError as error:
                self.fault = error
                return
            self.is_kept, self.fault = True, None
            with contextlib.suppress(StorageError):
                await self.services.drafts.drop(self.form, VERSION)

    async def undo(self) -> None:
        """Take the look back away again; what was written stays on the screen."""
        await self.services.goals.put_back(self.goal)
        self.is_kept = False
        await self.keep_draft()

    async def keep_draft(self) -> None:
        """Put what was said so far on the device."""
        self._typing.forget()
        async with self._turn:
            if self.is_kept:
                return
            body: dict[str, JsonValue] = {
                "outcome": self.outcome,
                "learned": self.learned,
                "review_on": self.review_on.isoformat() if self.review_on else None,
            }
            try:
                await self.services.drafts.keep(self.form, VERSION, body)
            except StorageError as error:
                self.fault = error
                return
            self.fault = None

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        if self._typing.is_waiting:
            await self.keep_draft()
