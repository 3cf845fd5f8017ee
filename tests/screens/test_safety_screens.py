"""The safety questions: asked when they must be, answered without false comfort, never lost."""

import pytest

from app.domain.red_flag import Occasion, Urgency
from tests.client import Client
from tests.screens.conftest import Device


async def through(patient: Client, *signs: str) -> None:
    """Tick what fits on each list and go on until there is an answer."""
    while not patient.has("answer-done"):
        for sign in signs:
            if patient.has(f"signs-{sign}"):
                await patient.click(f"signs-{sign}")
        await patient.click("safety-next")


async def test_nothing_ticked_never_says_safe(patient: Client):
    await patient.go("/safety/get_help")
    await through(patient)

    words = patient.texts().lower()
    assert "nothing ticked" in words
    assert "safe" not in words.replace("safety", "")
    assert "all clear" not in words


@pytest.mark.parametrize(
    ("sign", "urgency", "pauses"),
    [
        ("bladder", Urgency.EMERGENCY, True),
        ("sexual-function", Urgency.EMERGENCY, True),
        ("unwell", Urgency.TODAY, True),
        ("sudden-severe", Urgency.TODAY, True),
        ("weight-loss", Urgency.SOON, False),
    ],
)
async def test_an_answer_is_kept_with_its_time_and_pauses_the_day_when_urgent(
    device: Device, patient: Client, sign: str, urgency: Urgency, pauses: bool
):
    await patient.go("/safety/get_help")
    await through(patient, sign)

    assert patient.has(f"answer-{urgency}")
    check = await device.services.safety.last_check()
    assert check is not None
    assert (check.urgency, check.asked_at) == (urgency, device.clock.now())
    assert check.ticked == {sign}
    await patient.click("answer-done")
    assert patient.has("today")
    assert patient.has("today-paused") is pauses


async def test_an_urgent_sign_is_answered_before_the_other_lists(patient: Client):
    await patient.go("/safety/get_help")
    await patient.click("signs-bladder")
    await patient.click("safety-next")

    assert patient.has("answer-emergency")


async def test_an_emergency_takes_the_whole_screen_and_offers_the_call(patient: Client):
    await patient.go("/safety/get_help")
    await through(patient, "saddle-numbness")

    assert not patient.has("bar")
    await patient.click("call-tel:999")
    assert ("launch_url", "tel:999") in [
        (name, args.get("url", {}).get("url") if isinstance(args.get("url"), dict) else args["url"])
        for name, args in patient.asked
        if name == "launch_url"
    ]


async def test_the_pause_ends_with_the_day(device: Device, patient: Client):
    await patient.go("/safety/get_help")
    await through(patient, "unwell")
    device.clock.pass_days(1)

    assert not await device.services.safety.is_paused_today()


@pytest.mark.parametrize("sign", ["bladder", "unwell"])
async def test_an_urgent_answer_is_asked_about_again_at_the_next_opening(device: Device, sign: str):
    await device.welcome()
    async with device.window("/safety/get_help") as patient:
        await through(patient, sign)
    await device.kill()
    device.clock.pass_minutes(5)
    async with device.window("/diary") as patient:
        assert patient.has("safety-emergency")
        assert "Have a fresh look" in patient.texts()
        await through(patient)
        await patient.click("answer-done")
        await patient.go("/diary")
        assert patient.has("diary")
    await device.kill()
    async with device.window("/diary") as patient:
        assert patient.has("diary"), "a round with nothing ticked is not asked again"


async def test_it_is_not_asked_again_in_the_middle_of_things(patient: Client):
    """A backup and the lock's settings read the preferences anew; that is no opening."""
    await patient.go("/safety/get_help")
    await through(patient, "bladder")
    await patient.click("answer-done")
    await patient.go("/more/backup")
    await patient.click("backup-take")

    assert patient.has("backup")


async def test_rather_not_say_comes_back_at_the_next_opening(device: Device):
    await device.welcome()
    async with device.window("/safety/get_help") as patient:
        for _ in range(3):
            await patient.click("rather-not-say")
        assert "That is your choice" in patient.texts()
        await patient.click("answer-done")
    await device.kill()
    async with device.window() as patient:
        assert patient.has("safety-emergency")


async def test_a_list_left_out_is_remembered_beside_the_ticks_of_another(
    device: Device, patient: Client
):
    await patient.go("/safety/get_help")
    await patient.click("rather-not-say")
    await patient.click("safety-next")
    await patient.click("signs-weight-loss")
    await patient.click("safety-next")

    check = await device.services.safety.last_check()
    assert check is not None
    assert (check.ticked, check.rather_not_say) == (frozenset({"weight-loss"}), True)
    assert patient.has("answer-soon")


async def test_a_new_symptom_in_the_diary_asks_and_leads_back_to_the_entry(
    device: Device, patient: Client
):
    await patient.go("/diary/new")
    await patient.type("diary-note", "a new tingle")
    await patient.click("diary-pain-6")
    await patient.click("diary-symptom")

    assert patient.has("safety-emergency")
    assert not patient.has("back"), "it wants an answer, be it none"
    await through(patient)
    await patient.click("answer-done")
    assert patient.get("diary-note").value == "a new tingle"
    check = await device.services.safety.last_check()
    assert check is not None
    assert check.occasion is Occasion.NEW_SYMPTOM
    (entry,) = await device.entries()
    assert (entry.pain, entry.note, entry.new_symptom) == (6, "a new tingle", True)


async def test_a_new_symptom_before_any_number_leads_back_to_the_draft(patient: Client):
    await patient.go("/diary/new")
    await patient.type("diary-note", "a new tingle")
    await patient.click("diary-symptom")
    await through(patient)
    await patient.click("answer-done")

    assert patient.get("diary-note").value == "a new tingle"
    assert patient.get("diary-symptom").value is True


async def test_ticks_stay_while_help_is_read(patient: Client):
    await patient.go("/safety/get_help")
    await patient.click("safety-next")
    await patient.click("signs-unwell")
    await patient.click("get-help")
    await patient.click("back")

    assert patient.has("safety-today")
    await patient.click("safety-next")
    assert patient.has("answer-today")


async def test_a_list_can_be_looked_at_again(patient: Client):
    await patient.go("/safety/get_help")
    await patient.click("safety-next")
    await patient.click("back")

    assert patient.has("safety-emergency")
    await patient.click("back")
    assert patient.has("today"), "asked for out of interest, it can be left"


async def test_what_to_do_is_told_even_when_the_device_keeps_nothing(
    device: Device, patient: Client
):
    with device.refusing():
        await patient.go("/safety/get_help")
        await through(patient, "bladder")

        assert patient.has("answer-emergency")
        assert patient.has("call-tel:999")
        assert "not saved yet" in patient.texts()
        await patient.click("answer-done")
        assert patient.has("today-paused")


async def test_an_unknown_occasion_asks_all_the_same(patient: Client):
    await patient.go("/safety/xyz")

    assert patient.has("safety-emergency")


async def test_the_region_changes_the_numbers_everywhere(patient: Client):
    await patient.go("/more/settings")
    await patient.click("settings-region-ireland")
    await patient.click("get-help")

    assert "Ireland" in patient.texts()
    assert "116 123" in patient.texts()
    await patient.go("/safety/get_help")
    await through(patient, "bladder")
    assert patient.has("call-tel:112")


async def test_help_stands_in_the_corner_of_every_screen(patient: Client):
    for route in ("/", "/diary", "/diary/new", "/plan", "/progress", "/more", "/flare-up"):
        await patient.go(route)
        assert patient.has("get-help"), route
        await patient.click("get-help")
        assert patient.has("help-page")
        await patient.click("back")
        assert not patient.has("help-page"), route


async def test_help_names_its_day_of_check(patient: Client):
    await patient.go("/help")

    assert "23 November 2026" in patient.texts()


async def test_a_banner_says_when_the_words_are_due_for_a_check(device: Device, patient: Client):
    device.clock.pass_days(900)
    await patient.go("/help")
    assert "due for a check" in patient.texts()
    await patient.go("/")
    assert "due for a check" in patient.texts()
    await patient.go("/safety/get_help")
    assert "due for a check" in patient.texts()
