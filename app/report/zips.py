"""Reading a zip that may be broken, or a bomb."""

import struct
import zipfile
import zlib

from app.domain.errors import FileCorruptError

START = b"PK\x03\x04"
"""The first bytes of a zip with something in it."""
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    IndexError,
    KeyError,
    OSError,
    RuntimeError,
    NotImplementedError,
    RecursionError,
    MemoryError,
)
"""What reading a broken zip, or what lies in it, may raise."""


def read_member(archive: zipfile.ZipFile, name: str, largest: int) -> bytes:
    """Return a file of the zip.

    Raises:
        FileCorruptError: It is larger than ``largest`` bytes, whatever size it claims, or packed
            in a way that we never use.
    """
    member = archive.getinfo(name)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise FileCorruptError
    with archive.open(member) as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise FileCorruptError
    return content
