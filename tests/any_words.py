"""Any words, hostile ones included, and the other small values that every record is made of."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from app.domain.activity import MOST

Some = st.SearchStrategy

HOSTILE = (
    "",
    "=1+1",
    "'=1+1",
    "''",
    "+44",
    "-",
    "@me",
    "\t",
    "\rx",
    '"',
    '",;"',
    "'; --",
    "a\r\nb",
    "a\nb\rc",
    "\x00\x1b",
    "\u202eabc\u200b\u200d",
    "\ufeffbom",
    "\uffff",
    "e\u0301",
    "پشت درد",
    "שלום \u202e abc",
    "🧎🏽‍♀️",
    ";",
    "\\;",
    "\\",
    " ",
)
words = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ids = st.uuids()
lists = st.lists(words, max_size=4).map(tuple)
ratings = st.none() | st.integers(0, 10)
percents = st.none() | st.integers(0, 100)
amounts = (
    st.decimals(Decimal("0.001"), MOST, places=3)
    | st.integers(1, int(MOST)).map(Decimal)
    | st.just(Decimal(10) / 3)
)


def id_of(one: Any) -> UUID:
    found: UUID = one.id
    return found
