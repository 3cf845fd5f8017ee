"""Progress: nothing before there are data, activity first, means with their count."""

from datetime import timedelta

from app.services.records import UnitOfWork
from tests.builders import MONDAY, a_diary_entry, a_tick, an_activity
from tests.client import Client
from tests.screens.conftest import Device


async def a_week_in(device: Device) -> None:
    """Put five days of a week into the diary, and two ticks; it is Sunday."""
    services = await device.welcome()
    device.clock.pass_days(6)
    for count, pain in enumerate((4, 5, 4, 5, 4)):
        entry = a_diary_entry(MONDAY + timedelta(days=count), pain=pain)
        await services.diary.put_back(entry)
    walk = an_activity("Walking to the shop")
    ticks = [a_tick(walk, MONDAY + timedelta(days=count), quota=8) for count in (0, 1)]

    def put(work: UnitOfWork) -> None:
        work.activities.put(walk)
        for tick in ticks:
            work.ticks.put(tick)

    await device.house._steady.write(put)


async def test_an_empty_record_shows_no_chart_and_invents_nothing(patient: Client):
    await patient.go("/progress")

    assert "This page grows with your diary" in patient.texts()
    assert not patient.has("progress-pain")
    await patient.click("progress-write")
    assert patient.has("diary-pain")


async def test_the_mean_of_pain_carries_its_count(device: Device):
    await a_week_in(device)
    async with device.window("/progress") as patient:
        assert "4.4 from 5 of 7 days" in patient.texts()


async def test_activity_stands_before_pain(device: Device):
    await a_week_in(device)
    async with device.window("/progress") as patient:
        words = patient.texts()

        assert 0 < words.index("Walking to the shop") < words.index("4.4 from 5 of 7 days")
        assert "As planned on 2 of 2 recorded days." in words


async def test_a_chart_has_a_table_of_the_same_data(device: Device):
    await a_week_in(device)
    async with device.window("/progress") as patient:
        assert not patient.has("progress-pain-rows")
        await patient.click("progress-pain-table")

        assert patient.has("progress-pain-rows")


async def test_every_period_can_be_looked_at(device: Device):
    await a_week_in(device)
    async with device.window("/progress") as patient:
        for period in ("month", "year", "all", "week"):
            await patient.click(f"progress-period-{period}")
            assert "Walking to the shop" in patient.texts(), period
            assert "cannot be shown" not in patient.texts()


async def test_an_earlier_week_without_data_says_so_and_leads_on(device: Device):
    await device.welcome()
    await device.services.diary.put_back(a_diary_entry(MONDAY - timedelta(days=20), pain=6))
    async with device.window("/progress/week") as patient:
        assert "Nothing was recorded in this time." in patient.texts()
        for _ in range(3):
            if patient.has("progress-before"):
                await patient.click("progress-before")
        assert "6.0 from 1 of 6 days" in patient.texts()


async def test_an_unknown_period_is_a_week(device: Device):
    await a_week_in(device)
    async with device.window("/progress/xyz") as patient:
        assert "4.4 from 5 of 7 days" in patient.texts()


async def test_amounts_of_a_deleted_activity_are_not_shown(device: Device):
    await a_week_in(device)
    (walk,) = [one.activity for one in (await device.services.progress.view()).activities]
    await device.services.activities.delete(walk.id)
    async with device.window("/progress") as patient:
        assert "Walking to the shop" not in patient.texts()
