"""One diary entry while it is written: kept at every tap, before a word is said about it."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import flet as ft

from app.domain.diary import DiaryEntry
from app.domain.errors import StorageError
from app.services.diary import Answers, DiaryService, answers_of

TYPING_PAUSE_SECONDS = 0.4
"""Typed words are kept when the typing rests this long, and always on leaving the field."""


@ft.observable
@dataclass(kw_only=True)
class EntryState:
    """The answers so far, and whether they are on the device."""

    diary: DiaryService
    answers: Answers
    entry: DiaryEntry | None = None
    """As it stands on the device; ``None`` while there is only a draft."""
    before: DiaryEntry | None = None
    """As it stood when the screen was opened; undo returns to it."""
    is_saved: bool = False
    """True only when everything on the screen is committed as an entry."""
    fault: StorageError | None = None
    picks_day: bool = False
    _typing: asyncio.Task[None] | None = field(default=None, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    @classmethod
    async def opened(
        cls, diary: DiaryService, entry_id: UUID | None, day_on: date | None
    ) -> "EntryState":
        """Open an entry to change, a draft to go on with, or a blank one.

        Raises:
            NotFoundError: There is no such entry.
        """
        if entry_id is not None:
            entry = await diary.entry(entry_id)
            answers = answers_of(entry)
            return cls(diary=diary, answers=answers, entry=entry, before=entry, is_saved=True)
        blank = Answers(day_on=day_on or diary.today())
        draft = await diary.read_draft() if day_on is None else None
        is_ours = draft is not None and not draft.is_flare_up
        return cls(diary=diary, answers=draft if draft and is_ours else blank)

    @property
    def may_undo(self) -> bool:
        """Tell whether the entry differs from what it was when the screen was opened."""
        return self.entry != self.before

    @property
    def written_at(self) -> datetime | None:
        """When the entry was first written."""
        return self.entry.written_at if self.entry else None

    async def answer(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Answers
        """Take an answer and keep it at once."""
        self._take(changes)
        await self.keep()

    def type(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Answers
        """Take typed words as they come, and keep them when the typing rests."""
        self._take(changes)
        if self._typing:
            self._typing.cancel()
        self._typing = asyncio.create_task(self._keep_soon())

    def _take(self, changes: dict[str, Any]) -> None:
        self.answers = replace(self.answers, **changes)
        self.is_saved = False

    async def _keep_soon(self) -> None:
        await asyncio.sleep(TYPING_PAUSE_SECONDS)
        self._typing = None
        await self.keep()

    async def keep(self) -> None:
        """Put the answers on the device: as an entry once there is a rating, else as a draft."""
        if self._typing:
            self._typing.cancel()
            self._typing = None
        async with self._turn:
            answers = self.answers
            try:
                if answers.pain is not None:
                    entry_id = self.entry.id if self.entry else None
                    self.entry = await self.diary.record_entry(answers, entry_id)
                elif not answers.is_blank:
                    await self.diary.keep_draft(answers)
            except StorageError as error:
                self.fault = error
                return
            self.fault = None
            self.is_saved = answers.pain is not None and answers == self.answers

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        if self._typing:
            await self.keep()

    async def undo(self) -> None:
        """Return to how it was when the screen was opened."""
        async with self._turn:
            if self.entry is None:
                return
            if self.before is None:
                await self.diary.delete(self.entry.id)
                self.entry = None
                self.answers = Answers(day_on=self.answers.day_on)
            else:
                await self.diary.put_back(self.before)
                self.entry, self.answers = self.before, answers_of(self.before)
            self.is_saved = False

    async def delete(self) -> UUID | None:
        """Move the entry to the bin; return its id, to bring it back."""
        async with self._turn:
            if self.entry is None:
                return None
            await self.diary.delete(self.entry.id)
            return self.entry.id
