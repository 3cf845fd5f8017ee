"""Domain objects with ordinary values; a test names only what matters to it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain.activity import Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.diary import AgainstPlan, DiaryEntry
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency

MONDAY = date(2025, 6, 2)
"""An ordinary Monday, a day without a clock change anywhere near."""


def an_instant(on: date = MONDAY, at: time = time(18, 30)) -> datetime:
    """Return a UTC instant of that day."""
    return datetime.combine(on, at, tzinfo=UTC)


def a_diary_entry(
    day_on: date = MONDAY,
    pain: int = 4,
    note: str = "",
    *,
    id: UUID | None = None,  # noqa: A002
    written_on: date | None = None,
    written_at: datetime | None = None,
    against_plan: AgainstPlan | None = None,
    interference: int | None = None,
    mood: int | None = None,
    sleep: int | None = None,
    medicines: str = "",
    triggers: Iterable[str] = (),
    regions: Iterable[str] = (),
    is_flare_up: bool = False,
    one_thing: str = "",
    new_symptom: bool = False,
) -> DiaryEntry:
    """Return an entry written on the evening of its day."""
    return DiaryEntry(
        id=id or uuid4(),
        day_on=day_on,
        written_on=written_on or day_on,
        written_at=written_at or an_instant(written_on or day_on),
        pain=pain,
        against_plan=against_plan,
        interference=interference,
        mood=mood,
        note=note,
        sleep=sleep,
        medicines=medicines,
        triggers=tuple(triggers),
        regions=frozenset(regions),
        is_flare_up=is_flare_up,
        one_thing=one_thing,
        new_symptom=new_symptom,
    )


def an_activity(
    name: str = "Walking",
    unit: Unit = Unit.MINUTES,
    *,
    id: UUID | None = None,  # noqa: A002
    made_on: date = MONDAY,
    made_at: datetime | None = None,
) -> Activity:
    """Return an activity."""
    return Activity(
        id=id or uuid4(),
        name=name,
        unit=unit,
        made_on=made_on,
        made_at=made_at or an_instant(made_on),
    )


def a_trial(
    activity: Activity | UUID,
    amount: Decimal | int = 10,
    *,
    tried_on: date = MONDAY,
    occasion: Occasion = Occasion.TRY,
    id: UUID | None = None,  # noqa: A002
) -> Trial:
    """Return a trial of the activity."""
    return Trial(
        id=id or uuid4(),
        activity_id=_id_of(activity),
        tried_on=tried_on,
        amount=Decimal(amount),
        occasion=occasion,
    )


def a_plan(
    activity: Activity | UUID,
    *,
    baseline: Decimal | int = 8,
    growth_percent: Decimal | int = 10,
    usable_step: Decimal | int = 1,
    ceiling: Decimal | int | None = None,
    started_on: date = MONDAY,
    ended_on: date | None = None,
    made_at: datetime | None = None,
    rule: BaselineRule = BaselineRule.THREE_TRIES,
    id: UUID | None = None,  # noqa: A002
) -> PacingPlan:
    """Return a plan of the activity."""
    return PacingPlan(
        id=id or uuid4(),
        activity_id=_id_of(activity),
        made_at=made_at or an_instant(started_on),
        started_on=started_on,
        rule=rule,
        baseline=Decimal(baseline),
        growth_percent=Decimal(growth_percent),
        usable_step=Decimal(usable_step),
        ceiling=None if ceiling is None else Decimal(ceiling),
        ended_on=ended_on,
    )


def a_tick(
    activity: Activity | UUID,
    done_on: date = MONDAY,
    against_plan: AgainstPlan = AgainstPlan.AS_PLANNED,
    *,
    quota: Decimal | int = 8,
    amount: Decimal | int | None = None,
    id: UUID | None = None,  # noqa: A002
) -> QuotaTick:
    """Return what was done of the activity on that day."""
    return QuotaTick(
        id=id or uuid4(),
        activity_id=_id_of(activity),
        done_on=done_on,
        against_plan=against_plan,
        quota=Decimal(quota),
        amount=None if amount is None else Decimal(amount),
    )


def a_step(text: str = "Find my shoes", done_on: date | None = None) -> GoalStep:
    """Return a step of a goal."""
    return GoalStep(id=uuid4(), text=text, done_on=done_on)


def a_review(
    outcome: Outcome = Outcome.PARTLY, reviewed_on: date = MONDAY, learned: str = ""
) -> GoalReview:
    """Return a look back at a goal."""
    return GoalReview(id=uuid4(), reviewed_on=reviewed_on, outcome=outcome, learned=learned)


def a_goal(
    doing: str = "Walk to the park and back",
    *,
    matters: str = "Time outdoors with my grandson",
    id: UUID | None = None,  # noqa: A002
    made_on: date = MONDAY,
    made_at: datetime | None = None,
    confidence: int | None = None,
    steps: Iterable[GoalStep] = (),
    reviews: Iterable[GoalReview] = (),
    review_on: date | None = None,
    activity: Activity | UUID | None = None,
    measure: str = "",
    when_where: str = "",
    if_plan: str = "",
    then_plan: str = "",
    barrier: str = "",
    way_round: str = "",
) -> Goal:
    """Return a goal."""
    return Goal(
        id=id or uuid4(),
        made_on=made_on,
        made_at=made_at or an_instant(made_on),
        matters=matters,
        doing=doing,
        measure=measure,
        when_where=when_where,
        if_plan=if_plan,
        then_plan=then_plan,
        confidence=confidence,
        barrier=barrier,
        way_round=way_round,
        steps=tuple(steps),
        review_on=review_on,
        activity_id=None if activity is None else _id_of(activity),
        reviews=tuple(reviews),
    )


def a_flare_up(started_on: date = MONDAY, ended_on: date | None = None) -> FlareUp:
    """Return a flare-up, still on unless it has an end."""
    return FlareUp(id=uuid4(), started_on=started_on, ended_on=ended_on)


def a_red_flag_check(
    *ticked: str,
    asked_on: date = MONDAY,
    asked_at: datetime | None = None,
    occasion: Asking = Asking.FIRST_RUN,
    rather_not_say: bool = False,
    urgency: Urgency = Urgency.NONE,
    content_version: int = 1,
) -> RedFlagCheck:
    """Return an answer to the safety questions; nothing ticked unless named."""
    return RedFlagCheck(
        id=uuid4(),
        asked_at=asked_at or an_instant(asked_on),
        asked_on=asked_on,
        occasion=occasion,
        ticked=frozenset(ticked),
        rather_not_say=rather_not_say,
        urgency=urgency,
        content_version=content_version,
    )


def _id_of(activity: Activity | UUID) -> UUID:
    return activity if isinstance(activity, UUID) else activity.id
