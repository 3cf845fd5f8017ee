"""One diary entry while it is written: kept at every tap, before a word is said about it."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

import flet as ft

from app.domain.diary import DiaryEntry
from app.domain.errors import NotFoundError, StorageError
from app.services.answers import Answers, answers_of
from app.services.diary import DiaryService
from app.services.door import Services
from app.services.flare_ups import FlareUpService
from app.ui.typing_pause import TypingPause


@ft.observable
@dataclass(kw_only=True)
class EntryState:
    """The answers so far, and whether they are on the device."""

    diary: DiaryService
    flare_ups: FlareUpService
    answers: Answers
    entry: DiaryEntry | None = None
    """As it stands on the device; ``None`` while there is only a draft."""
    before: DiaryEntry | None = None
    """As it stood when the screen was opened; undo returns to it."""
    is_saved: bool = False
    """True only when everything on the screen is committed as an entry."""
    fault: StorageError | None = None
    picks_day: bool = False
    draft: str | None = None
    """Name of the draft on the device that the answers grew from."""
    _kept: Answers
    """As they are on the device."""
    _typing: TypingPause = field(init=False, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._typing = TypingPause(self.keep)

    @classmethod
    async def opened(cls, services: Services, entry_id: UUID | None, day_on: date | None) -> Self:
        """Open an entry to change, the draft of a day to go on with, or a blank one.

        Raises:
            NotFoundError: There is no such entry, or there can be none about such a day.
        """
        diary = services.diary
        if entry_id is not None:
            return cls.of_entry(services, await diary.entry(entry_id))
        day = day_on or diary.today()
        if not diary.may_be_about(day):
            raise NotFoundError
        draft = await diary.read_draft(day)
        if draft is None and day < diary.today():
            draft = await diary.read_draft(day, is_flare_up=True)
        return cls.of_answers(services, draft or Answers(day_on=day))

    @classmethod
    def of_entry(cls, services: Services, entry: DiaryEntry) -> Self:
        """Return the state of an entry that is on the device."""
        state = cls.of_answers(services, answers_of(entry))
        state.entry = state.before = entry
        state.draft, state.is_saved = None, True
        return state

    @classmethod
    def of_answers(cls, services: Services, answers: Answers) -> Self:
        """Return the state of a draft, or of a blank form."""
        return cls(
            diary=services.diary,
            flare_ups=services.flare_ups,
            answers=answers,
            draft=None if answers.is_blank else answers.draft,
            _kept=answers,
        )

    @property
    def route(self) -> str | None:
        """Where the entry is found again; ``None`` while there is only a draft."""
        return f"/diary/entry/{self.entry.id}" if self.entry else None

    @property
    def written_at(self) -> datetime | None:
        """When the entry was first written."""
        return self.entry.written_at if self.entry else None

    @property
    def may_undo(self) -> bool:
        """Tell whether anything was changed since the screen was opened."""
        return self.entry != self.before

    async def answer(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Answers
        """Take an answer and keep it at once."""
        self._take(changes)
        await self.keep()

    def type(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Answers
        """Take typed words as they come, and keep them when the typing rests."""
        self._take(changes)
        self._typing.begin()

    def _take(self, changes: dict[str, Any]) -> None:
        self.answers = replace(self.answers, **changes)
        self.is_saved = False

    async def keep(self) -> None:
        """Put the answers on the device: as an entry once there is a rating, else as a draft."""
        self._typing.forget()
        async with self._turn:
            answers = self.answers
            try:
                if answers != self._kept:
                    await self._put(answers)
            except StorageError as error:
                self.fault = error
                return
            self._kept, self.fault = answers, None
            self.is_saved = self.entry is not None and answers == self.answers

    async def _put(self, answers: Answers) -> None:
        if answers.pain is None:
            await self.diary.keep_draft(answers, self.draft)
            self.draft = None if answers.is_blank else answers.draft
            return
        if answers.is_flare_up:
            await self._note_flare_up(answers.day_on)
        entry_id = self.entry.id if self.entry else None
        self.entry = await self.diary.record_entry(answers, entry_id, draft=self.draft)
        self.draft = None

    async def _note_flare_up(self, day: date) -> None:
        await self.flare_ups.record_day(day)

    async def leave(self) -> None:
        """Keep what was typed last, or refused before, as the screen goes away."""
        if self.answers != self._kept:
            await self.keep()

    async def undo(self) -> None:
        """Return to how it was when the screen was opened.

        Raises:
            StorageError: The device did not keep that.
        """
        self._typing.forget()
        async with self._turn:
            if self.entry is None:
                return
            if self.before is None:
                await self.diary.delete(self.entry.id)
                self.entry = None
                self.answers = Answers(
                    day_on=self.answers.day_on, is_flare_up=self.answers.is_flare_up
                )
            else:
                await self.diary.put_back(self.before)
                self.entry, self.answers = self.before, answers_of(self.before)
            self._kept, self.is_saved = self.answers, self.entry is not None

    async def delete(self) -> UUID | None:
        """Move the entry to the bin; return its id, to bring it back.

        Raises:
            StorageError: The device did not keep that.
        """
        self._typing.forget()
        async with self._turn:
            if self.entry is None:
                return None
            await self.diary.delete(self.entry.id)
            self._kept = self.answers  # leaving must not write it anew
            return self.entry.id
