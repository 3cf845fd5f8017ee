"""Staying well: a plan for a year, and looks back after 3, 6 and 12 months."""

from dataclasses import replace

from app.domain.staying_well import StayingWellPlan
from app.ui.sentences import full_day
from tests.client import Client
from tests.screens.conftest import Device
from tests.screens.test_keep_screens import handed_over

FIELDS = ("keep_doing", "warning_signs", "next_goals", "who_helps", "hard_times")


async def written(device: Device) -> StayingWellPlan:
    """Keep a plan."""
    well = device.services.staying_well
    return await well.keep(
        replace(await well.plan(), keep_doing="My walks", who_helps="My sister & Ann")
    )


async def test_the_plan_is_written_part_by_part(device: Device, patient: Client):
    await patient.go("/plan/staying-well")
    assert patient.has("well-none")
    await patient.click("well-start")
    for name in FIELDS:
        await patient.type("well-words", f"About {name}")
        await patient.click("well-next")

    plan = await device.services.staying_well.plan()
    for name in FIELDS:
        assert getattr(plan, name) == f"About {name}"
        assert f"About {name}" in patient.texts()


async def test_the_looks_back_are_listed_with_their_days(device: Device, patient: Client):
    await patient.go("/plan/staying-well")
    assert not patient.has("check-in-3-months")
    plan = await written(device)
    await patient.go("/plan")
    await patient.go("/plan/staying-well")

    for one in plan.check_ins:
        assert patient.has(f"check-in-{one.kind}")
        assert f"You look back on {full_day(one.due_on)}" in patient.texts()


async def test_a_look_back_stays_away_until_the_plan_has_words(patient: Client):
    await patient.go("/plan/staying-well")
    await patient.click("well-start")
    await patient.click("well-enough")

    assert patient.has("well-none")
    assert not patient.has("check-in-3-months")


async def test_a_look_back_that_is_due_stands_first_and_asks_its_questions(
    device: Device, patient: Client
):
    plan = await written(device)
    device.clock.pass_days(95)
    await patient.go("/plan/staying-well")
    keys = patient.keys()
    assert keys.index("check-in-3-months") < keys.index("well-part-keep_doing")
    assert "It is time to look back" in patient.texts()

    await patient.click("check-in-3-months")
    known = device.house.content.staying_well.check_in_by_id["3-months"]
    for question in known.questions:
        assert question in patient.texts()
    assert "My walks" in patient.texts(), "what was planned stands beside the questions"
    await patient.type("check-in-note", "Two walks a week")
    await patient.click("check-in-done")

    done = await device.services.staying_well.get_check_in(plan.check_ins[0].id)
    assert (done.note, done.done_on) == ("Two walks a week", device.clock.today())
    assert f"You looked back on {full_day(device.clock.today())}" in patient.texts()
    assert await device.services.staying_well.due() is None


async def test_a_look_back_can_be_taken_back(device: Device, patient: Client):
    plan = await written(device)
    await patient.go(f"/plan/staying-well/{plan.check_ins[0].id}")
    await patient.click("check-in-done")
    await patient.click("notice-undo")

    assert (await device.services.staying_well.get_check_in(plan.check_ins[0].id)).done_on is None
    assert patient.has("staying-well")


async def test_a_note_is_kept_as_it_is_typed_and_is_no_look_back_yet(
    device: Device, patient: Client
):
    plan = await written(device)
    await patient.go(f"/plan/staying-well/{plan.check_ins[1].id}")
    await patient.type("check-in-note", "Half a sen")
    await patient.go("/")

    check_in = await device.services.staying_well.get_check_in(plan.check_ins[1].id)
    assert (check_in.note, check_in.done_on) == ("Half a sen", None)


async def test_a_full_disk_is_told_and_the_note_stays(device: Device, patient: Client):
    plan = await written(device)
    await patient.go(f"/plan/staying-well/{plan.check_ins[0].id}")
    await patient.type("check-in-note", "Two walks")
    with device.refusing():
        await patient.click("check-in-done")
        assert patient.has("check-in-fault")
        assert patient.get("check-in-note").value == "Two walks"
    await patient.click("check-in-done")

    done = await device.services.staying_well.get_check_in(plan.check_ins[0].id)
    assert (done.note, done.done_on) == ("Two walks", device.clock.today())


async def test_the_plan_is_handed_over_as_one_page(device: Device, patient: Client):
    await written(device)
    await patient.go("/plan/staying-well")
    await patient.click("well-page")
    name, content = handed_over(patient)

    assert name.startswith("BackSkills page ")
    assert "My walks" in content.decode()
    assert "My sister &amp; Ann" in content.decode()


async def test_an_unknown_look_back_leads_to_today(patient: Client):
    await patient.go("/plan/staying-well/00000000-0000-4000-8000-000000000000")

    assert patient.has("today")
