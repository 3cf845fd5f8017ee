"""Flare-ups and answers to the safety questions to rows and back."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from app.domain.flare_up import FlareUp
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import RedFlagCheck, Urgency
from app.store.mapping.edge import from_day_or_none, from_instant, to_day_or_none, to_instant
from app.store.rows import FlareUpRow, RedFlagCheckRow


def from_flare_up(flare_up: FlareUp) -> FlareUpRow:
    """Return the row of the flare-up."""
    return FlareUpRow(
        id=flare_up.id.bytes,
        started_on=flare_up.started_on.isoformat(),
        ended_on=from_day_or_none(flare_up.ended_on),
    )


def to_flare_up(row: FlareUpRow) -> FlareUp:
    """Return the flare-up of the row."""
    return FlareUp(
        id=UUID(bytes=row.id),
        started_on=date.fromisoformat(row.started_on),
        ended_on=to_day_or_none(row.ended_on),
    )


def from_red_flag_check(check: RedFlagCheck) -> RedFlagCheckRow:
    """Return the row of the check, without its ticks."""
    return RedFlagCheckRow(
        id=check.id.bytes,
        asked_at=from_instant(check.asked_at),
        asked_on=check.asked_on.isoformat(),
        occasion=check.occasion.value,
        rather_not_say=int(check.rather_not_say),
        urgency=check.urgency.value,
        content_version=check.content_version,
    )


def to_red_flag_check(row: RedFlagCheckRow, ticked: Iterable[str]) -> RedFlagCheck:
    """Return the check of the row."""
    return RedFlagCheck(
        id=UUID(bytes=row.id),
        asked_at=to_instant(row.asked_at),
        asked_on=date.fromisoformat(row.asked_on),
        occasion=Asking(row.occasion),
        ticked=frozenset(ticked),
        rather_not_say=bool(row.rather_not_say),
        urgency=Urgency(row.urgency),
        content_version=row.content_version,
    )
