"""The safety questions: keeping each answer, and what follows from it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import uuid4

from app.domain import red_flag
from app.domain.errors import StorageError
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork

_ENOUGH_FOR_A_DAY = 200
"""More checks than anyone answers in one local day."""


class SafetyContent(Protocol):
    """What the service needs of the safety content."""

    @property
    def version(self) -> int:
        """Version of the questions."""
        ...

    @property
    def review_by(self) -> date:
        """Last day on which the words and numbers count as reviewed."""
        ...

    @property
    def stale_banner(self) -> str:
        """Words shown once that day has passed."""
        ...

    @property
    def soon_again_days(self) -> int:
        """Days after which a ``SOON`` answer is asked again."""
        ...

    @property
    def level_by_id(self) -> Mapping[str, Urgency]:
        """Level of each question, by its id."""
        ...


class SafetyService:
    """Keeps what was answered and tells what follows; it never decides on treatment.

    What to do is told even when the device cannot keep the answer: a full disk must not hide
    "call 999". Such an answer is remembered and kept with the next one that the device takes.
    """

    def __init__(self, records: Records, content: SafetyContent, clock: Clock) -> None:
        self._records = records
        self._content = content
        self._clock = clock
        self._unkept: list[RedFlagCheck] = []
        self._keeping = asyncio.Lock()

    async def record_check(
        self,
        occasion: Occasion,
        ticked: Collection[str] | None,
        *,
        rather_not_say: bool = False,
    ) -> RedFlagCheck:
        """Keep one round of answers with its time, and return what it means.

        Args:
            occasion: Why the questions were asked.
            ticked: Ids of the ticked questions; empty for "none of these", ``None`` for
                "I'd rather not say".
            rather_not_say: Whether another list of the same round was left unanswered on purpose.
        """
        chosen = frozenset(ticked or ())
        check = RedFlagCheck(
            id=uuid4(),
            asked_at=self._clock.now(),
            asked_on=self._clock.today(),
            occasion=occasion,
            ticked=chosen,
            rather_not_say=rather_not_say or ticked is None,
            urgency=red_flag.urgency_of(chosen, self._content.level_by_id),
            content_version=self._content.version,
        )
        self._unkept.append(check)
        await self.keep_unkept()
        return check

    async def keep_unkept(self) -> bool:
        """Try to keep what the device refused before; tell whether all answers are kept now."""
        async with self._keeping:  # two taps at once must not put one answer twice
            waiting = tuple(self._unkept)
            try:
                await self._records.write(lambda unit: _put_all(unit, waiting))
            except StorageError:
                return False
            del self._unkept[: len(waiting)]
        return not self._unkept

    @property
    def is_kept(self) -> bool:
        """Tell whether every answer is on the device for good."""
        return not self._unkept

    async def last_check(self) -> RedFlagCheck | None:
        """Return the latest answers, or ``None`` when the questions were never answered."""
        return red_flag.last_of(await self._newest(1))

    async def is_paused_today(self) -> bool:
        """Tell whether exercise and pacing rest for the whole of this local day."""
        today = self._clock.today()
        return red_flag.pauses_pacing(await self._newest(_ENOUGH_FOR_A_DAY), today)

    async def asks_again(self) -> bool:
        """Tell whether the questions come back at this opening of the app."""
        newest = await self._newest(1)
        return red_flag.asks_again(newest, self._clock.today(), self._content.soon_again_days)

    def banner(self) -> str | None:
        """Return the words to show when the review date has passed, else ``None``."""
        if self._clock.today() <= self._content.review_by:
            return None
        return self._content.stale_banner

    async def _newest(self, limit: int) -> Sequence[RedFlagCheck]:
        """Return the latest kept checks and those the device refused.

        Raises:
            StorageError: Nothing can be read, and there is no answer in memory to go by.
        """
        try:
            kept = await self._records.read(lambda unit: unit.red_flag_checks.newest(limit))
        except StorageError:
            if not self._unkept:
                raise
            kept = ()
        return (*kept, *self._unkept)


def _put_all(unit: UnitOfWork, checks: Sequence[RedFlagCheck]) -> None:
    for check in checks:
        unit.red_flag_checks.put(check)
