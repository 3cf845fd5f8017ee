"""Writing, changing and looking back at the pain diary."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from app.domain.diary import DiaryEntry
from app.domain.errors import NotFoundError
from app.services.answers import Answers, answers_in, day_of_draft, draft_body, draft_name
from app.services.clock import Clock
from app.services.records import Binned, Records, UnitOfWork

BIN_DAYS = 30
"""Days that a deleted record stays in the bin."""

YEARS_BACK = timedelta(days=3653)
"""An entry can be about any day of the last ten years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """One page of the history, newest day first."""

    entries: tuple[DiaryEntry, ...]
    total: int
    """Entries in the whole diary."""
    has_more: bool


class DiaryService:
    """The diary's use cases."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    def today(self) -> date:
        """Return the local day."""
        return self._clock.today()

    def earliest_day(self) -> date:
        """Return the first day that an entry can be about."""
        return self._clock.today() - YEARS_BACK

    def may_be_about(self, day: date) -> bool:
        """Tell whether an entry can be about this day: not to come, and not too long ago."""
        return self.earliest_day() <= day <= self._clock.today()

    async def record_entry(
        self, answers: Answers, entry_id: UUID | None = None, *, draft: str | None = None
    ) -> DiaryEntry:
        """Keep the answers as an entry and drop the draft it grew from, in one transaction.

        Args:
            answers: With ``pain``.
            entry_id: The entry to change; ``None`` writes a new one.
            draft: Name of the draft that the answers grew from; other drafts stay.

        Raises:
            RatingOutOfRangeError: A rating is missing or outside its scale.
            StorageError: The device did not keep it; nothing changed.
        """
        now, today = self._clock.now(), self._clock.today()

        def job(work: UnitOfWork) -> DiaryEntry:
            before = work.diary.get(entry_id) if entry_id else None
            entry = DiaryEntry(
                id=entry_id or uuid4(),
                written_on=before.written_on if before else today,
                written_at=before.written_at if before else now,
                **{part.name: getattr(answers, part.name) for part in fields(answers)},
            )
            work.diary.put(entry)
            if draft is not None:
                work.drafts.drop(draft)
            return entry

        return await self._records.write(job)

    async def record_pain(self, pain: int) -> DiaryEntry:
        """Keep one number as an entry for today, with what lies in today's draft.

        Raises:
            StorageError: The device did not keep it; nothing changed.
        """
        answers = await self.read_draft(self.today()) or Answers(day_on=self.today())
        return await self.record_entry(replace(answers, pain=pain), draft=answers.draft)

    async def put_back(self, entry: DiaryEntry) -> None:
        """Restore an entry as it was: the second half of undo."""
        await self._records.write(lambda work: work.diary.put(entry))

    async def keep_draft(self, answers: Answers, before: str | None = None) -> None:
        """Keep answers that are no entry yet; blank ones keep nothing.

        Args:
            answers: As they are now.
            before: Name of their draft until now, when their day has changed.
        """

        def job(work: UnitOfWork) -> None:
            if before is not None:
                work.drafts.drop(before)
            if not answers.is_blank:
                work.drafts.put(answers.draft, draft_body(answers))

        await self._records.write(job)

    async def read_draft(self, day: date, *, is_flare_up: bool = False) -> Answers | None:
        """Return the kept answers about a day, if there are any that this app can read."""
        name = draft_name(day, is_flare_up=is_flare_up)
        body = await self._records.read(lambda work: work.drafts.read(name))
        return answers_in(body) if body else None

    async def begun_days(self) -> Sequence[date]:
        """Return the days before today whose entry was begun and has no pain yet, newest first."""
        names = await self._records.read(lambda work: work.drafts.names())
        days = {day for name in names if (day := day_of_draft(name))}
        return sorted((day for day in days if day < self.today()), reverse=True)

    async def entry(self, entry_id: UUID) -> DiaryEntry:
        """Return one entry.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        entry = await self._records.read(lambda work: work.diary.get(entry_id))
        if entry is None:
            raise NotFoundError
        return entry

    async def history(self, limit: int, offset: int = 0) -> HistoryPage:
        """Return a page of the history."""

        def job(work: UnitOfWork) -> HistoryPage:
            entries = tuple(work.diary.newest(limit, offset))
            total = work.diary.count()
            return HistoryPage(entries=entries, total=total, has_more=offset + limit < total)

        return await self._records.read(job)

    async def between(self, first: date, last: date) -> Sequence[DiaryEntry]:
        """Return the entries about these days (inclusive), oldest first."""
        return await self._records.read(lambda work: work.diary.between(first, last))

    async def delete(self, entry_id: UUID) -> None:
        """Move the entry to the bin."""
        now = self._clock.now()
        await self._records.write(lambda work: work.diary.delete(entry_id, now))

    async def bring_back(self, entry_id: UUID) -> None:
        """Take the entry out of the bin."""
        await self._records.write(lambda work: work.diary.bring_back(entry_id))

    async def binned(self) -> Sequence[Binned[DiaryEntry]]:
        """Return the deleted entries, last deleted first."""
        return await self._records.read(lambda work: work.diary.binned())

    async def empty_old_bin(self) -> None:
        """Remove for good what has lain in the bin for longer than ``BIN_DAYS``."""
        before = self._clock.now() - timedelta(days=BIN_DAYS)

        def job(work: UnitOfWork) -> None:
            of_plan = (work.goals, work.activities, work.thought_records, work.experiments)
            for deletable in (work.diary, *of_plan):
                deletable.purge(before)

        await self._records.write(job)


def deleted_for_good_on(deleted_at: datetime) -> date:
    """Return the day on which the bin lets go of a record."""
    return (deleted_at + timedelta(days=BIN_DAYS)).date()
