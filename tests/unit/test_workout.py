"""The parts of an exercise: every round and side once, and the clock goes through all of them."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.domain.workout import Pace, Part, Planned, Stage, after, parts_of, rounds_done

PACE = Pace(ready=5, rest=15, repetition=6)
small = st.integers(1, 9)
plans = st.builds(
    Planned, amount=small, rounds=small, is_timed=st.booleans(), has_sides=st.booleans()
)
paces = st.builds(Pace, ready=small, rest=small, repetition=small)


def stages(parts):
    return [part.stage for part in parts]


def test_one_timed_round_gets_ready_and_goes():
    parts = parts_of(Planned(amount=20, rounds=1, is_timed=True, has_sides=False), PACE)

    assert parts == (
        Part(stage=Stage.READY, round=1, seconds=5),
        Part(stage=Stage.GO, round=1, seconds=20),
    )


def test_sides_come_in_turn_and_rounds_have_a_rest_between():
    parts = parts_of(Planned(amount=5, rounds=2, is_timed=True, has_sides=True), PACE)

    both = [Stage.GO, Stage.OTHER_SIDE, Stage.GO]
    assert stages(parts) == [Stage.READY, *both, Stage.REST, *both]
    assert [part.side for part in parts if part.stage is Stage.GO] == [1, 2, 1, 2]


def test_the_clock_gives_each_repetition_its_time():
    parts = parts_of(Planned(amount=4, rounds=1, is_timed=False, has_sides=False), PACE)

    assert (parts[-1].seconds, parts[-1].repetitions) == (24, 4)


def test_counted_by_taps_nothing_has_a_time_and_nothing_gets_ready():
    planned = Planned(amount=4, rounds=2, is_timed=False, has_sides=False)

    parts = parts_of(planned, PACE, by_clock=False)

    assert stages(parts) == [Stage.GO, Stage.REST, Stage.GO]
    assert {part.seconds for part in parts} == {None}
    assert [part.repetitions for part in parts] == [4, 0, 4]


def test_seconds_are_always_counted_by_the_clock():
    planned = Planned(amount=4, rounds=2, is_timed=True, has_sides=True)

    assert parts_of(planned, PACE, by_clock=False) == parts_of(planned, PACE)


@given(plans, paces, st.booleans())
def test_every_round_is_done_once_on_every_side(planned, pace, by_clock):
    parts = parts_of(planned, pace, by_clock=by_clock)

    done = Counter((part.round, part.side) for part in parts if part.stage is Stage.GO)
    assert set(done.values()) == {1}
    assert len(done) == planned.rounds * (2 if planned.has_sides else 1)
    assert parts[-1].stage is Stage.GO


@given(plans, paces, st.lists(st.integers(0, 40), max_size=12))
def test_many_looks_at_the_clock_see_what_one_look_sees(planned, pace, waits):
    parts = parts_of(planned, pace)
    at, seconds = 0, 0.0
    for wait in waits:
        at, seconds = after(parts, at, seconds + wait)

    assert (at, seconds) == after(parts, 0, sum(waits))


@given(plans, paces)
def test_after_the_time_of_all_parts_all_are_over(planned, pace):
    parts = parts_of(planned, pace)
    whole = sum(part.seconds or 0 for part in parts)

    assert after(parts, 0, whole) == (len(parts), 0.0)
    assert after(parts, 0, whole - 0.5)[0] == len(parts) - 1


def test_a_part_without_a_time_is_never_over_by_itself():
    parts = parts_of(
        Planned(amount=4, rounds=2, is_timed=False, has_sides=False), PACE, by_clock=False
    )

    assert after(parts, 1, 1_000_000)[0] == 1


@given(plans, paces)
def test_rounds_are_done_when_both_sides_are(planned, pace):
    parts = parts_of(planned, pace)
    done = [rounds_done(parts, at) for at in range(len(parts) + 1)]

    assert (done[0], done[-1]) == (0, planned.rounds)
    assert done == sorted(done)
    assert done[-2] == planned.rounds - 1
