"""The bin lets go after thirty days, of every kind that has one."""

from typing import Any

import pytest

from app.services.diary import BIN_DAYS, DiaryService
from tests.builders import a_diary_entry, a_goal, an_activity
from tests.fakes import FixedClock, MemoryRecords
from tests.programme_builders import a_thought_record, an_experiment

MADE: dict[str, Any] = {
    "diary": a_diary_entry,
    "goals": a_goal,
    "activities": an_activity,
    "thought_records": a_thought_record,
    "experiments": an_experiment,
}


@pytest.mark.parametrize("kind", MADE)
async def test_what_was_deleted_stays_thirty_days(kind):
    records, clock = MemoryRecords(), FixedClock()
    one = MADE[kind]()
    await records.write(lambda work: getattr(work, kind).put(one))
    await records.write(lambda work: getattr(work, kind).delete(one.id, clock.now()))
    diary = DiaryService(records, clock)

    clock.pass_days(BIN_DAYS)
    await diary.empty_old_bin()
    assert [item.record for item in getattr(records.work, kind).binned()] == [one]

    clock.pass_minutes(1)
    await diary.empty_old_bin()
    assert getattr(records.work, kind).binned() == []
