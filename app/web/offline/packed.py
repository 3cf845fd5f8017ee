"""Brotli and gzip beside every file, made once and kept for later builds."""

import gzip
import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import brotli

LARGEST_WINDOW = 24
"""Brotli looks back 16 MB, which is more than our largest file."""


@dataclass(frozen=True)
class PackedFile:
    """One file of the web app and what it weighs on the wire, in bytes."""

    path: str
    """From the top of the web app."""
    sha256: str
    plain: int
    brotli: int
    gzip: int


def pack(out: Path, paths: Iterable[str], workshop: Path) -> list[PackedFile]:
    """Write ``.br`` and ``.gz`` beside the named files below ``out``; returns them in order."""
    workshop.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda path: _pack(out, path, workshop), sorted(paths)))


def _pack(out: Path, path: str, workshop: Path) -> PackedFile:
    plain = (out / path).read_bytes()
    sha256 = hashlib.sha256(plain).hexdigest()
    small = {
        ".br": _kept(workshop / f"{sha256}.br", plain, _brotli),
        ".gz": _kept(workshop / f"{sha256}.gz", plain, _gzip),
    }
    for ending, packed in small.items():
        (out / f"{path}{ending}").write_bytes(packed)
    return PackedFile(path, sha256, len(plain), len(small[".br"]), len(small[".gz"]))


def _kept(file: Path, plain: bytes, packer: Callable[[bytes], bytes]) -> bytes:
    if not file.exists():
        half = file.with_name(f"{file.name}.{uuid4().hex}")
        half.write_bytes(packer(plain))
        half.replace(file)
    return file.read_bytes()


def _brotli(plain: bytes) -> bytes:
    packed: bytes = brotli.compress(plain, quality=11, lgwin=LARGEST_WINDOW)
    return packed


def _gzip(plain: bytes) -> bytes:
    return gzip.compress(plain, 9, mtime=0)


def forget_old(workshop: Path, most: int = 600) -> None:
    """Delete packed files of earlier builds, the oldest first, beyond this number."""
    kept = sorted(workshop.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[most:]:
        path.unlink()
