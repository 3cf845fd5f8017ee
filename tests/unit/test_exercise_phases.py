"""The phases of an exercise: every round and side once, and the clock goes through all of them."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.domain.exercise_phases import Phase, PhaseKind, Tempo, ToDo, after, phases_of, rounds_done

TEMPO = Tempo(ready=5, rest=15, repetition=6)
small = st.integers(1, 9)
plans = st.builds(ToDo, amount=small, rounds=small, is_timed=st.booleans(), has_sides=st.booleans())
tempos = st.builds(Tempo, ready=small, rest=small, repetition=small)


def kinds(phases: Sequence[Phase]) -> list[PhaseKind]:
    return [phase.kind for phase in phases]


def test_one_timed_round_gets_ready_and_goes():
    phases = phases_of(ToDo(amount=20, rounds=1, is_timed=True, has_sides=False), TEMPO)

    assert phases == (
        Phase(kind=PhaseKind.READY, round=1, seconds=5),
        Phase(kind=PhaseKind.GO, round=1, seconds=20),
    )


def test_sides_come_in_turn_and_rounds_have_a_rest_between():
    phases = phases_of(ToDo(amount=5, rounds=2, is_timed=True, has_sides=True), TEMPO)

    both = [PhaseKind.GO, PhaseKind.OTHER_SIDE, PhaseKind.GO]
    assert kinds(phases) == [PhaseKind.READY, *both, PhaseKind.REST, *both]
    assert [phase.side for phase in phases if phase.kind is PhaseKind.GO] == [1, 2, 1, 2]


def test_the_clock_gives_each_repetition_its_time():
    phases = phases_of(ToDo(amount=4, rounds=1, is_timed=False, has_sides=False), TEMPO)

    assert (phases[-1].seconds, phases[-1].repetitions) == (24, 4)


def test_counted_by_taps_nothing_has_a_time_and_nothing_gets_ready():
    todo = ToDo(amount=4, rounds=2, is_timed=False, has_sides=False)

    phases = phases_of(todo, TEMPO, by_clock=False)

    assert kinds(phases) == [PhaseKind.GO, PhaseKind.REST, PhaseKind.GO]
    assert {phase.seconds for phase in phases} == {None}
    assert [phase.repetitions for phase in phases] == [4, 0, 4]


def test_seconds_are_always_counted_by_the_clock():
    todo = ToDo(amount=4, rounds=2, is_timed=True, has_sides=True)

    assert phases_of(todo, TEMPO, by_clock=False) == phases_of(todo, TEMPO)


@given(plans, tempos, st.booleans())
def test_every_round_is_done_once_on_every_side(todo, tempo, by_clock):
    phases = phases_of(todo, tempo, by_clock=by_clock)

    done = Counter((phase.round, phase.side) for phase in phases if phase.kind is PhaseKind.GO)
    assert set(done.values()) == {1}
    assert len(done) == todo.rounds * (2 if todo.has_sides else 1)
    assert phases[-1].kind is PhaseKind.GO


@given(plans, tempos, st.lists(st.integers(0, 40), max_size=12))
def test_many_looks_at_the_clock_see_what_one_look_sees(todo, tempo, waits):
    phases = phases_of(todo, tempo)
    at, seconds = 0, 0.0
    for wait in waits:
        at, seconds = after(phases, at, seconds + wait)

    assert (at, seconds) == after(phases, 0, sum(waits))


@given(plans, tempos)
def test_after_the_time_of_all_phases_all_are_over(todo, tempo):
    phases = phases_of(todo, tempo)
    whole = sum(phase.seconds or 0 for phase in phases)

    assert after(phases, 0, whole) == (len(phases), 0.0)
    assert after(phases, 0, whole - 0.5)[0] == len(phases) - 1


def test_a_phase_without_a_time_is_never_over_by_itself():
    phases = phases_of(
        ToDo(amount=4, rounds=2, is_timed=False, has_sides=False), TEMPO, by_clock=False
    )

    assert after(phases, 1, 1_000_000)[0] == 1


@given(plans, tempos)
def test_rounds_are_done_when_both_sides_are(todo, tempo):
    phases = phases_of(todo, tempo)
    done = [rounds_done(phases, at) for at in range(len(phases) + 1)]

    assert (done[0], done[-1]) == (0, todo.rounds)
    assert done == sorted(done)
    assert done[-2] == todo.rounds - 1
