"""The plan for staying well while it is written, and a look back at it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.content.staying_well import StayingWellWords
from app.domain.errors import StorageError
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.services.written_plans import StayingWellService
from app.ui.writing import Asking, Writing


@ft.observable
@dataclass(kw_only=True)
class StayingWellState(Asking[StayingWellPlan]):
    """The plan, and which part is asked for."""

    service: StayingWellService
    today: date
    written_on: date
    check_ins: tuple[CheckIn, ...] = ()
    """Those that are kept; none before the first word of the plan."""

    @classmethod
    async def opened(
        cls, service: StayingWellService, words: StayingWellWords, today: date
    ) -> "StayingWellState":
        """Read the plan; a blank one before it was written."""
        plan = await service.plan()
        return cls(
            service=service,
            today=today,
            answers=plan,
            written_on=plan.written_on,
            check_ins=() if plan.is_blank else plan.check_ins,
            questions=tuple(part.id for part in words.parts),
        )

    @property
    def due(self) -> CheckIn | None:
        """The check-in whose day has come."""
        return self.answers.due(self.today) if self.check_ins else None

    async def _put(self, answers: StayingWellPlan) -> None:
        kept = await self.service.keep(answers)
        self.written_on, self.check_ins = kept.written_on, kept.check_ins


@ft.observable
@dataclass(kw_only=True)
class CheckInState(Writing[CheckIn]):
    """One look back: its note is kept as it is typed."""

    service: StayingWellService
    plan: StayingWellPlan

    @classmethod
    async def opened(cls, service: StayingWellService, check_in_id: UUID) -> "CheckInState":
        """Read the check-in and the plan it looks back at.

        Raises:
            NotFoundError: There is no such check-in.
        """
        check_in = await service.get_check_in(check_in_id)
        return cls(service=service, answers=check_in, plan=await service.plan())

    async def _put(self, answers: CheckIn) -> None:
        await self.service.write_note(answers.id, answers.note)

    async def finish(self) -> bool:
        """Note that the patient has looked back; tell whether that is kept."""
        await self.keep()
        if self.fault is not None:
            return False
        try:
            await self.service.mark_done(self.answers.id)
        except StorageError as error:
            self.fault = error
            return False
        return True
