"""The timer reads the clock, ticks while it runs, and leaves nothing running."""

import asyncio
import logging

import pytest

from app.ui.timer import Timer
from tests.fakes import FixedClock


class Waits:
    """Waiting that is over when the test says so."""

    def __init__(self) -> None:
        self.turn = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        await self.turn.wait()
        self.turn.clear()

    async def end(self) -> None:
        self.turn.set()
        for _ in range(3):
            await asyncio.sleep(0)


def ticking() -> list[asyncio.Task[object]]:
    return [task for task in asyncio.all_tasks() if "Timer._tick" in repr(task)]


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def wait():
    return Waits()


@pytest.fixture
def timer(clock, wait):
    return Timer(clock.now, wait=wait)


async def test_it_measures_by_the_clock_and_not_by_ticks(clock, timer):
    timer.start(lambda: None)
    clock.pass_seconds(90)

    assert timer.seconds == 90
    timer.stop()


async def test_a_pause_is_not_measured(clock, timer):
    timer.start(lambda: None)
    clock.pass_seconds(10)
    timer.stop()
    clock.pass_seconds(500)
    assert timer.seconds == 10

    timer.start(lambda: None)
    clock.pass_seconds(5)
    timer.stop()
    assert timer.seconds == 15


async def test_a_clock_that_is_set_back_takes_nothing_away(clock, timer):
    timer.start(lambda: None)
    clock.pass_seconds(10)
    assert timer.seconds == 10
    clock.pass_seconds(-3600)

    assert timer.seconds == 10
    clock.pass_seconds(2)
    assert timer.seconds == 12
    timer.stop()


async def test_it_can_be_turned_while_it_runs(clock, timer):
    timer.start(lambda: None)
    clock.pass_seconds(10)
    timer.turn_to(100)
    clock.pass_seconds(1)

    assert timer.seconds == 101
    timer.stop()


async def test_it_calls_at_every_tick_until_it_is_stopped(timer, wait):
    calls: list[int] = []
    timer.start(lambda: calls.append(1))
    await wait.end()
    await wait.end()
    timer.stop()
    await wait.end()

    assert calls == [1, 1]


async def test_nothing_runs_once_it_is_stopped(timer, wait):
    timer.start(lambda: None)
    timer.start(lambda: None)
    await wait.end()
    assert len(ticking()) == 1

    timer.stop()
    await asyncio.sleep(0)
    assert not ticking()
    assert not timer.is_running


async def test_it_can_be_stopped_by_its_own_tick(timer, wait):
    timer.start(timer.stop)
    await wait.end()

    assert not ticking()


async def test_a_tick_that_fails_does_not_end_it(timer, wait, caplog):
    def fail() -> None:
        raise ValueError("what a patient wrote")

    caplog.set_level(logging.ERROR)
    timer.start(fail)
    await wait.end()
    await wait.end()

    assert len(ticking()) == 1
    assert "ticking failed: ValueError" in caplog.text
    assert "what a patient wrote" not in caplog.text
    timer.stop()


async def test_every_tick_says_that_somebody_is_there(clock, wait):
    touches: list[int] = []
    timer = Timer(clock.now, on_tick=lambda: touches.append(1), wait=wait)
    timer.start(lambda: None)
    await wait.end()
    timer.stop()

    assert touches == [1]
