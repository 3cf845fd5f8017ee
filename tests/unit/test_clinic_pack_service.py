"""One pack at most is kept, and the way back to the built-in content is open."""

import pytest

from app.services.clinic_pack import ClinicPackService
from tests.fakes import FixedClock, MemoryRecords


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def service(clock: FixedClock) -> ClinicPackService:
    return ClinicPackService(MemoryRecords(), clock)


async def test_without_a_pack_there_is_none_and_removing_it_is_nothing(service):
    assert await service.kept() is None
    assert await service.remove() is None


async def test_a_pack_is_kept_with_the_instant_it_was_added(service, clock):
    pack = await service.keep("Riverside", 3, b"zip")

    assert pack == await service.kept()
    assert (pack.name, pack.version, pack.content) == ("Riverside", 3, b"zip")
    assert pack.added_at == clock.now()


async def test_another_pack_takes_its_place(service):
    await service.keep("Riverside", 3, b"zip")
    newer = await service.keep("Riverside", 4, b"another")

    assert await service.kept() == newer


async def test_what_was_removed_can_be_brought_back_as_it_was(service, clock):
    pack = await service.keep("Riverside", 3, b"zip")
    assert await service.remove() == pack
    assert await service.kept() is None

    clock.pass_days(2)
    await service.bring_back(pack)
    assert await service.kept() == pack
