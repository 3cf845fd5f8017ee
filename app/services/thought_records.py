"""Thought records: written, changed, looked at again. Nothing here reads what they say."""

from dataclasses import dataclass, fields, replace
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.thought_record import ThoughtRecord
from app.services.clock import Clock
from app.services.records import Binned, Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ThoughtAnswers:
    """What the patient writes; the fields are those of ``ThoughtRecord``."""

    situation: str = ""
    thought: str = ""
    feelings: tuple[str, ...] = ()
    feeling_percent: int | None = None
    styles: tuple[str, ...] = ()
    evidence_for: str = ""
    evidence_against: str = ""
    balanced_thought: str = ""
    feeling_after_percent: int | None = None
    will_do: str = ""
    is_short: bool = False


class ThoughtRecordService:
    """The use cases of thought records."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def all(self) -> tuple[ThoughtRecord, ...]:
        """Return the thought records, newest first."""
        return tuple((await self._records.read(lambda work: work.thought_records.all()))[::-1])

    async def get(self, record_id: UUID) -> ThoughtRecord:
        """Return one thought record.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        return await self._records.read(lambda work: _existing(work, record_id))

    async def keep(self, answers: ThoughtAnswers, record_id: UUID | None = None) -> ThoughtRecord:
        """Keep the answers as a new record, or as the one with that id.

        Raises:
            NotFoundError: There is no record with that id.
            RatingOutOfRangeError: A strength is not a whole number from 0 to 100.
            StorageError: The device did not keep it.
        """
        values = {part.name: getattr(answers, part.name) for part in fields(answers)}
        now, today = self._clock.now(), self._clock.today()

        def job(work: UnitOfWork) -> ThoughtRecord:
            if record_id is None:
                record = ThoughtRecord(id=uuid4(), made_on=today, made_at=now, **values)
            else:
                record = replace(_existing(work, record_id), **values)
            work.thought_records.put(record)
            return record

        return await self._records.write(job)

    async def delete(self, record_id: UUID) -> None:
        """Move the record to the bin."""
        now = self._clock.now()
        await self._records.write(lambda work: work.thought_records.delete(record_id, now))

    async def bring_back(self, record_id: UUID) -> None:
        """Take the record out of the bin."""
        await self._records.write(lambda work: work.thought_records.bring_back(record_id))

    async def binned(self) -> tuple[Binned[ThoughtRecord], ...]:
        """Return the deleted records, last deleted first."""
        return tuple(await self._records.read(lambda work: work.thought_records.binned()))


def answers_of(record: ThoughtRecord) -> ThoughtAnswers:
    """Return what a record holds, for changing it."""
    names = (part.name for part in fields(ThoughtAnswers))
    return ThoughtAnswers(**{name: getattr(record, name) for name in names})


def _existing(work: UnitOfWork, record_id: UUID) -> ThoughtRecord:
    record = work.thought_records.get(record_id)
    if record is None:
        raise NotFoundError
    return record
