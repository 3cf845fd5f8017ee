"""What bringing a snapshot back would change."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.services.records import Binned
from app.services.snapshot import Snapshot


class Kind(StrEnum):
    """The kinds of record, in the order in which they are shown."""

    DIARY = "diary"
    GOALS = "goals"
    ACTIVITIES = "activities"
    TRIALS = "trials"
    PLANS = "plans"
    TICKS = "ticks"
    FLARE_UPS = "flare_ups"
    RED_FLAG_CHECKS = "red_flag_checks"
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
    ours, theirs = _by_kind(here), _by_kind(there)
    return tuple(_change(kind, ours[kind], theirs[kind]) for kind in Kind)


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


def _by_kind(all_of: Snapshot) -> dict[Kind, Mapping[Any, object]]:
    return {
        Kind.DIARY: _by_id(all_of.diary, all_of.binned_diary),
        Kind.GOALS: _by_id(all_of.goals, all_of.binned_goals),
        Kind.ACTIVITIES: _by_id(all_of.activities, all_of.binned_activities),
        Kind.TRIALS: _by_id(all_of.trials),
        Kind.PLANS: _by_id(all_of.plans),
        Kind.TICKS: {(one.activity_id, one.done_on): one for one in all_of.ticks},
        Kind.FLARE_UPS: _by_id(all_of.flare_ups),
        Kind.RED_FLAG_CHECKS: _by_id(all_of.red_flag_checks),
        Kind.PREFERENCES: {"preferences": all_of.preferences},
        Kind.DRAFTS: dict(all_of.drafts),
    }


def _by_id(kept: Iterable[Any], binned: Iterable[Binned[Any]] = ()) -> Mapping[Any, object]:
    by_id: dict[Hashable, object] = {one.id: one for one in kept}
    return by_id | {one.record.id: one for one in binned}
