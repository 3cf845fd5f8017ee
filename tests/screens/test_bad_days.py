"""Bad days: a damaged file, a failing screen, a failing button, and hostile words."""

import logging
from typing import Any

import pytest

from app.domain.diary import Part
from app.domain.errors import FileLockedError, NotFoundError, StorageError
from app.domain.preferences import Preferences
from app.services.today import TodayService
from app.ui.screens.today import screen as today
from tests.client import Client
from tests.screens.conftest import Device

PRIVATE = "what the patient wrote in private"
STRANGE = [
    "🧎🏽‍♀️🔥 👩‍⚕️",
    "پشت درد من بدتر شد",
    "\u202eright to left\u202c and \u200bzero\u200d width\ufeff",
    "quotes ' \" ; -- \\ % {} \x00 \x1b[31m",
    "new\nlines\r\nand\ttabs",
    "é" * 100_000,
]


@pytest.mark.parametrize("words", STRANGE, ids=range(len(STRANGE)))
async def test_strange_words_come_back_as_they_went(device: Device, words: str):
    await device.welcome(parts=frozenset({Part.MEDICINES}))
    async with device.window("/diary/new") as patient:
        await patient.type("diary-note", words)
        await patient.type("diary-medicines", words)
        await patient.click("diary-pain-5")
        await patient.go("/flare-up")
        device.clock.pass_minutes(1)
        await patient.type("flare-one-thing", words)
        await patient.click("flare-pain-6")
    await device.kill()
    async with device.window("/diary") as patient:
        assert "cannot be shown" not in patient.texts()
        flare, plain = await device.entries()
        assert (plain.note, plain.medicines, flare.one_thing) == (words, words, words)
        await patient.click(f"entry-{plain.id}")
        assert patient.get("diary-note").value == words
        assert patient.get("diary-medicines").value == words


async def test_half_a_letter_is_kept_as_a_sign_that_it_was_there(device: Device, patient: Client):
    """No browser sends a lone surrogate; a store or a wire would stumble over one."""
    await patient.go("/diary/new")
    await patient.type("diary-note", "broken \ud83d emoji")
    await patient.click("diary-pain-5")

    (entry,) = await device.entries()
    assert entry.note == "broken \ufffd emoji"
    assert patient.get("diary-note").value == "broken \ufffd emoji"


async def test_a_damaged_database_is_told_and_left_as_it_is(device: Device):
    device.database.write_bytes(b"SQLite format 3\0" + b"\x07" * 5000)
    before = device.database.read_bytes()
    async with device.window("/diary") as patient:
        assert "Your diary could not be opened" in patient.texts()
        assert not patient.has("bar")
        await patient.click("get-help")
        assert patient.has("call-tel:999")
        await patient.click("back")
        assert patient.has("broken-fault")
    assert device.database.read_bytes() == before


async def test_a_damaged_database_can_be_put_aside_to_start_anew(device: Device):
    device.database.write_bytes(b"not a database at all")
    async with device.window() as patient:
        await patient.click("broken-aside")

        assert patient.has("welcome-start")
        assert "damaged" in patient.texts(), "the name under which it was kept"
    (aside,) = device.database.parent.glob("*damaged*")
    assert aside.read_bytes() == b"not a database at all"


async def test_a_held_database_opens_by_trying_again(device: Device, monkeypatch):
    await device.welcome()
    await device.kill()

    def held(*_args: Any, **_kwargs: Any) -> Any:
        raise FileLockedError

    with monkeypatch.context() as patched:
        patched.setattr("app.house.open_records", held)
        async with device.window("/diary") as patient:
            assert "Another program is using your records." in patient.texts()
            assert not patient.has("broken-aside"), "it is whole"
            patched.undo()
            await patient.click("broken-again")
            assert patient.has("diary")


async def test_a_read_that_fails_in_the_middle_says_so_and_has_a_way_on(
    patient: Client, monkeypatch
):
    async def fail(_self: TodayService) -> Any:
        raise StorageError

    await patient.go("/diary")
    with monkeypatch.context() as patched:
        patched.setattr(TodayService, "view", fail)
        await patient.go("/")
        assert patient.has("broken-fault")
    await patient.click("broken-again")
    assert patient.has("today")


async def test_a_screen_that_fails_leaves_a_calm_sentence_and_no_words_in_the_log(
    patient: Client, monkeypatch, caplog
):
    def fail(*_args: Any) -> Any:
        raise ValueError(PRIVATE)

    monkeypatch.setattr(today, "_greeting", fail)
    await patient.go("/diary")
    with caplog.at_level(logging.DEBUG):
        await patient.go("/")

    assert "This part cannot be shown now." in patient.texts()
    assert "Traceback" not in patient.texts()
    assert PRIVATE not in caplog.text
    assert PRIVATE not in patient.texts()
    await patient.go("/more")
    assert patient.has("more"), "the rest of the app lives"


async def test_a_screen_that_cannot_be_opened_leaves_the_one_before_and_says_so(
    patient: Client, monkeypatch, caplog
):
    async def fail(_app: Any) -> Any:
        raise ValueError(PRIVATE)

    await patient.go("/more")
    monkeypatch.setattr(today, "open_screen", fail)
    await patient.go("/")

    assert "Something went wrong." in patient.texts()
    assert patient.has("more")
    assert PRIVATE not in caplog.text
    await patient.go("/diary")
    assert patient.has("diary")


async def test_a_first_screen_that_cannot_be_opened_is_no_empty_page(
    device: Device, monkeypatch, caplog
):
    async def fail(_app: Any) -> Any:
        raise ValueError(PRIVATE)

    await device.welcome()
    with monkeypatch.context() as patched:
        patched.setattr(today, "open_screen", fail)
        async with device.window() as patient:
            assert "could not be opened" in patient.texts()
            assert patient.has("get-help")
            patched.undo()
            await patient.click("broken-again")
            assert patient.has("today")
    assert PRIVATE not in caplog.text


async def test_a_button_that_fails_says_so_and_the_page_stays(
    device: Device, patient: Client, monkeypatch, caplog
):
    async def fail(_preferences: Preferences) -> None:
        raise ValueError(PRIVATE)

    await patient.go("/more/settings")
    monkeypatch.setattr(device.services.preferences, "change", fail)
    await patient.click("settings-theme-dark")

    assert "Something went wrong." in patient.texts()
    assert patient.has("settings")
    assert PRIVATE not in caplog.text


async def test_a_button_whose_record_is_gone_says_that(
    device: Device, patient: Client, monkeypatch
):
    async def gone(_entry_id: Any) -> None:
        raise NotFoundError

    entry = await device.services.diary.record_pain(4)
    await device.services.diary.delete(entry.id)
    await patient.go("/diary/bin")
    monkeypatch.setattr(device.services.diary, "bring_back", gone)
    await patient.click(f"bring-back-{entry.id}")

    assert "This is no longer here." in patient.texts()


async def test_an_undo_that_the_device_refuses_says_so(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    with device.refusing():
        await patient.click("saved-undo")

        assert "device is full" in patient.texts()
    assert len(await device.entries()) == 1


async def test_a_full_device_does_not_keep_the_patient_out(device: Device, monkeypatch):
    """Emptying the bin is housekeeping; the diary opens to be read all the same."""
    services = await device.welcome()
    await services.diary.record_pain(4)
    await device.kill()

    async def full(_self: Any) -> None:
        raise StorageError

    monkeypatch.setattr("app.services.diary.DiaryService.empty_old_bin", full)
    async with device.window("/diary") as patient:
        assert "Pain 4 of 10" in patient.texts()
