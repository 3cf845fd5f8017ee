"""Whole patients, made by hypothesis."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from app.services.once import place
from app.services.records import Binned
from app.services.snapshot import Snapshot
from tests.any_records import draft_bodies, of_our_time
from tests.any_words import words

__all__ = ["snapshots", "words"]

_any = of_our_time


@st.composite
def snapshots(draw) -> Snapshot:
    """Return what a patient may have, with nothing in an order that the store would not give."""
    kept = draw(st.lists(_any.activities, max_size=2))
    binned = draw(st.lists(_binned(_any.activities), max_size=1))
    known = [one.id for one in kept] + [one.record.id for one in binned]
    goals = _any.goals(st.sampled_from([None, *known]))
    owned: dict[str, Any] = {}
    if known:
        of = st.sampled_from(known)
        once = st.lists(
            _any.ticks(of), max_size=3, unique_by=lambda tick: (tick.activity_id, tick.done_on)
        )
        owned = {
            "trials": tuple(draw(st.lists(_any.trials(of), max_size=3))),
            "plans": tuple(draw(st.lists(_any.plans(of), max_size=2))),
            "ticks": tuple(draw(once)),
        }
    return Snapshot(
        diary=tuple(draw(st.lists(_any.entries, max_size=3))),
        goals=tuple(draw(st.lists(goals, max_size=2))),
        activities=tuple(kept),
        **owned,
        flare_ups=tuple(draw(st.lists(_any.flare_ups, max_size=2))),
        red_flag_checks=tuple(draw(st.lists(_any.checks, max_size=2))),
        **draw(_programmes),
        binned_diary=tuple(draw(st.lists(_binned(_any.entries), max_size=1))),
        binned_goals=tuple(draw(st.lists(_binned(goals), max_size=1))),
        binned_activities=tuple(binned),
        preferences=draw(_any.preferences),
        drafts=draw(st.dictionaries(words, draft_bodies, max_size=2)),
    )


def _some(
    records: st.SearchStrategy[Any], once: Callable[[Any], object] | None = None
) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(records, max_size=2, unique_by=once).map(tuple)


def _binned(records: st.SearchStrategy[Any]) -> st.SearchStrategy[Binned[Any]]:
    return st.builds(Binned, records, of_our_time.instants)


_programmes = st.fixed_dictionaries(
    {},
    optional={
        "session_progress": _some(_any.session_progress, lambda one: one.session),
        "session_answers": _some(_any.session_answers, place),
        "homework": _some(_any.homework),
        "thought_records": _some(_any.thought_records),
        "experiments": _some(_any.experiments),
        "chosen_exercises": _some(
            _any.chosen_exercises, lambda one: ("kept", one.exercise) if one.is_kept else one.id
        ),
        "exercise_logs": _some(_any.exercise_logs),
        "relaxation_logs": _some(_any.relaxation_logs),
        "flare_up_plans": _some(_any.flare_up_plans),
        "staying_well_plans": _some(_any.staying_well_plans),
        "clinic_packs": st.lists(_any.clinic_packs, max_size=1).map(tuple),
        "binned_thought_records": _some(_binned(_any.thought_records)),
        "binned_experiments": _some(_binned(_any.experiments)),
    },
)
