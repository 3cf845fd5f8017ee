"""A text that is read along: one line at a time, and a breath that goes on and on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.read_along import Breath, breath_at, line_at, start_of

lengths = st.lists(st.integers(1, 40), min_size=1, max_size=30)
halves = st.integers(1, 12)


def test_each_line_stands_from_its_start_to_the_next():
    assert [line_at([20, 10, 5], at) for at in (0, 19.9, 20, 29, 30, 34.9)] == [0, 0, 1, 1, 2, 2]


def test_after_the_last_line_there_is_none():
    assert line_at([20, 10], 30) is None


@given(lengths, st.data())
def test_a_line_that_is_turned_to_is_the_one_that_stands(lengths, data):
    at = data.draw(st.integers(0, len(lengths) - 1))

    assert line_at(lengths, start_of(lengths, at)) == at


@given(lengths)
def test_past_the_last_line_all_is_read(lengths):
    assert line_at(lengths, start_of(lengths, len(lengths))) is None


@pytest.mark.parametrize(
    ("seconds", "breath"),
    [
        (0, Breath(is_in=True, seconds=0, length=4)),
        (3.5, Breath(is_in=True, seconds=3.5, length=4)),
        (4, Breath(is_in=False, seconds=0, length=6)),
        (10, Breath(is_in=True, seconds=0, length=4)),
        (27, Breath(is_in=False, seconds=3, length=6)),
    ],
)
def test_a_breath_goes_in_and_out_and_begins_anew(seconds, breath):
    assert breath_at(4, 6, seconds) == breath


@given(halves, halves, st.integers(0, 10_000))
def test_a_breath_is_never_past_its_end(breath_in, breath_out, seconds):
    breath = breath_at(breath_in, breath_out, seconds)

    assert 0 <= breath.seconds < breath.length
    assert breath.length == (breath_in if breath.is_in else breath_out)


@given(halves, halves, st.integers(0, 1_000))
def test_every_breath_is_like_the_one_before(breath_in, breath_out, seconds):
    whole = breath_in + breath_out

    assert breath_at(breath_in, breath_out, seconds + whole) == breath_at(
        breath_in, breath_out, seconds
    )
