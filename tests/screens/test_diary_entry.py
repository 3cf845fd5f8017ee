"""The diary entry: kept at every tap, and nothing is called saved that is not."""

import asyncio
from datetime import timedelta

import pytest

from app.domain.diary import AgainstPlan, Part
from app.domain.errors import DiskFullError, ReadOnlyError, StorageError
from tests.builders import MONDAY, a_diary_entry
from tests.client import Client
from tests.screens.conftest import Device

YESTERDAY = MONDAY - timedelta(days=1)


async def test_every_digit_stores_itself(device: Device, patient: Client):
    await patient.go("/diary/new")
    for pain in range(11):
        await patient.click(f"diary-pain-{pain}")

        (entry,) = await device.entries()
        assert entry.pain == pain
        assert "Saved on this device" in patient.texts()


async def test_only_pain_is_needed_and_nothing_else_is_invented(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-0")

    (entry,) = await device.entries()
    assert (entry.pain, entry.interference, entry.mood, entry.sleep) == (0, None, None, None)
    assert (entry.against_plan, entry.note) == (None, "")


async def test_every_part_of_the_entry_is_kept(device: Device):
    await device.welcome(parts=frozenset(Part))
    async with device.window("/diary/new") as patient:
        await patient.click("diary-pain-5")
        await patient.click(f"diary-against-plan-{AgainstPlan.AS_PLANNED}")
        await patient.click("diary-interference-3")
        await patient.click("diary-mood-8")
        await patient.type("diary-note", "long drive")
        await patient.blur("diary-note")
        await patient.click("diary-sleep-2")
        await patient.type("diary-medicines", "one tablet at noon")
        await patient.blur("diary-medicines")
        words = device.house.content.diary
        await patient.click(f"diary-triggers-{words.triggers[0].id}")
        await patient.click(f"diary-regions-{words.regions[0].id}")

    (entry,) = await device.entries()
    assert (entry.pain, entry.interference, entry.mood, entry.sleep) == (5, 3, 8, 2)
    assert entry.against_plan is AgainstPlan.AS_PLANNED
    assert (entry.note, entry.medicines) == ("long drive", "one tablet at noon")
    assert entry.triggers == (words.triggers[0].id,)
    assert entry.regions == {words.regions[0].id}


async def test_optional_parts_are_asked_only_when_switched_on(patient: Client):
    await patient.go("/diary/new")
    assert not patient.has("diary-sleep")
    await patient.click("diary-parts")
    await patient.click("settings-parts-sleep")
    await patient.click("back")

    assert patient.has("diary-sleep-3"), "and Back leads to the entry"


async def test_saved_is_shown_only_after_the_commit(device: Device, patient: Client):
    await patient.go("/diary/new")
    with device.slow() as go_on:
        tap = asyncio.create_task(patient.click("diary-pain-4"))
        await patient.settle()
        assert "Saved on this device" not in patient.texts()
        go_on()
        await tap
    assert "Saved on this device" in patient.texts()


@pytest.mark.parametrize(
    ("error", "words"),
    [(DiskFullError(), "device is full"), (ReadOnlyError(), "may not write"), (StorageError(), "")],
)
async def test_a_refusal_is_told_and_the_words_stay(
    device: Device, patient: Client, error: StorageError, words: str
):
    await patient.go("/diary/new")
    await patient.type("diary-note", "a long day")
    with device.refusing(error):
        await patient.click("diary-pain-7")

        assert "Saved on this device" not in patient.texts()
        assert "Not saved yet" in patient.texts()
        assert words in patient.texts()
        assert patient.get("diary-note").value == "a long day"
    await patient.click("diary-pain-7")
    assert "Saved on this device" in patient.texts()
    (entry,) = await device.entries()
    assert (entry.pain, entry.note) == (7, "a long day")


async def test_words_that_were_refused_wait_while_the_patient_looks_elsewhere(
    device: Device, patient: Client
):
    await patient.go("/diary/new")
    with device.refusing():
        await patient.type("diary-note", "a long day")
        await patient.click("diary-pain-7")
        await patient.go("/more")
        assert patient.has("more"), "a full device holds nobody on a screen"
        assert "not saved yet" in patient.texts()
        await patient.click("waiting-back")
        assert patient.get("diary-note").value == "a long day"
    await patient.go("/diary")
    (entry,) = await device.entries()
    assert (entry.pain, entry.note) == (7, "a long day")
    assert not patient.has("waiting-back")


async def test_leaving_keeps_what_was_typed_last(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await patient.type("diary-note", "in a hurry")
    await patient.click("back")

    (entry,) = await device.entries()
    assert entry.note == "in a hurry"


async def test_typing_is_kept_when_it_rests(device: Device, patient: Client, monkeypatch):
    monkeypatch.setattr("app.ui.typing_pause.PAUSE_SECONDS", 0)
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await patient.type("diary-note", "still typing")
    await patient.settle()

    assert [entry.note for entry in await device.entries()] == ["still typing"]


async def test_a_draft_survives_a_killed_app(device: Device, monkeypatch):
    monkeypatch.setattr("app.ui.typing_pause.PAUSE_SECONDS", 0)
    await device.welcome()
    async with device.window("/diary/new") as patient:
        await patient.type("diary-note", "half a thought")
        await patient.click("diary-mood-3")
    await device.kill()
    async with device.window("/diary/new") as patient:
        assert patient.get("diary-note").value == "half a thought"
        assert await device.entries() == ()
        await patient.click("diary-pain-2")

        (entry,) = await device.entries()
        assert (entry.pain, entry.mood, entry.note) == (2, 3, "half a thought")
    await device.kill()
    async with device.window("/diary/new") as patient:
        assert patient.get("diary-note").value == "", "a draft that became an entry is over"


async def test_a_draft_that_was_emptied_is_gone(patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "no")
    await patient.blur("diary-note")
    await patient.type("diary-note", "")
    await patient.blur("diary-note")
    await patient.go("/diary")
    await patient.go("/diary/new")

    assert patient.get("diary-note").value == ""


async def test_a_tap_on_today_takes_the_words_of_the_draft_along(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "half a thought")
    await patient.go("/")
    await patient.click("today-pain-3")

    assert patient.get("diary-note").value == "half a thought"
    (entry,) = await device.entries()
    assert (entry.pain, entry.note) == (3, "half a thought")


async def test_an_entry_for_another_day_leaves_todays_draft_alone(patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "today")
    await patient.go(f"/diary/new/{YESTERDAY}")
    assert patient.get("diary-note").value == ""
    await patient.click("diary-pain-1")
    await patient.go("/diary/new")

    assert patient.get("diary-note").value == "today"


async def test_a_draft_of_yesterday_is_found_in_the_diary(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "late at night")
    await patient.go("/")
    device.clock.pass_days(1)
    await patient.go("/diary")
    await patient.click(f"begun-{MONDAY}")

    assert patient.get("diary-note").value == "late at night"
    await patient.click("diary-pain-5")
    (entry,) = await device.entries()
    assert (entry.day_on, entry.is_late) == (MONDAY, True)
    await patient.go("/diary")
    assert not patient.has(f"begun-{MONDAY}")


async def test_undo_of_a_new_entry_takes_it_away(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await patient.click("saved-undo")

    assert await device.entries() == ()
    assert "Saved on this device" not in patient.texts()
    await patient.click("diary-pain-6")
    assert [entry.pain for entry in await device.entries()] == [6]


async def test_undo_of_a_change_brings_the_entry_back_as_it_was(device: Device):
    before = a_diary_entry(pain=3, note="as it was")
    services = await device.welcome()
    await services.diary.put_back(before)
    async with device.window(f"/diary/entry/{before.id}") as patient:
        assert not patient.has("saved-undo"), "there is nothing to undo yet"
        await patient.click("diary-pain-9")
        await patient.type("diary-note", "changed")
        await patient.blur("diary-note")
        await patient.click("saved-undo")

        assert patient.get("diary-note").value == "as it was"
    assert await device.entries() == (before,)


async def test_help_in_the_middle_leads_back_to_the_same_entry(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await patient.click("get-help")
    await patient.click("back")
    await patient.click("diary-pain-5")

    assert [entry.pain for entry in await device.entries()] == [5]


async def test_an_entry_for_an_earlier_day_is_marked(device: Device, patient: Client):
    await patient.go(f"/diary/new/{YESTERDAY}")
    assert "It is marked as written later." in patient.texts()
    await patient.click("diary-pain-4")

    (entry,) = await device.entries()
    assert (entry.day_on, entry.written_on, entry.is_late) == (YESTERDAY, MONDAY, True)
    await patient.go("/diary")
    assert "written later" in patient.texts()


async def test_an_entry_can_be_moved_to_another_day(device: Device, patient: Client):
    await patient.go("/diary/new")
    await patient.click("diary-pain-4")
    await patient.click("diary-another-day")
    await patient.click("diary-day")
    await patient.click("diary-day-day-before")
    await patient.click("diary-day-day-2025-05-20")

    (entry,) = await device.entries()
    assert (entry.day_on.isoformat(), entry.is_late) == ("2025-05-20", True)


async def test_a_draft_moves_with_its_day(patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "about the day before")
    await patient.click("diary-another-day")
    await patient.click("diary-day")
    await patient.click("diary-day-day-before")
    await patient.click("diary-day-day-2025-05-20")
    await patient.go("/diary")
    await patient.go("/diary/new")
    assert patient.get("diary-note").value == ""
    await patient.go("/diary/new/2025-05-20")
    assert patient.get("diary-note").value == "about the day before"


async def test_delete_puts_into_the_bin_and_undo_takes_it_out(device: Device):
    entry = a_diary_entry(note="keep me")
    services = await device.welcome()
    await services.diary.put_back(entry)
    async with device.window(f"/diary/entry/{entry.id}") as patient:
        await patient.type("diary-note", "keep me, changed")
        await patient.click("diary-delete")
        assert await device.entries() == ()
        assert patient.has("diary")
        await patient.click("notice-undo")

        assert len(await device.entries()) == 1
        assert patient.has(f"entry-{entry.id}")


async def test_the_bin_gives_back_for_thirty_days(device: Device):
    entry = a_diary_entry(note="keep me")
    services = await device.welcome()
    await services.diary.put_back(entry)
    await services.diary.delete(entry.id)
    async with device.window("/diary") as patient:
        await patient.click("diary-bin")
        assert "keep me" in patient.texts()
        assert "2 July 2025" in patient.texts()
        await patient.click(f"bring-back-{entry.id}")
        assert "The entry is back in your diary." in patient.texts()
        assert await device.entries() == (entry,)
        await patient.click("back")
        assert patient.has("diary")


async def test_after_thirty_days_the_bin_is_emptied_at_the_next_start(device: Device):
    entry = a_diary_entry()
    services = await device.welcome()
    await services.diary.put_back(entry)
    await services.diary.delete(entry.id)
    await device.kill()
    device.clock.pass_days(31)
    async with device.window("/diary/bin") as patient:
        assert "Nothing deleted" in patient.texts()


async def test_any_number_of_entries_a_day(device: Device, patient: Client):
    for pain in (2, 5, 8):
        await patient.go("/diary")
        await patient.click("diary-new")
        await patient.click(f"diary-pain-{pain}")
        device.clock.pass_minutes(60)

    assert [entry.pain for entry in await device.entries()] == [8, 5, 2]


@pytest.mark.parametrize(
    "route",
    [
        "/diary/entry/xyz",
        "/diary/entry/6a61dbb6-52a9-4fc6-a5b4-4a6d9f2b1c55",
        "/diary/new/2026-99-99",
        "/diary/new/2025-06-03",
        "/diary/new/1999-01-01",
        "/plan/goal/xyz",
        "/plan/activity/xyz",
        "/flare-up/xyz",
        "/no/such/place",
    ],
)
async def test_a_route_that_leads_nowhere_leads_to_today(patient: Client, route: str):
    await patient.go(route)

    assert patient.has("today")
    await patient.go("/diary")
    assert patient.has("diary")
