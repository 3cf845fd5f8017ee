"""The Markdown reader: what is written is what is read, and every slip is told at once."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.loader import ContentFaultError, table_of
from app.content.markdown import MarkdownFaultError, plain, table, terms
from tests.content.markdown_writer import write

SESSIONS = sorted((Path(__file__).parents[2] / "assets/content/en/sessions").glob("*.md"))
GOOD = """\
+++
id = "a"
number = 1
+++

## One {#one minutes=3}

First words,
on two lines.

Before a list:
- a point
- another
  that goes on

```ask why
question = "Why?"
is_short = true
```

Last words.

## Two: again {#two minutes=2}
"""

names = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)
printed = st.characters(exclude_categories=["C", "Z"], exclude_characters="`#-+")
word = st.text(printed, min_size=1, max_size=8)
line = st.lists(word, min_size=1, max_size=6).map(" ".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.one_of(
    anything.filter(lambda text: "```" not in text),
    st.integers(-99, 99),
    st.booleans(),
    st.dates(),
    st.decimals(-99, 99, places=2),
    st.lists(line, max_size=3),
)
keys = st.from_regex(r"[a-z_]{1,8}", fullmatch=True).filter(lambda key: key not in {"kind", "id"})
rows = st.lists(st.dictionaries(keys, values, max_size=3), max_size=3)
tables = st.dictionaries(keys, values | rows.filter(bool), max_size=4)
prose = st.fixed_dictionaries({"kind": st.just("prose"), "text": line})
points = st.fixed_dictionaries(
    {"kind": st.just("points"), "points": st.lists(line, min_size=1, max_size=3)}
)


@st.composite
def fenced(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(["ask", "choose", "story", "anything-else"]))
    return {**draw(tables), "kind": kind, "id": draw(names)}


screens = st.fixed_dictionaries(
    {
        "id": names,
        "title": line,
        "minutes": st.integers(0, 99),
        "blocks": st.lists(prose | points | fenced(), max_size=4),
    }
)
files = st.builds(
    lambda front, screens: {**front, "screens": screens},
    tables.filter(lambda front: "screens" not in front),
    st.lists(screens, max_size=3),
)


def faults(text: str) -> tuple[str, ...]:
    with pytest.raises(MarkdownFaultError) as caught:
        table(text)
    return caught.value.faults


@given(files)
def test_what_is_written_is_read_again(written):
    assert table(write(written)) == written


@given(files)
def test_the_line_ends_of_another_computer_change_nothing(written):
    assert table(write(written).replace("\n", "\r\n")) == written


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_every_session_comes_back_when_it_is_written_anew(path):
    read = table(path.read_text("utf-8"))

    assert table(write(read)) == read


def test_a_file_is_screens_of_prose_points_and_blocks():
    assert table(GOOD) == {
        "id": "a",
        "number": 1,
        "screens": [
            {
                "id": "one",
                "title": "One",
                "minutes": 3,
                "blocks": [
                    {"kind": "prose", "text": "First words, on two lines."},
                    {"kind": "prose", "text": "Before a list:"},
                    {"kind": "points", "points": ["a point", "another that goes on"]},
                    {"kind": "ask", "id": "why", "question": "Why?", "is_short": True},
                    {"kind": "prose", "text": "Last words."},
                ],
            },
            {"id": "two", "title": "Two: again", "minutes": 2, "blocks": []},
        ],
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("+++\nid", "id", "no front matter"),
        ("number = 1", "number =", "front matter:"),
        ("## One", "Hello.\n\n## One", "words before the first screen"),
        ("{#one minutes=3}", "", "heading '## One' has no {#id minutes=n}"),
        ("{#one minutes=3}", "{#One minutes=3}", "has no {#id minutes=n}"),
        ("```ask why", "```ask", "a fence begins with 'ask'"),
        ("```ask why", "```why?", "a fence begins with 'why?'"),
        ("true\n```", "true\n", "the fence 'ask why' is not closed"),
        ("true\n```", "true\n```ask more\n```", "why: its fence is not closed before 'ask more'"),
        ("is_short = true", "is_short = yes", "why:"),
        ("is_short = true", 'id = "other"', "why: kind and id stand in the fence's first line"),
    ],
)
def test_a_slip_is_told_with_its_place(old, new, expected):
    assert old in GOOD

    assert any(expected in fault for fault in faults(GOOD.replace(old, new, 1)))


def test_every_slip_is_told_at_once():
    text = GOOD.replace("number = 1", "number =").replace("{#two minutes=2}", "")
    text = text.replace("is_short = true", "is_short = yes").replace("## One", "Hi\n\n## One")

    assert len(faults(text)) == 4


def test_the_loader_names_the_file_and_keeps_the_list():
    text = GOOD.replace("number = 1", "number =").replace("{#two minutes=2}", "")

    with pytest.raises(ContentFaultError) as caught:
        table_of("sessions/1-a.md", text.encode())
    assert caught.value.place.startswith("sessions/1-a.md: front matter")
    assert len(caught.value.faults) == 2


def test_words_that_are_no_text_at_all_are_told():
    with pytest.raises(ContentFaultError):
        table_of("sessions/1-a.md", b"\xff\xfe")


def test_glossary_links_are_found_and_taken_off():
    text = "Your [baseline](glossary:baseline) and [pace](glossary:pacing)."

    assert list(terms(text)) == ["baseline", "pacing"]
    assert plain(text) == "Your baseline and pace."
    assert plain("[not](a link)") == "[not](a link)"


def test_values_keep_their_exact_kind():
    read = table('+++\na = 0.10\nb = 2026-11-24\nc = ["x"]\n+++\n')

    assert read == {"a": Decimal("0.10"), "b": date(2026, 11, 24), "c": ["x"], "screens": []}
    assert str(read["a"]) == "0.10"
