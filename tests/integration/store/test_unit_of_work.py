"""All of a use case or nothing of it, for any number of screens at once."""

import asyncio
import threading
from typing import NoReturn

import pytest

from app.services.records import UnitOfWork
from app.store.open import open_records
from tests.builders import MONDAY, a_diary_entry


class SlipError(Exception):
    """A fault in a job."""


async def test_a_job_that_fails_leaves_nothing_behind(records):
    def job(unit: UnitOfWork) -> NoReturn:
        unit.diary.put(a_diary_entry())
        unit.drafts.put("diary", {})
        raise SlipError

    with pytest.raises(SlipError):
        await records.write(job)
    assert await records.read(lambda u: (u.diary.count(), u.drafts.names())) == (0, [])


async def test_what_a_read_changes_is_undone(records):
    await records.read(lambda u: u.diary.put(a_diary_entry()))
    assert await records.read(lambda u: u.diary.count()) == 0


async def test_the_next_start_finds_what_was_written(records, path):
    entry = a_diary_entry(note="kept")
    await records.write(lambda u: u.diary.put(entry))
    again = open_records(path)  # the first is still open, as after a kill
    assert await again.read(lambda u: u.diary.get(entry.id)) == entry
    await again.close()


async def test_a_read_sees_one_state_while_another_screen_writes(records):
    began, written = threading.Event(), threading.Event()

    def look(unit: UnitOfWork) -> tuple[int, int]:
        before = unit.diary.count()
        began.set()
        assert written.wait(20)
        return before, unit.diary.count()

    async def write() -> None:
        await asyncio.to_thread(began.wait, 20)
        await records.write(lambda u: u.diary.put(a_diary_entry()))
        written.set()

    seen, _ = await asyncio.gather(records.read(look), write())
    assert seen == (0, 0)
    assert await records.read(lambda u: u.diary.count()) == 1


async def test_twenty_screens_write_at_once_and_none_is_lost(records):
    def add_one(unit: UnitOfWork) -> None:
        body = unit.drafts.read("count") or {"n": 0}
        assert isinstance(body["n"], int)
        unit.drafts.put("count", {"n": body["n"] + 1})
        unit.diary.put(a_diary_entry())

    async def screen() -> None:
        for _ in range(5):
            await records.write(add_one)
            await records.read(lambda u: u.diary.newest(3))

    await asyncio.gather(*(screen() for _ in range(20)))
    assert await records.read(lambda u: u.drafts.read("count")) == {"n": 100}
    assert await records.read(lambda u: u.diary.count()) == 100


async def test_two_stores_on_one_file_wait_for_each_other(records, path):
    other = open_records(path)
    jobs = [
        store.write(lambda u: u.diary.put(a_diary_entry()))
        for _ in range(15)
        for store in (records, other)
    ]
    await asyncio.gather(*jobs)
    assert await records.read(lambda u: len(u.diary.between(MONDAY, MONDAY))) == 30
    await other.close()


async def test_a_cancelled_write_ends_by_itself(records):
    """A closed tab cancels its handlers; what was on its way to the file still gets there."""
    is_writing, may_go_on = threading.Event(), threading.Event()

    def slow(unit: UnitOfWork) -> None:
        unit.diary.put(a_diary_entry())
        is_writing.set()
        assert may_go_on.wait(20)

    task = asyncio.ensure_future(records.write(slow))
    await asyncio.to_thread(is_writing.wait, 20)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    may_go_on.set()
    await records.write(lambda u: u.diary.put(a_diary_entry()))  # waits its turn
    assert await records.read(lambda u: u.diary.count()) == 2


async def test_a_cancelled_write_that_fails_is_undone_in_silence(records):
    is_writing, may_go_on = threading.Event(), threading.Event()

    def slow(unit: UnitOfWork) -> NoReturn:
        unit.diary.put(a_diary_entry())
        is_writing.set()
        assert may_go_on.wait(20)
        raise SlipError

    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: complaints.append(told))
    task = asyncio.ensure_future(records.write(slow))
    await asyncio.to_thread(is_writing.wait, 20)
    task.cancel()
    await asyncio.wait([task])
    may_go_on.set()
    await records.close()
    assert await records.read(lambda u: u.diary.count()) == 0
    assert complaints == []


async def test_a_write_returns_after_the_flush_and_the_flush_comes_after_the_commit(path):
    seen: list[int] = []

    async def flush() -> None:
        other = open_records(path)
        seen.append(await other.read(lambda u: u.diary.count()))
        await other.close()

    records = open_records(path, flush=flush)
    await records.write(lambda u: u.diary.put(a_diary_entry()))
    assert seen == [1]
    await records.read(lambda u: u.diary.count())
    assert seen == [1]
    await records.close()


async def test_closing_leaves_one_file_and_nothing_beside_it(path):
    records = open_records(path)
    await records.write(lambda u: u.diary.put(a_diary_entry()))
    await records.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_closing_waits_for_a_read_that_is_under_way(path):
    records = open_records(path)
    may_end = threading.Event()
    started = threading.Event()

    def slow(unit):
        unit.diary.count()
        started.set()
        may_end.wait()

    reading = asyncio.ensure_future(records.read(slow))
    await asyncio.to_thread(started.wait)
    closing = asyncio.ensure_future(records.close())
    await asyncio.sleep(0)
    assert not closing.done()
    may_end.set()
    await closing
    await reading
    assert not path.with_name("app.db-shm").exists(), "nobody has the file open any more"
