"""Try it and see: a guess first, then what happened and what was learned."""

from datetime import timedelta
from typing import Any

from app.domain.red_flag import Occasion
from app.services.experiments import ExperimentAnswers
from tests.builders import MONDAY
from tests.client import Client
from tests.screens.conftest import Device

BAG = ExperimentAnswers(will_try="Carry one bag", prediction="In bed tomorrow", sureness=8)


async def only(device: Device) -> Any:
    (experiment,) = await device.services.experiments.all()
    return experiment


async def test_a_guess_is_kept_and_stands_among_those_to_try(device: Device, patient: Client):
    await patient.go("/plan/experiments")
    assert patient.has("experiments-none")
    await patient.click("experiment-new")
    await patient.type("experiment-will_try", "Carry one bag")
    await patient.type("experiment-prediction", "In bed tomorrow")
    await patient.click("experiment-sureness-8")
    assert patient.has("experiment-saved-text")
    await patient.click("experiment-done")

    made = await only(device)
    assert (made.will_try, made.prediction, made.sureness) == (
        "Carry one bag",
        "In bed tomorrow",
        8,
    )
    assert made.is_open
    assert "To try" in patient.texts()
    assert "How sure: 8 of 10" in patient.texts()


async def test_after_the_try_it_asks_what_happened(device: Device, patient: Client):
    made = await device.services.experiments.keep(BAG)
    device.clock.pass_days(2)
    await patient.go(f"/plan/experiment/{made.id}")
    assert not patient.has("experiment-happened")
    await patient.click("experiment-tried")
    await patient.type("experiment-happened", "Sore, and up as always")
    await patient.type("experiment-learned", "One bag is fine")
    await patient.click("experiment-done")

    tried = await only(device)
    assert tried.tried_on == MONDAY + timedelta(days=2)
    assert (tried.happened, tried.learned) == ("Sore, and up as always", "One bag is fine")
    assert "Tried" in patient.texts().split(" | ")
    assert "One bag is fine" in patient.texts()


async def test_a_try_can_be_taken_back_and_its_words_stay(device: Device, patient: Client):
    made = await device.services.experiments.keep(BAG)
    await patient.go(f"/plan/experiment/{made.id}")
    await patient.click("experiment-tried")
    await patient.type("experiment-happened", "Half of it")
    await patient.click("experiment-untried")
    assert (await only(device)).is_open

    await patient.click("experiment-tried")
    assert patient.get("experiment-happened").value == "Half of it"


async def test_half_typed_words_survive_a_kill(device: Device):
    await device.welcome()
    async with device.window("/plan/experiment/new") as patient:
        await patient.type("experiment-will_try", "Carry o")
        await patient.blur("experiment-will_try")
    await device.kill()
    async with device.window("/plan/experiments"):
        assert (await only(device)).will_try == "Carry o"


async def test_a_look_at_the_form_leaves_nothing_behind(device: Device, patient: Client):
    await patient.go("/plan/experiment/new")
    await patient.click("experiment-done")

    assert patient.has("experiments-none")
    assert await device.services.experiments.all() == ()


async def test_a_deleted_one_comes_back_by_undo(device: Device, patient: Client):
    made = await device.services.experiments.keep(BAG)
    await patient.go(f"/plan/experiment/{made.id}")
    await patient.click("experiment-delete")
    assert patient.has("experiments-none")

    await patient.click("notice-undo")
    assert patient.has(f"experiment-{made.id}")
    assert await only(device) == made


async def test_while_the_day_is_paused_no_new_try_is_offered(device: Device, patient: Client):
    made = await device.services.experiments.keep(BAG)
    await device.services.safety.record_check(Occasion.GET_HELP, {"bladder"})
    await patient.go("/plan/experiments")
    assert patient.has("today-paused")
    assert not patient.has("experiment-new")

    await patient.click(f"experiment-{made.id}")
    assert patient.has("today-paused")


async def test_a_full_disk_is_told_and_the_words_stay(device: Device, patient: Client):
    await patient.go("/plan/experiment/new")
    await patient.type("experiment-will_try", "Carry one bag")
    with device.refusing():
        await patient.click("experiment-done")
        assert patient.has("experiment-fault")
        assert patient.get("experiment-will_try").value == "Carry one bag"
    await patient.click("experiment-done")

    assert (await only(device)).will_try == "Carry one bag"
