"""One day of a plan while it is ticked: today, or yesterday."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

import flet as ft

from app.domain.activity import QuotaTick
from app.domain.diary import AgainstPlan
from app.domain.errors import AmountOutOfRangeError, StorageError
from app.domain.pacing import Quota
from app.services.quotas import QuotaService, Ticked
from app.ui.screens.activity.amounts import typed_amount
from app.ui.sentences import number
from app.ui.typing_pause import TypingPause


@ft.observable
@dataclass(kw_only=True)
class DayState:
    """What the plan says for the day, and what was done of it."""

    quotas: QuotaService
    activity_id: UUID
    on: date
    quota: Quota
    on_ticked: Callable[[], Awaitable[None]]
    """Awaited after every change."""
    tick: QuotaTick | None = None
    typed: str = ""
    """The real amount, as typed."""
    asks_amount: bool = False
    shows_error: bool = False
    is_amount_kept: bool = False
    """True when the typed amount was just put on the device."""
    fault: StorageError | None = None
    _pause: TypingPause = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Show what was said before."""
        self._pause = TypingPause(self.keep_amount)
        self._show(self.tick)

    async def pick(self, level: AgainstPlan) -> Ticked | None:
        """Keep how the day went; a second tap on the same word takes it back.

        ``None`` when it was taken back, or the device refused.
        """
        self._pause.forget()
        if self.tick is not None and self.tick.against_plan is level:
            await self._untick()
            return None
        return await self._keep(level, None)

    def ask_amount(self) -> None:
        """Show the field for the real amount."""
        self.asks_amount = True

    def type_amount(self, text: str) -> None:
        """Take the typed amount untouched; it is kept when the typing rests."""
        self.typed, self.shows_error, self.is_amount_kept = text, False, False
        self._pause.begin()

    async def keep_amount(self) -> Ticked | None:
        """Keep the real amount; an empty field leaves the tick without one."""
        self._pause.forget()
        if self.tick is None:
            return None
        try:
            amount = typed_amount(self.typed, may_be_zero=True) if self.typed.strip() else None
        except AmountOutOfRangeError:
            self.shows_error = True
            return None
        if amount == self.tick.amount:
            return None
        typed = self.typed
        ticked = await self._keep(self.tick.against_plan, amount)
        if ticked is not None:
            self.typed, self.is_amount_kept, self.asks_amount = typed, True, True
        return ticked

    async def undo(self, ticked: Ticked) -> None:
        """Take a tick back; the one that it replaced stands again."""
        self._pause.forget()
        try:
            await self.quotas.undo_tick(ticked)
        except StorageError as error:
            self.fault = error
            return
        await self._changed(ticked.before)

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self._pause.end()

    async def _keep(self, level: AgainstPlan, amount: Decimal | None) -> Ticked | None:
        try:
            ticked = await self.quotas.tick(self.activity_id, level, amount, self.on)
        except StorageError as error:
            self.fault = error
            return None
        await self._changed(ticked.tick)
        return ticked

    async def _untick(self) -> None:
        try:
            await self.quotas.untick(self.activity_id, self.on)
        except StorageError as error:
            self.fault = error
            return
        await self._changed(None)

    async def _changed(self, tick: QuotaTick | None) -> None:
        self.fault = None
        self._show(tick)
        await self.on_ticked()

    def _show(self, tick: QuotaTick | None) -> None:
        self.tick = tick
        amount = tick.amount if tick else None
        self.typed = "" if amount is None else number(amount)
        self.asks_amount = amount is not None
        self.shows_error = self.is_amount_kept = False
