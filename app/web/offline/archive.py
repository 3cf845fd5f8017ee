"""Archives that are the same bytes for the same content, so that unchanged ones are not fetched."""

import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path


def files_below(folder: Path) -> dict[str, Path]:
    """Return all files below the folder, by their path from there, sorted."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def write_tar(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a plain archive; it is packed as a whole on its way to the browser."""
    with tarfile.open(target, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(files):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            archive.addfile(entry, io.BytesIO(files[name]))


def write_zip(target: Path, files: Mapping[str, bytes]) -> None:
    """Write an unpacked zip: Python imports from it, and it packs better as a whole."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name])
