"""The rules on the answers to the safety questions."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.red_flag import (
    Occasion,
    RedFlagCheck,
    Urgency,
    asks_again,
    last_of,
    pauses_pacing,
    urgency_of,
)

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WEEK = 7
LEVELS = {"numb": Urgency.EMERGENCY, "fever": Urgency.TODAY, "lump": Urgency.SOON}


def a_check(
    urgency=Urgency.NONE, on=MONDAY, at=NOON, rather_not_say=False, ticked=frozenset()
) -> RedFlagCheck:
    return RedFlagCheck(
        id=UUID(int=1),
        asked_at=at,
        asked_on=on,
        occasion=Occasion.FIRST_RUN,
        ticked=ticked,
        rather_not_say=rather_not_say,
        urgency=urgency,
    )


def test_the_more_urgent_is_the_greater():
    expected = [Urgency.NONE, Urgency.SOON, Urgency.TODAY, Urgency.EMERGENCY]

    assert expected == sorted([Urgency.TODAY, Urgency.NONE, Urgency.EMERGENCY, Urgency.SOON])
    assert [urgency.is_urgent for urgency in expected] == [False, False, True, True]


def test_an_urgency_is_not_compared_with_anything_else():
    with pytest.raises(TypeError):
        _ = Urgency.TODAY < "emergency"


def test_an_urgency_is_written_as_its_value():
    assert str(Urgency.TODAY) == "today"


@pytest.mark.parametrize(
    ("ticked", "expected"),
    [
        ([], Urgency.NONE),
        (["lump"], Urgency.SOON),
        (["lump", "fever"], Urgency.TODAY),
        (["lump", "fever", "numb"], Urgency.EMERGENCY),
    ],
)
def test_the_most_urgent_sign_decides(ticked, expected):
    assert expected is urgency_of(ticked, LEVELS)


def test_a_sign_that_cannot_be_placed_is_not_played_down():
    assert urgency_of(["from-a-newer-version"], LEVELS) is Urgency.EMERGENCY


@given(st.sets(st.sampled_from(sorted(LEVELS))), st.sampled_from(sorted(LEVELS)))
def test_one_more_tick_never_makes_it_less_urgent(ticked, more):
    assert urgency_of({*ticked, more}, LEVELS) >= urgency_of(ticked, LEVELS)


@pytest.mark.parametrize("urgency", [Urgency.EMERGENCY, Urgency.TODAY])
def test_an_urgent_answer_pauses_that_day_and_only_that_day(urgency):
    checks = [a_check(urgency, on=MONDAY)]

    assert pauses_pacing(checks, MONDAY)
    assert not pauses_pacing(checks, TUESDAY)
    assert not pauses_pacing(checks, MONDAY - timedelta(days=1))


def test_a_later_answer_of_the_day_does_not_lift_the_pause():
    checks = [a_check(Urgency.EMERGENCY), a_check(Urgency.NONE, at=NOON + timedelta(hours=1))]

    assert pauses_pacing(checks, MONDAY)


@pytest.mark.parametrize("urgency", [Urgency.SOON, Urgency.NONE])
def test_what_can_wait_pauses_nothing(urgency):
    """Lasting pain that gets in the way is what the programme is for."""
    assert not pauses_pacing([a_check(urgency)], MONDAY)


def test_the_pause_follows_the_local_day_and_not_the_utc_one():
    """Half past midnight on Tuesday in Sydney is still Monday in UTC."""
    check = a_check(Urgency.TODAY, on=TUESDAY, at=datetime(2026, 3, 2, 13, 30, tzinfo=UTC))

    assert pauses_pacing([check], TUESDAY)
    assert not pauses_pacing([check], MONDAY)


def test_the_last_check_is_the_latest_whatever_the_order():
    late, early = a_check(at=NOON + timedelta(minutes=1)), a_check(Urgency.TODAY)

    assert late == last_of([late, early]) == last_of([early, late])
    assert last_of([]) is None


def test_questions_that_were_never_answered_are_asked():
    assert asks_again([], MONDAY, WEEK)


@pytest.mark.parametrize(
    "check",
    [
        a_check(Urgency.EMERGENCY),
        a_check(Urgency.TODAY),
        a_check(rather_not_say=True),
        a_check(Urgency.SOON, rather_not_say=True),
    ],
)
def test_an_urgent_or_unsaid_answer_is_asked_again_at_the_next_opening(check):
    assert asks_again([check], MONDAY, WEEK)
    assert asks_again([check], MONDAY + timedelta(days=300), WEEK)


def test_a_soon_answer_is_asked_again_after_a_week():
    checks = [a_check(Urgency.SOON, on=MONDAY)]

    assert not asks_again(checks, MONDAY + timedelta(days=6), WEEK)
    assert asks_again(checks, MONDAY + timedelta(days=7), WEEK)


def test_nothing_ticked_is_not_asked_again():
    assert not asks_again([a_check()], MONDAY + timedelta(days=300), WEEK)


def test_only_the_last_answer_is_asked_again():
    checks = [a_check(Urgency.EMERGENCY), a_check(at=NOON + timedelta(hours=1))]

    assert not asks_again(checks, MONDAY, WEEK)
