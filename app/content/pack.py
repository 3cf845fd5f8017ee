"""A clinic's pack: its own sessions, tips, exercises and words, in front of the built-in ones.

It is a folder, or the same folder as one zip; ``pack.toml`` says whose it is, the other files are
named as those below ``assets/content/en``. What is read here is hostile until proven plain: nothing
is ever unpacked to a disk. Whether the words in it may be shown, ``pack_check`` says.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.content.findings import Fault
from app.content.loader import ContentFaultError, build, table_of
from app.content.schema import Strict
from app.content.shape import shape_faults

LABEL = "pack.toml"
SUFFIX = ".zip"
MOST_FILES = 300
LARGEST_FILE = 256 * 1024
LARGEST_PACK = 4 * 1024 * 1024
"""Bytes, of the zip as well as of all files unpacked; the built-in content is a tenth of it."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*")
_LEFT_OUT = re.compile(
    r"(?i)(.*/)?(\.[^/]*|__MACOSX/.*|Thumbs\.db|desktop\.ini|README[^/]*|LICEN[CS]E[^/]*)"
)
"""What computers and people put beside the files of a pack."""
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_DAMAGED = (
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
    MemoryError,
)
"""What reading a broken zip may raise."""


@dataclass(frozen=True, kw_only=True)
class PackLabel(Strict):
    """``pack.toml``: whose pack it is."""

    id: str
    name: str
    """As the patient reads it, such as the clinic's name."""
    version: int
    """Goes up with every change."""
    about: str = ""
    """What it changes and why, in a sentence or two for the patient."""
    contact: str = ""
    """How to reach the clinic about its words; no help in an emergency."""


@dataclass(frozen=True)
class Pack:
    """A pack that could be read."""

    label: PackLabel
    files: Mapping[str, bytes]
    """By their names below the language, the label among them."""


class PackRefusedError(Exception):
    """The file is no pack, or one that cannot be read; ``faults`` say why."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def open_pack(content: bytes) -> Pack:
    """Return the pack that a zip holds.

    Raises:
        PackRefusedError: It is foreign, damaged, far too large, or made to do harm.
    """
    if not content.startswith(_STARTS):
        raise _refused("is not a zip")
    if len(content) > LARGEST_PACK:
        raise _refused("is far too large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _labelled(_unpacked(archive))
    except _DAMAGED as error:
        raise _refused(f"is damaged: {type(error).__name__}") from None


def read_folder(folder: Path) -> Pack:
    """Return the pack that lies in a folder.

    Raises:
        PackRefusedError: It has no label, or holds too much.
        OSError: It cannot be read.
    """
    found: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or _LEFT_OUT.fullmatch(name):
            continue
        if path.is_symlink():
            faults.append(Fault(name, "file", "is a link to something else"))
        elif path.stat().st_size > LARGEST_FILE:
            faults.append(_too_large(name))
        else:
            found[name] = path.read_bytes()
    faults += _amount_faults(found)
    if faults:
        raise PackRefusedError(*faults)
    return _labelled(found)


def pack_file(pack: Pack) -> bytes:
    """Return the pack as one zip: the same bytes for the same pack."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(pack.files.items()):
            member = zipfile.ZipInfo(name)  # dated 1980, as reproducible zips are
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return file.getvalue()


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = [one for one in archive.infolist() if not one.is_dir()]
    members = [one for one in members if not _LEFT_OUT.fullmatch(one.filename)]
    faults = [*_member_faults(members)]
    if faults:
        raise PackRefusedError(*faults)
    found: dict[str, bytes] = {}
    room = LARGEST_PACK
    for member in members:
        with archive.open(member) as file:
            # Read with a limit of its own: what a zip claims about sizes proves nothing.
            content = file.read(min(LARGEST_FILE, room) + 1)
        room -= len(content)
        if len(content) > LARGEST_FILE or room < 0:
            raise PackRefusedError(_too_large(member.filename))
        found[member.filename] = content
    return _out_of_its_folder(found)


def _member_faults(members: list[zipfile.ZipInfo]) -> Iterator[Fault]:
    names = [member.filename for member in members]
    if len(names) > MOST_FILES:
        yield _fault(f"holds {len(names)} files; {MOST_FILES} are the most")
    if len({name.casefold() for name in names}) != len(names):
        yield _fault("holds two files of the same name")
    for member in members:
        name = member.filename
        if not _NAME.fullmatch(name):
            yield Fault(repr(name)[1:80], "file", "has a name that no file of a pack has")
        elif stat.S_ISLNK(member.external_attr >> 16):
            yield Fault(name, "file", "is a link to something else")
        elif member.flag_bits & 1:
            yield Fault(name, "file", "is locked with a password")
        elif member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield Fault(name, "file", "is packed in a way that cannot be read everywhere")
        elif member.file_size > LARGEST_FILE:
            yield _too_large(name)


def _out_of_its_folder(found: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files without the one folder that all of them lie in, if there is one."""
    tops = {name.partition("/")[0] for name in found}
    if LABEL in found or len(tops) != 1:
        return found
    (top,) = tops
    return {name.removeprefix(f"{top}/"): content for name, content in found.items()}


def _amount_faults(found: Mapping[str, bytes]) -> Iterator[Fault]:
    if len(found) > MOST_FILES:
        yield _fault(f"holds {len(found)} files; {MOST_FILES} are the most")
    if sum(map(len, found.values())) > LARGEST_PACK:
        yield _fault("is far too large")


def _labelled(found: dict[str, bytes]) -> Pack:
    raw = found.get(LABEL)
    if raw is None:
        raise PackRefusedError(Fault(LABEL, "file", "is missing; so this is no pack"))
    try:
        table = table_of(LABEL, raw)
    except ContentFaultError as error:
        raise PackRefusedError(*(Fault(LABEL, "file", one) for one in error.faults)) from None
    faults = [Fault(LABEL, *one) for one in shape_faults(PackLabel, table)]
    faults = faults or [Fault(LABEL, *one) for one in _label_faults(table)]
    if faults:
        raise PackRefusedError(*faults)
    return Pack(build(PackLabel, table, LABEL), found)


def _label_faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", table["id"]):
        yield "id", "is not made of small letters, digits and hyphens"
    if not 0 < len(table["name"].strip()) <= 80:
        yield "name", "is empty or longer than 80 letters"
    if table["version"] < 1:
        yield "version", "starts at 1"


def _too_large(name: str) -> Fault:
    return Fault(
        name, "file", f"is larger than {LARGEST_FILE // 1024} kB, or the pack is too large"
    )


def _fault(what: str) -> Fault:
    return Fault("pack", "file", what)


def _refused(what: str) -> PackRefusedError:
    return PackRefusedError(_fault(what))
