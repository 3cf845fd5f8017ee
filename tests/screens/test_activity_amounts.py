"""Amounts as patients type them, and as the screens say them."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.pacing import UnitWords
from app.domain.activity import MOST
from app.domain.errors import AmountOutOfRangeError
from app.ui.screens.activity.amounts import (
    about_words,
    both_amounts,
    short_name,
    typed_amount,
    typed_growth,
)
from app.ui.sentences import number

MINUTES = UnitWords(id="minutes", one="minute", many="minutes", usable_step=Decimal(1))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", "5"),
        ("2.5", "2.5"),
        ("2,5", "2.5"),
        (" 12 ", "12"),
        ("1 500", "1500"),
        ("1\u202f500", "1500"),
        ("1,500", "1500"),
        ("12,500.5", "12500.5"),
        ("0,75", "0.75"),
        (".5", "0.5"),
        ("7.", "7"),
        ("٧", "7"),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed, meant):
    assert typed_amount(typed) == Decimal(meant)


@pytest.mark.parametrize(
    "typed", ["", " ", "0", "0,0", "-5", "five", "5 minutes", "1,2,3", "NaN", "inf", "1e3", "٫"]
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(AmountOutOfRangeError):
        typed_amount(typed)


@pytest.mark.parametrize("typed", ["9" * 100_000, "1000001", "0." + "0" * 50 + "1"])
def test_an_amount_that_nobody_does_is_refused(typed):
    with pytest.raises(AmountOutOfRangeError):
        typed_amount(typed)


def test_nothing_done_is_an_amount_only_where_it_may_be():
    assert typed_amount("0", may_be_zero=True) == 0


@given(st.decimals(min_value="0.01", max_value=MOST, places=2))
def test_a_shown_amount_is_read_as_itself(amount):
    assert typed_amount(number(amount)) == amount
    assert typed_amount(number(amount).replace(".", ",")) in (amount, amount * 1000)


@given(st.text())
def test_any_text_is_an_amount_or_is_refused(text):
    with suppress(AmountOutOfRangeError):
        assert 0 < typed_amount(text) <= MOST


def test_growth_is_read_with_or_without_its_sign():
    read = [str(typed_growth(typed)) for typed in ("10", "7,5 %", "0")]
    assert read == ["10", "7.5", "0"]
    for refused in ("51", "-1", "", "ten"):
        with pytest.raises(AmountOutOfRangeError):
            typed_growth(refused)


def test_an_exact_amount_stands_beside_a_usable_one_only_when_it_differs():
    assert both_amounts(Decimal("8.8"), Decimal(8), MINUTES) == "8 minutes (exact: 8.8)"
    assert both_amounts(Decimal(1), Decimal(1), MINUTES) == "1 minute"
    assert both_amounts(Decimal("11.0029"), Decimal(11), MINUTES) == "11 minutes"


def test_a_number_that_was_cut_says_so():
    assert about_words(Decimal(28) / 3) == "about 9.33"
    assert about_words(Decimal("12.5")) == "12.5"


def test_a_long_name_becomes_one_line():
    assert short_name("Walking\nthe  dog") == "Walking the dog"
    assert len(short_name("🍲" * 100_000)) == 60
