"""What was done, held against what was planned: the first thing that progress shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.activity import Ticked
from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.means import mean
from app.domain.period import Stretch, sorted_into

_LESS, _AS_PLANNED, _MORE = AgainstPlan.LESS, AgainstPlan.AS_PLANNED, AgainstPlan.MORE
_WEIGHT = {_LESS: -1, _AS_PLANNED: 0, _MORE: 1}


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """What the diary says about one day; each rating is the mean of the day's entries."""

    on: date
    pain: float
    interference: float | None = None
    mood: float | None = None
    sleep: float | None = None
    level: AgainstPlan | None = None
    """The last written word about the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Days of less, as planned and more; a day counts once."""

    stretch: Stretch
    less: int
    as_planned: int
    more: int
    days: int
    """Days there were, recorded or not."""

    @property
    def days_with(self) -> int:
        """Return how many days have a word about the plan."""
        return self.less + self.as_planned + self.more


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Amounts of one activity held against its plan, over the days whose amount is known."""

    stretch: Stretch
    planned: Decimal
    """Sum of the quotas of those days, in the activity's unit."""
    done: Decimal
    """Sum of what was done on the same days."""
    days_known: int
    days_ticked: int
    """More than ``days_known`` when a tick of less or more came without an amount."""


def balance(levels: Iterable[AgainstPlan]) -> AgainstPlan | None:
    """Return on which side of the plan several activities of a day lie; ``None`` for none."""
    weights = [_WEIGHT[level] for level in levels]
    if not weights:
        return None
    total = sum(weights)
    if total == 0:
        return _AS_PLANNED
    return _MORE if total > 0 else _LESS


def diary_days(entries: Iterable[DiaryEntry]) -> tuple[DiaryDay, ...]:
    """Return the days that have an entry, oldest first."""
    by_day: dict[date, list[DiaryEntry]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.day_on, entry.written_at)):
        by_day.setdefault(entry.day_on, []).append(entry)
    return tuple(_diary_day(day, of_day) for day, of_day in by_day.items())


def _diary_day(day: date, entries: Sequence[DiaryEntry]) -> DiaryDay:
    """Return what the entries of one day say; in the order in which they were written."""
    said = [entry.against_plan for entry in entries if entry.against_plan is not None]
    return DiaryDay(
        on=day,
        pain=sum(entry.pain for entry in entries) / len(entries),
        interference=mean(entry.interference for entry in entries),
        mood=mean(entry.mood for entry in entries),
        sleep=mean(entry.sleep for entry in entries),
        level=said[-1] if said else None,
    )


def levels_by_day(days: Iterable[DiaryDay], ticks: Iterable[Ticked]) -> dict[date, AgainstPlan]:
    """Return how each day went against the plan.

    The diary's word is about the whole day, so it wins; without one the ticks of the day speak, on
    balance.
    """
    ticked: dict[date, list[AgainstPlan]] = {}
    for tick in ticks:
        ticked.setdefault(tick.done_on, []).append(tick.against_plan)
    by_day = {day: level for day, said in ticked.items() if (level := balance(said)) is not None}
    by_day.update((day.on, day.level) for day in days if day.level is not None)
    return by_day


def levels(
    by_day: Mapping[date, AgainstPlan], stretches: Sequence[Stretch], since: date, until: date
) -> tuple[Levels, ...]:
    """Count the days of less, as planned and more in each stretch.

    Args:
        by_day: As ``levels_by_day``; days outside the stretches do no harm.
        stretches: Oldest first, without overlaps.
        since: First day that has anything recorded.
        until: Today.
    """
    counted = []
    for stretch, days in zip(stretches, sorted_into(stretches, by_day), strict=True):
        said = [by_day[day] for day in days]
        counted.append(
            Levels(
                stretch=stretch,
                less=said.count(_LESS),
                as_planned=said.count(_AS_PLANNED),
                more=said.count(_MORE),
                days=stretch.days(since, until),
            )
        )
    return tuple(counted)


def amount_of(tick: Ticked) -> Decimal | None:
    """Return what was done: what was said, or the quota when all went as planned, else unknown."""
    if tick.amount is None and tick.against_plan is _AS_PLANNED:
        return tick.quota
    return tick.amount


def done(ticks: Iterable[Ticked], stretches: Sequence[Stretch]) -> tuple[Done, ...]:
    """Return the amounts of one activity in each stretch.

    Args:
        ticks: Of this activity, at most one for a day; those outside the stretches do no harm.
        stretches: Oldest first, without overlaps.
    """
    by_day = {tick.done_on: tick for tick in ticks}
    of_stretches = sorted_into(stretches, by_day)
    return tuple(
        _done(stretch, [by_day[day] for day in days])
        for stretch, days in zip(stretches, of_stretches, strict=True)
    )


def whole_of(parts: Sequence[Done]) -> Done:
    """Return the parts put together; they follow each other without gaps, oldest first."""
    return Done(
        stretch=Stretch(parts[0].stretch.first, parts[-1].stretch.last),
        planned=sum((part.planned for part in parts), Decimal(0)),
        done=sum((part.done for part in parts), Decimal(0)),
        days_known=sum(part.days_known for part in parts),
        days_ticked=sum(part.days_ticked for part in parts),
    )


def _done(stretch: Stretch, ticks: Sequence[Ticked]) -> Done:
    amounts = [(tick.quota, amount_of(tick)) for tick in ticks]
    known = [(quota, amount) for quota, amount in amounts if amount is not None]
    return Done(
        stretch=stretch,
        planned=sum((quota for quota, _ in known), Decimal(0)),
        done=sum((amount for _, amount in known), Decimal(0)),
        days_known=len(known),
        days_ticked=len(ticks),
    )
