"""Data folders for the browser: empty, welcomed, full, flagged, locked."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app.domain.preferences import PainDuration, Preferences
from app.domain.red_flag import Occasion
from app.store.open import open_records
from tests.served import house
from tests.year import PatientYears, a_patients_years

PASSPHRASE = "seven quiet herons"  # a made-up patient's


def welcomed(**preferences: Any) -> Preferences:
    """Return the preferences of a patient who has been through the first run."""
    known: dict[str, Any] = {
        "is_adult": True,
        "pain_duration": PainDuration.SIX_WEEKS_OR_MORE,
        "welcomed_at": datetime(2025, 1, 6, 9, tzinfo=UTC),
    }
    return Preferences(**{**known, **preferences})


def keep(data: Path, preferences: Preferences) -> Path:
    """Put only preferences into the folder."""
    data.mkdir(parents=True, exist_ok=True)

    async def write() -> None:
        records = open_records(data / "backskills.db")
        await records.write(lambda unit: unit.preferences.put(preferences))
        await records.close()

    asyncio.run(write())
    return data


def fill(data: Path, years: int, *, last_on: date, **preferences: Any) -> PatientYears:
    """Put a patient's years into the folder and return them."""
    made = a_patients_years(years, last_on=last_on, parts=True)
    made = replace(made, preferences=replace(made.preferences, **preferences))
    data.mkdir(parents=True, exist_ok=True)

    async def write() -> None:
        records = open_records(data / "backskills.db")
        await records.write(made.put_into)
        await records.close()

    asyncio.run(write())
    return made


def flag(data: Path, *signs: str, at: datetime) -> None:
    """Tick red flags, as on the safety page."""

    async def tick() -> None:
        ours = house(data, at, None)
        services = await ours.open()
        await services.safety.record_check(Occasion.GET_HELP, signs)
        await ours.close()

    asyncio.run(tick())


def lock(data: Path) -> None:
    """Turn the lock on, with ``PASSPHRASE``."""

    async def turn_on() -> None:
        ours = house(data, None, None)
        await ours.open()
        await ours.turn_lock_on(PASSPHRASE)
        await ours.close()

    asyncio.run(turn_on())
