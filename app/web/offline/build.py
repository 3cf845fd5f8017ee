"""Builds the offline web app into a folder of static files that any web server can serve."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import flet_web

from app.web.offline import shell
from app.web.offline.archive import files_below
from app.web.offline.client import take_client
from app.web.offline.compiled import find_node
from app.web.offline.icons import icons_in, short_list
from app.web.offline.licences import write_licences
from app.web.offline.packages import Python, app_sources, write_app, write_packages, write_stdlib
from app.web.offline.packed import SMALLEST, PackedFile, forget_old, pack

DRAWN = ("fonts", "icons", "images")
"""Folders of ``assets`` that the page fetches; Python reads the others."""
WORKSHOP = Path("build", "web")
"""Below the project: what is made once and used in later builds."""
NO_NODE = (
    "Node was not found, so Python's sources are shipped instead of bytecode. The app works, but "
    "it starts some seconds later. Install Node 20 or newer to change that."
)


@dataclass(frozen=True)
class BuildReport:
    """What was built and what it weighs."""

    out: Path
    version: str
    """Changes when any byte that a browser keeps has changed."""
    files: Sequence[PackedFile]
    notes: Sequence[str]
    """Sentences for the person who builds; empty when all went as it should."""

    @property
    def first_visit(self) -> int:
        """Bytes that a first visit transfers with brotli, in a Chromium browser."""
        return sum(file.brotli for file in self._fetched())

    @property
    def first_visit_gzip(self) -> int:
        """The same from a server that packs with gzip only."""
        return sum(file.gzip for file in self._fetched())

    @property
    def table(self) -> str:
        """The sizes, largest first, with the total; what a first visit skips is in brackets."""
        fetched = {file.path for file in self._fetched()}
        rows = [f"{'file':46}{'plain':>12}{'gzip':>12}{'brotli':>12}"]
        for file in sorted(self.files, key=lambda file: -file.brotli):
            name = file.path if file.path in fetched else f"({file.path})"
            rows.append(f"{name:46}{file.plain:12,}{file.gzip:12,}{file.brotli:12,}")
        plain = sum(file.plain for file in self._fetched())
        sizes = f"{plain:12,}{self.first_visit_gzip:12,}{self.first_visit:12,}"
        return "\n".join((*rows, f"{'first visit':46}{sizes}"))

    def _fetched(self) -> Sequence[PackedFile]:
        groups = {"", shell.CHROMIUM}
        return [
            file
            for file in self.files
            if file.path not in shell.NOT_KEPT and shell.group_of(file.path) in groups
        ]


def build(out: Path, *, base: str = "/", project: Path, quality: int = SMALLEST) -> BuildReport:
    """Build the offline web app.

    Args:
        out: The folder to write; what lies there is removed.
        base: The path under which the files will be served, such as ``/`` or ``/back/``.
        project: The folder with ``main.py``, ``app`` and ``assets``.
        quality: Of the packing; a smaller number is quicker, and the first visit heavier.

    Raises:
        BuildError: Something is missing or has changed; the text says what to do.
    """
    base = shell.normal_base(base)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    client = Path(flet_web.get_package_web_dir())
    node = find_node()
    python = Python(project, client / "pyodide", project / WORKSHOP, node)
    used = icons_in(app_sources(project))
    take_client(out, client, used)
    write_stdlib(python, out / "pyodide" / "python_stdlib.zip")
    write_packages(python, out / "packages.tar")
    write_app(python, out / "app.tar", short_list(used))
    _copy_drawn(project / "assets", out)
    write_licences(out / "licences.txt")
    shell.write_pages(out, base, project)
    packed = python.workshop / "packed"
    files = pack(out, files_below(out), packed, quality)
    version = shell.write_list(out, files)
    files += pack(out, shell.LISTS, packed, quality)
    forget_old(packed)
    return BuildReport(out, version, files, _notes(node))


def _copy_drawn(assets: Path, out: Path) -> None:
    for folder in DRAWN:
        for name, source in files_below(assets / folder).items():
            if source.suffix == ".md":
                continue
            target = out / folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _notes(node: str | None) -> Sequence[str]:
    if node:
        return ()
    return (NO_NODE,)
