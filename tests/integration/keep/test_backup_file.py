"""The backup file: what goes in comes out, and what is not ours is refused by name."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import FileCorruptError, FileForeignError, FileNewerError
from app.report import backup_file, snapshot_json
from app.report.backup_file import BackupFile
from app.services.snapshot import Snapshot
from tests.integration.keep.strategies import snapshots

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
FILE = BackupFile("0.1.0")
AN_ID = "7a0f7c9e-4f8f-4f3c-9a55-1d6f6e4d6a10"
OTHER_ID = "7a0f7c9e-4f8f-4f3c-9a55-1d6f6e4d6a11"
AT = "2026-03-01T10:00:00Z"
ANSWER = {"id": AN_ID, "session": "a", "block": "b", "content_version": 1, "answered_at": AT}
LOG = {"id": AN_ID, "exercise": "a", "level": "1", "done_on": "2026-03-01", "done_at": AT}
THOUGHT = {"id": AN_ID, "made_on": "2026-03-01", "made_at": AT}
PLAN = {"id": AN_ID, "written_on": "2026-03-01", "written_at": AT}
PACK = {"id": AN_ID, "name": "a", "version": 1, "content": "UEs=", "added_at": AT}
CHECK_IN = {"id": AN_ID, "kind": "3-months", "due_on": "2026-03-01"}
REFUSED = (FileCorruptError, FileForeignError, FileNewerError)


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.json", content)
    return file.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name.removesuffix(".json"): archive.read(name) for name in archive.namelist()}


def with_manifest(**changed: object) -> bytes:
    parts = members(FILE.pack(Snapshot(), NOW))
    manifest = json.loads(parts["manifest"]) | changed
    return zipped(manifest=json.dumps(manifest).encode(), records=parts["records"])


def with_records(records: bytes) -> bytes:
    import hashlib

    manifest = json.loads(members(FILE.pack(Snapshot(), NOW))["manifest"])
    manifest["sha256"] = hashlib.sha256(records).hexdigest()
    return zipped(manifest=json.dumps(manifest).encode(), records=records)


@given(snapshots())
@settings(max_examples=60, deadline=None)
def test_what_goes_into_a_backup_comes_out(snapshot):
    contents = FILE.unpack(FILE.pack(snapshot, NOW))
    assert contents.snapshot == snapshot
    assert contents.made_at == NOW
    assert contents.digest == FILE.digest(snapshot)


@given(snapshots(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_backup_cut_short_anywhere_is_refused(snapshot, data):
    content = FILE.pack(snapshot, NOW)
    with pytest.raises(REFUSED):
        FILE.unpack(content[: data.draw(st.integers(0, len(content) - 1))])


@given(snapshots(), st.data())
@settings(max_examples=100, deadline=None)
def test_a_changed_byte_is_refused_or_harmless(snapshot, data):
    content = bytearray(FILE.pack(snapshot, NOW))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        found = FILE.unpack(bytes(content))
    except REFUSED:
        return
    assert found.snapshot == snapshot


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(content):
    with pytest.raises(REFUSED):
        FILE.unpack(content)


def test_a_foreign_zip_is_told_as_foreign():
    with pytest.raises(FileForeignError):
        FILE.unpack(zipped(other=b"{}"))


def test_a_picture_is_told_as_foreign():
    with pytest.raises(FileForeignError):
        FILE.unpack(b"\x89PNG\r\n\x1a\n")


def test_a_newer_backup_is_told_as_newer():
    with pytest.raises(FileNewerError):
        FILE.unpack(with_manifest(version=3, more="than we know"))


@pytest.mark.parametrize("version", [0, -1, "1", None, True, 1.5])
def test_a_strange_version_is_told_as_corrupt(version):
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_manifest(version=version))


def test_records_that_do_not_fit_their_sum_are_told_as_corrupt():
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_manifest(sha256="0" * 64))


@pytest.mark.parametrize(
    "records",
    [
        b"",
        b"null",
        b"{}",
        b"[" * 100_000,
        b"1" * 5000,
        b'{"diary": NaN}',
        b"\xff\xfe",
        b'"\\ud800"',
    ],
)
def test_nonsense_in_place_of_records_is_told_as_corrupt(records):
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(records))


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("diary", {"pain": 11}),
        ("diary", {"pain": True}),
        ("diary", {"pain": 3.5}),
        ("diary", {"pain": None}),
        ("diary", {"day_on": "20260301"}),
        ("diary", {"written_at": "2026-03-01T00:00:00"}),
        ("diary", {"note": "\ud800"}),
        ("diary", {"mystery": 1}),
        ("diary", {"id": "not an id"}),
        ("flare_ups", {"id": "7a0f7c9e-4f8f-4f3c-9a55-1d6f6e4d6a10", "started_on": "2026-13-01"}),
        ("trials", {}),
        ("session_answers", ANSWER | {"content_version": 0}),
        ("session_answers", ANSWER | {"rating": 11}),
        ("session_answers", ANSWER | {"amount": "-1"}),
        ("exercise_logs", LOG | {"rounds": 0}),
        ("exercise_logs", LOG | {"felt": "worst"}),
        ("thought_records", THOUGHT | {"feeling_percent": 101}),
        ("staying_well_plans", PLAN | {"check_ins": [CHECK_IN, CHECK_IN]}),
        ("clinic_packs", PACK | {"version": 0}),
        ("clinic_packs", PACK | {"content": "no base 64!"}),
        ("clinic_packs", PACK | {"content": 7}),
        ("staying_well_plans", PLAN | {"check_ins": [CHECK_IN, CHECK_IN | {"id": OTHER_ID}]}),
    ],
)
def test_a_record_that_cannot_be_is_told_as_corrupt(kind, record):
    entry = {
        "id": "7a0f7c9e-4f8f-4f3c-9a55-1d6f6e4d6a10",
        "day_on": "2026-03-01",
        "written_on": "2026-03-01",
        "written_at": "2026-03-01T10:00:00Z",
        "pain": 3,
    }
    body = json.loads(members(FILE.pack(Snapshot(), NOW))["records"])
    body["diary"] = [entry]
    assert FILE.unpack(with_records(json.dumps(body).encode())).snapshot.diary[0].pain == 3
    body[kind] = [entry | record if kind == "diary" else record]
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(json.dumps(body).encode()))


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("session_answers", ANSWER),
        ("exercise_logs", LOG),
        ("thought_records", THOUGHT),
        ("staying_well_plans", PLAN | {"check_ins": [CHECK_IN]}),
        ("clinic_packs", PACK),
    ],
)
def test_a_record_without_what_has_a_default_is_read(kind, record):
    body = json.loads(members(FILE.pack(Snapshot(), NOW))["records"])
    body[kind] = [record]
    assert len(getattr(FILE.unpack(with_records(json.dumps(body).encode())).snapshot, kind)) == 1


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("session_answers", ANSWER),
        ("clinic_packs", PACK),
        (
            "session_progress",
            {"session": "a", "started_on": "2026-03-01", "opened_at": AT, "screen": "b"},
        ),
        ("chosen_exercises", {"exercise": "a", "level": "1", "chosen_on": "2026-03-01"}),
    ],
)
def test_what_stands_once_is_refused_twice(kind, record):
    body = json.loads(members(FILE.pack(Snapshot(), NOW))["records"])
    body[kind] = [record | {"id": AN_ID}, record | {"id": OTHER_ID}]
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(json.dumps(body).encode()))


def test_a_backup_from_before_the_programme_has_nothing_of_it():
    body = json.loads(members(FILE.pack(Snapshot(), NOW))["records"])
    for kind in snapshot_json.SINCE_VERSION_2:
        del body[kind]
        body["bin"].pop(kind, None)
    assert FILE.unpack(with_records(json.dumps(body).encode())).snapshot == Snapshot()
    del body["diary"]
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(json.dumps(body).encode()))


def test_an_id_that_stands_twice_is_told_as_corrupt():
    step = {"id": "7a0f7c9e-4f8f-4f3c-9a55-1d6f6e4d6a10", "started_on": "2026-03-01"}
    body = json.loads(members(FILE.pack(Snapshot(), NOW))["records"])
    body["flare_ups"] = [step, step]
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(json.dumps(body).encode()))


def test_a_bomb_is_refused_after_a_bounded_read(monkeypatch):
    monkeypatch.setattr(backup_file, "LARGEST_RECORDS", 100_000)
    with pytest.raises(FileCorruptError):
        FILE.unpack(with_records(b" " * 10_000_000))


def test_more_than_can_be_read_again_is_not_written(monkeypatch):
    monkeypatch.setattr(backup_file, "LARGEST_RECORDS", 10)
    with pytest.raises(backup_file.TooLargeError):
        FILE.pack(Snapshot(), NOW)
