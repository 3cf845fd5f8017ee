"""A session while the patient goes through it: each answer is kept before a word is said of it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import flet as ft

from app.content.session import AmountBlock, Session, SessionScreen
from app.domain.errors import AmountOutOfRangeError, StorageError
from app.domain.programme import Homework, HomeworkOutcome
from app.services.programme import Answered, ProgrammeService
from app.ui.screens.activity.amounts import typed_amount
from app.ui.screens.programme.made import Made
from app.ui.screens.programme.timing import Countdown, ReadAlong
from app.ui.screens.programme.words import route_to
from app.ui.typing_pause import TypingPause

NOTHING = Answered()


@ft.observable
@dataclass(kw_only=True)
class Typed:
    """What stands in one box; a letter draws this box anew, and not the whole screen."""

    text: str
    is_checked: bool = False
    """The typing rested: only then is a fault told."""


@ft.observable
@dataclass(kw_only=True)
class SessionState:
    """One screen of a session, with the answers to its blocks."""

    programme: ProgrammeService
    session: Session
    screen: SessionScreen
    is_finished: bool
    """The session was done to its end before."""
    is_paused: bool
    """A red flag rests exercise and pacing today."""
    is_stale: bool
    """The day has passed on which the session's text was to be read anew."""
    answers: Mapping[str, Answered]
    """By block; an answer to an older version of the session is what this one starts from."""
    taken: frozenset[str]
    """Items of this session's homework that were taken home and are still open."""
    to_review: tuple[Homework, ...]
    """Homework of earlier sessions to look back at, oldest first."""
    made: Mapping[str, Sequence[Made]]
    """What the patient already has, by the kind of thing that a plan block makes."""
    typed: Mapping[str, Typed] = field(default_factory=dict)
    """What stands in the boxes of this screen, by block."""
    countdowns: Mapping[str, Countdown] = field(default_factory=dict)
    """The timers of this screen, by block."""
    readings: Mapping[str, ReadAlong] = field(default_factory=dict)
    """The read-alongs of this screen, by block."""
    term: str = ""
    """Id of the word that is explained."""
    is_saved: bool = False
    """True only when something was answered here and all of it is on the device."""
    fault: StorageError | None = None
    _kept: Mapping[str, Answered]
    """As they are on the device."""
    _typing: TypingPause = field(init=False, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._typing = TypingPause(self.keep)

    @property
    def route(self) -> str:
        """Where exactly this screen is found again."""
        return route_to(self.session.id, self.screen.id)

    @property
    def position(self) -> int:
        """The screen's place in the session, from 0."""
        return self.session.position(self.screen.id)

    @property
    def previous(self) -> SessionScreen | None:
        """The screen before this one."""
        return self.session.screens[self.position - 1] if self.position else None

    @property
    def following(self) -> SessionScreen | None:
        """The screen after this one."""
        after = self.session.screens[self.position + 1 : self.position + 2]
        return after[0] if after else None

    def answer_to(self, block: str) -> Answered:
        """Return what was answered to a block so far."""
        return self.answers.get(block, NOTHING)

    async def answer(self, block: str, **changes: Any) -> None:  # noqa: ANN401 - fields of Answered
        """Take an answer and keep it at once."""
        self._take(block, changes)
        await self.keep()

    def type(self, block: str, text: str) -> None:
        """Take typed words as they come, and keep them when the typing rests."""
        self.typed[block].text, self.typed[block].is_checked = text, False
        self.is_saved = False
        self._typing.begin()

    async def begin_with(self, block: str, words: str) -> None:
        """Put the beginning of a sentence behind what is written, in a line of its own."""
        written = self.typed[block].text.rstrip()
        self.type(block, f"{written}\n{words} " if written else f"{words} ")
        await self.keep()

    def _take(self, block: str, changes: dict[str, Any]) -> None:
        self.answers = {**self.answers, block: replace(self.answer_to(block), **changes)}
        self.is_saved = False

    def _take_typed(self) -> None:
        for block, typed in self.typed.items():
            typed.is_checked = True
            if typed.text != self.answer_to(block).text:
                is_amount = isinstance(self.session.block_by_id[block], AmountBlock)
                amount = amount_in(typed.text) if is_amount else None
                self._take(block, {"text": typed.text, "amount": amount})

    async def keep(self) -> None:
        """Put every answer that changed on the device."""
        self._typing.forget()
        self._take_typed()
        async with self._turn:
            answers = self.answers
            try:
                for block, answered in answers.items():
                    if answered != self._kept.get(block, NOTHING):
                        await self._put(block, answered)
            except StorageError as error:
                self.fault = error
                return
            self.fault = None
            self.is_saved = answers == self.answers

    async def _put(self, block: str, answered: Answered) -> None:
        await self.programme.answer(self.session.id, block, self.session.version, answered)
        self._kept = {**self._kept, block: answered}

    async def take_home(self, block: str, items: frozenset[str]) -> None:
        """Take home what is ticked and put back what no longer is."""
        texts = self.session.homework_items
        try:
            for item in items ^ self.taken:
                is_taken = item in items
                await self.programme.take_home(
                    self.session.id, item, texts[item].text, texts[item].place, is_taken=is_taken
                )
                self.taken ^= {item}
        except StorageError as error:
            self.fault = error
            return
        await self.answer(block, picked=items)

    async def look_back(self, one: Homework, outcome: HomeworkOutcome) -> None:
        """Keep how homework went; a second tap on the same takes it back."""
        said = None if outcome == one.outcome else outcome
        try:
            kept = await self.programme.look_back(one.id, said)
        except StorageError as error:
            self.fault = error
            return
        self.fault, self.is_saved = None, True
        self.to_review = tuple(kept if known.id == kept.id else known for known in self.to_review)

    def explain(self, term: str) -> None:
        """Show what a word means, or hide it again."""
        self.term = "" if term == self.term else term

    async def finish(self) -> bool:
        """Note that the session was done to its end; tell whether that is kept."""
        await self.keep()
        try:
            await self.programme.finish(self.session.id)
        except StorageError as error:
            self.fault = error
        return self.fault is None

    async def leave(self) -> None:
        """Stop what runs, and keep what was typed last, or refused before."""
        for countdown in self.countdowns.values():
            countdown.pause()
        for reading in self.readings.values():
            reading.pause()
        self._take_typed()
        if any(one != self._kept.get(block, NOTHING) for block, one in self.answers.items()):
            await self.keep()


def amount_in(text: str) -> Decimal | None:
    """Return the amount that was typed; ``None`` when it is none."""
    try:
        return typed_amount(text)
    except AmountOutOfRangeError:
        return None
