"""Relaxation: what was done, with the tension before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.relaxation import RelaxationLog
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork

DAYS = 28
"""Days, today included, over which what was done is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxationsView:
    """What was done of the relaxations in the last four weeks."""

    times_by_relaxation: Mapping[str, int]
    last: RelaxationLog | None
    """The one done last that has both tensions."""


class RelaxationService:
    """The use cases of relaxation."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def view(self) -> RelaxationsView:
        """Return what was done in the last four weeks."""
        logs = await self._records.read(self._done)
        times: dict[str, int] = {}
        for log in logs:
            times[log.relaxation] = times.get(log.relaxation, 0) + 1
        rated = [log for log in logs if None not in (log.tension_before, log.tension_after)]
        return RelaxationsView(times_by_relaxation=times, last=rated[-1] if rated else None)

    async def log(self, relaxation: str, tension_before: int | None = None) -> RelaxationLog:
        """Note that a relaxation was begun just now.

        Raises:
            RatingOutOfRangeError: The tension is not a whole number from 0 to 10.
            StorageError: The device did not keep it.
        """
        log = RelaxationLog(
            id=uuid4(),
            relaxation=relaxation,
            done_on=self._clock.today(),
            done_at=self._clock.now(),
            tension_before=tension_before,
        )
        await self._records.write(lambda work: work.relaxation_logs.put(log))
        return log

    async def rate_after(self, log_id: UUID, tension_after: int | None) -> RelaxationLog:
        """Note the tension after a relaxation.

        Raises:
            NotFoundError: There is no such log of the last four weeks.
            StorageError: The device did not keep it.
            RatingOutOfRangeError: The tension is not a whole number from 0 to 10.
        """

        def job(work: UnitOfWork) -> RelaxationLog:
            known = next((one for one in self._done(work) if one.id == log_id), None)
            if known is None:
                raise NotFoundError
            kept = replace(known, tension_after=tension_after)
            work.relaxation_logs.put(kept)
            return kept

        return await self._records.write(job)

    async def take_back(self, log_id: UUID) -> None:
        """Take back that a relaxation was done."""
        await self._records.write(lambda work: work.relaxation_logs.remove(log_id))

    def _done(self, work: UnitOfWork) -> Sequence[RelaxationLog]:
        today = self._clock.today()
        return work.relaxation_logs.between(today - timedelta(days=DAYS - 1), today)
