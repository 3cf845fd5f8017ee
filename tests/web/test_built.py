"""What is in the offline web app, and what it weighs."""

import ast
import sys
import tarfile
import zipfile
from collections.abc import Iterator

from app.settings import PROJECT
from app.web.offline.build import BuildReport, build
from app.web.offline.packages import app_sources
from tests.web.conftest import QUICK

MOST_AT_FIRST_VISIT = 13_000_000
"""Bytes with brotli: the budget of the architecture."""

NATIVE_ONLY = {
    "certifi", "cryptography", "fastapi", "flet_desktop", "flet_web", "platformdirs", "sqlcipher3",
    "starlette", "typer", "uvicorn", "fcntl", "msvcrt", "ctypes", "winreg",
}  # fmt: skip
"""Imported by parts of the app that run on a computer or a phone; never in the browser."""
GIVEN_BY_THE_PAGE = {"js", "pyodide", "pyodide_js"}


def test_the_first_visit_stays_within_its_budget(report):
    assert report.first_visit <= MOST_AT_FIRST_VISIT, report.table


def test_no_file_names_a_host_to_fetch_from(report):
    """Addresses in licences and messages are no requests; these are the ones Flutter would use."""
    code = (report.out / "main.dart.js").read_text(encoding="utf-8")
    assert "cdn.jsdelivr.net" not in code
    for name in ("index.html", "safety.html", "start.js", "worker.js", "files.js", "sw.js"):
        assert "//cdn" not in (report.out / name).read_text(encoding="utf-8")
        assert "https:" not in (report.out / name).read_text(encoding="utf-8")


def test_everything_the_app_imports_is_shipped(report):
    shipped = {*GIVEN_BY_THE_PAGE, *NATIVE_ONLY, *_modules_of(report)}
    missing = {
        f"{name} in {source.relative_to(PROJECT)}"
        for source in app_sources(PROJECT)
        for name in _imports(source.read_text(encoding="utf-8"))
        if name not in shipped
    }
    assert missing == set()


def test_the_same_sources_give_the_same_bytes(report, tmp_path):
    again = build(tmp_path / "again", project=PROJECT, quality=QUICK)
    assert [(file.path, file.sha256) for file in again.files] == [
        (file.path, file.sha256) for file in report.files
    ]
    assert again.version == report.version


def test_the_manifest_makes_it_installable(report):
    import json

    manifest = json.loads((report.out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["display"] == "standalone"
    assert manifest["scope"] == manifest["start_url"] == "/"
    for icon in manifest["icons"]:
        assert (report.out / icon["src"]).is_file()


BUILT_IN = {"array", "atexit", "binascii", "errno", "gc", "itertools", "marshal", "math", "sys"}
BUILT_IN |= {"builtins", "select", "time", "unicodedata", "zlib"}
"""Modules that lie within Python itself, in no file."""


def _modules_of(report: BuildReport) -> set[str]:
    """Every module that ``import`` finds in the shipped archives, and what is built in."""
    names: set[str] = set()
    for archive_name in ("packages.tar", "app.tar"):
        with tarfile.open(report.out / archive_name) as archive:
            names |= set(archive.getnames())
    with zipfile.ZipFile(report.out / "pyodide" / "python_stdlib.zip") as library:
        names |= set(library.namelist())
    without_ending = (name.partition(".")[0].removesuffix("/__init__") for name in names)
    return {name.replace("/", ".") for name in without_ending} | BUILT_IN


def _imports(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (_sought(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield _sought(node.module or "")


def _sought(module: str) -> str:
    """Return what must be found: a library module by its first name, others by their whole one."""
    top = module.partition(".")[0]
    return top if top in {*NATIVE_ONLY, *GIVEN_BY_THE_PAGE, *sys.stdlib_module_names} else module
