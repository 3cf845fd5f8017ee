"""What each repository of the programme promises beyond keeping what it got."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from app.domain.errors import StorageError
from app.domain.exercise import Felt
from app.domain.programme import HomeworkOutcome
from app.store.records import SqlRecords
from tests.builders import MONDAY, an_instant
from tests.programme_builders import (
    a_check_in,
    a_chosen_exercise,
    a_clinic_pack,
    a_flare_up_plan,
    a_homework,
    a_relaxation_log,
    a_session_answer,
    a_session_progress,
    a_staying_well_plan,
    a_thought_record,
    an_exercise_log,
)

DAY = timedelta(days=1)


async def put(records: SqlRecords, repository: str, *all_of: object) -> None:
    for one in all_of:
        await records.write(lambda u, one=one: getattr(u, repository).put(one))  # type: ignore[misc]


async def listed(records: SqlRecords, repository: str) -> Any:
    return await records.read(lambda u: getattr(u, repository).all())


async def test_a_session_has_one_progress_and_the_last_one_put_counts(records):
    begun, other = a_session_progress(), a_session_progress("assessment", started_on=MONDAY - DAY)
    moved = replace(begun, screen="quiz", finished_on=MONDAY + DAY)
    await put(records, "session_progress", begun, other, moved)
    assert await listed(records, "session_progress") == [other, moved]
    from_elsewhere = a_session_progress(screen="end")
    await put(records, "session_progress", from_elsewhere)
    assert await listed(records, "session_progress") == [other, from_elsewhere]


async def test_a_block_has_one_answer_for_each_version_of_its_session(records):
    first = a_session_answer(text="first", answered_at=an_instant(MONDAY + DAY))
    second = a_session_answer(text="second")
    newer = a_session_answer(content_version=2, answered_at=an_instant(MONDAY - DAY))
    other_block = a_session_answer("when", picked=["morning", "noon"])
    other = a_session_answer(session="assessment")
    await put(records, "session_answers", first, newer, second, other_block, other)
    found = await records.read(lambda u: u.session_answers.of("pacing"))
    assert found[-1] == newer, "the oldest version comes first"
    assert set(found) == {second, other_block, newer}
    assert await records.read(lambda u: u.session_answers.of("nothing")) == []
    assert len(await listed(records, "session_answers")) == 4


async def test_homework_is_oldest_first_and_looked_back_at(records):
    late, early = a_homework(taken_on=MONDAY + 7 * DAY), a_homework()
    await put(records, "homework", late, early)
    done = replace(early, outcome=HomeworkOutcome.PARTLY, looked_back_on=MONDAY + 7 * DAY)
    await put(records, "homework", done)
    assert await listed(records, "homework") == [done, late]


async def test_an_exercise_stands_on_the_list_once(records):
    dropped = a_chosen_exercise(dropped_on=MONDAY)
    first, second = a_chosen_exercise(), a_chosen_exercise(level="2", chosen_on=MONDAY + DAY)
    other = a_chosen_exercise("bridge", chosen_on=MONDAY + 2 * DAY)
    await put(records, "chosen_exercises", dropped, first, other, second)
    found = await listed(records, "chosen_exercises")
    assert found == [dropped, second, other]
    later = replace(second, dropped_on=MONDAY + 9 * DAY)
    await put(records, "chosen_exercises", later, first)
    assert set(await listed(records, "chosen_exercises")) == {dropped, first, later, other}


@pytest.mark.parametrize(
    ("repository", "make"),
    [("exercise_logs", an_exercise_log), ("relaxation_logs", a_relaxation_log)],
)
async def test_what_was_done_is_listed_by_day_and_can_be_taken_back(records, repository, make):
    evening = make(done_at=an_instant(at=time(20)))
    morning, later = make(done_at=an_instant(at=time(8))), make(done_on=MONDAY + DAY)
    await put(records, repository, later, evening, morning)

    async def between(first: date, last: date) -> Any:
        return await records.read(lambda u: getattr(u, repository).between(first, last))

    assert await between(MONDAY, MONDAY) == [morning, evening]
    assert await between(MONDAY, MONDAY + DAY) == [morning, evening, later]
    await records.write(lambda u: getattr(u, repository).remove(morning.id))
    await records.write(lambda u: getattr(u, repository).remove(morning.id))
    assert await between(MONDAY, MONDAY) == [evening]


async def test_a_log_may_say_how_it_felt_later(records):
    log = an_exercise_log(rounds=2)
    await put(records, "exercise_logs", log, replace(log, felt=Felt.A_BIT_SORE))
    (found,) = await records.read(lambda u: u.exercise_logs.between(MONDAY, MONDAY))
    assert found == replace(log, felt=Felt.A_BIT_SORE)


async def test_the_plan_that_was_written_last_is_the_last(records):
    old, new = a_flare_up_plan(written_on=MONDAY - DAY), a_flare_up_plan()
    await put(records, "flare_up_plans", new, old)
    assert await listed(records, "flare_up_plans") == [old, new]


async def test_check_ins_are_replaced_with_their_plan_and_keep_their_order(records):
    second, first = a_check_in("6-months"), a_check_in("1-month")
    plan = a_staying_well_plan(second, first)
    before = a_staying_well_plan(written_on=MONDAY - DAY)
    await put(records, "staying_well_plans", plan, before)
    assert await listed(records, "staying_well_plans") == [before, plan]
    done = replace(plan, check_ins=(replace(first, done_on=MONDAY),))
    await put(records, "staying_well_plans", done)
    assert await listed(records, "staying_well_plans") == [before, done]


async def test_a_plan_has_one_check_in_of_a_kind(records):
    plan = a_staying_well_plan(a_check_in(), a_check_in())
    with pytest.raises(StorageError):
        await put(records, "staying_well_plans", plan)
    assert await listed(records, "staying_well_plans") == []


@pytest.mark.parametrize("strength", [-1, 101])
async def test_the_table_refuses_a_strength_outside_its_scale(records, strength):
    """What the domain refuses, the table refuses too."""
    record = a_thought_record(feeling_percent=100)
    await put(records, "thought_records", record)
    object.__setattr__(record, "feeling_percent", strength)
    with pytest.raises(StorageError):
        await put(records, "thought_records", record)


async def test_there_is_one_pack_at_most_and_the_last_one_put_counts(records):
    first, second = a_clinic_pack(), a_clinic_pack(version=2)
    await put(records, "clinic_packs", first, second)
    assert await listed(records, "clinic_packs") == [second]
    await records.write(lambda u: u.clinic_packs.remove(first.id))
    assert await listed(records, "clinic_packs") == [second], "an unknown id changes nothing"
    await records.write(lambda u: u.clinic_packs.remove(second.id))
    assert await listed(records, "clinic_packs") == []
