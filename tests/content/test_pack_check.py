"""A pack is used only when nothing is wrong in it; else every fault is named at once."""

import re
import subprocess
import sys
from collections.abc import Mapping

import pytest

from app.content.loader import Content
from app.content.pack import open_pack
from app.content.pack_check import NOT_REPLACED, LookedAt, fits, look_at
from app.content.shelf import Shelf
from tests.packs import BUILT_IN, BUS, CONTENT, a_pack, built_in, zipped


def look(changed: Mapping[str, bytes | None] | None = None) -> LookedAt:
    return look_at(BUILT_IN, open_pack(zipped(a_pack(changed))))


def faults(changed: Mapping[str, bytes | None]) -> str:
    return "\n".join(map(str, look(changed).faults))


def shown(looked: LookedAt) -> Content:
    assert not looked.faults, looked.faults
    return Content(Shelf(CONTENT, pack=looked.pack.files))


def test_a_good_pack_has_no_fault_and_tells_what_is_new_and_what_replaced():
    looked = look()

    assert looked.faults == []
    assert {(one.folder, one.title, one.is_new) for one in looked.brings} == {
        ("tips", "Sleep at Riverside", False),
        ("tips", "The bus to the clinic", True),
    }


def test_its_pages_are_read_in_place_of_the_built_in_ones_and_beside_them():
    content = shown(look())

    built = Content(BUILT_IN)
    assert content.tips["sleep"].title == "Sleep at Riverside"
    assert content.tips.keys() == {*built.tips, "the-bus"}
    assert list(content.tips)[-1] == "the-bus"
    assert content.tips["work"] == built.tips["work"]
    assert content.sources.sources.keys() == {*built.sources.sources, "riverside-leaflet"}


def test_all_that_is_shipped_and_may_be_replaced_makes_a_good_pack():
    kept = (name for name in built_in_names() if name not in NOT_REPLACED)
    files = {"pack.toml": a_pack()["pack.toml"], **{name: built_in(name) for name in kept}}

    looked = look_at(BUILT_IN, open_pack(zipped(files)))
    assert looked.faults == []
    assert not any(one.is_new for one in looked.brings)


def built_in_names() -> list[str]:
    return [
        path.relative_to(CONTENT / "en").as_posix()
        for path in (CONTENT / "en").rglob("*")
        if path.is_file()
    ]


def test_a_session_may_be_changed_and_the_days_between_sessions_asked_for():
    name = "sessions/1-understanding-pain.md"
    looked = look(
        {
            "sessions/a.md": built_in(name).replace(
                b'title = "Understanding pain"', b'title = "About pain"'
            ),
            "programme.toml": built_in("programme.toml").replace(
                b"days_between = 0", b"days_between = 5"
            ),
        }
    )

    content = shown(looked)
    assert content.sessions["understanding-pain"].title == "About pain"
    assert len(content.sessions) == 7
    assert content.programme.days_between == 5


def test_a_session_may_be_added_at_the_end():
    session = built_in("sessions/6-keeping-it-going.md")
    session = re.sub(rb'(?m)^id = "[^"]+"$', b'id = "our-last-session"', session, count=1)
    session = session.replace(b"number = 6", b"number = 7", 1)

    content = shown(look({"sessions/x.md": session}))
    assert list(content.sessions)[-1] == "our-last-session"


def test_an_exercise_may_be_added_without_a_drawing():
    bridge = built_in("exercises/bridge.toml").replace(b'id = "bridge"', b'id = "our-bridge"', 1)

    assert "our-bridge" in shown(look({"exercises/b.toml": bridge})).exercises


@pytest.mark.parametrize("name", NOT_REPLACED)
def test_what_is_signed_for_one_by_one_is_never_replaced(name):
    assert f"{name}: file: cannot be replaced" in faults({name: built_in(name)})
    assert "cannot be replaced" in faults({name: b"not even TOML"})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b"Both are fine.", b"Both are safe.", "'safe': nothing here may promise that"),
        (b"Both are fine.", b"This module is fine.", "glossary says programme"),
        (b"Both are fine.", b"Call 0123 456 789.", "number 0123 456 789 stands"),
        (b"Both are fine.", b"Both [are](glossary:nothing) fine.", "no term 'nothing'"),
        (b"Both are fine.", b"and on and " * 20, "words a sentence on average"),
        (
            b"Both are fine.",
            b"Individual rehabilitation necessitates considerable reconditioning activity.",
            "reading grade",
        ),
        (b'["riverside-leaflet"]', b'["hearsay"]', "source 'hearsay' is not in sources.toml"),
        (b'["riverside-leaflet"]', b"[]", "sources: none are named"),
        (b"2027-11-24", b"2029-11-24", "more than a year after the review"),
        (b'"tip-driving"', b'"our-bus"', "there is no drawing 'our-bus'"),
        (
            b'alt = "A car stands at the kerb. A woman leans back beside it."',
            b'alt = ""',
            "without words",
        ),
        (b'id = "the-bus"', b'id = "The/Bus"', "id: is not made of small letters"),
        (b"version = 1", b'version = "one"', "version: is not a whole number"),
        (b'title = "On the bus"', b"", "sections[seats].title: is missing"),
        (b'title = "On the bus"', b'titel = "On the bus"', "sections[seats].titel: this key is"),
        (b'["Stand', b'"Stand', "cannot be read"),
        (b"[[sections]]", b"[sections]", "sections: is not a list"),
    ],
)
def test_a_planted_fault_is_found(old, new, expected):
    assert old in BUS

    found = faults({"tips/the-bus.toml": None, "tips/bus.toml": BUS.replace(old, new, 1)})
    assert expected in found
    assert "tips/bus.toml" in found


def test_all_faults_are_named_at_once_and_under_the_packs_own_names():
    found = faults(
        {
            "tips/our-sleep.toml": None,
            "tips/s.toml": built_in("tips/sleep.toml").replace(b"Pain can wake", b"Please wake"),
            "tips/the-bus.toml": None,
            "tips/bus.toml": BUS.replace(b"version = 1\n", b"").replace(
                b"order = 90", b'order = "x"'
            ),
            "tips/third.toml": b"=",
            "safety.toml": b"",
            "tip/sleep.toml": b"",
            "pack.toml": a_pack()["pack.toml"].replace(b"front desk", b"safe desk"),
        }
    )

    assert "tips/s.toml: sections[pain-and-sleep]: 'Please'" in found
    assert "tips/bus.toml: version: is missing" in found
    assert "tips/bus.toml: order: is not a whole number" in found
    assert "tips/third.toml: file: cannot be read" in found
    assert "safety.toml: file: cannot be replaced" in found
    assert "tip/sleep.toml: file: no file of the content has this name" in found
    assert "pack.toml: contact: 'safe'" in found


def test_a_session_without_its_frame_is_refused_with_every_fault():
    session = built_in("sessions/1-understanding-pain.md")
    session = session.replace(b"```review last-week", b"```reveiw last-week", 1)
    session = session.replace(b"{#hurt-and-harm minutes=4}", b"{#hurt-and-harm minutes=9}", 1)
    found = faults({"sessions/1.md": session})
    assert "there is no kind of block 'reveiw'" in found

    session = session.replace(b"```reveiw last-week", b"```review last-week", 1)
    found = faults({"sessions/1.md": session})
    assert "screens[hurt-and-harm].minutes: are not 2 to 4" in found
    assert "minutes in all, not 20 to 25" in found


def test_a_number_that_two_sessions_have_is_refused():
    session = built_in("sessions/6-keeping-it-going.md")
    session = re.sub(rb'(?m)^id = "[^"]+"$', b'id = "our-last-session"', session, count=1)

    assert "they do not count 0, 1, 2 and so on" in faults({"sessions/x.md": session})


def test_a_glossary_without_a_word_that_a_session_explains_is_refused():
    glossary = built_in("glossary.toml").replace(b'id = "baseline"', b'id = "start-amount"')

    assert "sessions/" in faults({"glossary.toml": glossary})
    assert "no term 'baseline' in the glossary" in faults({"glossary.toml": glossary})


def test_a_source_that_is_built_in_is_not_redefined():
    taken = b'[sources.nhs-back-pain]\ntitle = "Ours"\npublisher = "Us"\n'

    assert "sources.toml: nhs-back-pain: is built in" in faults(
        {"sources.toml": a_pack()["sources.toml"] + taken}
    )


def test_two_files_with_the_same_id_are_refused():
    assert "tips/zzz.toml: id: is the same as in tips/the-bus.toml" in faults(
        {"tips/zzz.toml": BUS}
    )


def test_words_of_one_place_keep_their_id():
    words = built_in("thoughts.toml").replace(b'id = "thoughts"', b'id = "ours"', 1)

    assert "thoughts.toml: id: is not 'thoughts'" in faults({"thoughts.toml": words})


def test_a_pack_without_content_is_refused():
    looked = look_at(BUILT_IN, open_pack(zipped({"pack.toml": a_pack()["pack.toml"]})))

    assert [fault.what for fault in looked.faults] == ["holds no content"]


def test_a_pack_of_another_version_is_known_by_its_shape():
    assert fits(look().pack)

    older = a_pack({"tips/the-bus.toml": BUS.replace(b"order = 90", b"place = 90")})
    assert not fits(open_pack(zipped(older)))


def test_checking_never_imports_pydantic():
    """It has to run in the browser's Python."""
    script = (
        "import sys; from app.content.pack import open_pack;"
        "from app.content.pack_check import look_at; from tests.packs import *;"
        "assert not look_at(BUILT_IN, open_pack(zipped(a_pack()))).faults;"
        "sys.exit('pydantic' in sys.modules or 'textstat' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], cwd=CONTENT.parents[1], check=False)
    assert done.returncode == 0
