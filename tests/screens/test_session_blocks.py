"""Each kind of block: what it shows, what it keeps, and what it does on a paused day."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.activity import Unit
from app.domain.programme import HomeworkOutcome
from app.domain.red_flag import Occasion
from app.services.door import Services
from app.services.experiments import ExperimentAnswers
from app.services.goals import GoalAnswers
from app.services.programme import Answered
from app.services.thought_records import ThoughtAnswers
from app.ui.screens.programme.timing import Countdown, ReadAlong
from tests.builders import MONDAY
from tests.client import Client
from tests.screens.conftest import Device, content

YOUR_DAYS = "/programme/assessment/your-days"
FIRST_GOAL = "/programme/assessment/first-goal"
EXERCISES = "/programme/assessment/your-exercises"
AGREEMENT = "/programme/assessment/agreement"
HURT = "/programme/understanding-pain/hurt-and-harm"
LOOK_BACK = "/programme/good-and-bad-days/look-back"
BASELINE = "/programme/good-and-bad-days/find-your-baseline"
BY_THE_PLAN = "/programme/good-and-bad-days/go-by-the-plan"


async def kept(services: Services, session: str, block: str) -> Any:
    """Return the newest answer to a block."""
    return (await services.programme.answers(session)).get(block)


def route_of(session: str, block: str) -> str:
    """Return the route of the screen on which a block stands."""
    known = content().session(session)
    assert known is not None
    for screen in known.screens:
        if any(getattr(one, "id", "") == block for one in screen.blocks):
            return f"/programme/{session}/{screen.id}"
    raise AssertionError(block)


async def test_words_are_kept_when_the_box_is_left(device: Device):
    services = await device.welcome()
    async with device.window(YOUR_DAYS) as patient:
        await patient.type("block-how-it-began", "I lifted a box")
        await patient.blur("block-how-it-began")
        assert "Saved on this device" in patient.texts()

        answer = await kept(services, "assessment", "how-it-began")
        assert (answer.text, answer.content_version) == ("I lifted a box", 1)


async def test_the_half_typed_answer_is_kept_when_the_screen_is_left(device: Device):
    services = await device.welcome()
    async with device.window(YOUR_DAYS) as patient:
        await patient.type("block-how-it-began", "It began wh")
        await patient.go("/")

    assert (await kept(services, "assessment", "how-it-began")).text == "It began wh"


async def test_a_starter_is_put_in_at_a_tap_and_keeps_what_is_written(device: Device):
    services = await device.welcome()
    async with device.window(YOUR_DAYS) as patient:
        await patient.click("block-how-it-began-starter-1")
        assert patient.get("block-how-it-began").value == "It began when "
        await patient.type("block-how-it-began", "It began when I fell.")
        await patient.click("block-how-it-began-starter-3")

        wanted = "It began when I fell.\nSince then it has "
        assert patient.get("block-how-it-began").value == wanted
        assert (await kept(services, "assessment", "how-it-began")).text == wanted


async def test_a_pick_among_many_is_kept_at_once_and_answered_in_its_row(device: Device):
    services = await device.welcome()
    async with device.window(route_of("assessment", "thoughts")) as patient:
        assert "Many people think so" not in patient.texts()
        await patient.click("block-thoughts-worn")
        await patient.click("block-thoughts-stop")
        assert "Many people think so" in patient.texts()
        assert (await kept(services, "assessment", "thoughts")).picked == {"worn", "stop"}
        said = [args["message"] for name, args in patient.asked if name == "announce_message"]
        assert any("Many people think so" in message for message in said)

        await patient.click("block-thoughts-worn")
        assert "Many people think so" not in patient.texts()
        assert (await kept(services, "assessment", "thoughts")).picked == {"stop"}


async def test_of_one_among_several_only_the_last_pick_stays(device: Device):
    services = await device.welcome()
    async with device.window(route_of("assessment", "when-it-rises")) as patient:
        await patient.click("block-when-it-rises-rest")
        await patient.click("block-when-it-rises-push")
        assert (await kept(services, "assessment", "when-it-rises")).picked == {"push"}
        await patient.click("block-when-it-rises-push")

        assert (await kept(services, "assessment", "when-it-rises")).picked == frozenset()


async def test_every_answer_to_a_check_teaches_and_none_is_marked(device: Device):
    await device.welcome()
    async with device.window(FIRST_GOAL) as patient:
        for option, reply in (("fitter", "It is a fine wish"), ("walk", "Yes. You know what")):
            await patient.click(f"block-good-start-{option}")
            assert reply in patient.texts()
        words = patient.texts().casefold()
        assert not any(word in words for word in ("wrong", "correct", "score", "points"))


async def test_a_number_is_kept_and_taken_back_by_a_second_tap(device: Device):
    services = await device.welcome()
    async with device.window(BY_THE_PLAN) as patient:
        await patient.click("block-sure-to-stop-7")
        assert (await kept(services, "good-and-bad-days", "sure-to-stop")).rating == 7
        await patient.click("block-sure-to-stop-7")

        assert (await kept(services, "good-and-bad-days", "sure-to-stop")).rating is None


async def test_an_amount_is_read_as_people_write_it(device: Device):
    services = await device.welcome()
    async with device.window(BASELINE) as patient:
        await patient.type("block-good-day", "12,5")
        await patient.blur("block-good-day")
        await patient.submit("block-good-day")

        answer = await kept(services, "good-and-bad-days", "good-day")
        assert (answer.text, answer.amount) == ("12,5", Decimal("12.5"))


async def test_what_is_no_amount_is_told_beside_the_box_and_kept_as_typed(device: Device):
    services = await device.welcome()
    async with device.window(BASELINE) as patient:
        await patient.type("block-good-day", "a bit")
        assert "Use a number above 0" not in patient.texts(), "not while typing"
        await patient.submit("block-good-day")
        assert "Use a number above 0" in patient.texts()
        answer = await kept(services, "good-and-bad-days", "good-day")
        assert (answer.text, answer.amount) == ("a bit", None)
    async with device.window(BASELINE) as patient:
        assert patient.get("block-good-day").value == "a bit"


async def test_rows_of_a_table_are_ticked_one_by_one(device: Device):
    services = await device.welcome()
    async with device.window(HURT) as patient:
        await patient.click("block-pain-and-damage-paper-cut-tick")
        await patient.click("block-pain-and-damage-bruise-tick")
        await patient.click("block-pain-and-damage-paper-cut-tick")

        answer = await kept(services, "understanding-pain", "pain-and-damage")
        assert answer.picked == {"bruise"}


async def test_words_of_the_page_are_explained_at_a_tap(device: Device):
    await device.welcome()
    meaning = content().glossary.term_by_id["goal"].text
    async with device.window(FIRST_GOAL) as patient:
        assert "](glossary:" not in patient.texts()
        await patient.click("term-goal")
        assert meaning in patient.texts()
        await patient.click("term-goal")
        assert meaning not in patient.texts()


@pytest.mark.parametrize("name", list(content().session_files))
async def test_no_mark_of_a_link_is_ever_shown(device: Device, name: str):
    await device.welcome()
    session = content().sessions[name]
    async with device.window(f"/programme/{name}") as patient:
        for screen in session.screens:
            await patient.go(f"/programme/{name}/{screen.id}")
            assert "glossary:" not in patient.texts()


async def test_the_timer_counts_down_and_says_when_it_is_over(device: Device):
    await device.welcome()
    async with device.window(BY_THE_PLAN) as patient:
        state = patient_state(patient)
        timer: Countdown = state.countdowns["stop-on-time"]
        assert patient.get("block-stop-on-time-left").value == "2:00"
        await patient.click("block-stop-on-time-start")
        for _ in range(61):
            timer.pass_second()
        await patient.settle()
        assert patient.get("block-stop-on-time-left").value == "0:59"
        await patient.click("block-stop-on-time-pause")
        assert not timer.is_running
        await patient.click("block-stop-on-time-start")
        for _ in range(59):
            timer.pass_second()
        await patient.settle()
        assert "The time is up" in patient.texts()
        await patient.click("block-stop-on-time-again")
        assert patient.get("block-stop-on-time-left").value == "2:00"


async def test_a_timer_stops_when_its_screen_is_left(device: Device):
    await device.welcome()
    async with device.window(BY_THE_PLAN) as patient:
        timer: Countdown = patient_state(patient).countdowns["stop-on-time"]
        await patient.click("block-stop-on-time-start")
        await patient.go("/")
        assert not timer.is_running


async def test_a_text_is_read_along_by_itself_and_by_hand(device: Device):
    await device.welcome()
    async with device.window(route_of("understanding-pain", "smoke-alarm")) as patient:
        reading: ReadAlong = patient_state(patient).readings["smoke-alarm"]
        first, second, *_rest, last = reading.lines
        assert first.text in patient.texts()
        await patient.click("block-smoke-alarm-play")
        for _ in range(first.seconds):
            reading.pass_second()
        await patient.settle()
        assert second.text in patient.texts()
        await patient.click("block-smoke-alarm-pause")
        assert not reading.is_playing
        await patient.click("block-smoke-alarm-back")
        assert first.text in patient.texts()
        await patient.click("block-smoke-alarm-next")
        assert second.text in patient.texts()
        assert last.text not in patient.texts()
        await patient.click("block-smoke-alarm-all")
        assert last.text in patient.texts()


async def test_a_text_that_plays_stops_at_its_end(device: Device):
    await device.welcome()
    async with device.window(route_of("understanding-pain", "smoke-alarm")) as patient:
        reading: ReadAlong = patient_state(patient).readings["smoke-alarm"]
        await patient.click("block-smoke-alarm-play")
        for _ in range(sum(line.seconds for line in reading.lines)):
            reading.pass_second()
        await patient.settle()
        assert reading.lines[-1].text in patient.texts()
        assert not reading.is_playing
        await patient.click("block-smoke-alarm-play")
        assert reading.at == 0


async def test_a_plan_block_leads_out_and_the_shell_leads_back(device: Device):
    await device.welcome()
    async with device.window(FIRST_GOAL) as patient:
        await patient.click("block-make-goal-make")
        assert "What matters" in patient.texts()
        await patient.click("session-back")
        assert "A first goal" in patient.texts()
        await patient.go("/plan")
        assert not patient.has("session-back"), "back in the programme, nothing leads back"


async def test_a_plan_block_shows_what_is_there_and_leads_to_it(device: Device):
    services = await device.welcome()
    goal = await services.goals.make(GoalAnswers(matters="Leo", doing="Walk to the park"))
    async with device.window(FIRST_GOAL) as patient:
        assert "Walk to the park" in patient.texts()
        await patient.click("block-make-goal-made-1")
        assert goal.doing in patient.texts()
        assert patient.has("session-back")


async def test_each_kind_of_plan_block_shows_what_is_there(device: Device):
    services = await device.welcome()
    exercise = next(iter(content().exercises.values()))
    await services.exercises.choose(exercise.id, "1")
    await services.activities.name_activity("Weeding", Unit.MINUTES)
    await services.thought_records.keep(ThoughtAnswers(thought="My back has gone again"))
    await services.experiments.keep(ExperimentAnswers(will_try="Carry one light bag"))
    shown = {
        ("assessment", "choose-exercises"): exercise.title,
        ("good-and-bad-days", "make-baseline"): "Weeding",
        ("thoughts-and-feelings", "write-a-record"): "My back has gone again",
        ("understanding-pain", "small-experiment"): "Carry one light bag",
    }
    async with device.window("/programme") as patient:
        for (session, block), words in shown.items():
            await patient.go(route_of(session, block))
            assert words in patient.texts()


async def test_homework_is_taken_home_and_put_back(device: Device):
    services = await device.welcome()
    async with device.window(AGREEMENT) as patient:
        await patient.click("block-this-week-exercises")
        await patient.click("block-this-week-diary")
        taken = (await services.programme.view()).homework
        assert {(one.session, one.item, one.place) for one in taken} == {
            ("assessment", "exercises", "exercises"),
            ("assessment", "diary", "diary"),
        }
        await patient.click("block-this-week-diary")
        assert [one.item for one in (await services.programme.view()).homework] == ["exercises"]
        answer = await kept(services, "assessment", "this-week")
        assert answer.picked == {"exercises"}
        await patient.go("/")
        assert "Do your exercises on 3 days" in patient.texts()


async def take_home(services: Services, session: str = "assessment") -> Any:
    """Take a thing home from a session."""
    await services.programme.enter(session, "x")
    await services.programme.take_home(session, "diary", "Write a line", "diary", is_taken=True)
    (*_others, taken) = (await services.programme.view()).homework
    return taken


async def test_a_review_asks_how_the_last_things_went(device: Device):
    services = await device.welcome()
    taken = await take_home(services)
    device.clock.pass_days(7)
    async with device.window(LOOK_BACK) as patient:
        await patient.click(f"homework-{taken.id}-partly")
        (looked,) = (await services.programme.sitting("assessment")).homework
        assert looked.outcome is HomeworkOutcome.PARTLY
        assert looked.looked_back_on == MONDAY + timedelta(days=7)
        await patient.go("/programme")
        await patient.go(LOOK_BACK)
        assert patient.has(f"homework-{taken.id}-partly"), "it stays while the session lasts"
        await patient.click(f"homework-{taken.id}-partly")
        assert (await services.programme.view()).homework == (taken,)


async def test_a_review_helps_with_what_was_hard(device: Device):
    services = await device.welcome()
    async with device.window(LOOK_BACK) as patient:
        assert "nothing to look back at" in patient.texts()
        await patient.click("block-last-week-no-time-tick")
        assert "Do half, or a quarter" in patient.texts()
        answer = await kept(services, "good-and-bad-days", "last-week")
        assert answer.picked == {"no-time"}


async def test_what_comes_from_a_later_session_is_not_reviewed(device: Device):
    services = await device.welcome()
    taken = await take_home(services, "getting-back")
    async with device.window(LOOK_BACK) as patient:
        assert not patient.has(f"homework-{taken.id}")


async def test_on_a_paused_day_no_exercise_is_offered(device: Device):
    services = await device.welcome()
    await services.safety.record_check(Occasion.GET_HELP, {"bladder"})
    device.clock.pass_minutes(1)
    await services.safety.record_check(Occasion.ASKED_AGAIN, frozenset())
    async with device.window(EXERCISES) as patient:
        assert patient.has("today-paused")
        assert "Paused today" in patient.texts()
        assert not patient.has("block-choose-exercises-make")
        assert not patient.has("block-try-one-start")
        await patient.go(FIRST_GOAL)
        assert patient.has("block-make-goal-make"), "a goal may be made on any day"
        assert not patient.has("today-paused")


async def test_an_answer_to_an_older_version_is_shown_as_the_start(device: Device):
    services = await device.welcome()
    older = Answered(text="As I said before")
    await services.programme.answer("assessment", "how-it-began", 1, older)
    session = content().sessions["assessment"]
    async with device.window(YOUR_DAYS) as patient:
        assert patient.get("block-how-it-began").value == "As I said before"
        patient_state(patient).session = replace(session, version=2)
        await patient.type("block-how-it-began", "As I say now")
        await patient.blur("block-how-it-began")

    found = {one.content_version: one.text for one in await all_answers(device)}
    assert found == {1: "As I said before", 2: "As I say now"}


async def test_an_answer_that_no_longer_fits_an_option_is_not_lost(device: Device):
    services = await device.welcome()
    gone = Answered(picked=frozenset({"an-option-of-old"}))
    await services.programme.answer("assessment", "tried", 1, gone)
    async with device.window(route_of("assessment", "tried")) as patient:
        await patient.click("block-tried-rest")

    assert (await kept(services, "assessment", "tried")).picked == {"an-option-of-old", "rest"}


async def test_a_device_that_refuses_keeps_the_words_on_the_screen(device: Device):
    services = await device.welcome()
    async with device.window(YOUR_DAYS) as patient:
        with device.refusing():
            await patient.type("block-how-it-began", "Not to be lost")
            await patient.blur("block-how-it-began")
            assert "Not saved yet" in patient.texts()
            assert "Saved on this device" not in patient.texts()
            await patient.go("/programme/assessment/what-you-think")
            assert patient.has("waiting")
        await patient.click("waiting-back")
        assert patient.get("block-how-it-began").value == "Not to be lost"
        await patient.blur("block-how-it-began")

        assert (await kept(services, "assessment", "how-it-began")).text == "Not to be lost"


def patient_state(patient: Client) -> Any:
    """Return the state of the screen on the window, as its own components hold it."""
    shells = [one for one in patient.controls() if type(one).__name__ == "Component"]
    for shell in shells:
        for argument in (*shell.args, *shell.kwargs.values()):  # type: ignore[attr-defined]
            shown = getattr(argument, "shown", None)
            if shown is not None:
                return shown.state
    raise AssertionError(shells)


async def all_answers(device: Device) -> Any:
    """Return every answer to the assessment, whatever its version."""
    records: Any = device.house._records
    return await records.read(lambda work: work.session_answers.of("assessment"))
