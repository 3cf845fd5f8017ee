"""The lock, as a patient meets it: set, closed, a wrong try, the right one."""

from tests.folders import PASSPHRASE, keep
from tests.journeys.conftest import EVENING, stop


async def test_the_lock_opens_for_its_passphrase_and_for_no_other(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    first = start(data, at=EVENING.isoformat())
    visitor = await visit(first.opening_address)
    await visitor.press("7 of 10")
    await visitor.sees("Saved on this device")
    await visitor.go("/more/lock")
    await visitor.press("Set a passphrase")
    await visitor.type("New passphrase", PASSPHRASE)
    await visitor.type("Type it again", PASSPHRASE)
    await visitor.press("Turn the lock on")
    await visitor.sees("The lock is on")
    stop(first)
    assert not (data / "backskills.db").read_bytes().startswith(b"SQLite format 3")

    second = start(data, at=EVENING.isoformat())
    visitor = await visit(second.opening_address)
    await visitor.sees("Your diary is locked")
    assert "Pain" not in await visitor.words()
    await visitor.type("Passphrase", "not the one")
    await visitor.press("Open")
    await visitor.sees("not the passphrase")
    assert "Your diary is locked" in await visitor.words()
    await visitor.type("Passphrase", PASSPHRASE)
    await visitor.press("Open")
    await visitor.sees("Good")
    await visitor.go("/diary")
    await visitor.sees("Pain 7 of 10")
