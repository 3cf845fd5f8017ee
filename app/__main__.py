"""The command line: ``backskills`` or ``python -m app``."""

from __future__ import annotations

import asyncio
import sys
import webbrowser
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from app.domain.errors import FileLockedError
from app.services.exchange import ExportForm
from app.settings import PROJECT, Settings

if TYPE_CHECKING:
    import flet as ft

    from app.commands import Job
    from app.house import House

    Main = Callable[[ft.Page], Awaitable[Any]]

cli = typer.Typer(
    help="BackSkills: a diary, goals and pacing for a long-lasting sore back.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The folder of your diary.", file_okay=False),
]

Out = Annotated[Path | None, typer.Option("--out", help="The file to write, or the folder for it.")]
DAY = "%Y-%m-%d"


@dataclass(frozen=True)
class Invocation:
    """What was said before the command's name."""

    data: Path | None


@cli.callback()
def backskills(context: typer.Context, data: Data = None) -> None:
    """Take what all commands share."""
    context.obj = Invocation(data)


def settings_for(data: Path | None) -> Settings:
    """Return the folders of this start.

    Args:
        data: The folder named by the person; ``None`` takes the usual one of this computer.
    """
    from app.device.native import backup_folder, data_folder

    if data is None:
        return Settings(data=data_folder(), backups=backup_folder(), assets=PROJECT / "assets")
    # A named folder is a world of its own: its backups lie beside it, never among others.
    data = data.expanduser().resolve()
    backups = data.with_name(f"{data.name} backups")
    return Settings(data=data, backups=backups, assets=PROJECT / "assets")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder of the diary for this program; say so when that is not possible."""
    from app.device.native import FolderLock

    lock = FolderLock(folder)
    try:
        # For this account only; other people of this computer have no business in a diary.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.take()
    except FileLockedError:
        fail(
            f"BackSkills is already open with the diary in {folder}.",
            "Use it there, or close it there first. Another diary opens with --data DIR.",
        )
    except OSError as error:
        fail(
            f"The folder {folder} cannot be used: {error.strerror}.",
            "Check that it is a folder and that you may write there, or name another with --data.",
        )
    try:
        yield
    finally:
        lock.free()


@cli.command()
def run(
    context: typer.Context,
    data: Data = None,
    port: Annotated[
        int | None, typer.Option(min=1024, max=65535, help="The port on 127.0.0.1.")
    ] = None,
    *,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Use the browser, not a window of its own.")
    ] = False,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Open nothing; only print the address.")
    ] = False,
) -> None:
    """Open the app, in a window of its own or else in a browser tab."""
    settings = settings_for(data or context.obj.data)
    with held(settings.data):
        coming = _ComingHouse(settings)
        wants_window = not no_window and not no_open and port is None
        if wants_window and _show_window(coming.receive, settings.assets):
            return
        _serve(coming, settings.assets, port, may_open=not no_open)


class _ComingHouse:
    """The house of a folder, built while the browser is still fetching the page."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._building: asyncio.Task[House] | None = None
        self._is_settled = False
        """The first screen has been drawn."""

    def begin(self) -> asyncio.Task[House]:
        """Build it, beside all else; once begun it goes on."""
        if self._building is None:
            self._building = asyncio.create_task(asyncio.to_thread(self._built))
        return self._building

    def _built(self) -> House:
        from app.main import native_house

        return native_house(self._settings)

    async def receive(self, page: ft.Page) -> None:
        """Open a window of the house."""
        house = await asyncio.shield(self.begin())  # a window that goes must not stop it
        await house.receive(page)
        if not self._is_settled:
            from app.main import leave_what_stands

            self._is_settled = True
            leave_what_stands()


def _show_window(main: Main, assets: Path) -> bool:
    """Show the app in its own window until it is closed; ``False`` when there can be none."""
    from app.web.window import fetch_client, has_client, may_show_window, show

    if not may_show_window():
        return False
    if not has_client():
        say("Fetching the program that draws the window. This may take a minute, once.")
        if not fetch_client():
            say("It could not be fetched. BackSkills uses your browser instead.")
            return False
    if show(main, assets):
        return True
    say("The window could not be opened. BackSkills uses your browser instead.")
    return False


def _serve(house: _ComingHouse, assets: Path, port: int | None, *, may_open: bool) -> None:
    """Serve the app to a browser on this computer until Ctrl+C."""
    from app.web.guard import Launch
    from app.web.loopback import PortTakenError, create_app, listen, serve
    from app.web.window import has_screen

    try:
        listener = listen(port)
    except PortTakenError as taken:
        fail(
            f"Port {taken.port} is in use by another program, or not allowed.",
            "Choose another number, or leave --port out and a free one is found.",
        )
    launch = Launch(port=listener.getsockname()[1])

    def on_ready() -> None:
        house.begin()
        say("BackSkills is running. Only this computer can reach it.")
        if may_open and has_screen():
            # In a thread: some browsers only return when they are closed.
            Thread(target=webbrowser.open, args=[launch.opening_address], daemon=True).start()
            say("It opens in your browser now. If you cannot see it, open this address there:")
        else:
            say("Open this address in your browser:")
        say(f"\n    {launch.opening_address}\n")
        say("The address works until you stop BackSkills. Keep it to yourself.")
        say("To stop, press Ctrl+C here. What you saved stays.")

    with suppress(KeyboardInterrupt):  # which a program in the background does not get
        asyncio.run(serve(create_app(house.receive, launch, assets), listener, on_ready))
    say("BackSkills has stopped.")


@cli.command("export")
def export_(
    context: typer.Context,
    form: Annotated[ExportForm, typer.Argument(help="csv for a spreadsheet, or json.")],
    first: Annotated[datetime | None, typer.Option("--from", formats=[DAY])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=[DAY])] = None,
    parts: Annotated[
        str, typer.Option(help="Such as diary,goals; all but thought_records and safety_checks.")
    ] = "",
    out: Out = None,
) -> None:
    """Take your records out for a period, to read elsewhere."""
    from app import commands

    _carry_out(context, commands.export(form, first, last, parts, out))


@cli.command("import")
def import_(
    context: typer.Context,
    file: Path,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
) -> None:
    """Bring in a file that export wrote. Nothing that is here is changed."""
    from app import commands

    _carry_out(context, commands.bring_in(file, only_look=dry_run), may_be_new=True)


@cli.command()
def backup(context: typer.Context, out: Out = None) -> None:
    """Write everything into one file. With the lock on it is sealed."""
    from app import commands

    _carry_out(context, commands.back_up(out))


@cli.command()
def restore(
    context: typer.Context,
    file: Path,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Bring a backup back, after a look at what it changes. What was here is kept."""
    from app import commands

    _carry_out(context, commands.restore(file, is_sure=yes), may_be_new=True)


def _carry_out(context: typer.Context, job: Job, *, may_be_new: bool = False) -> None:
    from app import commands

    settings = settings_for(context.obj.data)
    if not may_be_new and not settings.database.exists():
        fail(f"There is no diary in {settings.data}.", "Name its folder: backskills --data DIR ...")
    with held(settings.data):
        raise typer.Exit(commands.carry_out(settings, job))


@cli.command("build-web")
def build_web(
    out: Annotated[Path, typer.Option(help="The folder to write.")] = Path("dist/web"),
    base: Annotated[str, typer.Option(help="The path it will be served under.")] = "/",
) -> None:
    """Build the offline web app: static files, with Python in the browser."""
    from app.web.offline.build import build
    from app.web.offline.errors import BuildError

    out = out.resolve()
    say("Building the offline web app. This takes some minutes.")
    ours = out.is_relative_to(PROJECT / "dist") or (out / "sw.js").exists()
    if not ours and out.exists() and any(out.iterdir()):
        fail(f"The folder {out} holds something else. Name an empty or a new one with --out.")
    try:
        report = build(out, base=base, project=PROJECT)
    except BuildError as error:
        fail(str(error))
    say("\n".join([report.table, *report.notes]))
    say(f"The offline web app is in {out}.")


@cli.command("check-content")
def check_content(
    pack: Annotated[
        Path | None, typer.Option(help="Check a clinic's pack, a folder or a zip, instead.")
    ] = None,
    *,
    every: Annotated[
        bool, typer.Option("--every", help="Show how hard every passage is, not one of each file.")
    ] = False,
) -> None:
    """Check every content file: sources, review dates, wording and reading level."""
    from app.content.check import main, main_pack

    content = PROJECT / "assets" / "content"
    raise typer.Exit(main(content, every=every) if pack is None else main_pack(content, pack))


def say(sentence: str) -> None:
    """Say something to the person at the keyboard, at once."""
    typer.echo(sentence)
    sys.stdout.flush()


def fail(*sentences: str) -> NoReturn:
    """Say what went wrong and what to do, and end with exit code 1."""
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    cli(prog_name="backskills")
