"""The course of an exercise: what stands there as the clock goes, and as the patient taps."""

import asyncio

import pytest

from app.domain.exercise_phases import PhaseKind, Tempo, ToDo, phases_of
from app.ui.screens.exercises.course import Course
from app.ui.timer import Timer
from tests.fakes import FixedClock

TEMPO = Tempo(ready=5, rest=15, repetition=6)


class Hand:
    """A course whose clock is turned by hand."""

    def __init__(self, todo: ToDo, *, by_clock: bool = True) -> None:
        self.clock, self.ends = FixedClock(), 0
        self.course = Course(
            phases=phases_of(todo, TEMPO, by_clock=by_clock),
            repetition_seconds=TEMPO.repetition,
            timer=Timer(self.clock.now, wait=lambda _: asyncio.Event().wait()),
            on_end=self._end,
        )
        self.course.begin()

    def _end(self) -> None:
        self.ends += 1

    def passes(self, seconds: float) -> None:
        self.clock.pass_seconds(seconds)
        self.course.tick()

    @property
    def shown(self) -> tuple[PhaseKind, int]:
        return self.course.phase.kind, self.course.figure


@pytest.fixture
async def hold():
    hand = Hand(ToDo(amount=10, rounds=2, is_timed=True, has_sides=True))
    yield hand
    hand.course.pause()
    await asyncio.sleep(0)  # the timer's task ends


async def test_seconds_count_down_and_lead_from_phase_to_phase(hold: Hand):
    assert hold.shown == (PhaseKind.READY, 5)
    hold.passes(4.2)
    assert hold.shown == (PhaseKind.READY, 1)
    hold.passes(0.8)
    assert hold.shown == (PhaseKind.GO, 10)
    hold.passes(10)
    assert hold.shown == (PhaseKind.OTHER_SIDE, 5)
    hold.passes(5)
    assert (hold.course.phase.side, hold.course.figure) == (2, 10)
    hold.passes(10)
    assert hold.shown == (PhaseKind.REST, 15)


async def test_a_phone_that_slept_is_where_the_clock_is(hold: Hand):
    hold.passes(5 + 10 + 2)

    assert hold.shown == (PhaseKind.OTHER_SIDE, 3)


async def test_it_ends_once_and_stands_still(hold: Hand):
    hold.passes(500)
    hold.passes(500)

    assert hold.ends == 1
    assert not hold.course.timer.is_running
    assert hold.course.rounds_done == 2


async def test_a_pause_keeps_the_place(hold: Hand):
    hold.passes(7)
    hold.course.pause()
    hold.passes(60)
    assert hold.shown == (PhaseKind.GO, 8)

    hold.course.go_on()
    hold.passes(1)
    assert hold.shown == (PhaseKind.GO, 7)


async def test_next_begins_the_next_phase_anew(hold: Hand):
    hold.passes(2)
    hold.course.next()

    assert hold.shown == (PhaseKind.GO, 10)
    assert hold.course.is_running


async def test_the_clock_counts_repetitions_calmly():
    hand = Hand(ToDo(amount=3, rounds=1, is_timed=False, has_sides=False))
    hand.passes(5)
    counted = [hand.course.figure]
    for _ in range(2):
        hand.passes(6)
        counted.append(hand.course.figure)
    assert counted == [1, 2, 3]

    hand.passes(6)
    assert hand.ends == 1


async def test_taps_count_and_the_last_one_leads_on():
    hand = Hand(ToDo(amount=2, rounds=2, is_timed=False, has_sides=False), by_clock=False)
    assert hand.shown == (PhaseKind.GO, 0)
    hand.course.tap()
    assert hand.shown == (PhaseKind.GO, 1)
    hand.course.tap()
    assert hand.shown == (PhaseKind.REST, 0)

    hand.course.tap()
    assert hand.shown == (PhaseKind.REST, 0), "a rest is not counted"
    hand.course.next()
    hand.course.tap()
    hand.course.tap()
    assert hand.ends == 1


async def test_no_clock_runs_while_the_patient_taps():
    hand = Hand(ToDo(amount=2, rounds=1, is_timed=False, has_sides=False), by_clock=False)
    hand.passes(10_000)

    assert not hand.course.timer.is_running
    assert hand.shown == (PhaseKind.GO, 0)
