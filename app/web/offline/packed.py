"""Brotli and gzip beside every file, made once and kept for later builds."""

import gzip
import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

import brotli

SMALLEST = 11
"""The quality of brotli that packs smallest, and takes minutes of one core."""
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


def pack(
    out: Path, paths: Iterable[str], workshop: Path, quality: int = SMALLEST
) -> list[PackedFile]:
    """Write ``.br`` and ``.gz`` beside the named files below ``out``; returns them in order.

    Args:
        out: The top of the web app.
        paths: From there.
        workshop: Where packed files are kept for later builds.
        quality: 0 to ``SMALLEST``; a smaller number is quicker and its files are larger.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda path: _pack(out, path, workshop, quality), sorted(paths)))


def _pack(out: Path, path: str, workshop: Path, quality: int) -> PackedFile:
    plain = (out / path).read_bytes()
    sha256 = hashlib.sha256(plain).hexdigest()
    name = f"{sha256}-{quality}"
    small = {
        ".br": _kept(workshop / f"{name}.br", plain, partial(_brotli, quality=quality)),
        ".gz": _kept(workshop / f"{name}.gz", plain, partial(_gzip, quality=quality)),
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


def _brotli(plain: bytes, quality: int) -> bytes:
    packed: bytes = brotli.compress(plain, quality=quality, lgwin=LARGEST_WINDOW)
    return packed


def _gzip(plain: bytes, quality: int) -> bytes:
    return gzip.compress(plain, min(quality, 9), mtime=0)


def forget_old(workshop: Path, most: int = 600) -> None:
    """Delete packed files of earlier builds, the oldest first, beyond this number."""
    kept = sorted(workshop.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[most:]:
        path.unlink()
