"""The over-and-under pattern: a fact about days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import AgainstPlan
from app.domain.over_under import AT_LEAST, WITHIN_DAYS, Swing, found
from tests.builders import MONDAY

SAID = {"m": AgainstPlan.MORE, "l": AgainstPlan.LESS, "p": AgainstPlan.AS_PLANNED}


def days(text: str) -> list[tuple[date, AgainstPlan]]:
    """Read a day a letter: more, less, planned, or nothing said."""
    return [
        (MONDAY + timedelta(days=day), SAID[letter])
        for day, letter in enumerate(text)
        if letter != "."
    ]


def swings(text: str) -> list[tuple[int, int]] | None:
    pattern = found(days(text))
    return (
        None
        if pattern is None
        else [
            ((swing.more_on - MONDAY).days, (swing.less_on - MONDAY).days)
            for swing in pattern.swings
        ]
    )


def test_more_and_then_less_twice_is_the_pattern():
    assert swings("ml.pml") == [(0, 1), (4, 5)]


def test_once_is_an_ordinary_week():
    assert swings("mlppppp") is None


def test_less_may_come_two_days_later_but_not_three():
    assert swings("m.lm.l") == [(0, 2), (3, 5)]
    assert swings("m..lm..l") is None


def test_less_before_more_is_no_swing():
    assert swings("lm...lm") is None


def test_two_days_of_more_before_one_of_less_are_one_swing():
    assert swings("mml") is None
    assert swings("mml.ml") == [(1, 2), (4, 5)]


def test_two_days_of_less_after_one_of_more_are_one_swing():
    assert swings("mll") is None


def test_nothing_said_is_no_pattern():
    assert found([]) is None


def test_a_day_said_twice_counts_once():
    assert found([*days("ml"), *days("ml")]) is None


def test_a_day_of_both_is_both():
    both = found([*days("ml"), *days(".ml")])

    assert both is not None
    assert [(swing.more_on, swing.less_on) for swing in both.swings] == [
        (MONDAY, MONDAY + timedelta(days=1)),
        (MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)),
    ]


@given(st.text(st.sampled_from("mlp."), max_size=60), st.randoms(use_true_random=False))
def test_the_order_of_the_words_does_not_matter_and_no_day_stands_twice(text, random):
    shuffled = days(text)
    random.shuffle(shuffled)

    pattern = found(shuffled)

    assert pattern == found(days(text))
    if pattern is not None:
        assert len(pattern.swings) >= AT_LEAST
        assert len({swing.more_on for swing in pattern.swings}) == len(pattern.swings)
        assert len({swing.less_on for swing in pattern.swings}) == len(pattern.swings)
        for swing in pattern.swings:
            assert isinstance(swing, Swing)
            assert 0 < (swing.less_on - swing.more_on).days <= WITHIN_DAYS
