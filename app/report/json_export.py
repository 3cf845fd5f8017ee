"""Records as one JSON file, and read again; described in ``docs/exchange.md``."""

import json
from collections.abc import Mapping

from app import __version__
from app.domain.errors import FileCorruptError, FileForeignError, FileNewerError
from app.report.fields import FieldError, from_json, to_json
from app.report.snapshot_json import CLASS_BY_KIND
from app.services.changes import Kind
from app.services.exchange import Export, Incoming
from app.services.incoming import Fault, Record, Row
from app.services.records import JsonValue
from app.services.selection import ExportPart

FORMAT = "backskills-export"
VERSION = 2
"""Version 2 added the kinds of the programme; a reader of version 1 calls it newer."""
LARGEST = 256 * 1024 * 1024
KINDS_BY_PART: Mapping[ExportPart, tuple[Kind, ...]] = {
    ExportPart.DIARY: (Kind.DIARY,),
    ExportPart.ACTIVITIES: (Kind.ACTIVITIES, Kind.TRIALS, Kind.PLANS, Kind.TICKS),
    ExportPart.GOALS: (Kind.GOALS,),
    ExportPart.FLARE_UPS: (Kind.FLARE_UPS,),
    ExportPart.PROGRAMME: (
        Kind.SESSION_PROGRESS,
        Kind.SESSION_ANSWERS,
        Kind.HOMEWORK,
        Kind.EXPERIMENTS,
        Kind.CHOSEN_EXERCISES,
        Kind.EXERCISE_LOGS,
        Kind.RELAXATION_LOGS,
        Kind.FLARE_UP_PLANS,
        Kind.STAYING_WELL_PLANS,
    ),
    ExportPart.THOUGHT_RECORDS: (Kind.THOUGHT_RECORDS,),
    ExportPart.SAFETY_CHECKS: (Kind.RED_FLAG_CHECKS,),
}


def write(export: Export) -> bytes:
    """Return the file; every field of every record is there by its name."""
    kinds = [kind for part in export.parts for kind in KINDS_BY_PART[part]]
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "app_version": __version__,
            "made_at": to_json(export.made_at),
            "first_on": to_json(export.first),
            "last_on": to_json(export.last),
            "parts": [part.value for part in export.parts],
            "records": {kind.value: to_json(getattr(export.records, kind)) for kind in kinds},
        },
        ensure_ascii=False,
        indent=1,
    ).encode()


def read(content: bytes) -> Incoming:
    """Return the records; those that are none are faults, counted from 1 in their list.

    Raises:
        FileForeignError: It is not one of ours.
        FileCorruptError: It is cut short, damaged or far too large.
        FileNewerError: A newer BackSkills wrote it.
    """
    if len(content) > LARGEST:
        raise FileCorruptError
    try:
        body = json.loads(content, parse_constant=_refuse)
    except (ValueError, RecursionError, MemoryError):
        raise FileCorruptError from None
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise FileForeignError
    version = body.get("version")
    if type(version) is not int or version < 1:
        raise FileCorruptError
    records = body.get("records")
    if version > VERSION:
        raise FileNewerError
    exported = {kind.value for kinds in KINDS_BY_PART.values() for kind in kinds}
    if not isinstance(records, dict) or not records.keys() <= exported:
        raise FileCorruptError
    return _incoming(records)


def _incoming(records: Mapping[str, JsonValue]) -> Incoming:
    rows: list[Row] = []
    faults: list[Fault] = []
    for name, listed in records.items():
        if not isinstance(listed, list):
            raise FileCorruptError
        for number, one in enumerate(listed, start=1):
            try:
                record: Record = from_json(CLASS_BY_KIND[name], one)
                rows.append(Row(kind=Kind(name), record=record, file=name, row=number))
            except FieldError as refused:
                faults.append(Fault(file=name, row=number, code=refused.code))
    return Incoming(rows, faults)


def _refuse(_: str) -> JsonValue:
    raise FileCorruptError
