"""Taking records out for a period, and bringing our own files in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from app.domain.errors import ImportRefusedError
from app.services import incoming, snapshot
from app.services.backup import FileToKeep
from app.services.clock import Clock
from app.services.incoming import Arrival, Fault, Plan, Row
from app.services.records import Records, UnitOfWork
from app.services.selection import USUAL_PARTS, ExportPart, select
from app.services.snapshot import Snapshot


class ExportForm(StrEnum):
    """The forms in which records are taken out."""

    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is taken out."""

    records: Snapshot
    parts: Collection[ExportPart]
    first: date
    last: date
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file holds: the rows that are records, and the others."""

    rows: Sequence[Row]
    faults: Sequence[Fault] = ()


class Files(Protocol):
    """The forms of the files; lives in ``app.report.exchange_file``."""

    def csv(self, export: Export) -> tuple[str, bytes]:
        """Return the ending, ``csv`` or ``zip``, and the file."""
        ...

    def json(self, export: Export) -> bytes:
        """Return the file."""
        ...

    def read(self, content: bytes) -> Incoming:
        """Return what a CSV, a zip of CSVs or a JSON file of ours holds.

        Raises:
            FileForeignError: It is not one of ours.
            FileCorruptError: It is empty, damaged, or far too large.
            FileNewerError: A newer BackSkills wrote it.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What bringing a file in would do; nothing is changed yet."""

    rows: Sequence[Row]
    arrivals: Sequence[Arrival]
    """One for each kind that the file has, activities first."""
    faults: Sequence[Fault]
    """The rows that stay out, in the order of the file."""

    @property
    def added(self) -> int:
        """Return how many records would be new here."""
        return sum(arrival.added for arrival in self.arrivals)


class Exchange:
    """Exports and imports."""

    def __init__(self, records: Records, clock: Clock, files: Files) -> None:
        """Remember the parts."""
        self._records = records
        self._clock = clock
        self._files = files

    async def export(
        self,
        form: ExportForm,
        first: date | None = None,
        last: date | None = None,
        parts: Collection[ExportPart] = USUAL_PARTS,
    ) -> FileToKeep:
        """Return the records of a period as a file to save.

        Args:
            form: CSV (one table, or a zip of tables) or JSON.
            first: The first day; ``None`` for the beginning.
            last: The last day, inclusive; ``None`` for no end.
            parts: What to take out; safety checks and thought records only when they are named.

        Raises:
            StorageError: The records cannot be read.
        """
        first, last = first or snapshot.EVER[0], last or snapshot.EVER[1]
        all_of = await self._records.read(snapshot.take)
        export = Export(
            records=select(all_of, first, last, parts),
            parts=[part for part in ExportPart if part in parts],
            first=first,
            last=last,
            made_at=self._clock.now(),
        )
        ending, content = "json", b""
        if form is ExportForm.CSV:
            ending, content = self._files.csv(export)
        else:
            content = self._files.json(export)
        return FileToKeep(f"BackSkills {self._clock.today().isoformat()}.{ending}", content)

    async def preview(self, content: bytes) -> ImportPreview:
        """Return what bringing one of our own CSV, zip or JSON files in would do.

        Raises:
            ImportRefusedError: Not one row can be brought in; the faults are listed.
            FileForeignError: It is not one of ours, or it is a backup: that is restored.
            FileCorruptError: It is empty, damaged, or far too large.
            FileNewerError: A newer BackSkills wrote it.
        """
        found = self._files.read(content)
        here = await self._records.read(snapshot.take)
        preview = _preview(incoming.plan(here, found.rows), found)
        if preview.faults and not preview.arrivals:
            raise ImportRefusedError([(fault.row, fault.code) for fault in preview.faults])
        return preview

    async def bring_in(self, preview: ImportPreview) -> ImportPreview:
        """Add the records that are not here yet, in one transaction.

        Nothing that is here is changed, so doing it twice adds nothing.

        Returns:
            What was done, like the preview.

        Raises:
            StorageError: Writing failed; nothing was changed.
        """

        def job(work: UnitOfWork) -> Plan:
            plan = incoming.plan(snapshot.take(work), preview.rows)
            _put(work, plan.to_add)
            return plan

        done = await self._records.write(job)
        return ImportPreview(rows=preview.rows, arrivals=_arrivals(done), faults=preview.faults)


def _preview(plan: Plan, found: Incoming) -> ImportPreview:
    faults = [*found.faults, *plan.faults]
    return ImportPreview(
        rows=found.rows,
        arrivals=_arrivals(plan),
        faults=sorted(faults, key=lambda fault: (fault.file, fault.row)),
    )


def _arrivals(plan: Plan) -> list[Arrival]:
    return [plan.counts[kind] for kind in incoming.ORDER if kind in plan.counts]


def _put(work: UnitOfWork, rows: Sequence[Row]) -> None:
    for row in rows:
        repository: Any = getattr(work, row.kind.value)
        repository.put(row.record)
