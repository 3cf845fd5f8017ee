"""Backups of real records: made, looked at, brought back."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings

from app.domain.diary import DiaryEntry
from app.domain.errors import (
    DiskFullError,
    FileCorruptError,
    FileNewerError,
    PassphraseTooShortError,
    PassphraseWrongError,
)
from app.seal.envelope import MAGIC
from app.services.changes import Kind
from app.services.snapshot import Snapshot
from app.store.open import open_records
from tests.integration.keep.parts import PASSPHRASE, Shelf, TestClock, all_of, backups, fill
from tests.integration.keep.strategies import snapshots
from tests.programme_builders import a_session_progress, a_thought_record

CANARY = "my neighbour's cat Tibbles"


def entry(number: int, note: str = "") -> DiaryEntry:
    clock = TestClock()
    return DiaryEntry(
        id=UUID(int=number, version=4),
        day_on=date(2026, 3, number),
        written_on=date(2026, 3, number),
        written_at=clock.now(),
        pain=4,
        note=note,
    )


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
async def records(tmp_path):
    opened = open_records(tmp_path / "backskills.db")
    yield opened
    await opened.close()


@given(snapshots(), snapshots())
@settings(max_examples=25, deadline=None)
def test_a_restore_brings_everything_back(before, after):
    """Settings, bin and drafts too; and what was there is kept aside, whole."""

    async def journey(folder: Path) -> None:
        clock, shelf = TestClock(), Shelf()
        old, new = open_records(folder / "old.db"), open_records(folder / "new.db")
        await fill(old, before)
        await fill(new, after)
        here = await all_of(new)
        file = await backups(old, clock).make()
        keeper = backups(new, clock)
        aside = await keeper.restore(await keeper.preview(file.content), shelf)
        assert await all_of(new) == await all_of(old)
        assert shelf.files == {aside.name: aside.content}
        assert (await keeper.open(aside.content)).snapshot == here
        assert (await keeper.preview(file.content)).is_nothing
        await old.close()
        await new.close()

    with TemporaryDirectory() as folder:
        asyncio.run(journey(Path(folder)))


async def test_the_preview_counts_what_changes_and_changes_nothing(records, clock):
    keeper = backups(records, clock)
    await fill(records, Snapshot(diary=(entry(1), entry(2), entry(3))))
    file = await keeper.make()
    here = Snapshot(diary=(entry(2), entry(3, "new words"), entry(4), entry(5)))
    await fill(records, here)
    preview = await keeper.preview(file.content)
    diary = next(change for change in preview.changes if change.kind is Kind.DIARY)
    assert (diary.added, diary.replaced, diary.same, diary.gone) == (1, 1, 1, 2)
    assert preview.days_here == (date(2026, 3, 2), date(2026, 3, 5))
    assert preview.days_there == (date(2026, 3, 1), date(2026, 3, 3))
    assert preview.contents.made_at == clock.now()
    assert preview.loses
    assert (await all_of(records)).diary == here.diary


async def test_the_same_session_counts_as_replaced_whatever_its_id(records, clock):
    keeper = backups(records, clock)
    await fill(
        records,
        Snapshot(
            session_progress=(a_session_progress(),),
            thought_records=(a_thought_record(),),
        ),
    )
    file = await keeper.make()
    await fill(records, Snapshot(session_progress=(a_session_progress(screen="end"),)))
    change_by_kind = {one.kind: one for one in (await keeper.preview(file.content)).changes}
    progress = change_by_kind[Kind.SESSION_PROGRESS]
    assert (progress.added, progress.replaced, progress.gone) == (0, 1, 0)
    assert change_by_kind[Kind.THOUGHT_RECORDS].added == 1


async def test_a_backup_is_named_by_its_day(records, clock):
    assert (await backups(records, clock).make()).name == "BackSkills 2026-03-04.backskills"


async def test_a_sealed_backup_opens_by_its_passphrase_alone(records, clock, tmp_path):
    await fill(records, Snapshot(diary=(entry(1, CANARY),)))
    file = await backups(records, clock).make(PASSPHRASE)
    other = open_records(tmp_path / "other.db")
    found = await backups(other, clock).open(file.content, PASSPHRASE)
    await other.close()
    assert found.snapshot.diary == (entry(1, CANARY),)


async def test_nothing_of_the_patient_shows_in_a_sealed_backup(records, clock):
    await fill(records, Snapshot(diary=(entry(1, CANARY),)))
    content = (await backups(records, clock).make(PASSPHRASE)).content
    assert content.startswith(MAGIC)
    for trace in (CANARY.encode(), b"Tibbles", b"records.json", b"PK\x03\x04", b"2026"):
        assert trace not in content


@pytest.mark.parametrize("given_one", [None, "", "correct horse batterY", PASSPHRASE + " "])
async def test_another_passphrase_is_told_as_wrong(records, clock, given_one):
    keeper = backups(records, clock)
    file = await keeper.make(PASSPHRASE)
    with pytest.raises(PassphraseWrongError):
        await keeper.open(file.content, given_one)


async def test_a_passphrase_may_be_composed_either_way(records, clock):
    keeper = backups(records, clock)
    file = await keeper.make("Rückenschmerz")
    await keeper.open(file.content, "Ru\u0308ckenschmerz")


async def test_a_short_passphrase_is_refused(records, clock):
    with pytest.raises(PassphraseTooShortError):
        await backups(records, clock).make("seven77")


async def test_damage_to_a_sealed_backup_is_told_as_damage(records, clock):
    keeper = backups(records, clock)
    content = (await keeper.make(PASSPHRASE)).content
    for length in (0, len(MAGIC), len(MAGIC) + 3, 100, len(content) - 1):
        if length:
            with pytest.raises(FileCorruptError):
                await keeper.open(content[:length], PASSPHRASE)
    for place in range(len(MAGIC), len(content)):
        broken = bytearray(content)
        broken[place] ^= 1
        with pytest.raises(FileCorruptError):
            await keeper.open(bytes(broken), PASSPHRASE)


async def test_a_backup_sealed_in_a_newer_way_is_told_as_newer(records, clock):
    import zlib

    keeper = backups(records, clock)
    content = (await keeper.make(PASSPHRASE)).content
    start = len(MAGIC) + 8
    length = int.from_bytes(content[len(MAGIC) : len(MAGIC) + 4], "big")
    header = content[start : start + length].replace(b'"version": 1', b'"version": 9')
    front = len(header).to_bytes(4, "big") + zlib.crc32(header).to_bytes(4, "big")
    with pytest.raises(FileNewerError):
        await keeper.open(MAGIC + front + header + content[start + length :], PASSPHRASE)


async def test_a_restore_that_cannot_keep_the_old_aside_changes_nothing(records, clock):
    class Full:
        async def keep(self, _file) -> None:
            raise DiskFullError

    keeper = backups(records, clock)
    file = await keeper.make()
    await fill(records, Snapshot(diary=(entry(1),)))
    with pytest.raises(DiskFullError):
        await keeper.restore(await keeper.preview(file.content), Full())
    assert (await all_of(records)).diary == (entry(1),)


async def test_what_is_written_during_a_restore_is_kept_aside_too(records, clock):
    class Late(Shelf):
        async def keep(self, file) -> None:
            await super().keep(file)
            clock.turn(seconds=1)
            if len(self.files) == 1:
                await records.write(lambda work: work.diary.put(entry(7, "late")))

    keeper, shelf = backups(records, clock), Late()
    file = await keeper.make()
    aside = await keeper.restore(await keeper.preview(file.content), shelf)
    assert (await keeper.open(aside.content)).snapshot.diary == (entry(7, "late"),)
    assert (await all_of(records)).diary == ()


async def test_a_copy_taken_out_is_remembered(records, clock):
    await backups(records, clock).mark_kept()
    kept = (await all_of(records)).preferences
    assert kept == replace(kept, last_saved_copy_at=clock.now())
