"""A flare-up day: pain, one thing I will do, done; the plan holds level by itself."""

import asyncio
from datetime import timedelta
from decimal import Decimal

from app.domain.activity import Unit
from app.domain.pacing import BaselineRule
from app.services.plans import PlanChoices
from tests.builders import MONDAY
from tests.client import Client
from tests.screens.conftest import Device


async def into_the_form(patient: Client) -> None:
    await patient.click("today-flare-up")
    await patient.click("walk-questions")
    for _ in range(3):
        await patient.click("safety-next")
    await patient.click("answer-done")
    while patient.has("walk-next"):
        await patient.click("walk-next")
    await patient.click("walk-entry")
    assert patient.has("flare-up")


async def test_pain_and_one_thing_are_enough(device: Device, patient: Client):
    await into_the_form(patient)
    await patient.click("flare-pain-8")
    await patient.type("flare-one-thing", "lie down for ten minutes")
    await patient.click("flare-done")

    assert "Saved on this device" in patient.texts()
    assert patient.has("today-flare")
    (entry,) = await device.entries()
    assert (entry.pain, entry.one_thing) == (8, "lie down for ten minutes")
    assert entry.is_flare_up
    assert await device.services.flare_ups.is_in_flare_up()


async def test_the_safety_questions_come_first_and_can_be_left(device: Device, patient: Client):
    await patient.click("today-flare-up")
    await patient.click("walk-questions")
    assert patient.has("safety-emergency")
    await patient.click("back")
    await patient.click("back")

    assert patient.has("today")
    assert not await device.services.flare_ups.is_in_flare_up()


async def test_an_urgent_sign_in_a_flare_up_does_not_lead_on_to_the_form(patient: Client):
    await patient.click("today-flare-up")
    await patient.click("walk-questions")
    await patient.click("signs-bladder")
    await patient.click("safety-next")
    await patient.click("answer-done")

    assert patient.has("today-paused")
    assert not patient.has("flare-up")


async def test_an_idea_is_taken_by_a_tap_and_can_be_changed(device: Device, patient: Client):
    await patient.go("/flare-up")
    idea = device.house.content.diary.flare_up.one_thing_ideas[0]
    await patient.click("flare-pain-7")
    await patient.click(f"flare-idea-{idea.id}")

    assert patient.get("flare-one-thing").value == idea.label
    await patient.type("flare-one-thing", f"{idea.label}, slowly")
    await patient.click("back")
    (entry,) = await device.entries()
    assert entry.one_thing == f"{idea.label}, slowly"


async def test_two_taps_in_a_row_make_one_entry(device: Device, patient: Client):
    await patient.go("/flare-up")
    seven, eight = patient.get("flare-pain-7"), patient.get("flare-pain-8")
    await asyncio.gather(
        patient.session.dispatch_event(seven._i, "click", None),
        patient.session.dispatch_event(eight._i, "click", None),
    )
    await patient.settle()

    assert [entry.pain for entry in await device.entries()] == [8]


async def test_the_one_thing_survives_a_killed_app(device: Device, monkeypatch):
    monkeypatch.setattr("app.ui.typing_pause.PAUSE_SECONDS", 0)
    await device.welcome()
    async with device.window("/flare-up") as patient:
        await patient.type("flare-one-thing", "a warm bath")
        await patient.settle()
    await device.kill()
    async with device.window("/diary/new") as patient:
        assert not patient.has("diary-one-thing"), "the diary has a draft of its own"
        await patient.go("/flare-up")
        assert patient.get("flare-one-thing").value == "a warm bath"


async def test_a_refused_flare_up_keeps_the_words(device: Device, patient: Client):
    await patient.go("/flare-up")
    with device.refusing():
        await patient.type("flare-one-thing", "a warm bath")
        await patient.click("flare-pain-8")
        await patient.click("flare-done")

        assert patient.has("flare-up")
        assert "Not saved yet" in patient.texts()
        assert patient.get("flare-one-thing").value == "a warm bath"
    await patient.click("flare-done")
    (entry,) = await device.entries()
    assert (entry.pain, entry.one_thing) == (8, "a warm bath")


async def test_the_plan_holds_level_after_a_flare_up(device: Device):
    services = await device.welcome()
    walk = await services.activities.name_activity("Walking", Unit.MINUTES)
    await services.activities.plans.start(
        walk.id,
        BaselineRule.UNDER_TOLERANCE,
        PlanChoices(growth_percent=Decimal(20), amount=Decimal(10)),
    )
    async with device.window("/flare-up") as patient:
        await patient.click("flare-pain-8")
        await patient.click("flare-done")
        await patient.click("today-flare-end")
        assert not patient.has("today-flare")
    device.clock.pass_days(7)
    async with device.window() as patient:
        assert "10 minutes" in patient.texts()
        assert "Held level after a flare-up." in patient.texts()


async def test_a_flare_up_entry_can_be_read_and_changed_later(device: Device, patient: Client):
    await patient.go("/flare-up")
    await patient.click("flare-pain-8")
    await patient.type("flare-one-thing", "a warm bath")
    await patient.click("flare-done")
    (entry,) = await device.entries()
    await patient.go(f"/diary/entry/{entry.id}")
    assert patient.get("diary-one-thing").value == "a warm bath"
    await patient.click("diary-pain-6")

    (entry,) = await device.entries()
    assert (entry.pain, entry.one_thing, entry.is_flare_up) == (6, "a warm bath", True)


async def test_a_flare_up_draft_of_yesterday_counts_for_yesterday(device: Device, patient: Client):
    await patient.go("/flare-up")
    await patient.type("flare-one-thing", "a warm bath")
    await patient.go("/")
    device.clock.pass_days(1)
    await patient.go(f"/diary/new/{MONDAY}")
    assert patient.get("diary-one-thing").value == "a warm bath"
    await patient.click("diary-pain-7")

    view = await device.services.flare_ups.view()
    assert view.current is None, "it is not going on because of a late entry"
    assert [(one.started_on, one.ended_on) for one in view.past] == [(MONDAY, MONDAY)]
    assert device.clock.today() == MONDAY + timedelta(days=1)
