"""What the command line does with the records: take out, bring in, back up, bring back."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path

import typer

from app.device.whole_files import told_as_ours, write_whole
from app.domain.errors import (
    BackSkillsError,
    DiskFullError,
    ImportRefusedError,
    NotFoundError,
    PassphraseWrongError,
    ReadOnlyError,
)
from app.main import native_house
from app.services.backup import FileToKeep, RestorePreview
from app.services.door import Services
from app.services.exchange import ExportForm, ImportPreview
from app.services.incoming import Fault
from app.services.selection import USUAL_PARTS, ExportPart
from app.settings import Settings
from app.ui.sentences import fault_sentence

Job = Callable[[Services], Awaitable[None]]
MOST_FAULTS = 20


class SaidError(Exception):
    """Something is not as it should be; the sentence says what to do."""


def carry_out(settings: Settings, job: Job) -> int:
    """Open the records, do the job, close them, and return the exit code."""
    try:
        asyncio.run(_with_records(settings, job))
    except SaidError as said:
        typer.echo(str(said), err=True)
    except BackSkillsError as error:
        typer.echo(_sentence(error), err=True)
    else:
        return 0
    return 1


def export(
    form: ExportForm, first: datetime | None, last: datetime | None, parts: str, out: Path | None
) -> Job:
    """Return the job that writes an export; the days are inclusive."""

    async def job(services: Services) -> None:
        if first is not None and last is not None and first > last:
            raise SaidError("The first day is after the last. Exchange --from and --to.")
        file = await services.exchange.export(
            form, first.date() if first else None, last.date() if last else None, _parts(parts)
        )
        await _save(file, out)

    return job


def bring_in(path: Path, *, only_look: bool) -> Job:
    """Return the job that brings a CSV, zip or JSON of ours in, or only says what it would do."""

    async def job(services: Services) -> None:
        try:
            preview = await services.exchange.preview(_content(path))
        except ImportRefusedError as refused:
            _say_faults([Fault(file="", row=row, code=code) for row, code in refused.faults])
            raise
        _say_faults(preview.faults)
        if only_look:
            typer.echo("This is what would happen. Nothing was changed.")
            _say_arrivals(preview)
            return
        _say_arrivals(await services.exchange.bring_in(preview))

    return job


def back_up(out: Path | None) -> Job:
    """Return the job that writes a backup of everything."""

    async def job(services: Services) -> None:
        await _save(await services.backups.make(), out)
        await services.backups.mark_kept()

    return job


def restore(path: Path, *, is_sure: bool) -> Job:
    """Return the job that brings a backup back, after a look and a question."""

    async def job(services: Services) -> None:
        content = _content(path)
        try:
            preview = await services.backups.preview(content)
        except PassphraseWrongError:
            given = _ask("Passphrase of the backup")
            preview = await services.backups.preview(content, given)
        _say_changes(preview)
        if preview.is_nothing:
            return
        if not is_sure and not _agrees("Bring it back?"):
            raise SaidError("Nothing was changed.")
        before = await services.backups.restore(preview, services.aside)
        typer.echo("Your backup is back.")
        if services.aside is not None:
            typer.echo(f"What was here before is kept with your dated backups: {before.name}")

    return job


async def _with_records(settings: Settings, job: Job) -> None:
    house = native_house(settings)
    given = _ask("Passphrase") if await house.is_locked() else None
    services = await house.open(given)
    try:
        await job(services)
    finally:
        await house.close()


async def _save(file: FileToKeep, out: Path | None) -> None:
    path = out or Path()
    path = path / file.name if path.is_dir() else path
    if path.exists():
        raise SaidError(f"{path} is there already. Name another file with --out.")
    await asyncio.to_thread(write_whole, path, file.content)
    typer.echo(f"Written: {path}")


def _content(path: Path) -> bytes:
    with told_as_ours():
        if not path.is_file():
            raise SaidError(f"There is no file {path}.")
        return path.read_bytes()


def _parts(written: str) -> frozenset[ExportPart]:
    if not written:
        return USUAL_PARTS
    names = [name.strip() for name in written.split(",")]
    known = {part.value for part in ExportPart}
    if not known.issuperset(names):
        raise SaidError(f"The parts are {', '.join(ExportPart)}. Put commas between them.")
    return frozenset(ExportPart(name) for name in names)


def _ask(question: str) -> str:
    if sys.stdin.isatty():
        return str(typer.prompt(question, hide_input=True))
    return sys.stdin.readline().rstrip("\r\n")


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise SaidError("Nothing was changed. Add --yes to bring it back without a question.")
    return typer.confirm(question)


def _say_faults(faults: Sequence[Fault]) -> None:
    for fault in faults[:MOST_FAULTS]:
        typer.echo(f"Row {fault.row} {fault.file} stays out: {fault.code.replace('_', ' ')}")
    if len(faults) > MOST_FAULTS:
        typer.echo(f"{len(faults) - MOST_FAULTS} more rows stay out.")


def _say_arrivals(preview: ImportPreview) -> None:
    for one in preview.arrivals:
        typer.echo(
            f"{one.kind.replace('_', ' ')}: {one.added} new, {one.same} here already, "
            f"{one.differs} changed here since and left, {one.binned} deleted here before and left"
        )


def _say_changes(preview: RestorePreview) -> None:
    typer.echo(f"A backup of {preview.contents.made_at.astimezone().date().isoformat()}.")
    if preview.is_nothing:
        typer.echo("It holds just what is here. Nothing was changed.")
    for one in preview.changes:
        if not one.is_nothing:
            typer.echo(
                f"{one.kind.replace('_', ' ')}: {one.added} new, {one.replaced} replaced, "
                f"{one.same} the same, {one.gone} no longer here"
            )


def _sentence(error: BackSkillsError) -> str:
    if isinstance(error, DiskFullError):
        return "Nothing was written: there is no room left. Make some room, then try again."
    if isinstance(error, ReadOnlyError):
        return "Nothing was written: that folder may not be written. Choose another with --out."
    if isinstance(error, NotFoundError):
        return "The file is no longer there."
    return fault_sentence(error)
