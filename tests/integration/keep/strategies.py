"""Whole patients, made by hypothesis: every field, hostile text included."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from app.domain.activity import Activity, Occasion, QuotaTick, Trial, Unit
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency
from app.services.records import Binned
from app.services.snapshot import Snapshot

HOSTILE = (
    "",
    "=1+1",
    "'=1+1",
    "''",
    "+44",
    "-",
    "@me",
    "\t",
    "\rx",
    '"',
    '",;"',
    "a\r\nb",
    "a\nb\rc",
    "\x00\x1b",
    "\u202eabc\u200b",
    "\ufeffbom",
    "پشت درد",
    "🧎🏽‍♀️",
    ";",
    "\\;",
    "\\",
    " ",
)
words = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ratings = st.none() | st.integers(0, 10)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
some_day = st.none() | days
instants = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
amounts = st.decimals(Decimal("0.001"), 1000, places=3) | st.just(Decimal(10) / 3)
ids = st.uuids(version=4)

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
    note=words,
    sleep=ratings,
    medicines=words,
    triggers=st.lists(words, max_size=3).map(tuple),
    regions=st.frozensets(words, max_size=3),
    is_flare_up=st.booleans(),
    one_thing=words,
    new_symptom=st.booleans(),
)
steps = st.builds(GoalStep, id=ids, text=words, done_on=some_day)
reviews = st.builds(
    GoalReview, id=ids, reviewed_on=days, outcome=st.sampled_from(Outcome), learned=words
)
activities = st.builds(
    Activity, id=ids, name=words, unit=st.sampled_from(Unit), made_on=days, made_at=instants
)
flare_ups = st.builds(FlareUp, id=ids, started_on=days, ended_on=some_day)
checks = st.builds(
    RedFlagCheck,
    id=ids,
    asked_at=instants,
    asked_on=days,
    occasion=st.sampled_from(Asking),
    ticked=st.frozensets(words, max_size=3),
    rather_not_say=st.booleans(),
    urgency=st.sampled_from(Urgency),
    content_version=st.integers(0, 99),
)
preferences = st.builds(
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
    welcomed_at=st.none() | instants,
    last_saved_copy_at=st.none() | instants,
)
drafts = st.dictionaries(
    words, st.dictionaries(words, words | st.integers(0, 10) | st.none(), max_size=2), max_size=2
)


def _goals(links: st.SearchStrategy[UUID | None]) -> st.SearchStrategy[Goal]:
    return st.builds(
        Goal,
        id=ids,
        made_on=days,
        made_at=instants,
        matters=words,
        doing=words,
        measure=words,
        when_where=words,
        if_plan=words,
        then_plan=words,
        confidence=ratings,
        barrier=words,
        way_round=words,
        steps=st.lists(steps, max_size=2).map(tuple),
        review_on=some_day,
        activity_id=links,
        reviews=st.lists(reviews, max_size=2).map(tuple),
    )


@st.composite
def snapshots(draw) -> Snapshot:
    """Return what a patient may have, with nothing in an order that the store would not give."""
    kept = draw(st.lists(activities, max_size=2))
    binned = draw(st.lists(st.builds(Binned, activities, instants), max_size=1))
    known = [one.id for one in kept] + [one.record.id for one in binned]
    goals = _goals(st.sampled_from([None, *known]))
    owned: dict[str, Any] = {}
    if known:
        of = st.sampled_from(known)
        trials = st.builds(
            Trial,
            id=ids,
            activity_id=of,
            tried_on=days,
            amount=amounts,
            occasion=st.sampled_from(Occasion),
        )
        plans = st.builds(
            PacingPlan,
            id=ids,
            activity_id=of,
            made_at=instants,
            started_on=days,
            rule=st.sampled_from(BaselineRule),
            baseline=amounts,
            growth_percent=st.decimals(0, 50, places=1),
            usable_step=st.decimals(Decimal("0.01"), 10, places=2),
            ceiling=st.none() | st.decimals(10, 1000, places=3),
            ended_on=some_day,
        )
        ticks = st.builds(
            QuotaTick,
            id=ids,
            activity_id=of,
            done_on=days,
            against_plan=st.sampled_from(AgainstPlan),
            quota=amounts,
            amount=st.none() | amounts | st.just(Decimal(0)),
        )
        once = st.lists(ticks, max_size=3, unique_by=lambda tick: (tick.activity_id, tick.done_on))
        owned = {
            "trials": tuple(draw(st.lists(trials, max_size=3))),
            "plans": tuple(draw(st.lists(plans, max_size=2))),
            "ticks": tuple(draw(once)),
        }
    return Snapshot(
        diary=tuple(draw(st.lists(entries, max_size=3))),
        goals=tuple(draw(st.lists(goals, max_size=2))),
        activities=tuple(kept),
        **owned,
        flare_ups=tuple(draw(st.lists(flare_ups, max_size=2))),
        red_flag_checks=tuple(draw(st.lists(checks, max_size=2))),
        binned_diary=tuple(draw(st.lists(st.builds(Binned, entries, instants), max_size=1))),
        binned_goals=tuple(draw(st.lists(st.builds(Binned, goals, instants), max_size=1))),
        binned_activities=tuple(binned),
        preferences=draw(preferences),
        drafts=draw(drafts),
    )
