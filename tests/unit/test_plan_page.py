"""One page to print or keep: it stands alone, and no word in it is more than a word."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.report.plan_page import PagePart, PlanPage, write

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>fetch('https://x.test')</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">go</a>',
    "&lt;b&gt; &amp; &#x3c;",
    "<!-- --> ]]> <!doctype x>",
    "\u202eright to left\u202c \x00 \x1b[31m \u200b",
    "half a letter \ud83d here",
    "שלום <b>x</b> پشت",
]


class Reader(HTMLParser):
    """Reads a page as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside.append(tag)

    def handle_endtag(self, tag):
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" not in self._inside and data.strip():
            self.texts.append(data)


def a_page(*texts: str, title: str = "My flare-up plan", **other) -> PlanPage:
    asked = {
        "title": title,
        "day": "Written on 30 June 2025",
        "parts": [PagePart(heading="First", texts=texts, is_list=len(texts) > 1)],
        "footer": "New signs: get help first.",
        "language": "en",
        **other,
    }
    return PlanPage(**asked)


def read(page: PlanPage) -> Reader:
    reader = Reader()
    reader.feed(write(page).decode("utf-8"))
    reader.close()
    return reader


def test_the_page_says_its_title_language_and_direction():
    reader = read(a_page("Breathe", language="ar", is_right_to_left=True))
    by_tag = dict(reader.tags)

    assert by_tag["html"] == {"lang": "ar", "dir": "rtl"}
    assert reader.texts.count("My flare-up plan") == 2, "the title of the window and the heading"
    landmarks = [tag for tag, _ in reader.tags if tag in {"main", "h1", "h2", "footer"}]
    assert landmarks == ["main", "h1", "h2", "footer"]


def test_the_page_prints_on_a4_and_can_be_read_large():
    text = write(a_page("Breathe")).decode()

    assert "size: A4" in text
    assert re.search(r"@media print", text)
    assert "width=device-width" in text
    assert "maximum-scale" not in text


def test_several_texts_are_a_numbered_list_and_one_is_a_paragraph():
    several, one = read(a_page("Breathe", "Walk")), read(a_page("Breathe"))

    assert [tag for tag, _ in several.tags].count("li") == 2
    assert "ol" not in [tag for tag, _ in one.tags]


def test_what_was_left_blank_is_left_out():
    page = a_page("  ", "")

    assert "First" not in read(page).texts


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(words: str):
    plain = read(a_page("Breathe"))
    page = a_page(words, title=words, day=words, footer=words)
    reader = read(page)

    assert [tag for tag, _ in reader.tags] == [tag for tag, _ in plain.tags]
    assert not any(name.startswith("on") for _, attrs in reader.tags for name in attrs)
    assert "\x00" not in write(page).decode()


@given(st.text(max_size=200))
def test_whatever_is_written_can_be_read_again(words: str):
    page = a_page("Before", words, "After")
    written = "".join(read(page).texts)
    seen = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "", words.replace("\r\n", "\n"))

    assert re.sub(r"\s", "", seen) in re.sub(r"\s", "", written)


def test_nothing_is_fetched_and_nothing_runs():
    reader = read(a_page(*HOSTILE))
    policy = next(attrs for _, attrs in reader.tags if "http-equiv" in attrs)["content"]

    assert policy is not None
    assert "default-src 'none'" in policy
    assert not {"script", "img", "link", "iframe", "object", "a"} & {tag for tag, _ in reader.tags}
