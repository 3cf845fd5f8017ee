"""What was done, held against what was planned: the first thing that progress shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.activity import QuotaTick
from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.period import Stretch, sorted_into

_WEIGHT = {AgainstPlan.LESS: -1, AgainstPlan.AS_PLANNED: 0, AgainstPlan.MORE: 1}


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
        return AgainstPlan.AS_PLANNED
    return AgainstPlan.MORE if total > 0 else AgainstPlan.LESS


def levels_by_day(
    entries: Iterable[DiaryEntry], ticks: Iterable[QuotaTick]
) -> dict[date, AgainstPlan]:
    """Return how each day went against the plan.

    The diary's word is about the whole day, so it wins, and of several the last written; without
    one the ticks of the day speak, on balance.
    """
    ticked: dict[date, list[AgainstPlan]] = {}
    for tick in ticks:
        ticked.setdefault(tick.done_on, []).append(tick.against_plan)
    by_day = {day: level for day, said in ticked.items() if (level := balance(said)) is not None}
    words = [
        (entry.written_at, entry.day_on, entry.against_plan)
        for entry in entries
        if entry.against_plan is not None
    ]
    by_day.update((day, level) for _, day, level in sorted(words))
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
                less=said.count(AgainstPlan.LESS),
                as_planned=said.count(AgainstPlan.AS_PLANNED),
                more=said.count(AgainstPlan.MORE),
                days=stretch.days(since, until),
            )
        )
    return tuple(counted)


def amount_of(tick: QuotaTick) -> Decimal | None:
    """Return what was done: what was said, or the quota when all went as planned, else unknown."""
    if tick.amount is None and tick.against_plan is AgainstPlan.AS_PLANNED:
        return tick.quota
    return tick.amount


def done(ticks: Iterable[QuotaTick], stretches: Sequence[Stretch]) -> tuple[Done, ...]:
    """Return the amounts of one activity in each stretch.

    Args:
        ticks: Of this activity, at most one for a day; those outside the stretches do no harm.
        stretches: Oldest first, without overlaps.
    """
    by_day = {tick.done_on: tick for tick in ticks}
    sums = []
    for stretch, days in zip(stretches, sorted_into(stretches, by_day), strict=True):
        of_stretch = [by_day[day] for day in days]
        known = [
            (tick.quota, amount) for tick in of_stretch if (amount := amount_of(tick)) is not None
        ]
        sums.append(
            Done(
                stretch=stretch,
                planned=sum((quota for quota, _ in known), Decimal(0)),
                done=sum((amount for _, amount in known), Decimal(0)),
                days_known=len(known),
                days_ticked=len(of_stretch),
            )
        )
    return tuple(sums)
