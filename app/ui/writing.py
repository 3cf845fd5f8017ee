"""What is written on a screen: kept at every tap, and when the typing rests."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from app.domain.errors import StorageError
from app.ui.typing_pause import TypingPause


class Answers(Protocol):
    """A frozen dataclass of answers."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


V = TypeVar("V", bound=Answers)

LOOK = "look"
"""Not a question: the look at it all."""


@dataclass(kw_only=True)
class Writing(ABC, Generic[V]):
    """The answers so far, and whether they are on the device."""

    answers: V
    fault: StorageError | None = None
    is_saved: bool = False
    """True only when all that was written on this screen is committed."""
    is_over: bool = False
    """It was deleted: nothing is written any more."""
    _kept: V = field(init=False)
    """As they are on the device."""
    _typing: TypingPause = field(init=False, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def __post_init__(self) -> None:
        """Take what was given for what is on the device."""
        self._kept = self.answers
        self._typing = TypingPause(self.keep)

    @abstractmethod
    async def _put(self, answers: V) -> None:
        """Put the answers on the device.

        Raises:
            StorageError: The device did not keep them.
        """

    async def answer(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of the answers
        """Take an answer and keep it at once."""
        self._take(changes)
        await self.keep()

    def type(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of the answers
        """Take typed words as they come, and keep them when the typing rests."""
        self._take(changes)
        self._typing.begin()

    def _take(self, changes: dict[str, Any]) -> None:
        self.answers = replace(self.answers, **changes)
        self.is_saved = False

    async def keep(self) -> None:
        """Put the answers on the device, if they differ from what is there."""
        self._typing.forget()
        async with self._turn:
            answers = self.answers
            if answers == self._kept or self.is_over:
                return
            try:
                await self._put(answers)
            except StorageError as error:
                self.fault = error
                return
            self._kept, self.fault = answers, None
            self.is_saved = answers == self.answers

    async def leave(self) -> None:
        """Keep what was typed last, or refused before, as the screen goes away."""
        await self.keep()


@dataclass(kw_only=True)
class Asking(Writing[V]):
    """One question after the other, and then a look at it all."""

    questions: tuple[str, ...]
    """In order; ``LOOK`` is not among them."""
    question: str = LOOK
    is_asked_again: bool = False
    """The question was opened from the look at it all and leads back there."""
    shows_more: bool = False
    """Beginnings of a sentence, or an example, are unfolded."""

    @property
    def at(self) -> int:
        """The place of the question on the screen, from 1."""
        return self.questions.index(self.question) + 1

    async def begin(self) -> None:
        """Ask the first question."""
        await self.ask(self.questions[0])

    async def ask(self, question: str, *, again: bool = False) -> None:
        """Show a question, or the look at it all; what was typed is kept first.

        Args:
            question: Which.
            again: It then leads back to the look at it all.
        """
        await self.keep()
        self.question, self.is_asked_again, self.shows_more = question, again, False

    async def go_forward(self) -> None:
        """Go to the next question, or to the look at it all; from there nowhere."""
        if self.question == LOOK:
            return  # a second tap on a button that is gone
        is_last = self.question == self.questions[-1]
        await self.ask(LOOK if self.is_asked_again or is_last else self.questions[self.at])

    async def go_back(self) -> bool:
        """Go to the question before; return False where the way leads out of the screen."""
        if self.question == LOOK or (self.at == 1 and not self.is_asked_again):
            return False
        await self.ask(LOOK if self.is_asked_again else self.questions[self.at - 2])
        return True

    def fold(self) -> None:
        """Fold what may be unfolded, or unfold it."""
        self.shows_more = not self.shows_more
