"""The lock: said before it is set, really locking, and never locking out for good."""

from tests.client import Client
from tests.screens.conftest import Device

PASSPHRASE = "seven quiet herons"
NOTE = "only for my eyes"


async def lock_on(patient: Client) -> None:
    await patient.go("/more/lock")
    await patient.click("lock-turn-on")
    await patient.type("lock-new", PASSPHRASE)
    await patient.type("lock-again", PASSPHRASE)
    await patient.click("lock-do")
    assert patient.has("lock-now")


async def unlock(patient: Client, passphrase: str = PASSPHRASE) -> None:
    await patient.type("lock-passphrase", passphrase)
    await patient.click("lock-open")


async def test_what_happens_when_it_is_forgotten_is_said_before_it_is_set(patient: Client):
    await patient.go("/more/lock")
    await patient.click("lock-turn-on")

    assert "If you forget the passphrase, nobody can open your diary." in patient.texts()


async def test_two_different_passphrases_and_a_short_one_are_refused(
    device: Device, patient: Client
):
    await patient.go("/more/lock")
    await patient.click("lock-turn-on")
    await patient.type("lock-new", PASSPHRASE)
    await patient.type("lock-again", "another one")
    await patient.click("lock-do")
    assert "The two are not the same." in patient.texts()
    await patient.type("lock-new", "short")
    await patient.type("lock-again", "short")
    await patient.click("lock-do")
    assert "Use at least 8 characters." in patient.texts()
    assert device.house.lock is not None
    assert not await device.house.lock.is_on()


async def test_the_lock_encrypts_what_is_on_the_disk(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", NOTE)
    await patient.click("diary-pain-4")
    await lock_on(patient)

    assert NOTE.encode() not in b"".join(
        path.read_bytes() for path in device.folder.rglob("*") if path.is_file()
    )


async def test_lock_now_hides_everything_and_the_passphrase_opens_it_again(
    device: Device, patient: Client
):
    await patient.go("/diary/new")
    await patient.type("diary-note", NOTE)
    await patient.click("diary-pain-4")
    await lock_on(patient)
    await patient.click("lock-now")

    assert "Your diary is locked" in patient.texts()
    for route in ("/", "/diary", "/more/settings", "/diary/bin"):
        await patient.go(route)
        assert patient.has("lock-passphrase"), route
        assert NOTE not in patient.texts()
    await patient.go("/diary")
    await unlock(patient)
    assert NOTE in patient.texts(), "it opens where the patient wanted to go"
    assert len(await device.entries()) == 1


async def test_a_wrong_passphrase_is_told_and_the_right_one_still_opens(patient: Client):
    await lock_on(patient)
    await patient.click("lock-now")
    await unlock(patient, "six loud herons")
    assert "That is not the passphrase." in patient.texts()
    assert patient.get("lock-passphrase").value == ""
    await unlock(patient)

    assert not patient.has("lock-passphrase")


async def test_twenty_wrong_tries_slow_down_and_erase_nothing(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await lock_on(patient)
    await patient.click("lock-now")
    for _ in range(20):
        await unlock(patient, "wrong wrong wrong")
    assert "then try again" in patient.texts()
    device.clock.pass_days(1)
    await unlock(patient)

    assert len(await device.entries()) == 1


async def test_a_locked_app_asks_at_the_next_start_and_help_comes_first(device: Device):
    await device.welcome()
    async with device.window() as patient:
        await lock_on(patient)
    await device.kill()
    async with device.window("/diary") as patient:
        assert patient.has("lock-passphrase")
        await patient.click("get-help")
        assert patient.has("call-tel:999")
        await patient.click("back")
        await unlock(patient)
        assert patient.has("diary")


async def test_an_idle_window_locks_and_loses_no_word(device: Device):
    await device.welcome(lock_after_minutes=5)
    async with device.window() as patient:
        await lock_on(patient)
        await patient.go("/diary/new")
        await patient.click("diary-pain-4")
        await patient.type("diary-note", "in the middle of a")
        device.clock.pass_minutes(6)
        await patient.resize(360, 700)  # any sign of life after too long a time
        assert patient.has("lock-passphrase")
        assert "in the middle" not in patient.texts()
        await unlock(patient)
        assert patient.get("diary-note").value == "in the middle of a"


async def test_the_lock_is_turned_off_with_its_passphrase_only(device: Device, patient: Client):
    await lock_on(patient)
    await patient.click("lock-turn-off")
    await patient.type("lock-old", "six loud herons")
    await patient.click("lock-do")
    assert patient.has("lock-fault")
    await patient.type("lock-old", PASSPHRASE)
    await patient.click("lock-do")

    assert patient.has("lock-turn-on")
    assert device.database.read_bytes().startswith(b"SQLite format 3")


async def test_the_passphrase_can_be_changed(device: Device, patient: Client):
    await lock_on(patient)
    await patient.click("lock-change")
    await patient.type("lock-old", PASSPHRASE)
    await patient.type("lock-new", "eight calm otters")
    await patient.type("lock-again", "eight calm otters")
    await patient.click("lock-do")
    await patient.click("lock-now")
    await unlock(patient)
    assert "That is not the passphrase." in patient.texts()
    device.clock.pass_minutes(1)
    await unlock(patient, "eight calm otters")
    assert not patient.has("lock-passphrase")


async def test_there_is_nothing_to_open_where_nothing_is_locked(patient: Client):
    await patient.go("/lock")

    assert patient.has("today")


async def test_a_form_half_filled_can_be_left(patient: Client):
    await patient.go("/more/lock")
    await patient.click("lock-turn-on")
    await patient.type("lock-new", PASSPHRASE)
    await patient.click("back")
    await patient.click("lock-turn-on")

    assert patient.get("lock-new").value == ""


async def test_what_another_window_locks_is_locked_in_this_one_too(device: Device):
    await device.welcome()
    async with device.window() as one, device.window("/diary/new") as other:
        await lock_on(one)
        await other.click("diary-pain-3")
        assert "Saved on this device" in other.texts(), "the lock goes on under a window in use"
        await other.type("diary-note", "still typing")
        await one.click("lock-now")
        await other.blur("diary-note")
        assert "still typing" not in "".join(await notes(device))
        await other.go("/diary")
        assert other.has("lock-passphrase")
        await unlock(other)
        assert not other.has("lock-passphrase")


async def notes(device: Device) -> list[str]:
    """Return the notes in the diary, or none while it is locked."""
    if device.house.services is None:
        return []
    return [entry.note for entry in await device.entries()]
