"""Deleted is not gone: the bin."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.services.records import UnitOfWork
from tests.builders import (
    MONDAY,
    a_diary_entry,
    a_goal,
    a_plan,
    a_review,
    a_step,
    a_tick,
    a_trial,
    an_activity,
    an_instant,
)
from tests.programme_builders import a_thought_record, an_experiment

NOUNS: dict[str, tuple[Callable[[], Any], Callable[[UnitOfWork], Any]]] = {
    "entry": (
        lambda: a_diary_entry(note="mine", triggers=["sitting"], regions=["legs"]),
        lambda unit: unit.diary,
    ),
    "goal": (
        lambda: a_goal(steps=[a_step(), a_step("Go")], reviews=[a_review()]),
        lambda unit: unit.goals,
    ),
    "activity": (an_activity, lambda unit: unit.activities),
    "thought record": (
        lambda: a_thought_record(feelings=["sad", "my own word"]),
        lambda unit: unit.thought_records,
    ),
    "experiment": (an_experiment, lambda unit: unit.experiments),
}


@pytest.fixture(params=NOUNS)
def noun(request):
    return NOUNS[request.param]


def listed(unit: UnitOfWork) -> list[Any]:
    entries = unit.diary.between(MONDAY, MONDAY)
    of_plan = [*unit.goals.all(), *unit.activities.all()]
    return [*entries, *of_plan, *unit.thought_records.all(), *unit.experiments.all()]


async def test_a_deleted_record_is_in_the_bin_and_nowhere_else(records, noun):
    make, of = noun
    record = make()
    await records.write(lambda u: of(u).put(record))
    await records.write(lambda u: of(u).delete(record.id, an_instant()))
    assert await records.read(listed) == []
    assert await records.read(lambda u: of(u).get(record.id)) is None
    (binned,) = await records.read(lambda u: of(u).binned())
    assert (binned.record, binned.deleted_at) == (record, an_instant())


async def test_a_record_comes_back_as_it_was(records, noun):
    make, of = noun
    record = make()
    await records.write(lambda u: of(u).put(record))
    await records.write(lambda u: of(u).delete(record.id, an_instant()))
    await records.write(lambda u: of(u).bring_back(record.id))
    assert await records.read(listed) == [record]
    assert await records.read(lambda u: of(u).binned()) == []


async def test_what_is_put_again_is_back_from_the_bin(records, noun):
    """A form that was still open when its record was deleted loses nothing."""
    make, of = noun
    record = make()
    await records.write(lambda u: of(u).put(record))
    await records.write(lambda u: of(u).delete(record.id, an_instant()))
    await records.write(lambda u: of(u).put(record))
    assert await records.read(lambda u: of(u).get(record.id)) == record


async def test_the_bin_shows_the_last_deleted_first_and_empties_from_the_old_end(records, noun):
    make, of = noun
    old, new = make(), make()
    week = an_instant() + timedelta(days=7)
    await records.write(lambda u: (of(u).put(old), of(u).put(new)))
    await records.write(lambda u: (of(u).delete(old.id, an_instant()), of(u).delete(new.id, week)))
    assert [b.record for b in await records.read(lambda u: of(u).binned())] == [new, old]
    assert await records.write(lambda u: of(u).purge(week)) == 1
    assert [b.record for b in await records.read(lambda u: of(u).binned())] == [new]


async def test_deleting_twice_keeps_the_first_time(records, noun):
    make, of = noun
    record = make()
    later = an_instant() + timedelta(days=3)
    await records.write(lambda u: of(u).put(record))
    for instant in (an_instant(), later):
        await records.write(lambda u, at=instant: of(u).delete(record.id, at))
    (binned,) = await records.read(lambda u: of(u).binned())
    assert binned.deleted_at == an_instant()


async def test_an_unknown_id_changes_nothing(records, noun):
    make, of = noun
    record, unknown = make(), make()
    await records.write(lambda u: of(u).put(record))
    await records.write(lambda u: of(u).delete(unknown.id, an_instant()))
    await records.write(lambda u: of(u).bring_back(unknown.id))
    assert await records.read(listed) == [record]


async def test_purging_an_activity_takes_its_plans_along_and_leaves_the_goal(records):
    walking = an_activity()
    goal = a_goal(activity=walking)

    def put(unit: UnitOfWork) -> None:
        unit.activities.put(walking)
        unit.trials.put(a_trial(walking))
        unit.plans.put(a_plan(walking))
        unit.ticks.put(a_tick(walking))
        unit.goals.put(goal)
        unit.activities.delete(walking.id, an_instant())

    await records.write(put)
    assert await records.read(lambda u: u.plans.running()) == []
    assert len(await records.read(lambda u: u.ticks.between(MONDAY, MONDAY))) == 1
    await records.write(lambda u: u.activities.purge(an_instant() + timedelta(days=1)))
    assert await records.read(lambda u: u.plans.of(walking.id)) == []
    assert await records.read(lambda u: u.trials.of(walking.id)) == []
    assert await records.read(lambda u: u.ticks.between(MONDAY, MONDAY)) == []
    kept = await records.read(lambda u: u.goals.get(goal.id))
    assert kept is not None
    assert (kept.doing, kept.activity_id) == (goal.doing, None)
