"""What lies in the stored old files. Written down once for each version, and never changed after.

Version 1 stands here, what a later one added in ``stored_N``, which also writes the file; do it
once, before that version is released, and commit the file. Older files can no longer be made: that
is their worth.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from app.domain.activity import Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency
from app.services.records import JsonValue, UnitOfWork

FILES = Path(__file__).parent / "files"
AT = datetime(2025, 6, 2, 18, 30, 5, 123456, tzinfo=UTC)
ON = date(2025, 6, 2)

ENTRY = DiaryEntry(
    id=UUID(int=1),
    day_on=ON,
    written_on=date(2025, 6, 3),
    written_at=AT,
    pain=7,
    against_plan=AgainstPlan.MORE,
    interference=6,
    mood=0,
    note="Steif, but 🙂 \u200f",
    sleep=10,
    medicines="Paracetamol",
    triggers=("sitting", "my own word"),
    regions=frozenset({"thigh-left", "lower-back-left"}),
    is_flare_up=True,
    one_thing="A short walk",
    new_symptom=True,
)
DELETED = DiaryEntry(id=UUID(int=2), day_on=ON, written_on=ON, written_at=AT, pain=0)
ACTIVITY = Activity(id=UUID(int=3), name="Walking", unit=Unit.METRES, made_on=ON, made_at=AT)
TRIAL = Trial(
    id=UUID(int=4),
    activity_id=ACTIVITY.id,
    tried_on=ON,
    amount=Decimal("10.50"),
    occasion=Occasion.BAD_DAY,
)
PLAN = PacingPlan(
    id=UUID(int=5),
    activity_id=ACTIVITY.id,
    made_at=AT,
    started_on=ON,
    rule=BaselineRule.UNDER_TOLERANCE,
    baseline=Decimal("8.4"),
    growth_percent=Decimal("12.5"),
    usable_step=Decimal("0.5"),
    ceiling=Decimal(40),
)
TICK = QuotaTick(
    id=UUID(int=6),
    activity_id=ACTIVITY.id,
    done_on=ON,
    against_plan=AgainstPlan.LESS,
    quota=Decimal(8),
    amount=Decimal(0),
)
GOAL = Goal(
    id=UUID(int=7),
    made_on=ON,
    made_at=AT,
    matters="My family",
    doing="Walk to the park",
    measure="Twice a week",
    when_where="After lunch",
    if_plan="It rains",
    then_plan="I go the short way",
    confidence=8,
    barrier="Tired",
    way_round="Rest first",
    steps=(
        GoalStep(id=UUID(int=8), text="Shoes", done_on=ON),
        GoalStep(id=UUID(int=9), text="Half way"),
    ),
    review_on=date(2025, 7, 1),
    activity_id=ACTIVITY.id,
    reviews=(GoalReview(id=UUID(int=10), reviewed_on=ON, outcome=Outcome.PARTLY, learned="Slow"),),
)
FLARE_UP = FlareUp(id=UUID(int=11), started_on=ON, ended_on=date(2025, 6, 5))
CHECK = RedFlagCheck(
    id=UUID(int=12),
    asked_at=AT,
    asked_on=ON,
    occasion=Asking.NEW_SYMPTOM,
    ticked=frozenset({"one", "two"}),
    rather_not_say=True,
    urgency=Urgency.SOON,
    content_version=3,
)
PREFERENCES = Preferences(
    text_scale=1.5,
    theme=ThemeChoice.HIGH_CONTRAST,
    less_motion=True,
    language="en",
    week_starts_on=6,
    parts=frozenset({Part.SLEEP, Part.REGIONS}),
    region="wales",
    lock_after_minutes=10,
    is_adult=True,
    pain_duration=PainDuration.SIX_WEEKS_OR_MORE,
    welcomed_at=AT,
    last_saved_copy_at=AT,
)
DRAFT: dict[str, JsonValue] = {"pain": 3, "note": "half a sen"}


def put_all(unit: UnitOfWork) -> None:
    """Put everything above; one entry goes to the bin."""
    unit.diary.put(ENTRY)
    unit.diary.put(DELETED)
    unit.diary.delete(DELETED.id, AT)
    unit.activities.put(ACTIVITY)
    unit.trials.put(TRIAL)
    unit.plans.put(PLAN)
    unit.ticks.put(TICK)
    unit.goals.put(GOAL)
    unit.flare_ups.put(FLARE_UP)
    unit.red_flag_checks.put(CHECK)
    unit.preferences.put(PREFERENCES)
    unit.drafts.put("diary", DRAFT)
