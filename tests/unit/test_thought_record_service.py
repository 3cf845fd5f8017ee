"""Thought records are kept as they were written, and nothing reads them."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app.domain.errors import NotFoundError, RatingOutOfRangeError
from app.services.thought_records import ThoughtAnswers, ThoughtRecordService, answers_of
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

WRITTEN = ThoughtAnswers(
    situation="The bus",
    thought="It will never end",
    feelings=("worried", "a knot"),
    feeling_percent=80,
    styles=("fearing-the-worst",),
    evidence_for="It hurt in March",
    evidence_against="It eased in April",
    balanced_thought="It may ease",
    feeling_after_percent=50,
    will_do="Get off and walk",
)


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def records(clock):
    return ThoughtRecordService(MemoryRecords(), clock)


async def test_a_record_keeps_every_answer_and_its_day(records):
    record = await records.keep(WRITTEN)

    assert await records.get(record.id) == record
    assert answers_of(record) == WRITTEN
    assert record.made_on == MONDAY


async def test_a_change_keeps_the_day_on_which_it_was_begun(records, clock):
    record = await records.keep(WRITTEN)
    clock.pass_days(3)

    changed = await records.keep(replace(WRITTEN, will_do="Sit down"), record.id)

    assert (changed.id, changed.made_on, changed.will_do) == (record.id, MONDAY, "Sit down")
    assert await records.all() == (changed,)


async def test_the_newest_record_comes_first(records, clock):
    first = await records.keep(WRITTEN)
    clock.pass_minutes(1)
    second = await records.keep(replace(WRITTEN, is_short=True))

    assert await records.all() == (second, first)


async def test_a_deleted_record_waits_in_the_bin_and_comes_back(records):
    record = await records.keep(WRITTEN)
    await records.delete(record.id)

    assert await records.all() == ()
    assert [one.record for one in await records.binned()] == [record]
    with pytest.raises(NotFoundError):
        await records.get(record.id)

    await records.bring_back(record.id)
    assert await records.all() == (record,)
    assert await records.binned() == ()


async def test_a_record_that_is_gone_cannot_be_changed(records):
    with pytest.raises(NotFoundError):
        await records.keep(WRITTEN, uuid4())


@pytest.mark.parametrize("strength", [-1, 101, 50.5, True])
async def test_a_strength_that_cannot_be_is_refused(records, strength):
    with pytest.raises(RatingOutOfRangeError):
        await records.keep(replace(WRITTEN, feeling_percent=strength))
    with pytest.raises(RatingOutOfRangeError):
        await records.keep(replace(WRITTEN, feeling_after_percent=strength))

    assert await records.all() == ()
