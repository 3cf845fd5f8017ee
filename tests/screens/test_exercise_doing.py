"""Doing an exercise: the figures, the taps, the clock, and what is kept of it."""

import pytest

from app.domain.exercise import ExerciseLog, Felt
from app.domain.red_flag import Occasion
from app.services.records import UnitOfWork
from tests.client import Client
from tests.screens.conftest import Device
from tests.screens.ticking import asked_to_wake, at_once, passes, ticking

pytestmark = pytest.mark.usefixtures("at_once")
__all__ = ["at_once"]


async def logs(device: Device) -> list[ExerciseLog]:
    today = device.clock.today()

    def job(work: UnitOfWork) -> list[ExerciseLog]:
        return list(work.exercise_logs.between(today, today))

    return await device.house._records.read(job)  # type: ignore[union-attr]


async def begin(patient: Client, exercise: str, *presses: str) -> None:
    await patient.go(f"/plan/exercise/{exercise}/do")
    for key in (*presses, "doing-begin"):
        await patient.click(key)


def stage(patient: Client) -> str:
    return str(patient.get("doing-stage").value)


def figure(patient: Client) -> str:
    return str(patient.get("doing-figure").value)


async def test_it_begins_at_the_level_of_the_list(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "2")
    await begin(patient, "bridge")

    assert "0 of 6" in patient.texts()


async def test_another_level_is_for_this_time_alone(device: Device, patient: Client):
    await device.services.exercises.choose("bridge", "2")
    await begin(patient, "bridge", "level-1")
    assert "0 of 3" in patient.texts()

    view = await device.services.exercises.view()
    assert [one.level for one in view.chosen] == ["2"]


async def test_each_tap_counts_and_the_last_one_ends_it(patient: Client):
    await begin(patient, "bridge")
    for done in ("0", "1", "2"):
        assert figure(patient) == done
        await patient.click("doing-tap")

    assert "Gentle start: 3 times" in patient.texts()
    assert patient.has("doing-done")


async def test_between_rounds_there_is_a_rest_as_long_as_it_takes(device: Device, patient: Client):
    await begin(patient, "bridge", "level-3")
    for _ in range(8):
        await patient.click("doing-tap")
    assert stage(patient) == "Rest"
    await passes(device, patient, 3600)
    assert stage(patient) == "Rest"

    await patient.click("doing-go")
    assert stage(patient) == "Go"
    assert "Round 2 of 2" in patient.texts()


async def test_seconds_count_down_over_both_sides(device: Device, patient: Client):
    await begin(patient, "calf-stretch")
    assert (stage(patient), figure(patient)) == ("Get ready", "5")
    await passes(device, patient, 2)
    assert figure(patient) == "3"
    await passes(device, patient, 3)
    assert (stage(patient), figure(patient)) == ("Go", "5")
    assert "Round 1 of 3, first side" in patient.texts()
    await passes(device, patient, 5)
    assert stage(patient) == "The other side now"
    await passes(device, patient, 5)
    assert "Round 1 of 3, second side" in patient.texts()
    await passes(device, patient, 5)
    assert (stage(patient), figure(patient)) == ("Rest", "15")


async def test_long_times_stand_as_on_a_clock(device: Device, patient: Client):
    await begin(patient, "walking")
    await passes(device, patient, 5 + 31)

    assert figure(patient) == "1:29"


async def test_the_clock_can_count_repetitions(device: Device, patient: Client):
    await begin(patient, "bridge", "counts-clock")
    await passes(device, patient, 5)
    assert (stage(patient), figure(patient)) == ("Go", "1")
    await passes(device, patient, 6)
    assert figure(patient) == "2"
    assert "2 of 3" in patient.texts()


async def test_seconds_are_counted_by_the_clock_alone(patient: Client):
    await patient.go("/plan/exercise/walking/do")

    assert not patient.has("counts")


async def test_figures_can_be_read_from_the_floor(patient: Client):
    await begin(patient, "calf-stretch")
    assert patient.get("doing-figure").size >= 180

    await begin(patient, "walking", "level-3")
    await patient.click("doing-next")
    assert figure(patient) == "10:00"
    assert patient.get("doing-figure").size >= 90


async def test_a_pause_stands_still_until_it_goes_on(device: Device, patient: Client):
    await begin(patient, "calf-stretch")
    await passes(device, patient, 2)
    await patient.click("doing-pause")
    assert stage(patient) == "Paused"
    assert ticking() == 0
    await passes(device, patient, 600)
    assert figure(patient) == "3"

    await patient.click("doing-go-on")
    await passes(device, patient, 1)
    assert (stage(patient), figure(patient)) == ("Get ready", "2")


async def test_next_goes_to_the_next_part(patient: Client):
    await begin(patient, "calf-stretch")
    await patient.click("doing-next")

    assert stage(patient) == "Go"


async def test_done_is_kept_and_can_be_undone(device: Device, patient: Client):
    await begin(patient, "bridge", "level-3")
    await patient.click("doing-next")
    await patient.click("doing-go")
    await patient.click("doing-next")
    assert await logs(device) == [], "nothing is noted before the patient says so"
    await patient.click("doing-done")
    (log,) = await logs(device)
    assert (log.exercise, log.level, log.rounds, log.felt) == ("bridge", "3", 2, None)

    await patient.click("notice-undo")
    assert await logs(device) == []
    assert patient.has("doing-done")


async def test_it_can_end_at_any_time_and_counts_what_was_done(device: Device, patient: Client):
    await begin(patient, "calf-stretch")
    await passes(device, patient, 5 + 5 + 5 + 5 + 3)
    await patient.click("doing-end")
    assert ticking() == 0
    assert "You did 1 of 3 rounds." in patient.texts()

    await patient.click("doing-done")
    assert [log.rounds for log in await logs(device)] == [1]


async def test_an_early_end_is_not_blamed(patient: Client):
    await begin(patient, "calf-stretch")
    await patient.click("doing-end")

    assert "Any part of it counts." in patient.texts()


@pytest.mark.parametrize("felt", list(Felt))
async def test_how_the_back_felt_is_kept(device: Device, patient: Client, felt: Felt):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    await patient.click("doing-done")
    await patient.click(f"felt-{felt}")

    assert [log.felt for log in await logs(device)] == [felt]


async def test_much_worse_leads_to_help_and_names_no_cause(patient: Client):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    await patient.click("doing-done")
    assert not patient.has("soreness")
    await patient.click("felt-much_worse")

    assert patient.has("soreness")
    assert not patient.has("doing-again"), "nobody is asked to do it once more"
    await patient.click("doing-help")
    assert patient.has("help-page")


async def test_much_worse_leads_to_help_even_when_nothing_can_be_kept(
    device: Device, patient: Client
):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    await patient.click("doing-done")
    with device.refusing():
        await patient.click("felt-much_worse")

        assert patient.has("soreness")
        assert "Not saved yet" in patient.texts()
    await patient.click("felt-much_worse")
    assert [log.felt for log in await logs(device)] == [Felt.MUCH_WORSE]


async def test_a_bit_sore_is_told_what_is_normal(device: Device, patient: Client):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    await patient.click("doing-done")
    await patient.click("felt-a_bit_sore")

    assert device.house.content.exercises["bridge"].normal[0] in patient.texts()
    assert not patient.has("soreness")


async def test_a_refused_log_is_said_and_can_be_tried_again(device: Device, patient: Client):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    with device.refusing():
        await patient.click("doing-done")
        assert "Not saved yet" in patient.texts()
    await patient.click("doing-done")

    assert len(await logs(device)) == 1
    assert "Not saved yet" not in patient.texts()


async def test_once_more_is_a_second_log(device: Device, patient: Client):
    for _ in range(2):
        await begin(patient, "bridge")
        await patient.click("doing-end")
        await patient.click("doing-done")
        await patient.click("doing-again")

    assert len(await logs(device)) == 2
    await patient.click("notice-undo")
    assert len(await logs(device)) == 1


async def test_leaving_stops_the_clock_and_keeps_what_was_logged(device: Device, patient: Client):
    await begin(patient, "bridge")
    await patient.click("doing-end")
    await patient.click("doing-done")
    await begin(patient, "calf-stretch")
    assert ticking() == 1
    await patient.click("back")

    assert ticking() == 0
    assert len(await logs(device)) == 1


async def test_help_covers_it_and_it_goes_on_from_there(device: Device, patient: Client):
    await begin(patient, "calf-stretch")
    await passes(device, patient, 2)
    await patient.click("get-help")
    assert ticking() == 0
    await passes(device, patient, 600)
    await patient.go("/plan/exercise/calf-stretch/do")
    assert (stage(patient), figure(patient)) == ("Paused", "3")

    await patient.click("doing-end")


async def test_the_screen_stays_lit_only_while_it_is_done(patient: Client):
    await begin(patient, "calf-stretch")
    assert asked_to_wake(patient) == ["enable"]
    await patient.click("back")

    assert asked_to_wake(patient) == ["enable", "disable"]


async def test_the_figure_is_words_to_those_who_do_not_see_it(device: Device, patient: Client):
    await begin(patient, "walking")
    await passes(device, patient, 5 + 31)

    assert "1 minute 29 seconds" in patient.texts()


async def test_a_paused_day_offers_no_beginning(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/exercise/bridge/do")

    assert patient.has("today-paused")
    assert not patient.has("doing-begin")


async def test_while_the_clock_runs_somebody_is_there(device: Device, patient: Client):
    await begin(patient, "walking")
    await passes(device, patient, 100)
    assert device.house.touched_at == device.clock.now()

    await patient.click("doing-pause")
    paused_at = device.clock.now()
    await passes(device, patient, 100)
    assert device.house.touched_at == paused_at


async def test_in_a_closed_window_nobody_is_there(device: Device, patient: Client):
    await begin(patient, "walking")
    await passes(device, patient, 100)
    closed_at = device.clock.now()
    patient.session._Session__expires_at = closed_at  # type: ignore[attr-defined]
    await passes(device, patient, 100)

    assert device.house.touched_at == closed_at
