"""A patient's year, or ten: made up, the same for the same seed, with gaps and flare-ups.

Two entries on most days, three activities with trials, plans and ticks, four goals, and the
programme done in the first weeks. For tests, benchmarks and pictures; it claims nothing about how
back pain goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from app.domain.activity import Activity, Occasion, QuotaTick, Trial
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan, quota_on
from app.domain.preferences import PainDuration, Preferences
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck
from app.services.records import UnitOfWork
from tests.year_programme import DoneProgramme, a_done_programme
from tests.year_words import ACTIVITIES, GOALS, NOTES, ONE_THINGS, REGIONS, STEPS, TRIGGERS

LAST_DAY = date(2025, 6, 30)
DAYS_IN_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientYears:
    """Everything one patient recorded, each list oldest first."""

    first_on: date
    last_on: date
    preferences: Preferences
    entries: tuple[DiaryEntry, ...]
    activities: tuple[Activity, ...]
    trials: tuple[Trial, ...]
    plans: tuple[PacingPlan, ...]
    ticks: tuple[QuotaTick, ...]
    goals: tuple[Goal, ...]
    flare_ups: tuple[FlareUp, ...]
    checks: tuple[RedFlagCheck, ...]
    programme: DoneProgramme

    def put_into(self, records: UnitOfWork) -> None:
        """Put all of it into the records; a job for ``Records.write``."""
        records.preferences.put(self.preferences)
        for entry in self.entries:
            records.diary.put(entry)
        for activity in self.activities:
            records.activities.put(activity)
        for trial in self.trials:
            records.trials.put(trial)
        for plan in self.plans:
            records.plans.put(plan)
        for tick in self.ticks:
            records.ticks.put(tick)
        for goal in self.goals:
            records.goals.put(goal)
        for flare_up in self.flare_ups:
            records.flare_ups.put(flare_up)
        for check in self.checks:
            records.red_flag_checks.put(check)
        self.programme.put_into(records)


def a_patients_years(
    years: int = 1, *, last_on: date = LAST_DAY, seed: int = 1, parts: bool = False
) -> PatientYears:
    """Make up so many years that end on a day.

    Args:
        years: How many, 365 days each.
        last_on: The last day, which has entries.
        seed: The same seed gives the same years, ids included.
        parts: Fill the optional parts of the diary too.
    """
    return _Maker(years, last_on, seed, parts=parts).make()


class _Maker:
    def __init__(self, years: int, last_on: date, seed: int, *, parts: bool) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.last_on = last_on
        self.first_on = last_on - timedelta(days=years * DAYS_IN_YEAR - 1)
        self.days = [self.first_on + timedelta(days=n) for n in range(years * DAYS_IN_YEAR)]
        self.parts = parts
        self.flare_ups = tuple(self._flare_ups())
        self.flare_up_days = frozenset(
            day for flare_up in self.flare_ups for day in flare_up.days(last_on)
        )

    def make(self) -> PatientYears:
        activities = tuple(self._activities())
        plans = tuple(plan for activity in activities for plan in self._plans(activity))
        ticks = (tick for plan in plans for tick in self._ticks(plan))
        return PatientYears(
            first_on=self.first_on,
            last_on=self.last_on,
            preferences=self._preferences(),
            entries=tuple(self._entries()),
            activities=activities,
            trials=tuple(trial for activity in activities for trial in self._trials(activity)),
            plans=plans,
            ticks=tuple(sorted(ticks, key=lambda tick: tick.done_on)),
            goals=tuple(self._goals(activities)),
            flare_ups=self.flare_ups,
            checks=tuple(self._checks()),
            programme=a_done_programme(self.first_on, self.last_on, self.seed),
        )

    def _id(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)

    def _at(self, day: date, hour: int) -> datetime:
        minute, second = self.random.randrange(60), self.random.randrange(60)
        return datetime.combine(day, time(hour, minute, second), tzinfo=UTC)

    def _preferences(self) -> Preferences:
        return Preferences(
            parts=frozenset(Part) if self.parts else frozenset(),
            is_adult=True,
            pain_duration=PainDuration.SIX_WEEKS_OR_MORE,
            welcomed_at=self._at(self.first_on, 8),
        )

    def _flare_ups(self) -> Iterator[FlareUp]:
        # About four a year, none in the first month, the last one over for two weeks.
        day = self.first_on + timedelta(days=self.random.randrange(30, 60))
        while day < self.last_on - timedelta(days=30):
            ended = day + timedelta(days=self.random.randrange(3, 9))
            yield FlareUp(id=self._id(), started_on=day, ended_on=ended)
            day = ended + timedelta(days=self.random.randrange(50, 110))

    def _gaps(self) -> set[date]:
        """Return the days without an entry: one in twelve, and ten days on end in each year."""
        chance = {day for day in self.days[:-1] if self.random.random() < 1 / 12}
        for start in range(150, len(self.days) - 30, DAYS_IN_YEAR):
            chance.update(self.days[start : start + 10])
        return chance

    def _entries(self) -> Iterator[DiaryEntry]:
        gaps = self._gaps()
        drift = 0.0
        for number, day in enumerate(self.days):
            drift = 0.9 * drift + self.random.gauss(0, 0.6)
            level = 5.5 - 1.5 * number / len(self.days) + drift
            level += 2.5 if day in self.flare_up_days else 0
            if day not in gaps:
                yield self._entry(day, 8, level + self.random.gauss(0.3, 0.7))
                yield self._entry(day, 19, level + self.random.gauss(0, 0.7))

    def _entry(self, day: date, hour: int, level: float) -> DiaryEntry:
        pain = _rated(level)
        is_flare_up = day in self.flare_up_days
        with_parts = self.parts and hour > 12
        is_late = self.random.random() < 0.03 and day < self.last_on
        written_on = day + timedelta(days=1) if is_late else day
        return DiaryEntry(
            id=self._id(),
            day_on=day,
            written_on=written_on,
            written_at=self._at(written_on, hour),
            pain=pain,
            against_plan=self.random.choice((None, *AgainstPlan)) if hour > 12 else None,
            interference=_rated(level - 0.5 + self.random.gauss(0, 1)) if hour > 12 else None,
            mood=_rated(8 - 0.5 * level + self.random.gauss(0, 1)) if hour > 12 else None,
            note=self.random.choice(NOTES) if self.random.random() < 0.4 else "",
            sleep=_rated(8 - 0.4 * level + self.random.gauss(0, 1)) if with_parts else None,
            medicines="Paracetamol, two tablets" if with_parts and pain > 6 else "",
            triggers=tuple(self.random.sample(TRIGGERS, 2 if with_parts and pain > 5 else 0)),
            regions=frozenset(self.random.sample(REGIONS, 2)) if with_parts else frozenset(),
            is_flare_up=is_flare_up,
            one_thing=self.random.choice(ONE_THINGS) if is_flare_up and hour > 12 else "",
        )

    def _activities(self) -> Iterator[Activity]:
        for after, (name, unit) in enumerate(ACTIVITIES):
            day = self.first_on + timedelta(days=3 * after)
            yield Activity(
                id=self._id(), name=name, unit=unit, made_on=day, made_at=self._at(day, 10)
            )

    def _trials(self, activity: Activity) -> Iterator[Trial]:
        for after in range(3):
            yield Trial(
                id=self._id(),
                activity_id=activity.id,
                tried_on=activity.made_on + timedelta(days=after),
                amount=Decimal(self.random.randrange(8, 15)),
                occasion=Occasion.TRY,
            )

    def _plans(self, activity: Activity) -> Iterator[PacingPlan]:
        """Start a new plan about every half year; the last one runs."""
        start = activity.made_on + timedelta(days=4)
        baseline = Decimal("8.8")
        while start <= self.last_on:
            end = start + timedelta(days=self.random.randrange(150, 220))
            yield PacingPlan(
                id=self._id(),
                activity_id=activity.id,
                made_at=self._at(start, 11),
                started_on=start,
                rule=BaselineRule.THREE_TRIES,
                baseline=baseline,
                growth_percent=Decimal(10),
                usable_step=Decimal(1),
                ceiling=Decimal(45),
                ended_on=end if end <= self.last_on else None,
            )
            start, baseline = end, Decimal(20)

    def _ticks(self, plan: PacingPlan) -> Iterator[QuotaTick]:
        until = plan.ended_on or self.last_on
        days = [day for day in self.days if plan.started_on <= day < until]
        flares = frozenset(day for day in days if day in self.flare_up_days)
        for day in days:
            quota = quota_on(plan, day, flares)
            if quota is None or self.random.random() < 0.2:
                continue
            done = self.random.choices(list(AgainstPlan), (2, 6, 2))[0]
            change = {AgainstPlan.LESS: -3, AgainstPlan.AS_PLANNED: 0, AgainstPlan.MORE: 4}[done]
            says = done is not AgainstPlan.AS_PLANNED and self.random.random() < 0.5
            yield QuotaTick(
                id=self._id(),
                activity_id=plan.activity_id,
                done_on=day,
                against_plan=done,
                quota=quota.usable,
                amount=max(Decimal(0), quota.usable + change) if says else None,
            )

    def _goals(self, activities: tuple[Activity, ...]) -> Iterator[Goal]:
        outcomes: tuple[tuple[Outcome, ...], ...] = (
            (Outcome.PARTLY, Outcome.ACHIEVED),
            (Outcome.NOT_YET,),
            (),
            (Outcome.CHANGED,),
        )
        for number, (matters, doing, activity) in enumerate(GOALS):
            made_on = self.first_on + timedelta(days=7 + 21 * number)
            reviews = tuple(
                GoalReview(
                    id=self._id(),
                    reviewed_on=made_on + timedelta(days=28 * (after + 1)),
                    outcome=outcome,
                    learned="Small steps add up." if after else "Mornings work better for me.",
                )
                for after, outcome in enumerate(outcomes[number])
            )
            is_open = not reviews or reviews[-1].outcome is Outcome.NOT_YET
            yield Goal(
                id=self._id(),
                made_on=made_on,
                made_at=self._at(made_on, 20),
                matters=matters,
                doing=doing,
                measure="Once a week for four weeks",
                when_where="Sunday after lunch",
                if_plan="If it rains",
                then_plan="I go the short way with an umbrella",
                confidence=self.random.randrange(5, 10),
                barrier="Tired after work",
                way_round="Rest for twenty minutes first",
                steps=self._steps(made_on, 4 if not is_open else 2),
                review_on=self.last_on + timedelta(days=4 * number) if is_open else None,
                activity_id=None if activity is None else activities[activity].id,
                reviews=reviews,
            )

    def _steps(self, made_on: date, done: int) -> tuple[GoalStep, ...]:
        return tuple(
            GoalStep(
                id=self._id(),
                text=text,
                done_on=made_on + timedelta(days=5 * (number + 1)) if number < done else None,
            )
            for number, text in enumerate(STEPS)
        )

    def _checks(self) -> Iterator[RedFlagCheck]:
        asked = [(self.first_on, Asking.FIRST_RUN)]
        asked += [(flare_up.started_on, Asking.FLARE_UP) for flare_up in self.flare_ups]
        for day, occasion in asked:
            yield RedFlagCheck(
                id=self._id(),
                asked_at=self._at(day, 7),
                asked_on=day,
                occasion=occasion,
                content_version=1,
            )


def _rated(level: float) -> int:
    return min(10, max(0, round(level)))
