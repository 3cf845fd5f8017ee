"""The flare-up plan: written on a good day, walked on a bad one."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.activity import Unit
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.pacing import BaselineRule
from app.domain.red_flag import Occasion
from app.services.plans import PlanChoices
from tests.builders import MONDAY
from tests.client import Client
from tests.screens.conftest import Device
from tests.screens.test_keep_screens import handed_over

PARTS: dict[str, Any] = {
    "early_signs": "I rush",
    "way_back": "By days",
    "words_to_myself": "This is hard, and I have a plan",
    "whom_to_call": "My sister",
}


async def written(device: Device, **changes: Any) -> FlareUpPlan:
    """Keep a plan with all its parts."""
    plans = device.services.flare_up_plan
    whole = replace(
        await plans.plan(),
        first_things=("Breathe", "Warmth on my back", "Tell Ann"),
        pacing_step="half",
        **PARTS,
    )
    return await plans.keep(replace(whole, **changes))


async def walks_20_minutes(device: Device) -> None:
    activities = device.services.activities
    walk = await activities.name_activity("Walking", Unit.MINUTES)
    choices = PlanChoices(growth_percent=Decimal(10), amount=Decimal(20))
    await activities.plans.start(walk.id, BaselineRule.UNDER_TOLERANCE, choices)


async def answer_none(patient: Client) -> None:
    for _ in range(3):
        await patient.click("safety-next")
    await patient.click("answer-done")


async def test_the_plan_is_written_part_by_part_and_then_read(device: Device, patient: Client):
    await patient.go("/plan/flare-up")
    assert patient.has("flare-plan-none")
    await patient.click("flare-plan-start")
    await patient.type("flare-plan-words", "I rush")
    await patient.click("flare-plan-next")
    for at, thing in enumerate(("Breathe", "Warmth", "Tell Ann")):
        await patient.type(f"flare-plan-thing-{at}", thing)
    await patient.click("flare-plan-next")
    await patient.click("flare-plan-step-half")
    await patient.click("flare-plan-next")
    for words in ("By days", "This is hard", "My sister"):
        await patient.type("flare-plan-words", words)
        await patient.click("flare-plan-next")

    plan = await device.services.flare_up_plan.plan()
    assert (plan.early_signs, plan.first_things) == ("I rush", ("Breathe", "Warmth", "Tell Ann"))
    assert (plan.pacing_step, plan.way_back) == ("half", "By days")
    assert (plan.words_to_myself, plan.whom_to_call) == ("This is hard", "My sister")
    assert "1. Breathe\n2. Warmth\n3. Tell Ann" in patient.texts()
    assert "Half of my amount" in patient.texts()


async def test_what_is_half_typed_survives_a_kill(device: Device):
    await device.welcome()
    async with device.window("/plan/flare-up") as patient:
        await patient.click("flare-plan-start")
        await patient.type("flare-plan-words", "I ru")
        await patient.blur("flare-plan-words")
    await device.kill()
    async with device.window("/plan/flare-up") as patient:
        assert "I ru" in patient.texts()


async def test_ideas_are_offered_at_a_tap_and_fill_the_first_blank_box(
    device: Device, patient: Client
):
    ideas = device.house.content.flare_up_plan.part_by_id["first_things"].starters
    await patient.go("/plan/flare-up")
    await patient.click("flare-plan-start")
    await patient.click("flare-plan-next")
    assert [patient.get(f"flare-plan-thing-{at}").value for at in range(3)] == ["", "", ""]

    await patient.click("flare-plan-begin")
    await patient.type("flare-plan-thing-1", "My own")
    await patient.click("flare-plan-begin-0")
    await patient.click("flare-plan-begin-2")
    assert [patient.get(f"flare-plan-thing-{at}").value for at in range(3)] == [
        ideas[0],
        "My own",
        ideas[2],
    ]
    assert not patient.has("flare-plan-begin"), "there is no room for more"


async def test_a_step_back_can_be_taken_back(device: Device, patient: Client):
    await written(device)
    await patient.go("/plan/flare-up")
    await patient.click("flare-plan-part-pacing_step")
    await patient.click("flare-plan-no-step")

    assert (await device.services.flare_up_plan.plan()).pacing_step == ""


async def test_on_a_paused_day_the_plan_says_nothing_of_amounts(device: Device, patient: Client):
    await written(device)
    await device.services.safety.record_check(Occasion.GET_HELP, {"bladder"})
    await patient.go("/plan/flare-up")

    assert patient.has("today-paused")
    assert not patient.has("flare-plan-part-pacing_step")
    assert not patient.has("flare-plan-part-way_back")
    assert patient.has("flare-plan-part-whom_to_call")


async def test_the_plan_is_handed_over_as_one_page(device: Device, patient: Client):
    await written(device, words_to_myself="<b>Slowly</b>")
    await patient.go("/plan/flare-up")
    await patient.click("flare-plan-page")
    name, content = handed_over(patient)

    assert name == f"BackSkills page {MONDAY.isoformat()}.html", "the name tells nothing"
    text = content.decode()
    for words in ("I rush", "Tell Ann", "Half of my amount", "&lt;b&gt;Slowly&lt;/b&gt;"):
        assert words in text
    assert device.house.content.flare_up_plan.print_footer[:20] in text
    assert "Your page is ready. Open it to print it." in patient.texts()


async def test_a_full_disk_is_told_and_the_words_stay(device: Device, patient: Client):
    await patient.go("/plan/flare-up")
    await patient.click("flare-plan-start")
    await patient.type("flare-plan-words", "I rush")
    with device.refusing():
        await patient.blur("flare-plan-words")
        assert patient.has("flare-plan-fault")
        assert patient.get("flare-plan-words").value == "I rush"
    await patient.click("flare-plan-next")

    assert (await device.services.flare_up_plan.plan()).early_signs == "I rush"


async def test_a_bad_day_is_one_tap_from_today_and_starts_with_the_safety_questions(
    device: Device, patient: Client
):
    await written(device)
    await patient.click("today-flare-up")
    assert patient.has("walk-safety")
    assert not patient.has("walk-next"), "there is no way past the questions"
    assert not await device.services.flare_ups.is_in_flare_up()

    await patient.click("walk-questions")
    await answer_none(patient)
    assert patient.has("walk-hold")
    assert await device.services.flare_ups.is_in_flare_up()


async def test_the_walk_shows_my_own_words_and_ends_with_the_way_back(
    device: Device, patient: Client
):
    await written(device)
    await walks_20_minutes(device)
    await patient.go("/flare-up/walk")
    await patient.click("walk-questions")
    await answer_none(patient)

    assert "Half of my amount" in patient.texts()
    assert "20 minutes" in patient.texts()
    assert "With your step back: 10 minutes" in patient.texts()
    await patient.click("walk-next")
    assert "1. Breathe | 2. Warmth on my back | 3. Tell Ann" in patient.texts()
    await patient.click("walk-next")
    assert PARTS["words_to_myself"] in patient.texts()
    await patient.click("walk-next")
    assert PARTS["whom_to_call"] in patient.texts()
    assert patient.has("walk-help")
    await patient.click("walk-next")
    assert patient.has("walk-rebuild")
    assert PARTS["way_back"] in patient.texts()
    await patient.click("walk-next")
    await patient.click("walk-entry")
    assert patient.has("flare-up")


async def test_without_a_plan_the_walk_is_kind_and_offers_ideas(device: Device, patient: Client):
    walk = {one.id: one for one in device.house.content.flare_up_plan.walk}
    await patient.go("/flare-up/walk")
    await patient.click("walk-questions")
    await answer_none(patient)
    seen = {}
    while patient.has("walk-next"):
        (screen,) = [one for one in walk if patient.has(f"walk-{one}")]
        seen[screen] = patient.texts()
        await patient.click("walk-next")

    for screen in ("first_things", "words"):
        assert walk[screen].blank_title in seen[screen]
        for idea in walk[screen].ideas:
            assert idea in seen[screen]
    assert "you wrote" not in "".join(seen.values()).lower()
    await patient.click("walk-plan")
    assert patient.has("flare-plan-none")


async def test_an_urgent_sign_does_not_lead_on_to_the_walk(device: Device, patient: Client):
    await written(device)
    await patient.click("today-flare-up")
    await patient.click("walk-questions")
    await patient.click("signs-bladder")
    await patient.click("safety-next")
    await patient.click("answer-done")

    assert patient.has("today-paused")
    assert not patient.has("walk-hold")


@pytest.mark.parametrize("is_written", [True, False])
async def test_on_a_paused_day_the_walk_says_nothing_of_amounts_or_things_to_do(
    device: Device, patient: Client, *, is_written: bool
):
    if is_written:
        await written(device)
    await walks_20_minutes(device)
    await device.services.safety.record_check(Occasion.FLARE_UP, {"bladder"})
    await patient.go("/flare-up/walk")
    await patient.click("walk-checked")
    seen = []
    while patient.has("walk-next"):
        assert patient.has("today-paused")
        seen.append(patient.texts())
        await patient.click("walk-next")

    assert len(seen) == 2, "kind words, and someone to call"
    for words in ("20 minutes", "Half of my amount", "Breathe", "Walk to the door"):
        assert words not in "".join(seen)


async def test_on_the_second_look_of_a_day_the_questions_need_not_be_asked_again(
    device: Device, patient: Client
):
    await written(device)
    await patient.click("today-flare-up")
    await patient.click("walk-questions")
    await answer_none(patient)
    await patient.go("/")
    await patient.click("today-flare-walk")
    assert patient.has("walk-safety")
    await patient.click("walk-checked")
    assert patient.has("walk-hold")

    device.clock.pass_days(1)
    await patient.go("/")
    await patient.click("today-flare-walk")
    assert not patient.has("walk-checked"), "another day asks anew"


async def test_back_leads_through_the_walk_and_out_of_it(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.FLARE_UP, frozenset())
    await patient.go("/flare-up/walk")
    await patient.click("walk-checked")
    await patient.click("walk-next")
    await patient.click("back")
    assert patient.has("walk-hold")
    await patient.click("back")
    await patient.click("back")

    assert patient.has("today")


async def test_get_help_covers_the_walk_and_leads_back_to_the_same_screen(
    device: Device, patient: Client
):
    await device.services.safety.record_check(Occasion.FLARE_UP, frozenset())
    await patient.go("/flare-up/walk")
    await patient.click("walk-checked")
    await patient.click("walk-next")
    await patient.click("get-help")
    await patient.click("back")

    assert patient.has("walk-first_things")


async def test_a_full_disk_does_not_stand_in_the_way_of_a_bad_day(device: Device, patient: Client):
    await written(device)
    await device.services.safety.record_check(Occasion.FLARE_UP, frozenset())
    await patient.go("/flare-up/walk")
    with device.refusing():
        await patient.click("walk-checked")
        assert patient.has("walk-fault")
        assert patient.has("walk-hold")


async def test_two_taps_in_a_row_skip_no_screen_of_the_walk(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.FLARE_UP, frozenset())
    await patient.go("/flare-up/walk")
    await patient.click("walk-checked")
    button = patient.get("walk-next")
    await asyncio.gather(
        *(patient.session.dispatch_event(button._i, "click", None) for _tap in range(2))
    )
    await patient.settle()

    assert patient.has("walk-first_things")


async def test_old_answers_read_again_do_not_stand_for_todays(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.FLARE_UP, frozenset())
    device.clock.pass_days(1)
    await patient.go("/safety-answer")
    await patient.go("/flare-up/walk")

    assert patient.has("walk-safety")
    assert not patient.has("walk-checked")
