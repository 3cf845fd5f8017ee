"""A house on real records in a folder of its own, where the first run is over."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.errors import DiskFullError
from app.domain.red_flag import Occasion
from app.house import House
from app.main import native_house
from app.services.door import Services
from app.settings import PROJECT, Settings
from tests.client import Client, client
from tests.fakes import FixedClock


@asynccontextmanager
async def at_home(folder: Path, clock: FixedClock) -> AsyncIterator[tuple[House, Services]]:
    """Open the records of the folder; leaving closes them, as the end of the program does."""
    house = native_house(Settings(data=folder, backups=None, assets=PROJECT / "assets"))
    house.clock, house.lock = clock, None
    services = await house.open()
    preferences = await services.preferences.read()
    await services.preferences.change(replace(preferences, welcomed_at=clock.now()))
    await services.safety.record_check(Occasion.FIRST_RUN, frozenset())
    try:
        yield house, services
    finally:
        await house.close()


@asynccontextmanager
async def a_window(
    house: House, route: str, size: tuple[int, int] = (360, 740)
) -> AsyncIterator[Client]:
    """Open a window of the house at a route."""
    async with client(house.receive, route, size=size) as patient:
        yield patient


def fill_the_disk(house: House) -> Callable[[], None]:
    """Let the records refuse every write; return what makes room again."""
    records: Any = house._records
    write = records.write

    async def refuse(_job: Any) -> Any:
        raise DiskFullError

    def make_room() -> None:
        records.write = write

    records.write = refuse
    return make_room
