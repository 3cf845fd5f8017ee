"""Progress: what was done and how it went, over a week, a month, a year or all days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter
from uuid import UUID

from app.domain import means, over_under, period, progress
from app.domain.activity import Activity, TickedDay
from app.domain.diary import AgainstPlan
from app.domain.goal import Goal, GoalReview, Outcome
from app.domain.means import Comparison, MeanOf, Point
from app.domain.over_under import OverUnder
from app.domain.period import Frame, Grain, Period, Stretch
from app.domain.progress import DiaryDay, Done, Levels
from app.services.clock import Clock
from app.services.flare_ups import flare_up_days
from app.services.records import Records, UnitOfWork

_PATTERN_DAYS = timedelta(days=28)
"""The over-and-under pattern is looked for in four weeks: in a year everyone has one."""
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Measure(StrEnum):
    """The ratings of the diary, 0 to 10; the values are the names of their fields."""

    PAIN = "pain"
    INTERFERENCE = "interference"
    MOOD = "mood"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One measure over the period."""

    measure: Measure
    points: tuple[Point, ...]
    """One for each stretch of the frame."""
    mean: MeanOf | None
    """Over the whole period; ``None`` where nothing is recorded."""
    comparison: Comparison | None
    """The week that holds the day against the one before; ``None`` while there is too little."""

    @property
    def has_any(self) -> bool:
        """Tell whether there is anything to draw."""
        return self.mean is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityProgress:
    """One activity over the period."""

    activity: Activity
    points: tuple[Done, ...]
    """One for each day of a week, else one for each week or longer stretch."""
    whole: Done
    """Over the whole period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalProgress:
    """The goals over the period."""

    steps_done: int
    reviews: tuple[tuple[Goal, GoalReview], ...]
    """Oldest first."""
    open: int
    """Goals that are worked on now."""
    achieved: int
    """Goals achieved so far, in this period or before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """All that Progress shows; activity and goals come first, pain second."""

    period: Period
    frame: Frame
    on: date
    """The day that is looked back from."""
    earlier_on: date | None
    """To look back from for the period before; ``None`` when nothing was recorded then."""
    later_on: date | None
    """To look back from for the period after; ``None`` when that lies ahead."""
    levels: tuple[Levels, ...]
    """One for each day of a week, else one for each week or longer stretch."""
    whole_level: Levels
    """Over the whole period."""
    activities: tuple[ActivityProgress, ...]
    """Those with a tick in the period; oldest first."""
    goals: GoalProgress
    over_under: OverUnder | None
    """In the four weeks that end with the period, or today."""
    series: tuple[Series, ...]
    """In the order of ``Measure``."""
    flare_up_days: int

    @property
    def grain(self) -> Grain:
        """Return how much time one point stands for."""
        return self.frame.grain

    @property
    def doing_grain(self) -> Grain:
        """Return how much time one point of what was done stands for."""
        is_by_week = self.period is not Period.WEEK and self.grain is Grain.DAY
        return Grain.WEEK if is_by_week else self.grain

    @property
    def has_any(self) -> bool:
        """Tell whether anything was recorded in the period."""
        done = self.whole_level.days_with or self.activities or self.goals.steps_done
        return bool(done or self.goals.reviews or any(one.has_any for one in self.series))

    def of(self, measure: Measure) -> Series:
        """Return the series of a measure."""
        return next(one for one in self.series if one.measure is measure)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the records hold that the view needs; the days may begin before the frame."""

    period: Period
    frame: Frame
    on: date
    today: date
    since: date
    """The first day that has anything recorded, or today."""
    week_starts_on: int
    days: Sequence[DiaryDay]
    ticks: Sequence[TickedDay]
    activities: Sequence[Activity]
    goals: Sequence[Goal]
    flare_up_days: frozenset[date]


class ProgressService:
    """Puts Progress together in one read."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def view(self, over: Period = Period.WEEK, on: date | None = None) -> ProgressView:
        """Return what Progress shows.

        Args:
            over: How far to look back.
            on: The day to look back from; ``None`` or a day ahead is today. All days end today.
        """
        today = self._clock.today()
        day = today if on is None or over is Period.ALL else min(on, today)
        read = await self._records.read(lambda work: _read(work, over, day, today))
        return _view(read)


def _read(work: UnitOfWork, over: Period, on: date, today: date) -> _Read:
    week_starts_on = work.preferences.read().week_starts_on
    activities, goals = work.activities.all(), work.goals.all()
    made = [one.made_on for one in activities] + [one.made_on for one in goals]
    since = min(made + [day for day in [work.diary.first_day()] if day], default=today)
    frame = period.framed(over, on, since, week_starts_on)
    last = min(frame.last, today)
    week_before = period.week_of(on, week_starts_on).first - _WEEK
    first = min(frame.first, week_before, last - _PATTERN_DAYS + _DAY)
    return _Read(
        period=over,
        frame=frame,
        on=on,
        today=today,
        since=since,
        week_starts_on=week_starts_on,
        days=work.diary.days(first, last),
        ticks=work.ticks.days(first, last),
        activities=activities,
        goals=goals,
        flare_up_days=flare_up_days(work, last),
    )


def _view(read: _Read) -> ProgressView:
    frame = read.frame
    whole = Stretch(frame.first, frame.last)
    level_by_day = progress.levels_by_day(read.days, read.ticks)
    span = (read.since, read.today)
    return ProgressView(
        period=read.period,
        frame=frame,
        on=read.on,
        earlier_on=period.earlier(frame, read.since),
        later_on=period.later(read.period, frame, read.today),
        levels=progress.levels(level_by_day, _doing_stretches(read, whole), *span),
        whole_level=progress.levels(level_by_day, (whole,), *span)[0],
        activities=tuple(_activities(read, whole)),
        goals=_goals(read.goals, whole),
        over_under=over_under.found(_said(read)),
        series=tuple(_series(read, measure, whole) for measure in Measure),
        flare_up_days=sum(whole.first <= day <= whole.last for day in read.flare_up_days),
    )


def _doing_stretches(read: _Read, whole: Stretch) -> tuple[Stretch, ...]:
    """Return the stretches of what was done: a day means little by itself, except in a week."""
    if read.period is not Period.WEEK and read.frame.grain is Grain.DAY:
        return period.by_week(whole, read.week_starts_on)
    return read.frame.stretches


def _activities(read: _Read, whole: Stretch) -> Iterator[ActivityProgress]:
    stretches = _doing_stretches(read, whole)
    ticks: dict[UUID, list[TickedDay]] = {}
    for tick in read.ticks:
        if whole.first <= tick.done_on:
            ticks.setdefault(tick.activity_id, []).append(tick)
    for activity in read.activities:
        if of_activity := ticks.get(activity.id):
            points = progress.done(of_activity, stretches)
            yield ActivityProgress(
                activity=activity, points=points, whole=progress.whole_of(points)
            )


def _goals(goals: Sequence[Goal], whole: Stretch) -> GoalProgress:
    days = (step.done_on for goal in goals for step in goal.steps)
    reviews = [
        (goal, review)
        for goal in goals
        for review in goal.reviews
        if whole.first <= review.reviewed_on <= whole.last
    ]
    return GoalProgress(
        steps_done=sum(day is not None and whole.first <= day <= whole.last for day in days),
        reviews=tuple(sorted(reviews, key=lambda pair: pair[1].reviewed_on)),
        open=sum(goal.is_open for goal in goals),
        achieved=sum(goal.outcome is Outcome.ACHIEVED for goal in goals),
    )


def _said(read: _Read) -> Iterator[tuple[date, AgainstPlan]]:
    """Yield what was said against the plan in the four weeks that end with the period."""
    first = min(read.frame.last, read.today) - _PATTERN_DAYS + _DAY
    for tick in read.ticks:
        if tick.done_on >= first:
            yield tick.done_on, tick.against_plan
    for day in read.days:
        if day.level is not None and day.on >= first:
            yield day.on, day.level


def _series(read: _Read, measure: Measure, whole: Stretch) -> Series:
    of_measure = attrgetter(measure.value)
    by_day = {day.on: value for day in read.days if (value := of_measure(day)) is not None}
    span = (read.since, read.today)
    this_week = period.week_of(read.on, read.week_starts_on)
    last_week = period.week_of(this_week.first - _DAY, read.week_starts_on)
    weeks = means.points(by_day, (last_week, this_week), *span)
    return Series(
        measure=measure,
        points=means.points(by_day, read.frame.stretches, *span),
        mean=means.points(by_day, (whole,), *span)[0].mean,
        comparison=means.compared(weeks[1].mean, weeks[0].mean),
    )
