"""Files that earlier versions wrote still open, whatever the classes look like by now.

The files in ``stored`` are never written anew. A change that makes one of these tests fail needs
a new version of the file and a way to read the old one.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from app.device.crypto_native import NativeCrypto
from app.domain.activity import Activity, QuotaTick, Trial, Unit
from app.domain.activity import Occasion as Trying
from app.domain.diary import AgainstPlan, DiaryEntry, Part
from app.domain.flare_up import FlareUp
from app.domain.goal import Goal, GoalReview, GoalStep, Outcome
from app.domain.pacing import BaselineRule, PacingPlan
from app.domain.preferences import PainDuration, Preferences, ThemeChoice
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency
from app.report.exchange_file import ExchangeFiles
from app.seal.wrap import unwrap
from app.services import incoming, lock_file
from app.services.records import Binned
from app.services.snapshot import Snapshot
from app.store.open import open_records
from tests.integration.keep.parts import PASSPHRASE, TestClock, backups
from tests.migrations.stored_2 import (
    ANSWER,
    CHOSEN,
    DELETED_EXPERIMENT,
    DELETED_THOUGHT,
    DROPPED,
    EXERCISE_DONE,
    EXPERIMENT,
    FLARE_UP_PLAN,
    HOMEWORK,
    PROGRESS,
    RELAXED,
    STAYING_WELL_PLAN,
    THOUGHT,
)

STORED = Path(__file__).parent / "stored"
DAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC)
WORDS = "=1+1; 'so\r\nشكرا 🧎🏽‍♀️\u200b"


def one(number: int) -> UUID:
    return UUID(int=number, version=4)


WALK = Activity(id=one(1), name=WORDS, unit=Unit.MINUTES, made_on=DAY, made_at=NOW)
ENTRY = DiaryEntry(
    id=one(2),
    day_on=DAY,
    written_on=DAY,
    written_at=NOW,
    pain=4,
    against_plan=AgainstPlan.MORE,
    interference=0,
    mood=10,
    note=WORDS,
    sleep=None,
    medicines=WORDS,
    triggers=("stairs", "", "a;b"),
    regions=frozenset({"lower-back", "left-leg"}),
    is_flare_up=True,
    one_thing=WORDS,
    new_symptom=True,
)
GOAL = Goal(
    id=one(3),
    made_on=DAY,
    made_at=NOW,
    matters=WORDS,
    doing="walk",
    confidence=7,
    steps=(GoalStep(id=one(4), text=WORDS, done_on=DAY), GoalStep(id=one(5), text="on")),
    review_on=DAY,
    activity_id=WALK.id,
    reviews=(GoalReview(id=one(6), reviewed_on=DAY, outcome=Outcome.PARTLY, learned=WORDS),),
)
KEPT = Snapshot(
    diary=(ENTRY,),
    goals=(GOAL,),
    activities=(WALK,),
    trials=(
        Trial(
            id=one(7),
            activity_id=WALK.id,
            tried_on=DAY,
            amount=Decimal("12.5"),
            occasion=Trying.BAD_DAY,
        ),
    ),
    plans=(
        PacingPlan(
            id=one(8),
            activity_id=WALK.id,
            made_at=NOW,
            started_on=DAY,
            rule=BaselineRule.THREE_TRIES,
            baseline=Decimal(10) / 3,
            growth_percent=Decimal(10),
            usable_step=Decimal(1),
            ceiling=Decimal(30),
        ),
    ),
    ticks=(
        QuotaTick(
            id=one(9),
            activity_id=WALK.id,
            done_on=DAY,
            against_plan=AgainstPlan.LESS,
            quota=Decimal(3),
            amount=Decimal(0),
        ),
    ),
    flare_ups=(FlareUp(id=one(10), started_on=DAY),),
    red_flag_checks=(
        RedFlagCheck(
            id=one(11),
            asked_at=NOW,
            asked_on=DAY,
            occasion=Occasion.FLARE_UP,
            ticked=frozenset({"numb-saddle"}),
            urgency=Urgency.EMERGENCY,
            content_version=3,
        ),
    ),
)
ALL = Snapshot(
    **{name: getattr(KEPT, name) for name in ("diary", "goals", "activities", "trials", "plans")},
    ticks=KEPT.ticks,
    flare_ups=KEPT.flare_ups,
    red_flag_checks=KEPT.red_flag_checks,
    binned_diary=(
        Binned(
            DiaryEntry(id=one(12), day_on=DAY, written_on=DAY, written_at=NOW, pain=0),
            NOW,
        ),
    ),
    preferences=Preferences(
        text_scale=1.5,
        theme=ThemeChoice.DARK,
        parts=frozenset({Part.SLEEP}),
        is_adult=True,
        pain_duration=PainDuration.SIX_WEEKS_OR_MORE,
        welcomed_at=NOW,
    ),
    drafts={"diary": {"pain": 3, "note": WORDS, "more": [None, True, 1.5]}},
)


KEPT_2 = replace(
    KEPT,
    session_progress=(PROGRESS,),
    session_answers=(ANSWER,),
    homework=(HOMEWORK,),
    thought_records=(THOUGHT,),
    experiments=(EXPERIMENT,),
    chosen_exercises=(DROPPED, CHOSEN),
    exercise_logs=(EXERCISE_DONE,),
    relaxation_logs=(RELAXED,),
    flare_up_plans=(FLARE_UP_PLAN,),
    staying_well_plans=(STAYING_WELL_PLAN,),
)
"""The programme is that of the stored databases of version 2."""
ALL_2 = replace(
    KEPT_2,
    binned_diary=ALL.binned_diary,
    binned_thought_records=(Binned(DELETED_THOUGHT, NOW),),
    binned_experiments=(Binned(DELETED_EXPERIMENT, NOW),),
    preferences=ALL.preferences,
    drafts=ALL.drafts,
)


@pytest.fixture
async def records(tmp_path):
    opened = open_records(tmp_path / "backskills.db")
    yield opened
    await opened.close()


@pytest.mark.parametrize(("name", "passphrase"), [("plain-1", None), ("sealed-1", PASSPHRASE)])
async def test_a_backup_of_version_1_opens(records, name, passphrase):
    content = (STORED / f"{name}.backskills").read_bytes()
    found = await backups(records, TestClock()).open(content, passphrase)
    assert found.snapshot == ALL
    assert (found.made_at, found.app_version) == (NOW, "0.1.0")


async def test_a_backup_of_version_2_opens(records):
    content = (STORED / "plain-2.backskills").read_bytes()
    assert (await backups(records, TestClock()).open(content)).snapshot == ALL_2


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("export-1.zip", KEPT),
        ("export-1.json", KEPT),
        ("export-2.zip", KEPT_2),
        ("export-2.json", KEPT_2),
    ],
)
def test_an_export_of_an_earlier_version_comes_in(name, kept):
    found = ExchangeFiles().read((STORED / name).read_bytes())
    assert found.faults == []
    plan = incoming.plan(Snapshot(), found.rows)
    assert plan.faults == []
    added = {record for row in plan.to_add for record in [row.record]}
    assert added == {record for kind in incoming.ORDER for record in getattr(kept, kind.value)}


async def test_a_lock_file_of_version_1_opens():
    kept = lock_file.parse((STORED / "lock-1.json").read_bytes())
    assert await unwrap(NativeCrypto(), kept.wrap, PASSPHRASE) == bytes(range(32))
    assert (kept.tries.count, kept.tries.last_at) == (2, NOW)
