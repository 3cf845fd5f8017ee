"""An old file becomes a new one: nothing is lost on the way, and nothing half done stays."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from app.domain.errors import FileNewerError
from app.services.records import UnitOfWork
from app.store.migrations import LATEST, upgrades
from app.store.open import open_records
from app.store.opening import bring_up_to_date, copies_of
from app.store.tables import metadata
from tests.migrations import stored, stored_2, stored_3

KEY = bytes(range(32))
VERSIONS = sorted(int(file.stem[1:]) for file in stored.FILES.glob("v*.db"))


def schema_of(path: Path) -> dict[str, str]:
    """Return the SQL of each table and index, without its layout."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: re.sub(r"[\s\"]+", "", sql) for name, sql in rows}


def look_at_everything(unit: UnitOfWork) -> dict[str, Any]:
    return {
        "entries": unit.diary.newest(9),
        "binned": [(b.record, b.deleted_at) for b in unit.diary.binned()],
        "activities": unit.activities.all(),
        "trials": unit.trials.of(stored.ACTIVITY.id),
        "plans": unit.plans.of(stored.ACTIVITY.id),
        "ticks": unit.ticks.between(stored.ON, stored.ON),
        "goals": unit.goals.all(),
        "flare-ups": unit.flare_ups.all(),
        "checks": unit.red_flag_checks.newest(9),
        "preferences": unit.preferences.read(),
        "draft": unit.drafts.read("diary"),
        **stored_2.look_at_everything(unit),
        **stored_3.look_at_everything(unit),
    }


def add_a_table(connection: Any) -> None:
    connection.execute("CREATE TABLE sessions (id BLOB PRIMARY KEY)")


def stumble(connection: Any) -> None:
    add_a_table(connection)
    connection.execute("DELETE FROM diary_entries")
    raise sqlite3.OperationalError


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the newest stored file, in a folder of its own."""
    path = tmp_path / "app.db"
    shutil.copyfile(stored.FILES / f"v{LATEST}.db", path)
    return path


def test_there_is_a_stored_file_of_every_version():
    assert list(range(1, LATEST + 1)) == VERSIONS
    assert len(upgrades()) == LATEST


@pytest.mark.parametrize("version", VERSIONS)
async def test_every_record_of_a_stored_file_is_there(tmp_path, version):
    path = tmp_path / "app.db"
    shutil.copyfile(stored.FILES / f"v{version}.db", path)
    records = open_records(path)
    found = await records.read(look_at_everything)
    await records.close()
    assert found == {
        "entries": [stored.ENTRY],
        "binned": [(stored.DELETED, stored.AT)],
        "activities": [stored.ACTIVITY],
        "trials": [stored.TRIAL],
        "plans": [stored.PLAN],
        "ticks": [stored.TICK],
        "goals": [stored.GOAL],
        "flare-ups": [stored.FLARE_UP],
        "checks": [stored.CHECK],
        "preferences": stored.PREFERENCES,
        "draft": stored.DRAFT,
        **(stored_2.EVERYTHING if version >= 2 else {key: [] for key in stored_2.EVERYTHING}),
        **(stored_3.EVERYTHING if version >= 3 else {key: [] for key in stored_3.EVERYTHING}),
    }


@pytest.mark.parametrize("version", [0, *VERSIONS])
async def test_a_migrated_file_has_the_tables_that_the_code_describes(tmp_path, version):
    migrated, described = tmp_path / "app.db", tmp_path / "described.db"
    if version:
        shutil.copyfile(stored.FILES / f"v{version}.db", migrated)
    await open_records(migrated).close()
    engine = create_engine(f"sqlite:///{described}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema_of(migrated) == schema_of(described)


def test_the_old_file_is_copied_aside_before_anything_changes(old):
    before = old.read_bytes()
    bring_up_to_date(old, None, (*upgrades(), add_a_table))
    (copy,) = copies_of(old)
    assert re.fullmatch(rf"app\.db\.before-v{LATEST + 1}-\d{{4}}-\d\d-\d\d", copy.name)
    assert copy.read_bytes() == before
    assert "sessions" in schema_of(old)
    assert old.read_bytes()[60:64] == (LATEST + 1).to_bytes(4)


async def test_a_file_of_version_1_is_copied_aside_and_keeps_the_programme_from_now_on(tmp_path):
    path = tmp_path / "app.db"
    shutil.copyfile(stored.FILES / "v1.db", path)
    before = path.read_bytes()
    records = open_records(path)
    (copy,) = copies_of(path)
    assert copy.read_bytes() == before
    await records.write(lambda u: u.thought_records.put(stored_2.THOUGHT))
    assert await records.read(lambda u: u.thought_records.all()) == [stored_2.THOUGHT]
    await records.close()


async def test_the_copy_opens_with_all_that_was_in_it(old):
    bring_up_to_date(old, None, (*upgrades(), add_a_table))
    (copy,) = copies_of(old)
    records = open_records(copy)
    assert await records.read(lambda u: u.diary.newest(9)) == [stored.ENTRY]
    await records.close()


def test_words_that_were_only_in_the_log_are_in_the_copy(old):
    """After a kill the last saves lie in the write-ahead log, which the copy leaves behind."""
    records = open_records(old)
    records._write(lambda u: u.drafts.put("goal", {"doing": "only in the log"}))
    log = old.with_name("app.db-wal")
    killed = old.parent / "killed"
    killed.mkdir()
    for file in (old, log):
        shutil.copyfile(file, killed / file.name)
    records._engine.dispose()
    bring_up_to_date(killed / old.name, None, (*upgrades(), add_a_table))
    (copy,) = copies_of(killed / old.name)
    assert b"only in the log" in copy.read_bytes()


def test_a_migration_that_fails_leaves_the_old_file(old):
    before = schema_of(old)
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(old, None, (*upgrades(), stumble))
    assert schema_of(old) == before
    records = open_records(old)
    assert records._read(lambda u: u.diary.newest(9)) == [stored.ENTRY]
    records._engine.dispose()


def test_no_migration_means_no_copy(old):
    bring_up_to_date(old, None, upgrades())
    assert copies_of(old) == []


def test_a_file_that_a_newer_app_migrated_is_refused(old):
    bring_up_to_date(old, None, (*upgrades(), add_a_table))
    with pytest.raises(FileNewerError):
        open_records(old)


async def test_the_copy_of_an_encrypted_file_is_encrypted(tmp_path):
    path = tmp_path / "app.db"
    records = open_records(path, key=KEY)
    await records.write(stored.put_all)
    await records.close()
    bring_up_to_date(path, KEY, (*upgrades(), add_a_table))
    (copy,) = copies_of(path)
    assert b"Paracetamol" not in copy.read_bytes()
    again = open_records(copy, key=KEY)
    assert await again.read(lambda u: u.diary.newest(9)) == [stored.ENTRY]
    await again.close()


def test_the_tables_defend_the_facts_by_themselves(tmp_path):
    """The domain refuses first; the constraints are there for the day on which it does not."""
    engine = create_engine(f"sqlite:///{tmp_path / 'app.db'}")
    metadata.create_all(engine)
    names = {c.name for table in metadata.tables.values() for c in table.constraints}
    assert all(isinstance(name, str) for name in names)
    with engine.begin() as connection, pytest.raises(Exception, match="ck_flare_ups_id_is_uuid"):
        connection.execute(text("INSERT INTO flare_ups VALUES (x'00', '2025-06-02', NULL)"))
    engine.dispose()
