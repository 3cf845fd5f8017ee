"""What bringing a snapshot back would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.services import once
from app.services.records import Binned
from app.services.snapshot import Snapshot


class Kind(StrEnum):
    """The kinds of record, in the order in which they are shown.

    The values are the names of the repositories and of the snapshot's parts.
    """

    DIARY = "diary"
    GOALS = "goals"
    ACTIVITIES = "activities"
    TRIALS = "trials"
    PLANS = "plans"
    TICKS = "ticks"
    FLARE_UPS = "flare_ups"
    SESSION_PROGRESS = "session_progress"
    SESSION_ANSWERS = "session_answers"
    HOMEWORK = "homework"
    THOUGHT_RECORDS = "thought_records"
    EXPERIMENTS = "experiments"
    CHOSEN_EXERCISES = "chosen_exercises"
    EXERCISE_LOGS = "exercise_logs"
    RELAXATION_LOGS = "relaxation_logs"
    FLARE_UP_PLANS = "flare_up_plans"
    STAYING_WELL_PLANS = "staying_well_plans"
    RED_FLAG_CHECKS = "red_flag_checks"
    CLINIC_PACKS = "clinic_packs"
    PREFERENCES = "preferences"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How many records of one kind change, the ones in the bin included."""

    kind: Kind
    added: int = 0
    """In the other one, not here."""
    replaced: int = 0
    """In both, and they differ."""
    same: int = 0
    gone: int = 0
    """Here, not in the other one."""

    @property
    def is_nothing(self) -> bool:
        """Tell whether all records of the kind stay as they are."""
        return not (self.added or self.replaced or self.gone)


def between(here: Snapshot, there: Snapshot) -> tuple[Change, ...]:
    """Return the changes that make ``here`` the same as ``there``; one for each kind, in order."""
    return tuple(_change(kind, _by_key(kind, here), _by_key(kind, there)) for kind in Kind)


def _change(kind: Kind, here: Mapping[Any, object], there: Mapping[Any, object]) -> Change:
    both = here.keys() & there.keys()
    same = sum(here[one] == there[one] for one in both)
    return Change(
        kind=kind,
        added=len(there.keys() - both),
        replaced=len(both) - same,
        same=same,
        gone=len(here.keys() - both),
    )


def _by_key(kind: Kind, all_of: Snapshot) -> Mapping[Any, object]:
    if kind is Kind.PREFERENCES:
        return {"preferences": all_of.preferences}
    if kind is Kind.DRAFTS:
        return all_of.drafts
    binned: Iterable[Binned[Any]] = getattr(all_of, f"binned_{kind}", ())
    kept: Iterable[Any] = getattr(all_of, kind)
    records = (*kept, *(item.record for item in binned))
    return {once.place(one) or one.id: one for one in records}
