"""Thought records: a question a screen, or three short steps; kept from the first answer on."""

import asyncio
from typing import Any

import flet as ft
import pytest

from app.services.thought_records import ThoughtAnswers
from tests.client import Client
from tests.screens.conftest import Device

STRANGE = "🦮 \u200bשלום <b>" + "é" * 100_000


async def only_record(device: Device) -> Any:
    (record,) = await device.services.thought_records.all()
    return record


async def skip(patient: Client, times: int) -> None:
    for _ in range(times):
        await patient.click("thought-next")


async def test_a_record_is_written_from_the_situation_to_what_to_do(
    device: Device, patient: Client
):
    await patient.go("/plan/thoughts")
    await patient.click("thought-new")
    await patient.type("thought-situation", "The bus")
    await patient.click("thought-next")
    await patient.type("thought-thought", "It will never end")
    await patient.click("thought-next")
    await patient.click("feeling-worried")
    await patient.click("thought-before-80")
    await patient.click("thought-next")
    await patient.click("style-fearing-the-worst")
    await patient.click("thought-next")
    await patient.type("thought-evidence_for", "March")
    await patient.click("thought-next")
    await patient.type("thought-evidence_against", "April")
    await patient.click("thought-next")
    await patient.type("thought-balanced_thought", "It may ease")
    await patient.click("thought-after-50")
    await patient.click("thought-next")
    await patient.type("thought-will_do", "Get off and walk")
    await patient.click("thought-next")
    assert patient.has("thought-look")
    assert "You can add more" not in patient.texts(), "nothing was left out"
    await patient.click("thought-done")

    record = await only_record(device)
    assert (record.situation, record.thought) == ("The bus", "It will never end")
    assert (record.feelings, record.feeling_percent) == (("worried",), 80)
    assert record.styles == ("fearing-the-worst",)
    assert (record.evidence_for, record.evidence_against) == ("March", "April")
    assert (record.balanced_thought, record.feeling_after_percent) == ("It may ease", 50)
    assert record.will_do == "Get off and walk"
    assert "Strength 80 of 100, and 50 after" in patient.texts()
    assert "It will never end" in patient.texts()


async def test_every_question_can_be_left_out_and_leaves_no_record(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await skip(patient, 8)

    assert patient.has("thought-look")
    assert await device.services.thought_records.all() == ()


async def test_the_first_answer_makes_the_record_and_a_kill_loses_nothing(device: Device):
    await device.welcome()
    async with device.window("/plan/thought/new") as patient:
        await skip(patient, 2)
        await patient.click("thought-before-70")
        assert (await only_record(device)).feeling_percent == 70
    await device.kill()
    async with device.window("/plan/thoughts") as patient:
        record = await only_record(device)
        await patient.click(f"thought-{record.id}")
        assert "Strength 70 of 100" in patient.texts()


async def test_typed_words_are_kept_when_the_screen_is_left(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await patient.type("thought-situation", STRANGE)
    await patient.click("back")

    assert (await only_record(device)).situation == STRANGE
    assert patient.has("thoughts")


async def test_typed_words_are_kept_when_the_box_is_left(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await patient.type("thought-situation", "The bus")
    await patient.blur("thought-situation")

    assert (await only_record(device)).situation == "The bus"


async def test_two_taps_in_a_row_make_one_record(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await skip(patient, 2)
    taps = [patient.get(key) for key in ("thought-before-10", "thought-before-20")]
    await asyncio.gather(*(patient.session.dispatch_event(one._i, "click", None) for one in taps))
    await patient.settle()

    assert (await only_record(device)).feeling_percent == 20


async def test_several_feelings_and_own_words_stand_together(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await skip(patient, 2)
    await patient.click("feeling-angry")
    await patient.click("feeling-low")
    await patient.type("thought-own-feeling", "low")
    assert patient.get("thought-own-feeling").value == "low", "a known word is not eaten"
    await patient.type("thought-own-feeling", "lower than low")
    await patient.click("feeling-angry")

    record = await only_record(device)
    assert record.feelings == ("low", "lower than low")
    await patient.go(f"/plan/thought/{record.id}")
    assert "Low, lower than low" in patient.texts()


async def test_a_style_brings_the_question_that_helps(device: Device, patient: Client):
    style = device.house.content.thoughts.styles[0]
    await patient.go("/plan/thought/new")
    await skip(patient, 3)
    assert style.explanation in patient.texts()
    assert style.question not in patient.texts()

    await patient.click(f"style-{style.id}")
    assert style.question in patient.texts()
    await skip(patient, 2)
    assert patient.has("thought-ask-evidence_against")
    assert style.question in patient.texts(), "there it is of use"


async def test_a_style_that_the_content_dropped_is_not_lost(device: Device, patient: Client):
    record = await device.services.thought_records.keep(
        ThoughtAnswers(thought="x", styles=("old-style",))
    )
    await patient.go(f"/plan/thought/{record.id}")
    await patient.click("thought-part-styles")
    await patient.click("style-mind-reading")

    assert (await only_record(device)).styles == ("mind-reading", "old-style")


async def test_a_beginning_is_offered_at_a_tap_and_never_filled_in(device: Device, patient: Client):
    starter = device.house.content.thoughts.steps[0].starters[0]
    await patient.go("/plan/thought/new")
    assert patient.get("thought-situation").value == ""
    assert not patient.has("thought-begin-0")

    await patient.click("thought-begin")
    await patient.click("thought-begin-0")
    assert patient.get("thought-situation").value == f"{starter} "
    await patient.type("thought-situation", "My own")
    await patient.click("thought-begin-0")
    assert patient.get("thought-situation").value == f"My own\n{starter} "


async def test_strengths_are_eleven_buttons_that_fit_a_small_phone(patient: Client):
    await patient.go("/plan/thought/new")
    await skip(patient, 2)
    for strength in range(0, 101, 10):
        assert patient.has(f"thought-before-{strength}")
    rows = [
        row
        for row in patient.find_all(ft.Row)
        if any(str(one.key).startswith("thought-before-") for one in patient.controls(row))
    ]
    assert [len(row.controls) for row in rows] == [6, 6]


async def test_a_part_is_changed_from_the_look_at_it_all(device: Device, patient: Client):
    record = await device.services.thought_records.keep(ThoughtAnswers(thought="Never again"))
    await patient.go(f"/plan/thought/{record.id}")
    await patient.click("thought-part-thought")
    await patient.type("thought-thought", "Not today")
    await patient.click("thought-next")

    assert patient.has("thought-look")
    assert "Not today" in patient.texts()
    assert (await only_record(device)).thought == "Not today"


async def test_the_three_short_steps_stand_on_one_screen(device: Device, patient: Client):
    await patient.go("/plan/thoughts")
    await patient.click("thought-short-way")
    await patient.type("thought-thought", "I am having the thought that it is too much")
    await patient.type("thought-balanced_thought", "It is hard. You are doing it")
    await patient.type("thought-will_do", "A warm drink")
    await patient.click("thought-done")

    record = await only_record(device)
    assert record.is_short
    assert (record.balanced_thought, record.will_do) == (
        "It is hard. You are doing it",
        "A warm drink",
    )
    await patient.click(f"thought-{record.id}")
    assert patient.has("thought-short")


async def test_a_short_record_can_grow_into_a_full_one(device: Device, patient: Client):
    record = await device.services.thought_records.keep(
        ThoughtAnswers(thought="Too much", will_do="Tea", is_short=True)
    )
    await patient.go(f"/plan/thought/{record.id}")
    await patient.click("thought-closer")
    assert patient.has("thought-look")
    await patient.click("thought-part-evidence_against")
    await patient.type("thought-evidence_against", "Yesterday went well")
    await patient.click("thought-next")

    kept = await only_record(device)
    assert (kept.is_short, kept.thought, kept.will_do) == (False, "Too much", "Tea")
    assert kept.evidence_against == "Yesterday went well"


async def test_a_deleted_record_comes_back_by_undo(device: Device, patient: Client):
    record = await device.services.thought_records.keep(ThoughtAnswers(thought="Never"))
    await patient.go(f"/plan/thought/{record.id}")
    await patient.click("thought-delete")
    assert patient.has("thoughts")
    assert not patient.has(f"thought-{record.id}")
    assert await device.services.thought_records.all() == ()

    await patient.click("notice-undo")
    assert patient.has(f"thought-{record.id}")
    assert await only_record(device) == record


async def test_leaving_after_a_delete_writes_nothing_anew(device: Device, patient: Client):
    record = await device.services.thought_records.keep(ThoughtAnswers(thought="Never"))
    await patient.go(f"/plan/thought/{record.id}")
    await patient.click("thought-part-thought")
    await patient.type("thought-thought", "Half a word")
    await patient.click("thought-next")
    await patient.click("thought-delete")
    await patient.go("/")

    assert await device.services.thought_records.all() == ()


@pytest.mark.parametrize("route", ["/plan/thoughts", "/plan/thought/new", "/plan/thought/short"])
async def test_help_is_one_tap_away_and_the_note_says_that_nothing_reads_it(
    device: Device, patient: Client, route: str
):
    await patient.go(route)
    for sentence in device.house.content.thoughts.private_note:
        assert sentence in patient.texts()
    assert patient.has("get-help")

    await patient.click("private-help")
    assert patient.has("help-page")
    await patient.click("back")
    assert patient.has("private-note")


async def test_dark_words_change_nothing_on_the_screen(patient: Client):
    """Nothing scans what is written: no word of it brings anything up."""
    await patient.go("/plan/thought/new")
    await patient.type("thought-situation", "It rains")
    before = patient.keys()
    await patient.type("thought-situation", "I do not want to live any more")

    assert patient.keys() == before


async def test_the_example_is_shown_at_a_tap(device: Device, patient: Client):
    example = device.house.content.thoughts.example
    await patient.go("/plan/thoughts")
    assert example["thought"] not in patient.texts()
    await patient.click("thought-example")

    for words in example.values():
        assert words in patient.texts()


async def test_a_full_disk_is_told_and_the_words_stay(device: Device, patient: Client):
    await patient.go("/plan/thought/new")
    await patient.type("thought-situation", "The bus")
    with device.refusing():
        await patient.blur("thought-situation")
        assert patient.has("thought-fault")
        assert patient.get("thought-situation").value == "The bus"
        await patient.click("back")
        assert patient.has("waiting-back")
    await patient.click("waiting-back")
    await patient.click("thought-next")

    assert not patient.has("thought-fault")
    assert (await only_record(device)).situation == "The bus"


async def test_many_records_are_shown_a_few_at_a_time(device: Device, patient: Client):
    for at in range(45):
        device.clock.pass_minutes(1)
        await device.services.thought_records.keep(ThoughtAnswers(thought=f"Thought {at}"))
    await patient.go("/plan/thoughts")
    assert "Thought 44" in patient.texts()
    assert "Thought 24" not in patient.texts()

    await patient.click("thoughts-older")
    await patient.click("thoughts-older")
    assert "Thought 0" in patient.texts().split(" | ")
    assert not patient.has("thoughts-older")


async def test_a_record_that_is_gone_leads_to_today(patient: Client):
    await patient.go("/plan/thought/00000000-0000-4000-8000-000000000000")

    assert patient.has("today")
