"""The backup file: a zip with ``manifest.json`` and ``records.json``, the same in every home.

Described for people in ``docs/exchange.md``. What is read is hostile until proven ours.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app import __version__
from app.domain.errors import FileCorruptError, FileForeignError, FileNewerError, StorageError
from app.report import snapshot_json
from app.report.fields import FieldError, from_json, to_json
from app.report.zips import DAMAGED, START, read_member
from app.services.backup import Contents
from app.services.records import JsonValue
from app.services.snapshot import Snapshot

FORMAT = "backskills-backup"
VERSION = 2
"""Version 2 added the kinds of the programme; a reader of version 1 calls it newer."""
MANIFEST = "manifest.json"
RECORDS = "records.json"
LARGEST_MANIFEST = 64 * 1024
LARGEST_RECORDS = 256 * 1024 * 1024
"""Bytes of unpacked records; ten years of two entries a day are about four million."""


class TooLargeError(StorageError):
    """The records are more than a backup file may hold."""

    code = "too_large"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """Writes and reads backup files."""

    app_version: str = __version__

    def pack(self, all_of: Snapshot, made_at: datetime) -> bytes:
        """Return the file.

        Raises:
            TooLargeError: It would be so large that it could not be read again.
        """
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest: dict[str, JsonValue] = {
                "format": FORMAT,
                "version": VERSION,
                "app_version": self.app_version,
                "made_at": to_json(made_at),
                "counts": dict(snapshot_json.counts(all_of)),
                "sha256": _add(archive, RECORDS, snapshot_json.write(all_of), made_at),
            }
            _add(archive, MANIFEST, [json.dumps(manifest, indent=1).encode()], made_at)
        return file.getvalue()

    def digest(self, all_of: Snapshot) -> str:
        """Return the SHA-256 of the records, without the time of the backup."""
        digest = hashlib.sha256()
        for piece in snapshot_json.write(all_of):
            digest.update(piece)
        return digest.hexdigest()

    def unpack(self, content: bytes) -> Contents:
        """Return what the file holds.

        Raises:
            FileCorruptError: It is damaged, cut short, or far too large.
            FileForeignError: It is not one of ours.
            FileNewerError: A newer BackSkills wrote it.
        """
        if not content.startswith(START):
            raise FileForeignError if content else FileCorruptError
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return _contents(archive)
        except DAMAGED:
            raise FileCorruptError from None


def _add(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes], made_at: datetime) -> str:
    """Write a member piece by piece; return its SHA-256.

    Raises:
        TooLargeError: It is more than a reader would take.
    """
    stamp = max(made_at.astimezone(UTC).replace(tzinfo=None), datetime(1980, 1, 1))  # noqa: DTZ001 - a zip's clock has no zone
    member = zipfile.ZipInfo(name, stamp.timetuple()[:6])
    member.compress_type = zipfile.ZIP_DEFLATED
    digest, size = hashlib.sha256(), 0
    with archive.open(member, "w") as written:
        for piece in pieces:
            size += len(piece)
            if size > LARGEST_RECORDS:
                raise TooLargeError
            digest.update(piece)
            written.write(piece)
    return digest.hexdigest()


def _contents(archive: zipfile.ZipFile) -> Contents:
    if MANIFEST not in archive.namelist():
        raise FileForeignError
    manifest = _json(read_member(archive, MANIFEST, LARGEST_MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise FileForeignError
    version = manifest.get("version")
    if type(version) is not int or version < 1:
        raise FileCorruptError
    if version > VERSION:
        raise FileNewerError
    body = read_member(archive, RECORDS, LARGEST_RECORDS)
    digest = hashlib.sha256(body).hexdigest()
    if manifest.get("sha256") != digest or sorted(archive.namelist()) != [MANIFEST, RECORDS]:
        raise FileCorruptError
    try:
        return Contents(
            snapshot=snapshot_json.read(_json(body)),
            made_at=from_json(datetime, manifest.get("made_at")),
            app_version=from_json(str, manifest.get("app_version"))[:40],
            digest=digest,
        )
    except FieldError:
        raise FileCorruptError from None


def _json(content: bytes) -> JsonValue:
    def refuse(_: str) -> JsonValue:
        raise FileCorruptError

    value: JsonValue = json.loads(content, parse_constant=refuse)
    return value
