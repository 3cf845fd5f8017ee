"""Our own tables read again: every row by itself, the bad ones refused with a reason."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from app.domain.errors import FileCorruptError, FileForeignError
from app.report.cells import from_cell
from app.report.csv_export import MARK
from app.report.fields import FieldError, hints
from app.report.soundness import check
from app.report.tables import TABLES, Table
from app.report.zips import DAMAGED, read_member
from app.services.changes import Kind
from app.services.exchange import Incoming
from app.services.incoming import Fault, Record, Row

LARGEST = 256 * 1024 * 1024
"""Bytes of one table."""
MOST_TABLES = 2 * len(TABLES)
UNKNOWN_OWNER: Mapping[Kind, str] = {
    Kind.GOALS: "unknown_goal",
    Kind.STAYING_WELL_PLANS: "unknown_plan",
}
"""Kinds that own rows of other tables, with the code of a row whose owner is not in the file."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A row that is a record, or a part of the record with the id ``owner``."""

    table: Table
    row: int
    record: Any
    owner: UUID | None = None

    def fault(self, code: str) -> Fault:
        return Fault(file=self.table.name, row=self.row, code=code)


def read(content: bytes) -> Incoming:
    """Return the rows of one table.

    Raises:
        FileForeignError: It is no table of ours.
        FileCorruptError: It is empty or far too large.
    """
    faults: list[Fault] = []
    return _together(list(_rows(content, faults)), faults)


def read_zip(content: bytes) -> Incoming:
    """Return the rows of all tables in a zip.

    Raises:
        FileForeignError: One of its files is no table of ours.
        FileCorruptError: It is damaged, or far too large.
    """
    faults: list[Fault] = []
    found: list[_Found] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if not names or any(not name.endswith(".csv") for name in names):
                raise FileForeignError
            if len(names) > MOST_TABLES:
                raise FileCorruptError
            for name in names:
                found += _rows(read_member(archive, name, LARGEST), faults)
    except DAMAGED:
        raise FileCorruptError from None
    return _together(found, faults)


def _rows(content: bytes, faults: list[Fault]) -> Iterator[_Found]:
    if not 0 < len(content) <= LARGEST:
        raise FileCorruptError
    try:
        text = content.decode("utf-8").removeprefix(MARK)
    except UnicodeDecodeError:
        raise FileForeignError from None
    lines = _lines(text)
    _, heading = next(lines, (1, None))
    table = _table(heading or [])
    for number, cells in lines:
        if cells == []:
            continue
        try:
            yield _found(table, number, heading or [], cells)
        except FieldError as refused:
            faults.append(Fault(file=table.name, row=number, code=refused.code))


def _lines(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield the rows, counted from 1; ``None`` for one that the end of the file cuts short."""
    csv.field_size_limit(LARGEST)
    heading = text.partition("\n")[0]
    between = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    is_whole = text.endswith(("\n", "\r"))
    number, waiting = 0, None
    try:
        for cells in reader:
            if waiting is not None:
                yield number, waiting
            number, waiting = number + 1, cells
    except csv.Error:
        if waiting is not None:
            yield number, waiting
        number, waiting, is_whole = number + 1, [], False
    if waiting is not None:
        yield number, waiting if is_whole or number == 1 else None


def _table(heading: Sequence[str]) -> Table:
    names = {name.strip() for name in heading}
    for table in TABLES:
        if table.needed <= names <= set(table.columns) and len(names) == len(heading):
            return table
    raise FileForeignError


def _found(
    table: Table, number: int, heading: Sequence[str], cells: Sequence[str] | None
) -> _Found:
    if cells is None:
        raise FieldError("cut_short")
    if len(cells) != len(heading):
        raise FieldError("wrong_number_of_cells")
    cell_by_name = dict(zip((name.strip() for name in heading), cells, strict=True))
    types = hints(table.record)
    values = {
        name: from_cell(types[name], cell_by_name[name])
        for name in table.fields
        if name in cell_by_name
    }
    owner = from_cell(UUID, cell_by_name[table.owner_id]) if table.owned else None
    return _Found(table, number, _made(table.record, values), owner)  # type: ignore[arg-type]


def _made(kind: type, values: Mapping[str, object]) -> object:
    try:
        return check(kind(**values))
    except ValueError as refused:
        raise FieldError(getattr(refused, "code", "not_possible")) from None


def _together(found: Iterable[_Found], faults: list[Fault]) -> Incoming:
    """Put the steps, reviews and check-ins into their owners; what has none is refused."""
    owners: dict[tuple[Kind, UUID], _Found] = {}
    others, parts = [], []
    for one in found:
        if one.owner is not None:
            parts.append(((one.table.kind, one.owner), one))
        elif one.table.kind not in UNKNOWN_OWNER:
            others.append(one)
        elif (key := (one.table.kind, one.record.id)) in owners:
            faults.append(one.fault("stands_twice"))
        else:
            owners[key] = one
    seen: set[tuple[str, UUID]] = set()
    for key, one in parts:
        if key not in owners:
            faults.append(one.fault(UNKNOWN_OWNER[one.table.kind]))
        elif (part := (one.table.name, one.record.id)) in seen:
            faults.append(one.fault("stands_twice"))
        else:
            seen.add(part)
            owners[key] = _with_part(owners[key], one)
    return Incoming([_row(one) for one in (*others, *owners.values())], faults)


def _with_part(owner: _Found, part: _Found) -> _Found:
    before: tuple[Any, ...] = getattr(owner.record, part.table.owned)
    record = replace(owner.record, **{part.table.owned: (*before, part.record)})
    return replace(owner, record=record)


def _row(found: _Found) -> Row:
    record: Record = found.record
    return Row(kind=found.table.kind, record=record, file=found.table.name, row=found.row)
