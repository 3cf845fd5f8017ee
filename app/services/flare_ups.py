"""Flare-ups: begun, over, and what they hold."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from app.domain.errors import NotFoundError
from app.domain.flare_up import FlareUp
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUpView:
    """The flare-up that is going on, and the ones before it."""

    current: FlareUp | None
    """Begun and not said to be over."""
    day: int
    """Which day of the current one it is, counted from 1; 0 without one."""
    past: tuple[FlareUp, ...]
    """Last first."""


class FlareUpService:
    """The use cases of flare-ups. A week with a flare-up day does not grow any paced amount."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def view(self) -> FlareUpView:
        """Return the current flare-up and the past ones."""
        today = self._clock.today()
        kept = kept_of(await self._records.read(lambda work: work.flare_ups.all()))
        current = current_of(kept, today)
        return FlareUpView(
            current=current,
            day=(today - current.started_on).days + 1 if current else 0,
            past=tuple(reversed([one for one in kept if one is not current])),
        )

    async def is_in_flare_up(self) -> bool:
        """Tell whether a flare-up has begun and is not said to be over."""
        return (await self.view()).current is not None

    async def start(self, started_on: date | None = None) -> FlareUp:
        """Begin a flare-up, today or on an earlier day; one that goes on already is returned."""
        today = self._clock.today()
        first = min(started_on or today, today)

        def job(work: UnitOfWork) -> FlareUp:
            going_on = current_of(work.flare_ups.all(), today)
            if going_on is not None:
                return going_on
            flare_up = FlareUp(id=uuid4(), started_on=first)
            work.flare_ups.put(flare_up)
            return flare_up

        return await self._records.write(job)

    async def end(self, ended_on: date | None = None) -> FlareUp:
        """Say that the flare-up is over, with its last day: today, or an earlier one.

        Raises:
            NotFoundError: There is none.
        """
        today = self._clock.today()

        def job(work: UnitOfWork) -> FlareUp:
            going_on = current_of(work.flare_ups.all(), today)
            if going_on is None:
                raise NotFoundError
            last = max(going_on.started_on, min(ended_on or today, today))
            over = replace(going_on, ended_on=last)
            work.flare_ups.put(over)
            return over

        return await self._records.write(job)

    async def record_day(self, on: date) -> None:
        """Make sure that a day counts as a flare-up day: for a flare-up entry in the diary.

        A day that a flare-up covers changes nothing; a day next to one that is over makes that one
        longer; any other day becomes a flare-up of one day.
        """

        def job(work: UnitOfWork) -> None:
            kept = kept_of(work.flare_ups.all())
            if any(one.covers(on) for one in kept):
                return
            single = FlareUp(id=uuid4(), started_on=on, ended_on=on)
            work.flare_ups.put(
                next((_longer(one, on) for one in kept if _touches(one, on)), single)
            )

        await self._records.write(job)

    async def take_back(self, flare_up_id: UUID) -> None:
        """Undo a start: the flare-up has no day any more and is shown nowhere."""

        def job(work: UnitOfWork) -> None:
            for one in work.flare_ups.all():
                if one.id == flare_up_id:
                    work.flare_ups.put(replace(one, ended_on=one.started_on - _DAY))

        await self._records.write(job)

    async def put_back(self, flare_up: FlareUp) -> None:
        """Restore a flare-up as it was: the second half of undo."""
        await self._records.write(lambda work: work.flare_ups.put(flare_up))


def kept_of(flare_ups: Iterable[FlareUp]) -> tuple[FlareUp, ...]:
    """Return the flare-ups that were not taken back, in their order."""
    return tuple(one for one in flare_ups if one.ended_on is None or one.ended_on >= one.started_on)


def current_of(flare_ups: Iterable[FlareUp], today: date) -> FlareUp | None:
    """Return the flare-up that has begun and is not said to be over."""
    return next(
        (one for one in flare_ups if one.ended_on is None and one.started_on <= today), None
    )


def flare_up_days(work: UnitOfWork, until: date) -> frozenset[date]:
    """Return all flare-up days up to and including ``until``."""
    return frozenset[date]().union(*(one.days(until) for one in work.flare_ups.all()))


def _touches(flare_up: FlareUp, day: date) -> bool:
    return day in (flare_up.started_on - _DAY, (flare_up.ended_on or day) + _DAY)


def _longer(flare_up: FlareUp, day: date) -> FlareUp:
    """Return the flare-up with the day beside it added."""
    if day < flare_up.started_on:
        return replace(flare_up, started_on=day)
    return replace(flare_up, ended_on=day)
