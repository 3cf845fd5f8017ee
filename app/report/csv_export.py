"""Records as tables for a spreadsheet: UTF-8 with a mark, CRLF, ISO dates, no formulas."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from app.domain.activity import Activity, QuotaTick, Trial
from app.domain.pacing import PacingPlan
from app.report.cells import to_cell
from app.report.tables import TABLES, Table
from app.services.exchange import Export
from app.services.snapshot import Snapshot

MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""


def write(export: Export) -> tuple[str, bytes]:
    """Return the ending and the file: ``csv`` for one table, a ``zip`` of them for more.

    Every table of a chosen part is there, with its heading at least.
    """
    tables = [table for table in TABLES if table.part in export.parts]
    if len(tables) == 1:
        return "csv", write_table(tables[0], export.records)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            member = zipfile.ZipInfo(f"{table.name}.csv", export.made_at.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, write_table(table, export.records))
    return "zip", file.getvalue()


def write_table(table: Table, records: Snapshot) -> bytes:
    """Return one table as a CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    activity_by_id = {activity.id: activity for activity in records.activities}
    for owner, record in _records(table, records):
        fields = (to_cell(getattr(record, name)) for name in table.fields)
        before = [] if owner is None else [to_cell(owner)]
        writer.writerow([*before, *fields, *_for_people(record, activity_by_id)])
    return f"{MARK}{text.getvalue()}".encode()


def _records(table: Table, records: Snapshot) -> Iterator[tuple[UUID | None, object]]:
    found: Iterable[Any] = getattr(records, table.kind.value)
    if table.owned:
        for owner in found:
            yield from ((owner.id, one) for one in getattr(owner, table.owned))
        return
    yield from ((None, one) for one in found)


def _for_people(record: object, activity_by_id: Mapping[UUID, Activity]) -> list[str]:
    if not isinstance(record, Trial | PacingPlan | QuotaTick):
        return []
    activity = activity_by_id[record.activity_id]
    return [to_cell(activity.name), to_cell(activity.unit)]
