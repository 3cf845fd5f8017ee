"""Looking back: a list, a month and a chart of the same entries; what is missing is not zero."""

from datetime import timedelta

from tests.builders import MONDAY, a_diary_entry
from tests.client import Client
from tests.screens.conftest import Device


def entries_on(patient: Client) -> int:
    keys = patient.keys()
    return sum(key.startswith("entry-") for key in keys)


async def test_an_empty_diary_offers_the_first_step(patient: Client):
    await patient.go("/diary")
    assert "Your diary starts here" in patient.texts()
    await patient.click("diary-new")

    assert patient.has("diary-pain")


async def test_the_list_shows_the_newest_first_and_the_older_on_demand(device: Device):
    services = await device.welcome()
    days = [MONDAY - timedelta(days=count) for count in range(35)]
    for day in days:
        await services.diary.put_back(a_diary_entry(day, pain=3))
    async with device.window("/diary") as patient:
        assert entries_on(patient) == 30
        await patient.click("history-more")

        assert entries_on(patient) == 35
        assert not patient.has("history-more")


async def test_a_tap_opens_the_entry_and_back_leads_to_the_list(device: Device):
    entry = a_diary_entry(note="a long drive")
    services = await device.welcome()
    await services.diary.put_back(entry)
    async with device.window("/diary") as patient:
        await patient.click(f"entry-{entry.id}")
        assert patient.get("diary-note").value == "a long drive"
        await patient.click("back")

        assert patient.has(f"entry-{entry.id}")


async def test_a_long_note_is_cut_in_the_list_only(device: Device):
    entry = a_diary_entry(note="word " * 20_000)
    services = await device.welcome()
    await services.diary.put_back(entry)
    async with device.window("/diary") as patient:
        assert len(patient.texts()) < 1000
        await patient.click(f"entry-{entry.id}")
        assert patient.get("diary-note").value == entry.note


async def test_the_month_marks_the_days_and_a_tap_reads_or_writes(device: Device):
    written = a_diary_entry(MONDAY, pain=6)
    services = await device.welcome()
    await services.diary.put_back(written)
    async with device.window("/diary") as patient:
        await patient.click("history-shape-month")
        assert "Pain was written down on one day of this month." in patient.texts()
        await patient.click(f"history-month-{MONDAY}")
        assert patient.has("diary-delete")
        await patient.go("/diary")
        await patient.click("history-shape-month")
        await patient.click("history-month-before")
        assert "Nothing was written down in this month." in patient.texts()
        await patient.click("history-month-2025-05-20")
        assert "It is marked as written later." in patient.texts()


async def test_the_chart_says_its_mean_with_its_count_and_has_a_table(device: Device):
    services = await device.welcome()
    for back, pain in ((0, 4), (1, 7)):
        await services.diary.put_back(a_diary_entry(MONDAY - timedelta(days=back), pain=pain))
    async with device.window("/diary") as patient:
        await patient.click("history-shape-chart")

        assert "5.5 from 2 of 28 days." in patient.texts()


async def test_a_diary_whose_last_entry_was_deleted_still_has_its_bin(
    device: Device, patient: Client
):
    entry = await device.services.diary.record_pain(4)
    await device.services.diary.delete(entry.id)
    await patient.go("/diary")
    await patient.click("diary-bin")

    assert patient.has(f"bring-back-{entry.id}")


async def test_an_entry_deleted_in_another_window_leads_to_today(device: Device, patient: Client):
    entry = await device.services.diary.record_pain(4)
    await patient.go("/diary")
    await device.services.diary.delete(entry.id)
    await patient.click(f"entry-{entry.id}")

    assert patient.has("today")
