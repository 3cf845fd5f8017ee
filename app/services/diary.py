"""Writing, changing and looking back at the pain diary."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID, uuid4

from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.errors import NotFoundError
from app.services.clock import Clock
from app.services.records import Binned, JsonValue, Records, UnitOfWork

BIN_DAYS = 30
"""Days that a deleted record stays in the bin."""

_DRAFT = "diary"
_DRAFT_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What has been answered so far; only ``pain`` makes it an entry."""

    day_on: date
    pain: int | None = None
    against_plan: AgainstPlan | None = None
    interference: int | None = None
    mood: int | None = None
    note: str = ""
    sleep: int | None = None
    medicines: str = ""
    triggers: tuple[str, ...] = ()
    regions: frozenset[str] = field(default_factory=frozenset)
    is_flare_up: bool = False
    one_thing: str = ""
    new_symptom: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing has been answered yet."""
        return self == Answers(day_on=self.day_on, is_flare_up=self.is_flare_up)


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

    async def record_entry(self, answers: Answers, entry_id: UUID | None = None) -> DiaryEntry:
        """Keep the answers as an entry and drop the draft, in one transaction.

        Args:
            answers: With ``pain``.
            entry_id: The entry to change; ``None`` writes a new one.

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
            work.drafts.drop(_DRAFT)
            return entry

        return await self._records.write(job)

    async def put_back(self, entry: DiaryEntry) -> None:
        """Restore an entry as it was: the second half of undo."""
        await self._records.write(lambda work: work.diary.put(entry))

    async def keep_draft(self, answers: Answers) -> None:
        """Keep answers that are no entry yet."""
        body = _draft_body(answers)
        await self._records.write(lambda work: work.drafts.put(_DRAFT, body))

    async def read_draft(self) -> Answers | None:
        """Return the kept answers, if they are about today and this app can read them."""
        body = await self._records.read(lambda work: work.drafts.read(_DRAFT))
        answers = _answers_of(body) if body else None
        return answers if answers and answers.day_on == self._clock.today() else None

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
            for deletable in (work.diary, work.goals, work.activities):
                deletable.purge(before)

        await self._records.write(job)


def answers_of(entry: DiaryEntry) -> Answers:
    """Return the answers that an entry holds, for changing it."""
    return Answers(**{part.name: getattr(entry, part.name) for part in fields(Answers)})


def moved_to(answers: Answers, day_on: date) -> Answers:
    """Return the same answers about another day."""
    return replace(answers, day_on=day_on)


def deleted_for_good_on(deleted_at: datetime) -> date:
    """Return the day on which the bin lets go of a record."""
    return (deleted_at + timedelta(days=BIN_DAYS)).date()


def _draft_body(answers: Answers) -> dict[str, JsonValue]:
    body: dict[str, JsonValue] = {
        part.name: cast("JsonValue", getattr(answers, part.name)) for part in fields(answers)
    }
    body["version"] = _DRAFT_VERSION
    body["day_on"] = answers.day_on.isoformat()
    body["triggers"] = list(answers.triggers)
    body["regions"] = [*sorted(answers.regions)]
    return body


def _answers_of(body: dict[str, JsonValue]) -> Answers | None:
    if body.get("version") != _DRAFT_VERSION:
        return None
    known = {part.name: body[part.name] for part in fields(Answers) if part.name in body}
    try:
        plan = known.get("against_plan")
        return Answers(
            **{  # type: ignore[arg-type]  # the draft is our own, and a wrong one is caught below
                **known,
                "day_on": date.fromisoformat(str(known["day_on"])),
                "against_plan": AgainstPlan(str(plan)) if plan else None,
                "triggers": tuple(cast("list[str]", known.get("triggers") or [])),
                "regions": frozenset(cast("list[str]", known.get("regions") or [])),
            }
        )
    except (KeyError, TypeError, ValueError):
        return None
