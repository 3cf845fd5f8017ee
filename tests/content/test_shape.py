"""The list of shape faults agrees with the loader: none means that a document can be built."""

from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.kinds import FOLDERS, KINDS, kind_of
from app.content.loader import ContentFaultError, build, table_of
from app.content.session import Session
from app.content.shape import shape_faults
from app.content.shelf import Shelf

SHELF = Shelf(Path(__file__).parents[2] / "assets" / "content")
NAMES = [*KINDS, *(name for below in FOLDERS for name in SHELF.names(below))]
TABLES = {name: table_of(name, SHELF.read(name)) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_the_shape_of_what_is_shipped(name):
    assert list(shape_faults(kind_of(name), TABLES[name])) == []


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value inside a table."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    found = [path] if path else []
    return found + [place for key, one in inner for place in places(one, (*path, key))]


@given(
    name=st.sampled_from(NAMES),
    at=st.integers(0, 10**6),
    new=st.sampled_from([None, "words", 7, True, [], ["words"], {}, {"kind": "ask"}, 1.5]),
    is_removed=st.booleans(),
)
def test_a_table_without_faults_can_be_built_and_one_with_faults_cannot(name, at, new, is_removed):
    kind = kind_of(name)
    assert kind is not None
    table: Any = deepcopy(TABLES[name])
    ways = places(table)
    *way, last = ways[at % len(ways)]
    inside: Any = table
    for key in way:
        inside = inside[key]
    if is_removed:
        del inside[last]
    else:
        inside[last] = new

    faults = list(shape_faults(kind, table))
    try:
        build(kind, table, name)
    except ContentFaultError:
        assert faults
    else:
        assert not faults


def test_every_fault_of_a_file_is_named_at_once_by_its_place():
    table: Any = deepcopy(TABLES["sessions/1-understanding-pain.md"])
    del table["title"]
    table["version"] = "1"
    table["naem"] = "?"
    table["screens"][1]["minutes"] = True
    table["screens"][1]["blocks"][1]["options"][0]["is_right"] = "no"

    found = [place for place, _ in shape_faults(Session, table)]
    screen = f"screens[{table['screens'][1]['id']}]"
    block = table["screens"][1]["blocks"][1]
    assert set(found) == {
        "naem",
        "title",
        "version",
        f"{screen}.minutes",
        f"{screen}.blocks[{block['id']}].options[{block['options'][0]['id']}].is_right",
    }


def test_a_file_is_known_by_its_name():
    assert kind_of("sessions/1-pain.md") is Session
    for name in ("sessions/1-pain.toml", "tips/sleep.md", "tips/.toml", "tip/sleep.toml", "x"):
        assert kind_of(name) is None


def test_every_kind_of_content_has_a_field_to_check():
    assert all(fields(kind) for kind in (*KINDS.values(), *FOLDERS.values()))
