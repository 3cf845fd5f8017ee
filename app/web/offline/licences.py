"""The licences of the Python packages that are shipped with the web app."""

from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from app.web.offline.lock import NAMES

WORDS = ("licen", "copying", "notice", "authors")


def write_licences(target: Path) -> None:
    """Write one text with the licence of each package; Flutter's own are in ``assets/NOTICES``."""
    target.write_text("\n\n".join(_texts()), encoding="utf-8")


def _texts() -> Iterable[str]:
    for name in NAMES:
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        known = package.metadata.json.get("license_expression") or package.metadata.json.get(
            "license", ""
        )
        yield f"==== {name} {package.version} ====\n{known}"
        yield from _files(package)


def _files(package: Distribution) -> Iterable[str]:
    for file in package.files or ():
        in_place = ".dist-info/" in file.as_posix()
        if in_place and any(word in file.name.lower() for word in WORDS):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
