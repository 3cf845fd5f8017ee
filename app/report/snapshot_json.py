"""A snapshot as JSON and back; the body of a backup file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import Any, TypeVar, cast

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.clinic_pack import ClinicPack
from app.domain.diary import DiaryEntry
from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.experiment import Experiment
from app.domain.flare_up import FlareUp
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.pacing import PacingPlan
from app.domain.preferences import Preferences
from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.domain.red_flag import RedFlagCheck
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.report.fields import FieldError, from_json, to_json
from app.services import once
from app.services.records import Binned, JsonValue
from app.services.snapshot import Snapshot

T = TypeVar("T")

CLASS_BY_KIND: Mapping[str, type] = {
    "diary": DiaryEntry,
    "goals": Goal,
    "activities": Activity,
    "trials": Trial,
    "plans": PacingPlan,
    "ticks": QuotaTick,
    "flare_ups": FlareUp,
    "red_flag_checks": RedFlagCheck,
    "session_progress": SessionProgress,
    "session_answers": SessionAnswer,
    "homework": Homework,
    "thought_records": ThoughtRecord,
    "experiments": Experiment,
    "chosen_exercises": ChosenExercise,
    "exercise_logs": ExerciseLog,
    "relaxation_logs": RelaxationLog,
    "flare_up_plans": FlareUpPlan,
    "staying_well_plans": StayingWellPlan,
    "clinic_packs": ClinicPack,
}
BINNED = ("diary", "goals", "activities", "thought_records", "experiments")
SINCE_VERSION_2 = frozenset(
    {
        "session_progress",
        "session_answers",
        "homework",
        "thought_records",
        "experiments",
        "chosen_exercises",
        "exercise_logs",
        "relaxation_logs",
        "flare_up_plans",
        "staying_well_plans",
        "clinic_packs",
    }
)
"""Kinds that a backup of version 1 does not have; missing means that there are none."""


def counts(all_of: Snapshot) -> Mapping[str, int]:
    """Return how many records of each kind there are, without the bin."""
    return {kind: len(getattr(all_of, kind)) for kind in CLASS_BY_KIND}


def write(all_of: Snapshot) -> Iterator[bytes]:
    """Yield everything as JSON, every field of every record by its name, piece by piece.

    A diary of ten years is never held whole a second and a third time: the memory that this took
    would stay with the program for as long as it runs.
    """
    yield b"{"
    for kind in CLASS_BY_KIND:
        yield from _list_of(kind, getattr(all_of, kind))
        yield b","
    yield b'"bin":{'
    for count, kind in enumerate(BINNED):
        yield b"," if count else b""
        yield from _list_of(kind, getattr(all_of, f"binned_{kind}"))
    drafts = _text(dict(all_of.drafts))
    yield b'},"preferences":' + _text(to_json(all_of.preferences)) + b',"drafts":' + drafts + b"}"


def _list_of(kind: str, records: Iterable[object]) -> Iterator[bytes]:
    yield _text(kind) + b":["
    for count, record in enumerate(records):
        yield (b"," if count else b"") + _text(to_json(record))
    yield b"]"


def _text(value: JsonValue) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def read(value: JsonValue) -> Snapshot:
    """Return the snapshot.

    Raises:
        FieldError: A part is missing or unknown, a record does not fit its class, an id stands
            twice, or a record points at an activity that is not there.
    """
    body = _parts(value, {*CLASS_BY_KIND, "bin", "preferences", "drafts"}, SINCE_VERSION_2)
    bins = _parts(body["bin"], set(BINNED), SINCE_VERSION_2)
    kept: dict[str, Any] = {
        kind: tuple(from_json(cls, one) for one in _list(body.get(kind, [])))
        for kind, cls in CLASS_BY_KIND.items()
    }
    binned: dict[str, Any] = {
        f"binned_{kind}": tuple(
            _binned(CLASS_BY_KIND[kind], one) for one in _list(bins.get(kind, []))
        )
        for kind in BINNED
    }
    snapshot = Snapshot(
        **kept,
        **binned,
        preferences=from_json(Preferences, body["preferences"]),
        drafts=_drafts(body["drafts"]),
    )
    _refuse_doubles(snapshot)
    _refuse_strays(snapshot)
    return snapshot


def _parts(
    value: JsonValue, names: set[str], may_miss: frozenset[str] = frozenset()
) -> dict[str, JsonValue]:
    if not isinstance(value, dict) or not names - may_miss <= value.keys() <= names:
        raise FieldError("not_a_record")
    return value


def _list(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list):
        raise FieldError("not_a_list")
    return value


def _binned(cls: type[T], value: JsonValue) -> Binned[T]:
    parts = _parts(value, {"record", "deleted_at"})
    return Binned(from_json(cls, parts["record"]), from_json(datetime, parts["deleted_at"]))


def _drafts(value: JsonValue) -> dict[str, dict[str, JsonValue]]:
    if not isinstance(value, dict) or not all(isinstance(one, dict) for one in value.values()):
        raise FieldError("not_a_record")
    return cast("dict[str, dict[str, JsonValue]]", value)


def _refuse_doubles(all_of: Snapshot) -> None:
    for kind in CLASS_BY_KIND:
        binned = getattr(all_of, f"binned_{kind}", ())
        records = [*getattr(all_of, kind), *(item.record for item in binned)]
        _refuse_repeated(chain.from_iterable(map(once.keys, records)))
        _refuse_repeated(chain.from_iterable(map(once.owned, records)))


def _refuse_repeated(ids: Iterable[object]) -> None:
    seen = list(ids)
    if len(set(seen)) != len(seen):
        raise FieldError("stands_twice")


def _refuse_strays(all_of: Snapshot) -> None:
    goals = [*all_of.goals, *(item.record for item in all_of.binned_goals)]
    used = chain(
        (trial.activity_id for trial in all_of.trials),
        (plan.activity_id for plan in all_of.plans),
        (tick.activity_id for tick in all_of.ticks),
        (goal.activity_id for goal in goals if goal.activity_id is not None),
    )
    if not all_of.activity_ids.issuperset(used):
        raise FieldError("unknown_activity")
