"""Any record that the domain allows, made by hypothesis: every field, hostile text included."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from app.domain.activity import MOST, Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency
from tests.any_programme import AnyProgramme
from tests.any_words import Some, amounts, id_of, ids, lists, ratings, words


@dataclass(frozen=True)
class AnyRecords(AnyProgramme):
    """Strategies for every kind of record, over these days and instants."""

    @cached_property
    def entries(self) -> Some[DiaryEntry]:
        return st.builds(
            DiaryEntry,
            id=ids,
            day_on=self.days,
            written_on=self.days,
            written_at=self.instants,
            pain=st.integers(0, 10),
            against_plan=st.none() | st.sampled_from(AgainstPlan),
            interference=ratings,
            mood=ratings,
            note=words,
            sleep=ratings,
            medicines=words,
            triggers=lists,
            regions=st.frozensets(words, max_size=4),
            is_flare_up=st.booleans(),
            one_thing=words,
            new_symptom=st.booleans(),
        )

    def goals(self, links: Some[Any] = st.none()) -> Some[Goal]:  # noqa: B008 - a value
        steps = st.builds(GoalStep, id=ids, text=words, done_on=self.some_day)
        reviews = st.builds(
            GoalReview,
            id=ids,
            reviewed_on=self.days,
            outcome=st.sampled_from(Outcome),
            learned=words,
        )
        return st.builds(
            Goal,
            id=ids,
            made_on=self.days,
            made_at=self.instants,
            matters=words,
            doing=words,
            measure=words,
            when_where=words,
            if_plan=words,
            then_plan=words,
            confidence=ratings,
            barrier=words,
            way_round=words,
            steps=st.lists(steps, max_size=3, unique_by=id_of).map(tuple),
            review_on=self.some_day,
            activity_id=links,
            reviews=st.lists(reviews, max_size=3, unique_by=id_of).map(tuple),
        )

    @cached_property
    def activities(self) -> Some[Activity]:
        return st.builds(
            Activity,
            id=ids,
            name=words,
            unit=st.sampled_from(Unit),
            made_on=self.days,
            made_at=self.instants,
        )

    def trials(self, of: Some[UUID] = ids) -> Some[Trial]:
        return st.builds(
            Trial,
            id=ids,
            activity_id=of,
            tried_on=self.days,
            amount=amounts,
            occasion=st.sampled_from(Occasion),
        )

    def plans(self, of: Some[UUID] = ids) -> Some[PacingPlan]:
        return st.builds(
            PacingPlan,
            id=ids,
            activity_id=of,
            made_at=self.instants,
            started_on=self.days,
            rule=st.sampled_from(BaselineRule),
            baseline=amounts,
            growth_percent=st.decimals(0, 50, places=1),
            usable_step=st.decimals(Decimal("0.01"), 10, places=2),
            ceiling=st.none() | st.decimals(10, MOST, places=3),
            ended_on=self.some_day,
        )

    def ticks(self, of: Some[UUID] = ids) -> Some[QuotaTick]:
        return st.builds(
            QuotaTick,
            id=ids,
            activity_id=of,
            done_on=self.days,
            against_plan=st.sampled_from(AgainstPlan),
            quota=amounts,
            amount=st.none() | st.just(Decimal(0)) | amounts,
        )

    @cached_property
    def flare_ups(self) -> Some[FlareUp]:
        return st.builds(FlareUp, id=ids, started_on=self.days, ended_on=self.some_day)

    @cached_property
    def checks(self) -> Some[RedFlagCheck]:
        return st.builds(
            RedFlagCheck,
            id=ids,
            asked_at=self.instants,
            asked_on=self.days,
            occasion=st.sampled_from(Asking),
            ticked=st.frozensets(words, max_size=4),
            rather_not_say=st.booleans(),
            urgency=st.sampled_from(Urgency),
            content_version=st.integers(0, 99),
        )

    @cached_property
    def preferences(self) -> Some[Preferences]:
        some_instant = st.none() | self.instants
        return st.builds(
            Preferences,
            text_scale=st.floats(1, 2),
            theme=st.sampled_from(ThemeChoice),
            less_motion=st.booleans(),
            language=words,
            week_starts_on=st.integers(0, 6),
            parts=st.frozensets(st.sampled_from(Part)),
            region=words,
            lock_after_minutes=st.integers(0, 600),
            is_adult=st.none() | st.booleans(),
            pain_duration=st.none() | st.sampled_from(PainDuration),
            welcomed_at=some_instant,
            last_saved_copy_at=some_instant,
        )


_leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | words
    | st.floats(allow_nan=False, allow_infinity=False)
)
draft_bodies = st.dictionaries(
    words,
    st.recursive(
        _leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=3,
)

of_any_time = AnyRecords(st.dates(), st.datetimes(timezones=st.just(UTC)))
of_our_time = AnyRecords(
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
)
