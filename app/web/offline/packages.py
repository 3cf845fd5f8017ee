"""Python's standard library, the packages and the app, trimmed and packed for the browser."""

import hashlib
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from app.web.offline import icons
from app.web.offline.archive import files_below, write_tar, write_zip
from app.web.offline.compiled import compile_tree
from app.web.offline.errors import BuildError
from app.web.offline.trimming import ships_package_file, ships_stdlib_file

LOCK = Path(".ci", "locks", "web.txt")
WHEELS = (
    "--only-binary=:all:",
    "--platform=pyemscripten_2026_0_wasm32",
    "--python-version=3.14",
    "--implementation=cp",
    "--abi=cp314",
)
"""The browser's Python: Pyodide 314, as it lies in the package flet_web."""

NOT_IN_THE_BROWSER = ("app/web/", "app/commands", "app/__main__.py", "app/content/check.py")
"""Parts of the app that build it, check it or run it on a computer."""
TREES_KEPT = 3
"""Folders kept for later builds: two branches may be built in turn."""
HERE = Path(__file__).parent
RECIPE = ("trimming.py", "compile_tree.py", "compile_tree.mjs", "packages.py")
"""What else decides the bytes of a folder that is kept for later builds."""
READ_BY_PYTHON = ("content", "locales")
"""Folders of ``assets`` that Python reads; the others are drawn by the page."""


@dataclass(frozen=True)
class Python:
    """What is needed to make Python's side of the web app."""

    project: Path
    pyodide: Path
    """Flet's copy of Pyodide."""
    workshop: Path
    """A folder for what is made once and used in later builds."""
    node: str | None
    """The path of Node; without it sources are shipped instead of bytecode."""


def app_sources(project: Path) -> Sequence[Path]:
    """Return the Python files of the app that run in the browser."""
    sources = sorted((project / "app").rglob("*.py"))
    names = {path: path.relative_to(project).as_posix() for path in sources}
    shipped = [path for path in sources if not names[path].startswith(NOT_IN_THE_BROWSER)]
    return [project / "main.py", *shipped]


def write_stdlib(python: Python, target: Path) -> None:
    """Write the standard library without what no page can use."""
    source = python.pyodide / "python_stdlib.zip"

    def fill(tree: Path) -> None:
        with zipfile.ZipFile(source) as archive:
            archive.extractall(tree, [n for n in archive.namelist() if ships_stdlib_file(n)])

    tree = _made(python, "stdlib", source.read_bytes(), fill)
    write_zip(target, {name: path.read_bytes() for name, path in files_below(tree).items()})


def write_packages(python: Python, target: Path) -> None:
    """Write the locked packages without what the app never imports."""
    lock = python.project / LOCK

    def fill(tree: Path) -> None:
        with_all = tree.with_suffix(".all")
        shutil.rmtree(with_all, ignore_errors=True)
        install(lock, with_all)
        for name, path in files_below(with_all).items():
            if ships_package_file(name):
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.move(path, tree / name)
        shutil.rmtree(with_all)

    tree = _made(python, "packages", lock.read_bytes(), fill)
    write_tar(target, {name: path.read_bytes() for name, path in files_below(tree).items()})


def write_app(python: Python, target: Path, icon_list: str) -> None:
    """Write the app's own code, the content it reads and Flet's list of the icons it uses."""
    sources = app_sources(python.project)

    def fill(tree: Path) -> None:
        for source in sources:
            copy = tree / source.relative_to(python.project)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)

    inputs = b"".join(str(source).encode() + source.read_bytes() for source in sources)
    tree = _made(python, "app", inputs, fill)
    files = {name: path.read_bytes() for name, path in files_below(tree).items()}
    # Here, not among the packages: these would change with every new icon.
    files[f"packages/{icons.LIST}"] = icon_list.encode()
    for folder in READ_BY_PYTHON:
        for name, path in files_below(python.project / "assets" / folder).items():
            if path.suffix in {".toml", ".md", ".mo", ".json", ".csv"}:
                files[f"assets/{folder}/{name}"] = path.read_bytes()
    write_tar(target, files)


def install(lock: Path, folder: Path) -> None:
    """Install the locked packages for the browser's Python; nothing else, and checked by hash.

    Raises:
        BuildError: A package could not be had, or is not the one that was locked.
    """
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    exact = ["--no-deps", "--no-compile", "--require-hashes", "--requirement", str(lock)]
    command = [*pip, *WHEELS, *exact, "--target", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        raise BuildError(
            "The packages for the web app could not be installed. The first build needs the "
            f"network; check it, then build again. Python's installer says: {done.stderr[-600:]}"
        )


def _made(python: Python, name: str, inputs: bytes, fill: Callable[[Path], None]) -> Path:
    """Return the filled and compiled folder, from an earlier build if nothing changed."""
    recipe = b"".join((HERE / part).read_bytes() for part in RECIPE)
    key = hashlib.sha256(inputs + recipe + (b"node" if python.node else b"")).hexdigest()[:16]
    tree = python.workshop / f"{name}-{key}"
    if tree.is_dir():
        return tree
    half = python.workshop / f"half-{name}-{uuid4().hex}"
    half.mkdir(parents=True)
    fill(half)
    if python.node:
        compile_tree(python.node, python.pyodide, half)
    half.rename(tree)
    for older in _oldest_first(python.workshop.glob(f"{name}-*"))[:-TREES_KEPT]:
        shutil.rmtree(older, ignore_errors=True)
    return tree


def _oldest_first(folders: Iterable[Path]) -> Sequence[Path]:
    return sorted(folders, key=lambda folder: folder.stat().st_mtime)
