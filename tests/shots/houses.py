"""The patients whose screens are pictured."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.preferences import Preferences
from tests.folders import fill, flag, go_half_way, keep, lock, welcomed
from tests.integration.running import RunningServer, running
from tests.shots.views import Manner
from tests.year import PatientYears

TODAY = date(2025, 6, 30)
NOW = datetime(2025, 6, 30, 17, 30, tzinfo=UTC)
_SET: dict[Manner, dict[str, Any]] = {
    Manner.PLAIN: {},
    Manner.LARGE: {"text_scale": 2.0},
    Manner.RIGHT_TO_LEFT: {"language": "en-XB"},
}


class House(StrEnum):
    """What a patient has recorded."""

    NEW = "new"
    """Nothing, not even the first run."""
    EMPTY = "empty"
    """The first run."""
    FULL = "full"
    """A year with every part of the diary."""
    MORNING = "morning"
    """A year, and today not yet."""
    FLAGGED = "flagged"
    """An emergency sign today."""
    HALF_WAY = "half-way"
    """In the middle of session 2 of the programme."""
    LOCKED = "locked"


async def furnish(house: House, manner: Manner, data: Path) -> PatientYears | None:
    """Make the folder of a house; return the patient's years, if there are any."""
    chosen = _SET[manner]
    if house is House.NEW:
        await keep(data, Preferences(**chosen))
        return None
    if house in (House.EMPTY, House.LOCKED):
        await keep(data, welcomed(**chosen))
        if house is House.LOCKED:
            await lock(data)
        return None
    if house is House.HALF_WAY:
        await go_half_way(data, at=NOW, **chosen)
        return None
    last_on = TODAY if house is not House.MORNING else date(2025, 6, 29)
    years = await fill(data, 1, last_on=last_on, **chosen)
    if house is House.FLAGGED:
        await flag(data, "saddle-numbness", "bladder", at=NOW)
    return years


@contextmanager
def open_house(
    house: House, manner: Manner, scratch: Path, catalogues: Path
) -> Iterator[tuple[RunningServer, PatientYears | None]]:
    """Serve a furnished house on the evening of ``TODAY``."""
    data = scratch / f"{house}-{manner}"
    years = asyncio.run(furnish(house, manner, data))
    served: Callable[..., Any] = partial(
        running, "tests.served", "--data", str(data), "--at", NOW.isoformat()
    )
    with served("--catalogues", str(catalogues)) as server:
        yield server, years
