"""The table of topics names blocks and sources that are there, and leaves no session out."""

import re
from pathlib import Path

import pytest

from app.content.loader import load
from app.content.session import Session

ROOT = Path(__file__).parents[2]
CONTENT = load(ROOT / "assets" / "content")
PAGE = (ROOT / "docs" / "programme.md").read_text("utf-8")
SESSIONS = pytest.mark.parametrize("session", CONTENT.sessions.values(), ids=lambda one: one.id)


def rows(session: Session) -> list[tuple[list[str], list[str], str]]:
    """Return for each topic its blocks, its sources, and what else stands in the last column."""
    head = re.search(rf"(?m)^## {session.number} .*`{session.id}`$", PAGE)
    assert head, session.id
    below = PAGE[head.end() :].split("\n## ", 1)[0]
    table = [line.strip("|").split("|") for line in below.splitlines() if line.startswith("|")][2:]
    return [
        (re.findall(r"`([^`]+)`", blocks), re.findall(r"`([^`]+)`", sources), sources)
        for _topic, blocks, sources in table
    ]


@SESSIONS
def test_every_block_that_is_named_is_in_the_session(session):
    named = {block for blocks, _, _ in rows(session) for block in blocks}

    assert named <= session.block_by_id.keys()
    assert all(blocks for blocks, _, _ in rows(session))


@SESSIONS
def test_every_block_of_a_session_stands_in_the_table(session):
    named = {block for blocks, _, _ in rows(session) for block in blocks}

    assert session.block_by_id.keys() - named == set()


@SESSIONS
def test_every_source_is_one_and_a_topic_without_one_is_marked_as_ours(session):
    for _, sources, words in rows(session):
        assert bool(sources) != ("*ours*" in words)
        assert set(sources) <= CONTENT.sources.sources.keys()


@SESSIONS
def test_what_the_blocks_of_a_topic_cite_is_named_beside_it(session):
    for blocks, sources, _ in rows(session):
        cited = {key for one in blocks for key in getattr(session.block_by_id[one], "sources", ())}
        assert cited <= set(sources), blocks
