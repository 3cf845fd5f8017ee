"""Going through the programme: where the patient is, what they answered, what they took home."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.programme import (
    Homework,
    HomeworkOutcome,
    SessionAnswer,
    SessionProgress,
    is_enough,
    opens_on,
)
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What the service needs to know of the programme's content."""

    sessions: tuple[str, ...]
    """Ids in their order; the first is the assessment."""
    enough_sessions: int
    """How many beside the assessment are enough."""
    days_between: int
    """Asked for by a clinic; 0 where the patient sets the pace."""
    gap_days: int
    """After so many days away the patient is welcomed back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What an answer may hold; the fields are those of ``SessionAnswer``."""

    text: str = ""
    picked: frozenset[str] = frozenset()
    rating: int | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep:
    """One session on the way through the programme."""

    session: str
    progress: SessionProgress | None
    """``None`` before it was begun."""
    opens_on: date
    """The first day on which it may be opened; today or before when it may be opened now."""

    @property
    def is_finished(self) -> bool:
        """Tell whether it was done to its end."""
        return self.progress is not None and self.progress.finished_on is not None

    @property
    def is_begun(self) -> bool:
        """Tell whether it was begun and not finished."""
        return self.progress is not None and self.progress.finished_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeView:
    """The way through the programme."""

    steps: tuple[SessionStep, ...]
    """In the order of the programme."""
    next_step: SessionStep | None
    """The one begun last, or else the first one not done; ``None`` when all are done."""
    is_enough: bool
    """Enough of the programme was done, by the trial's rule."""
    is_back: bool
    """The patient is here again after a gap."""
    homework: tuple[Homework, ...]
    """Still open, oldest first."""
    today: date

    @property
    def is_begun(self) -> bool:
        """Tell whether any session was opened."""
        return any(step.progress for step in self.steps)

    def may_open(self, step: SessionStep) -> bool:
        """Tell whether a session may be opened today; one that was begun always may."""
        return step.progress is not None or step.opens_on <= self.today


class ProgrammeService:
    """The use cases of the programme. Nobody is tested for entry, nothing is locked for good."""

    def __init__(self, records: Records, clock: Clock, outline: Callable[[], Outline]) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What time it is.
            outline: Tells what the content says of the programme; read when it is first needed.
        """
        self._records = records
        self._clock = clock
        self._outline = outline

    async def view(self) -> ProgrammeView:
        """Return the way through the programme."""

        def job(work: UnitOfWork) -> tuple[Sequence[SessionProgress], Sequence[Homework]]:
            return work.session_progress.all(), work.homework.all()

        progress, homework = await self._records.read(job)
        return self.view_of(progress, homework)

    def view_of(
        self, progress: Sequence[SessionProgress], homework: Sequence[Homework]
    ) -> ProgrammeView:
        """Return the way through the programme from what was read."""
        today, outline = self._clock.today(), self._outline()
        by_session = {one.session: one for one in progress}
        ready = opens_on(progress, outline.days_between, today)
        steps = tuple(
            SessionStep(session=one, progress=by_session.get(one), opens_on=ready)
            for one in outline.sessions
        )
        finished = [step.session for step in steps if step.is_finished]
        last = max((one.opened_at for one in progress), default=None)
        away = (self._clock.now() - last).days if last else 0
        return ProgrammeView(
            steps=steps,
            next_step=_next(steps),
            is_enough=is_enough(
                finished, outline.sessions[0], outline.sessions[1:], outline.enough_sessions
            ),
            is_back=away >= outline.gap_days,
            homework=tuple(one for one in homework if one.is_open),
            today=today,
        )

    async def enter(self, session: str, screen: str) -> SessionProgress:
        """Note the screen on which the patient now is, and begin the session where it is new.

        Raises:
            StorageError: The device did not keep it.
        """
        now, today = self._clock.now(), self._clock.today()

        def job(work: UnitOfWork) -> SessionProgress:
            known = _progress(work, session)
            kept = (
                replace(known, screen=screen, opened_at=now)
                if known
                else SessionProgress(
                    id=uuid4(), session=session, started_on=today, opened_at=now, screen=screen
                )
            )
            work.session_progress.put(kept)
            return kept

        return await self._records.write(job)

    async def finish(self, session: str) -> None:
        """Note that the session was done to its end; the first time counts.

        Raises:
            NotFoundError: It was never begun.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> None:
            known = _progress(work, session)
            if known is None:
                raise NotFoundError
            work.session_progress.put(replace(known, finished_on=known.finished_on or today))

        await self._records.write(job)

    async def progress(self, session: str) -> SessionProgress | None:
        """Return how far the patient is in a session; ``None`` before it was begun."""
        return await self._records.read(lambda work: _progress(work, session))

    async def answers(self, session: str) -> Mapping[str, SessionAnswer]:
        """Return the newest answer to each block of a session, whatever version it was given to."""
        found = await self._records.read(lambda work: work.session_answers.of(session))
        return {one.block: one for one in sorted(found, key=lambda one: one.content_version)}

    async def answer(
        self, session: str, block: str, content_version: int, answered: Answered
    ) -> SessionAnswer:
        """Keep an answer; an earlier one to the same version is replaced, others stay.

        Raises:
            RatingOutOfRangeError: The rating is not a whole number from 0 to 10.
            AmountOutOfRangeError: The amount is zero, negative or far too large.
            StorageError: The device did not keep it.
        """
        kept = SessionAnswer(
            id=uuid4(),
            session=session,
            block=block,
            content_version=content_version,
            answered_at=self._clock.now(),
            text=answered.text,
            picked=answered.picked,
            rating=answered.rating,
            amount=answered.amount,
        )
        await self._records.write(lambda work: work.session_answers.put(kept))
        return kept

    async def take_home(
        self, session: str, item: str, text: str, place: str, *, is_taken: bool
    ) -> None:
        """Take homework home, or put it back before it was looked back at.

        Args:
            session: The session it comes from.
            item: Its id in the content.
            text: Its words, kept as they are now.
            place: Where in the app it is done.
            is_taken: False puts it back.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> None:
            known = [
                one for one in work.homework.all() if (one.session, one.item) == (session, item)
            ]
            open_ones = [one for one in known if one.is_open]
            if is_taken and not open_ones:
                work.homework.put(
                    Homework(
                        id=uuid4(),
                        session=session,
                        item=item,
                        text=text,
                        place=place,
                        taken_on=today,
                    )
                )
            if not is_taken:
                for one in open_ones:
                    work.homework.remove(one.id)

        await self._records.write(job)

    async def homework(self, sessions: Collection[str] | None = None) -> tuple[Homework, ...]:
        """Return homework, oldest first: all of it, or that of some sessions."""
        found = await self._records.read(lambda work: work.homework.all())
        return tuple(one for one in found if sessions is None or one.session in sessions)

    async def look_back(
        self, homework_id: UUID, outcome: HomeworkOutcome | None, difficulty: str = ""
    ) -> Homework:
        """Note how homework went; ``None`` opens it again.

        Raises:
            NotFoundError: There is no such homework.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> Homework:
            known = next((one for one in work.homework.all() if one.id == homework_id), None)
            if known is None:
                raise NotFoundError
            kept = replace(
                known,
                outcome=outcome,
                looked_back_on=today if outcome else None,
                difficulty=difficulty if outcome else "",
            )
            work.homework.put(kept)
            return kept

        return await self._records.write(job)


def _progress(work: UnitOfWork, session: str) -> SessionProgress | None:
    return next((one for one in work.session_progress.all() if one.session == session), None)


def _next(steps: Sequence[SessionStep]) -> SessionStep | None:
    begun = [(step.progress.opened_at, step) for step in steps if step.progress and step.is_begun]
    if begun:
        return max(begun, key=lambda pair: pair[0])[1]
    return next((step for step in steps if step.progress is None), None)
