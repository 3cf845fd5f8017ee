"""Relaxation: the list, the text that is read along, the breath, and both tensions."""

import flet as ft
import pytest

from app.domain.red_flag import Occasion
from app.domain.relaxation import RelaxationLog
from app.services.records import UnitOfWork
from tests.client import Client
from tests.screens.conftest import Device
from tests.screens.ticking import asked_to_wake, at_once, passes, ticking

pytestmark = pytest.mark.usefixtures("at_once")
__all__ = ["at_once"]
BREATHING, SCAN = "/plan/relaxation/paced-breathing", "/plan/relaxation/body-scan"


async def logs(device: Device) -> list[RelaxationLog]:
    today = device.clock.today()

    def job(work: UnitOfWork) -> list[RelaxationLog]:
        return list(work.relaxation_logs.between(today, today))

    return await device.house._records.read(job)  # type: ignore[union-attr]


async def begin(patient: Client, route: str, *presses: str) -> None:
    await patient.go(route)
    for key in (*presses, "player-begin"):
        await patient.click(key)


def line(patient: Client) -> str:
    return str(patient.get("player-line").value)


def said(patient: Client, key: str) -> str:
    return str(patient.get(key).value)


async def test_the_list_says_how_long_how_and_in_which_positions(device: Device, patient: Client):
    await patient.go("/plan/relaxation")
    for one in device.house.content.relaxations.values():
        assert patient.has(f"relaxation-{one.id}")
        assert one.positions[0] in patient.texts()
    assert "Slow breathing | Breathing, 5 minutes" in patient.texts()


async def test_the_list_counts_what_was_done(device: Device, patient: Client):
    await device.services.relaxations.log("body-scan")
    await patient.go("/plan/relaxation")
    assert "Done once in the last 4 weeks" in patient.texts()

    await device.services.relaxations.log("body-scan")
    await patient.go("/")
    await patient.go("/plan/relaxation")
    assert "Done 2 times in the last 4 weeks" in patient.texts()


async def test_before_it_says_what_to_know_and_when_to_stop(device: Device, patient: Client):
    await patient.go("/plan/relaxation")
    await patient.click("relaxation-body-scan")
    scan = device.house.content.relaxations["body-scan"]

    for words in (*scan.before, *scan.positions, *scan.stop):
        assert words in patient.texts()


async def test_lines_follow_each_other_by_the_clock(device: Device, patient: Client):
    lines = device.house.content.relaxations["body-scan"].lines
    await begin(patient, SCAN)
    assert line(patient) == lines[0].text
    await passes(device, patient, lines[0].seconds)
    assert line(patient) == lines[1].text
    await passes(device, patient, lines[1].seconds - 1)
    assert line(patient) == lines[1].text


async def test_it_can_go_a_line_on_and_back(device: Device, patient: Client):
    lines = device.house.content.relaxations["body-scan"].lines
    await begin(patient, SCAN)
    await patient.click("player-next")
    await patient.click("player-next")
    assert line(patient) == lines[2].text
    await patient.click("player-back")
    assert line(patient) == lines[1].text
    for _ in range(3):
        await patient.click("player-back")
    assert line(patient) == lines[0].text


async def test_the_time_left_is_said_in_words(device: Device, patient: Client):
    await begin(patient, SCAN)
    assert said(patient, "player-left") == "About 8 minutes left"
    await passes(device, patient, 5 * 60)
    assert said(patient, "player-left") == "About 3 minutes left"
    whole = device.house.content.relaxations["body-scan"].seconds
    await passes(device, patient, whole - 5 * 60 - 30)
    assert said(patient, "player-left") == "Less than a minute left"


async def test_a_pause_stands_still_and_says_when_to_stop(device: Device, patient: Client):
    await begin(patient, SCAN)
    assert not patient.has("player-stop")
    await patient.click("player-pause")
    assert patient.has("player-stop")
    assert ticking() == 0
    before = line(patient)
    await passes(device, patient, 600)
    assert line(patient) == before

    await patient.click("player-go-on")
    assert not patient.has("player-stop")
    await patient.click("player-end")


async def test_after_the_last_line_it_asks_and_nothing_runs(device: Device, patient: Client):
    await begin(patient, SCAN)
    await passes(device, patient, 3600)

    assert patient.has("tension-after")
    assert ticking() == 0
    for words in device.house.content.relaxations["body-scan"].after:
        assert words in patient.texts()


async def test_both_tensions_are_kept_and_said_without_praise(device: Device, patient: Client):
    await begin(patient, SCAN, "tension-before-7")
    await patient.click("player-end")
    await patient.click("tension-after-4")

    assert "Tension before: 7 of 10. Tension now: 4 of 10." in patient.texts()
    (log,) = await logs(device)
    assert (log.relaxation, log.tension_before, log.tension_after) == ("body-scan", 7, 4)

    await patient.click("tension-after-8")
    assert "Tension before: 7 of 10. Tension now: 8 of 10." in patient.texts()
    assert [one.tension_after for one in await logs(device)] == [8]


async def test_the_tension_before_can_be_left_out(device: Device, patient: Client):
    await begin(patient, SCAN)
    assert [(one.tension_before, one.tension_after) for one in await logs(device)] == [(None, None)]
    await patient.click("player-end")
    await patient.click("tension-after-4")

    assert "Tension now: 4 of 10." in patient.texts()
    await patient.click("player-done")
    assert patient.has("relaxations")


async def test_a_full_device_holds_nobody_back(device: Device, patient: Client):
    with device.refusing():
        await begin(patient, SCAN, "tension-before-7")
        assert patient.has("player-line")
        await patient.click("player-end")
        await patient.click("tension-after-4")
        assert "Not saved yet" in patient.texts()
    await patient.click("tension-after-5")

    assert "Not saved yet" not in patient.texts()
    assert [(one.tension_before, one.tension_after) for one in await logs(device)] == [(7, 5)]


async def test_what_was_refused_is_kept_on_leaving(device: Device, patient: Client):
    with device.refusing():
        await begin(patient, SCAN, "tension-before-7")
        await patient.click("player-end")
        await patient.click("tension-after-4")
    await patient.click("player-done")

    assert [(one.tension_before, one.tension_after) for one in await logs(device)] == [(7, 4)]


async def test_the_breath_goes_in_and_out_at_its_pace(device: Device, patient: Client):
    await begin(patient, BREATHING)
    assert said(patient, "breath-word") == "Breathe in"
    await passes(device, patient, 3)
    assert said(patient, "breath-word") == "Breathe in"
    await passes(device, patient, 1)
    assert said(patient, "breath-word") == "Breathe out"
    await passes(device, patient, 6)
    assert said(patient, "breath-word") == "Breathe in"


async def test_the_circle_grows_as_long_as_the_breath_goes_in(device: Device, patient: Client):
    await begin(patient, BREATHING)
    circle = patient.get("breath-circle")
    assert (circle.scale, circle.animate_scale.duration) == (1.0, 4000)
    await passes(device, patient, 4)
    circle = patient.get("breath-circle")
    assert (circle.scale, circle.animate_scale.duration) == (0.6, 6000)


async def test_the_circle_goes_on_from_where_it_was_paused(device: Device, patient: Client):
    await begin(patient, BREATHING)
    await passes(device, patient, 1)
    await patient.click("player-pause")
    await passes(device, patient, 60)
    await patient.click("player-go-on")

    assert patient.get("breath-circle").animate_scale.duration == 3000
    await patient.click("player-end")


async def test_with_less_motion_nothing_grows(device: Device):
    await device.welcome(less_motion=True)
    async with device.window(BREATHING) as patient:
        await patient.click("player-begin")
        await passes(device, patient, 2)

        assert not patient.has("breath-circle")
        assert said(patient, "breath-word") == "Breathe in"
        blocks = patient.get("breath-bar").controls
        assert [one.bgcolor == ft.Colors.PRIMARY for one in blocks] == [True] * 3 + [False]
        await passes(device, patient, 2)
        assert said(patient, "breath-word") == "Breathe out"
        assert len(patient.get("breath-bar").controls) == 6
        await patient.click("player-end")


async def test_the_pace_can_be_changed_before_and_on_the_way(device: Device, patient: Client):
    await patient.go(BREATHING)
    await patient.click("pace-longer")
    assert said(patient, "pace") == "5 counts in, 7 counts out"
    await patient.click("player-begin")
    await passes(device, patient, 4)
    assert said(patient, "breath-word") == "Breathe in"

    await patient.click("pace-shorter")
    await passes(device, patient, 4)
    assert said(patient, "pace") == "4 counts in, 6 counts out"
    assert said(patient, "breath-word") == "Breathe out"


async def test_the_pace_has_a_shortest_and_a_longest(patient: Client):
    await patient.go(BREATHING)
    for _ in range(10):
        await patient.click("pace-shorter")
    assert said(patient, "pace") == "2 counts in, 4 counts out"
    for _ in range(10):
        await patient.click("pace-longer")
    assert said(patient, "pace") == "8 counts in, 10 counts out"


async def test_only_breathing_has_a_breath(patient: Client):
    await begin(patient, SCAN)

    assert not patient.has("breath-word")
    assert not patient.has("pace")


async def test_leaving_stops_it_and_lets_the_device_sleep(patient: Client):
    await begin(patient, SCAN)
    assert (ticking(), asked_to_wake(patient)) == (1, ["enable"])
    await patient.click("back")

    assert (ticking(), asked_to_wake(patient)) == (0, ["enable", "disable"])


async def test_a_paused_day_is_said_and_relaxing_is_still_there(device: Device, patient: Client):
    await device.services.safety.record_check(Occasion.GET_HELP, frozenset({"bladder"}))
    await patient.go("/plan/relaxation")
    assert patient.has("today-paused")
    await patient.go(BREATHING)

    assert patient.has("today-paused")
    assert patient.has("player-begin")


async def test_a_relaxation_that_is_not_there_leads_to_today(patient: Client):
    await patient.go("/plan/relaxation/levitation")

    assert patient.has("today")
