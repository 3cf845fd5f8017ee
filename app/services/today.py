"""Today: the one next thing, the amounts of the day, and the week so far."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from app.domain import progress
from app.domain.activity import Activity
from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalStep
from app.domain.programme import Homework, SessionProgress
from app.domain.progress import DiaryDay
from app.services.clock import Clock
from app.services.flare_ups import current_of
from app.services.programme import ProgrammeView
from app.services.quotas import DayQuota, quotas_of
from app.services.records import Records, UnitOfWork

STRIP_DAYS = 7
"""Days of the strip: today and the six before it."""


class PartOfDay(StrEnum):
    """For the greeting."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class NextKind(StrEnum):
    """The one next thing, in the order in which they are looked for; the first that holds wins."""

    GET_HELP = "get_help"
    """A red flag pauses the day: the advice comes before all else."""
    CARE_FOR_FLARE_UP = "care_for_flare_up"
    """In a flare-up, and nothing written today: the short entry with one thing to do."""
    WRITE_DIARY = "write_diary"
    """Nothing is written today."""
    DO_AMOUNT = "do_amount"
    """An amount of today is not ticked; the activity tells which."""
    REVIEW_GOAL = "review_goal"
    """The day to look back at a goal has come."""
    DO_SESSION = "do_session"
    """A session is begun, or it is about time for the next one."""
    DO_STEP = "do_step"
    """A goal has a next step."""
    MAKE_GOAL = "make_goal"
    """There is no open goal."""
    NAME_ACTIVITY = "name_activity"
    """There is no activity."""
    FIND_BASELINE = "find_baseline"
    """An activity has no running plan."""
    NOTHING = "nothing"
    """All is done for today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextThing:
    """What to do next, and with what."""

    kind: NextKind
    activity_id: UUID | None = None
    """With ``DO_AMOUNT`` and ``FIND_BASELINE``."""
    goal_id: UUID | None = None
    """With ``REVIEW_GOAL`` and ``DO_STEP``."""
    session: str = ""
    """Id in the content; with ``DO_SESSION``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripDay:
    """One day of the strip."""

    on: date
    level: AgainstPlan | None
    """What was done against the plan; ``None`` where nothing was said."""
    pain: float | None
    """Mean of the day's entries, 0 to 10; ``None`` without one."""
    is_flare_up: bool

    @property
    def is_gap(self) -> bool:
        """Tell whether nothing was recorded."""
        return self.level is None and self.pain is None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """All that Today shows."""

    on: date
    part_of_day: PartOfDay
    next_thing: NextThing
    is_paused: bool
    """True while a red flag pauses pacing; then ``quotas`` is empty."""
    quotas: tuple[DayQuota, ...]
    """Oldest activity first."""
    goal: Goal | None
    """The oldest open goal with a step to do, if any."""
    step: GoalStep | None
    """Its next step."""
    reviews_due: tuple[Goal, ...]
    """Oldest goal first."""
    week: tuple[StripDay, ...]
    """``STRIP_DAYS`` days, today last."""
    entries: tuple[DiaryEntry, ...]
    """Of today, oldest first."""
    pain: float | None
    """Mean of today's entries, 0 to 10; ``None`` without one."""
    flare_up: FlareUp | None
    """The one that is going on."""
    programme: ProgrammeView
    """The way through the programme, with the homework that is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the records hold that Today needs."""

    activities: Sequence[Activity]
    quotas: tuple[DayQuota, ...]
    goals: Sequence[Goal]
    flare_up: FlareUp | None
    entries: tuple[DiaryEntry, ...]
    week: tuple[StripDay, ...]
    sessions: Sequence[SessionProgress]
    homework: Sequence[Homework]


class TodayService:
    """Puts Today together in one short read: the last days only, however long the diary is."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        is_paused: Callable[[], Awaitable[bool]],
        hour: Callable[[], int],
        programme: Callable[[Sequence[SessionProgress], Sequence[Homework]], ProgrammeView],
    ) -> None:
        """Take what the service needs.

        Args:
            records: The patient's records.
            clock: What day it is.
            is_paused: Tells whether a red flag pauses pacing today.
            hour: The local hour, 0 to 23.
            programme: Tells the way through the programme from what was read.
        """
        self._records = records
        self._clock = clock
        self._is_paused = is_paused
        self._hour = hour
        self._programme = programme

    async def view(self) -> TodayView:
        """Return what Today shows."""
        today = self._clock.today()
        is_paused = await self._is_paused()
        read = await self._records.read(lambda work: _read(work, today))
        quotas = () if is_paused else read.quotas
        programme = self._programme(read.sessions, read.homework)
        goal = next((goal for goal in read.goals if goal.is_open and goal.next_step), None)
        return TodayView(
            on=today,
            part_of_day=part_of_day(self._hour()),
            next_thing=_next_thing(read, programme, today, is_paused=is_paused),
            is_paused=is_paused,
            quotas=quotas,
            goal=goal,
            step=goal.next_step if goal else None,
            reviews_due=tuple(goal for goal in read.goals if goal.is_due(today)),
            week=read.week,
            entries=read.entries,
            pain=read.week[-1].pain,
            flare_up=read.flare_up,
            programme=programme,
        )


def part_of_day(hour: int) -> PartOfDay:
    """Return the part of the day of a local hour; the night belongs to the evening."""
    if 5 <= hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if 12 <= hour < 18 else PartOfDay.EVENING


def _read(work: UnitOfWork, today: date) -> _Read:
    first = today - timedelta(days=STRIP_DAYS - 1)
    entries = work.diary.between(first, today)
    flare_ups = work.flare_ups.all()
    days = progress.diary_days(entries)
    levels = progress.levels_by_day(days, work.ticks.between(first, today))
    return _Read(
        activities=work.activities.all(),
        quotas=quotas_of(work, today),
        goals=work.goals.all(),
        flare_up=current_of(flare_ups, today),
        entries=tuple(entry for entry in entries if entry.day_on == today),
        week=_strip(first, days, levels, [*flare_ups, *_noted(entries)]),
        sessions=work.session_progress.all(),
        homework=work.homework.all(),
    )


def _strip(
    first: date,
    diary_days: Iterable[DiaryDay],
    levels: dict[date, AgainstPlan],
    flare_ups: Sequence[FlareUp],
) -> tuple[StripDay, ...]:
    pain = {day.on: day.pain for day in diary_days}
    days = (first + timedelta(days=count) for count in range(STRIP_DAYS))
    return tuple(
        StripDay(
            on=day,
            level=levels.get(day),
            pain=pain.get(day),
            is_flare_up=any(one.covers(day) for one in flare_ups),
        )
        for day in days
    )


def _noted(entries: Iterable[DiaryEntry]) -> list[FlareUp]:
    """Return the days that the diary calls a flare-up, each as one of a day."""
    return [
        FlareUp(id=entry.id, started_on=entry.day_on, ended_on=entry.day_on)
        for entry in entries
        if entry.is_flare_up
    ]


def _next_thing(
    read: _Read, programme: ProgrammeView, today: date, *, is_paused: bool
) -> NextThing:
    """Return the first thing that holds, in the order of ``NextKind``."""
    if is_paused:
        return NextThing(kind=NextKind.GET_HELP)
    if not read.entries:
        in_flare_up = read.flare_up is not None
        kind = NextKind.CARE_FOR_FLARE_UP if in_flare_up else NextKind.WRITE_DIARY
        return NextThing(kind=kind)
    return (
        _next_amount(read)
        or _next_review(read, today)
        or _next_session(programme)
        or _next_of_goals(read)
        or _next_of_activities(read)
    )


def _next_amount(read: _Read) -> NextThing | None:
    open_quota = next((one for one in read.quotas if one.tick is None), None)
    if open_quota is None:
        return None
    return NextThing(kind=NextKind.DO_AMOUNT, activity_id=open_quota.activity.id)


def _next_review(read: _Read, today: date) -> NextThing | None:
    due = next((goal for goal in read.goals if goal.is_due(today)), None)
    return NextThing(kind=NextKind.REVIEW_GOAL, goal_id=due.id) if due else None


def _next_session(programme: ProgrammeView) -> NextThing | None:
    step = programme.next_step
    if step is None or not programme.is_due or not programme.may_open(step):
        return None
    return NextThing(kind=NextKind.DO_SESSION, session=step.session)


def _next_of_goals(read: _Read) -> NextThing | None:
    for goal in read.goals:
        if goal.is_open and goal.next_step:
            return NextThing(kind=NextKind.DO_STEP, goal_id=goal.id)
    if any(goal.is_open for goal in read.goals):
        return None
    return NextThing(kind=NextKind.MAKE_GOAL)


def _next_of_activities(read: _Read) -> NextThing:
    if not read.activities:
        return NextThing(kind=NextKind.NAME_ACTIVITY)
    planned = {one.activity.id for one in read.quotas}
    for activity in read.activities:
        if activity.id not in planned:
            return NextThing(kind=NextKind.FIND_BASELINE, activity_id=activity.id)
    return NextThing(kind=NextKind.NOTHING)
