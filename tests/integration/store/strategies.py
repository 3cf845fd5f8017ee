"""Any record that the domain allows."""

from datetime import UTC
from decimal import Decimal

from hypothesis import strategies as st

from app.domain.activity import MOST, Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency

AWKWARD = (
    "\0",
    "🧘🏽‍♀️",
    "\u200b\u200d\ufeff",
    "שלום \u202e abc",
    "e\u0301",
    "\r\n\t",
    "'; --",
    "\uffff",
)

ids = st.uuids()
days = st.dates()
instants = st.datetimes(timezones=st.just(UTC))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(AWKWARD)
ratings = st.none() | st.integers(0, 10)
amounts = st.decimals(Decimal("0.01"), MOST, places=2) | st.integers(1, 10**6).map(Decimal)

entries = st.builds(
    DiaryEntry,
    id=ids,
    day_on=days,
    written_on=days,
    written_at=instants,
    pain=st.integers(0, 10),
    against_plan=st.none() | st.sampled_from(AgainstPlan),
    interference=ratings,
    mood=ratings,
    note=texts,
    sleep=ratings,
    medicines=texts,
    triggers=st.lists(texts, max_size=4).map(tuple),
    regions=st.frozensets(texts, max_size=4),
    is_flare_up=st.booleans(),
    one_thing=texts,
    new_symptom=st.booleans(),
)
steps = st.builds(GoalStep, id=ids, text=texts, done_on=st.none() | days)
reviews = st.builds(
    GoalReview, id=ids, reviewed_on=days, outcome=st.sampled_from(Outcome), learned=texts
)
goals = st.builds(
    Goal,
    id=ids,
    made_on=days,
    made_at=instants,
    matters=texts,
    doing=texts,
    measure=texts,
    when_where=texts,
    if_plan=texts,
    then_plan=texts,
    confidence=ratings,
    barrier=texts,
    way_round=texts,
    steps=st.lists(steps, max_size=4, unique_by=lambda step: step.id).map(tuple),
    review_on=st.none() | days,
    reviews=st.lists(reviews, max_size=3, unique_by=lambda review: review.id).map(tuple),
)
activities = st.builds(
    Activity, id=ids, name=texts, unit=st.sampled_from(Unit), made_on=days, made_at=instants
)
trials = st.builds(
    Trial,
    id=ids,
    activity_id=ids,
    tried_on=days,
    amount=amounts,
    occasion=st.sampled_from(Occasion),
)
plans = st.builds(
    PacingPlan,
    id=ids,
    activity_id=ids,
    made_at=instants,
    started_on=days,
    rule=st.sampled_from(BaselineRule),
    baseline=amounts,
    growth_percent=st.decimals(0, 50, places=1),
    usable_step=st.sampled_from((Decimal("0.5"), Decimal(1), Decimal("2.50"))),
    ceiling=st.none() | st.integers(3, 10**6).map(Decimal),
    ended_on=st.none() | days,
)
ticks = st.builds(
    QuotaTick,
    id=ids,
    activity_id=ids,
    done_on=days,
    against_plan=st.sampled_from(AgainstPlan),
    quota=amounts,
    amount=st.none() | st.just(Decimal(0)) | amounts,
)
flare_ups = st.builds(FlareUp, id=ids, started_on=days, ended_on=st.none() | days)
checks = st.builds(
    RedFlagCheck,
    id=ids,
    asked_at=instants,
    asked_on=days,
    occasion=st.sampled_from(Asking),
    ticked=st.frozensets(texts, max_size=4),
    rather_not_say=st.booleans(),
    urgency=st.sampled_from(Urgency),
    content_version=st.integers(0, 99),
)
preferences = st.builds(
    Preferences,
    text_scale=st.floats(1, 2),
    theme=st.sampled_from(ThemeChoice),
    less_motion=st.booleans(),
    language=texts,
    week_starts_on=st.integers(0, 6),
    parts=st.frozensets(st.sampled_from(Part)),
    region=texts,
    lock_after_minutes=st.integers(0, 600),
    is_adult=st.none() | st.booleans(),
    pain_duration=st.none() | st.sampled_from(PainDuration),
    welcomed_at=st.none() | instants,
    last_saved_copy_at=st.none() | instants,
)
drafts = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.integers() | texts | st.floats(allow_nan=False),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
)
