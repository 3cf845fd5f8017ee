"""Erasing leaves nothing to find."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.preferences import Preferences
from app.services import snapshot
from app.services.records import UnitOfWork
from app.services.snapshot import Snapshot
from app.store.open import open_records
from tests.builders import a_diary_entry, a_goal, an_activity, an_instant
from tests.programme_builders import (
    a_check_in,
    a_clinic_pack,
    a_flare_up_plan,
    a_homework,
    a_session_answer,
    a_staying_well_plan,
    a_thought_record,
    an_experiment,
)
from tests.year import a_patients_years

CANARY = "yellow-canary"
KEY = bytes(range(32))


def files_with(word: str, folder: Path) -> list[str]:
    return [f.name for f in folder.iterdir() if word.encode() in f.read_bytes()]


def put_canaries(unit: UnitOfWork) -> None:
    a_patients_years(1).put_into(unit)
    unit.diary.put(a_diary_entry(note=f"{CANARY} " * 3_000, triggers=[CANARY], regions=[CANARY]))
    unit.goals.put(a_goal(CANARY))
    unit.activities.put(an_activity(CANARY))
    unit.session_answers.put(a_session_answer(text=CANARY, picked=[CANARY]))
    unit.homework.put(a_homework(CANARY))
    unit.thought_records.put(a_thought_record(CANARY, feelings=[CANARY]))
    unit.experiments.put(an_experiment(CANARY))
    unit.flare_up_plans.put(a_flare_up_plan(CANARY, first_things=[CANARY]))
    unit.staying_well_plans.put(a_staying_well_plan(a_check_in(CANARY), keep_doing=CANARY))
    unit.clinic_packs.put(a_clinic_pack(CANARY, content=CANARY.encode()))
    unit.drafts.put("diary", {"note": CANARY})
    unit.preferences.put(Preferences(region=CANARY))


async def test_no_byte_is_left_in_any_file(records, path):
    await records.write(put_canaries)
    assert files_with(CANARY, path.parent)  # the test can see it
    await records.write(lambda u: u.erase())
    assert files_with(CANARY, path.parent) == []
    assert files_with("grandson", path.parent) == []
    assert path.with_name("app.db-wal").stat().st_size == 0


async def test_an_erased_store_is_as_new(records):
    await records.write(put_canaries)
    await records.write(lambda u: u.erase())
    assert await records.read(lambda u: u.preferences.read()) == Preferences()
    assert await records.read(lambda u: (u.diary.count(), u.goals.all(), u.drafts.names())) == (
        0,
        [],
        [],
    )
    assert await records.read(snapshot.take) == Snapshot()
    entry = a_diary_entry()
    await records.write(lambda u: u.diary.put(entry))
    assert await records.read(lambda u: u.diary.newest(2)) == [entry]


async def test_copies_of_old_versions_go_too(records, path):
    copy = path.with_name("app.db.before-v2-2025-06-02")
    copy.write_text(CANARY)
    await records.write(lambda u: u.erase())
    assert not copy.exists()


async def test_an_erasure_that_fails_erases_nothing(records):
    def job(unit: UnitOfWork) -> None:
        unit.erase()
        raise KeyError

    await records.write(put_canaries)
    count = await records.read(lambda u: u.diary.count())
    with pytest.raises(KeyError):
        await records.write(job)
    assert await records.read(lambda u: u.diary.count()) == count


async def test_a_purged_entry_is_overwritten(path):
    records = open_records(path)
    entry = a_diary_entry(note=CANARY)
    await records.write(lambda u: u.diary.put(entry))
    await records.write(lambda u: u.diary.delete(entry.id, an_instant()))
    await records.write(lambda u: u.diary.purge(an_instant() + timedelta(days=30)))
    await records.close()
    assert files_with(CANARY, path.parent) == []


async def test_an_encrypted_store_is_erased_too(path):
    records = open_records(path, key=KEY)
    await records.write(put_canaries)
    size = path.stat().st_size
    await records.write(lambda u: u.erase())
    assert await records.read(lambda u: u.diary.count()) == 0
    assert path.stat().st_size <= size
    await records.close()
