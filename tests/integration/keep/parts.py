"""What the tests of keeping share: a clock to turn, quick passphrases, real records."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.device.crypto_native import NativeCrypto
from app.report.backup_file import BackupFile
from app.services import snapshot
from app.services.backup import Backups, not_sealed
from app.services.records import Records
from app.services.snapshot import Snapshot

QUICK = 10
"""Rounds of the key derivation; the vectors are tested with real ones."""
PASSPHRASE = "correct horse battery"


class TestClock:
    """A clock that the test turns."""

    __test__ = False

    def __init__(self) -> None:
        self.instant = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.date()

    def turn(self, **by: float) -> None:
        self.instant += timedelta(**by)


class Shelf:
    """Keeps files aside in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    async def keep(self, file) -> None:
        self.files[file.name] = file.content


def backups(records: Records, clock: TestClock, sealing=not_sealed) -> Backups:
    return Backups(records, clock, BackupFile("0.1.0"), NativeCrypto(), sealing, rounds=QUICK)


async def fill(records: Records, with_: Snapshot) -> None:
    await records.write(lambda work: snapshot.put_back(work, with_))


async def all_of(records: Records) -> Snapshot:
    return await records.read(snapshot.take)


def bytes_below(folder: Path) -> bytes:
    """Return the bytes of every file, one after the other."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
