"""Data folders for the browser: welcomed, full of years, flagged, locked."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.domain.preferences import PainDuration, Preferences
from app.domain.red_flag import Occasion, RedFlagCheck
from app.services.goals import GoalAnswers
from app.services.records import UnitOfWork
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


async def keep(data: Path, preferences: Preferences | None = None) -> Path:
    """Put only preferences into the folder; once welcomed, with no safety sign ticked.

    Args:
        data: Made when missing.
        preferences: Those of ``welcomed`` when absent.
    """
    chosen = preferences or welcomed()

    def put(unit: UnitOfWork) -> None:
        unit.preferences.put(chosen)
        if chosen.welcomed_at is not None:
            unit.red_flag_checks.put(_nothing_ticked(chosen.welcomed_at))

    await _write(data, put)
    return data


async def fill(data: Path, years: int, *, last_on: date, **preferences: Any) -> PatientYears:
    """Put a patient's years into the folder and return them."""
    made = a_patients_years(years, last_on=last_on, parts=True)
    made = replace(made, preferences=replace(made.preferences, **preferences))
    await _write(data, made.put_into)
    return made


async def go_half_way(data: Path, *, at: datetime, **preferences: Any) -> None:
    """Put a patient into the folder who is in the middle of session 2, with open homework."""
    await keep(data, welcomed(**preferences))
    ours = house(data, at, None)
    services = await ours.open()
    programme, sessions = services.programme, ours.content.sessions
    await services.diary.record_pain(4)
    await services.goals.make(GoalAnswers(matters="My grandson", doing="Walk Leo to the park"))
    for name in ("assessment", "understanding-pain"):
        await programme.enter(name, sessions[name].screens[-1].id)
        await programme.finish(name)
    for item in ("exercises", "diary"):
        homework = sessions["assessment"].homework_items[item]
        await programme.take_home("assessment", item, homework.text, homework.place, is_taken=True)
    await programme.enter("good-and-bad-days", sessions["good-and-bad-days"].screens[3].id)
    await ours.close()


async def flag(data: Path, *signs: str, at: datetime) -> None:
    """Tick red flags, as on the safety page."""
    ours = house(data, at, None)
    services = await ours.open()
    await services.safety.record_check(Occasion.GET_HELP, signs)
    await ours.close()


async def lock(data: Path) -> None:
    """Turn the lock on, with ``PASSPHRASE``."""
    ours = house(data, None, None)
    await ours.open()
    await ours.turn_lock_on(PASSPHRASE)
    await ours.close()


async def _write(data: Path, job: Any) -> None:
    data.mkdir(parents=True, exist_ok=True)
    records = open_records(data / "backskills.db")
    await records.write(job)
    await records.close()


def _nothing_ticked(at: datetime) -> RedFlagCheck:
    return RedFlagCheck(
        id=uuid4(),
        asked_at=at,
        asked_on=at.date(),
        occasion=Occasion.FIRST_RUN,
        content_version=1,
    )
