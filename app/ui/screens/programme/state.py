"""The way through the programme while it is looked at."""

from dataclasses import dataclass
from typing import Self

import flet as ft

from app.domain.errors import StorageError
from app.domain.programme import Homework, HomeworkOutcome
from app.services.programme import ProgrammeService, ProgrammeView

ROUTE = "/programme"


@ft.observable
@dataclass(kw_only=True)
class ProgrammeState:
    """The sessions, and the homework that was open when the screen was opened."""

    programme: ProgrammeService
    view: ProgrammeView
    homework: tuple[Homework, ...]
    is_paused: bool
    """A red flag rests exercise and pacing today."""
    fault: StorageError | None = None

    @classmethod
    async def opened(cls, programme: ProgrammeService, *, is_paused: bool) -> Self:
        """Read everything anew."""
        view = await programme.view()
        return cls(programme=programme, view=view, homework=view.homework, is_paused=is_paused)

    @property
    def route(self) -> str:
        """Where it is found again; also after an address that led nowhere."""
        return ROUTE

    async def look_back(self, one: Homework, outcome: HomeworkOutcome | None) -> bool:
        """Keep how homework went; a second tap on the same takes it back. Tell if it is kept."""
        said = None if outcome == one.outcome else outcome
        try:
            kept = await self.programme.look_back(one.id, said)
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        self._take(kept)
        return True

    async def put_back(self, one: Homework) -> None:
        """Return homework to how it was: undo."""
        self._take(await self.programme.look_back(one.id, one.outcome))

    def _take(self, kept: Homework) -> None:
        self.homework = tuple(kept if one.id == kept.id else one for one in self.homework)
