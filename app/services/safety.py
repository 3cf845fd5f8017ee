"""The safety questions: keeping each answer, and what follows from it."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol
from uuid import uuid4

from app.domain import red_flag
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency
from app.services.clock import Clock
from app.services.records import Records

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
    """Keeps what was answered and tells what follows; it never decides on treatment."""

    def __init__(self, records: Records, content: SafetyContent, clock: Clock) -> None:
        self._records = records
        self._content = content
        self._clock = clock

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

        Raises:
            StorageError: The device did not keep it; the answer is still to be shown.
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
        await self._records.write(lambda unit: unit.red_flag_checks.put(check))
        return check

    async def last_check(self) -> RedFlagCheck | None:
        """Return the latest answers, or ``None`` when the questions were never answered."""
        newest = await self._records.read(lambda unit: unit.red_flag_checks.newest(1))
        return newest[0] if newest else None

    async def is_paused_today(self) -> bool:
        """Tell whether exercise and pacing rest for the whole of this local day."""
        today = self._clock.today()
        newest = await self._records.read(
            lambda unit: unit.red_flag_checks.newest(_ENOUGH_FOR_A_DAY)
        )
        return red_flag.pauses_pacing(newest, today)

    async def asks_again(self) -> bool:
        """Tell whether the questions come back at this opening of the app."""
        newest = await self._records.read(lambda unit: unit.red_flag_checks.newest(1))
        return red_flag.asks_again(newest, self._clock.today(), self._content.soon_again_days)

    def banner(self) -> str | None:
        """Return the words to show when the review date has passed, else ``None``."""
        if self._clock.today() <= self._content.review_by:
            return None
        return self._content.stale_banner
