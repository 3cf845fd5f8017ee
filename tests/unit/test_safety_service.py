"""The safety questions as a use case, over records in memory."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from app.domain.errors import DiskFullError, FileCorruptError
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency
from app.services.safety import SafetyService

MONDAY = date(2026, 3, 2)


@dataclass
class Checks:
    """Red-flag checks in memory."""

    kept: list[RedFlagCheck] = field(default_factory=list)

    def put(self, check: RedFlagCheck) -> None:
        self.kept.append(check)

    def newest(self, limit: int) -> Sequence[RedFlagCheck]:
        return sorted(self.kept, key=lambda check: check.asked_at, reverse=True)[:limit]


class RecordsInMemory:
    """Runs each job at once."""

    def __init__(self) -> None:
        self.checks = Checks()
        self.unit: Any = SimpleNamespace(red_flag_checks=self.checks)
        self.is_full = False
        self.is_broken = False

    async def read(self, job):
        if self.is_broken:
            raise FileCorruptError
        return job(self.unit)

    async def write(self, job):
        await asyncio.sleep(0)
        if self.is_full:
            raise DiskFullError
        return job(self.unit)


@dataclass
class StoppedClock:
    """Moves only by hand."""

    day: date = MONDAY
    at: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.day

    def pass_days(self, days: int) -> None:
        self.day += timedelta(days=days)
        self.at += timedelta(days=days)


@dataclass(frozen=True)
class Words:
    """Just enough content."""

    version: int = 3
    review_by: date = MONDAY + timedelta(days=30)
    stale_banner: str = "Due for a check."
    soon_again_days: int = 7
    level_by_id: Mapping[str, Urgency] = field(
        default_factory=lambda: {
            "numb": Urgency.EMERGENCY,
            "fever": Urgency.TODAY,
            "lump": Urgency.SOON,
        }
    )


@pytest.fixture
def clock():
    return StoppedClock()


@pytest.fixture
def records():
    return RecordsInMemory()


@pytest.fixture
def safety(records, clock):
    return SafetyService(records, Words(), clock)


async def test_an_answer_is_kept_with_its_time_and_meaning(safety, records, clock):
    check = await safety.record_check(Occasion.FLARE_UP, {"fever", "lump"})

    assert [check] == records.checks.kept
    assert check == await safety.last_check()
    assert clock.at == check.asked_at
    assert clock.day == check.asked_on
    assert Occasion.FLARE_UP is check.occasion
    assert frozenset({"fever", "lump"}) == check.ticked
    assert Urgency.TODAY is check.urgency
    assert not check.rather_not_say
    assert Words().version == check.content_version


async def test_none_of_these_is_not_the_same_as_rather_not_say(safety):
    none = await safety.record_check(Occasion.FIRST_RUN, ())
    unsaid = await safety.record_check(Occasion.FIRST_RUN, None)

    assert (none.rather_not_say, unsaid.rather_not_say) == (False, True)
    assert none.urgency is unsaid.urgency is Urgency.NONE


async def test_a_tick_counts_even_when_another_list_was_left_unsaid(safety):
    check = await safety.record_check(Occasion.FIRST_RUN, {"numb"}, rather_not_say=True)

    assert check.urgency is Urgency.EMERGENCY
    assert check.rather_not_say


async def test_before_the_first_answer_nothing_is_paused_and_the_questions_are_due(safety):
    assert await safety.last_check() is None
    assert not await safety.is_paused_today()
    assert await safety.asks_again()


async def test_an_urgent_answer_pauses_today_and_comes_back_tomorrow(safety, clock):
    await safety.record_check(Occasion.GET_HELP, {"numb"})

    assert await safety.is_paused_today()
    clock.pass_days(1)
    assert not await safety.is_paused_today()
    assert await safety.asks_again()


async def test_a_second_thought_on_the_same_day_does_not_lift_the_pause(safety, clock):
    await safety.record_check(Occasion.FIRST_RUN, {"fever"})
    clock.at += timedelta(minutes=1)
    await safety.record_check(Occasion.ASKED_AGAIN, ())

    assert await safety.is_paused_today()
    assert not await safety.asks_again()


async def test_a_soon_answer_comes_back_after_the_days_of_the_content(safety, clock):
    await safety.record_check(Occasion.NEW_SYMPTOM, {"lump"})

    assert not await safety.asks_again()
    clock.pass_days(7)
    assert await safety.asks_again()


async def test_the_banner_shows_from_the_day_after_the_review_date(safety, clock):
    clock.pass_days(30)
    assert safety.banner() is None
    clock.pass_days(1)
    assert safety.banner() == Words().stale_banner


async def test_a_full_disk_does_not_hide_the_answer(safety, records):
    records.is_full = True

    check = await safety.record_check(Occasion.GET_HELP, {"numb"})

    assert check.urgency is Urgency.EMERGENCY
    assert check == await safety.last_check()
    assert await safety.is_paused_today()
    assert await safety.asks_again()
    assert not safety.is_kept


async def test_an_unreadable_file_does_not_hide_the_answer(safety, records):
    records.is_full = records.is_broken = True

    check = await safety.record_check(Occasion.GET_HELP, {"numb"})

    assert check == await safety.last_check()


async def test_without_any_answer_an_unreadable_file_is_told(safety, records):
    records.is_broken = True

    with pytest.raises(FileCorruptError):
        await safety.last_check()


async def test_what_the_device_refused_is_kept_once_there_is_room(safety, records, clock):
    records.is_full = True
    first = await safety.record_check(Occasion.GET_HELP, {"numb"})
    assert not await safety.keep_unkept()
    records.is_full = False
    clock.at += timedelta(minutes=1)
    second = await safety.record_check(Occasion.ASKED_AGAIN, ())

    assert records.checks.kept == [first, second]
    assert safety.is_kept
    assert second == await safety.last_check()


async def test_two_taps_at_once_are_two_answers_each_kept_once(safety, records):
    await asyncio.gather(*(safety.record_check(Occasion.GET_HELP, {"numb"}) for _ in range(3)))

    assert len(records.checks.kept) == 3
    assert len({check.id for check in records.checks.kept}) == 3
