"""Every drawing is plain, small, described, and there when a screen asks for it."""

import ast
import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.content import walk
from app.content.loader import load

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "assets" / "images"
PICTURES = sorted(IMAGES.glob("*.svg"))
BY_NAME = pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + tag for tag in ("svg", "g", "path", "rect", "circle", "ellipse")}
ATTRIBUTES = {
    "viewBox",
    "id",
    "d",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
}
LARGEST = 12 * 1024
SHOW_A_PICTURE = {"Picture", "PictureCard", "EmptyState"}


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading of the README, without its head."""
    section = (IMAGES / "README.md").read_text("utf-8").split(f"## {heading}\n", 1)[1]
    lines = section.split("\n## ", 1)[0].splitlines()
    table = [line for line in lines if line.startswith("|")][2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table]


def described() -> dict[str, str]:
    """Return the words for each picture: those of the README, and those beside it in content."""
    return {**of_content(), **dict(rows("Alternative text"))}


def of_content() -> dict[str, str]:
    """Return the pictures that content names, with their words there."""
    content = load(ROOT / "assets" / "content")
    pieces = (*content.sessions.values(), *content.relaxations.values(), *content.tips.values())
    found = {
        str(vars(part)["picture"]): str(vars(part)["alt"])
        for piece in pieces
        for _, part in walk.parts(piece)
        if getattr(part, "picture", "")
    }
    for exercise in content.exercises.values():
        found[exercise.start_picture] = exercise.start_alt
        found[exercise.end_picture] = exercise.end_alt
    return found


def asked_for() -> set[str]:
    """Return the names given to a component that shows a picture, and all named in content."""
    names: set[str] = set(of_content())
    for source in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node) in SHOW_A_PICTURE:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    names.add(str(first.value))
    for content in (ROOT / "assets" / "content").rglob("*.[tm][od]*"):
        names.update(re.findall(r'(?m)^picture\s*=\s*"([^"]+)"', content.read_text("utf-8")))
    return names


def called(node: ast.Call) -> str:
    """Return the last part of the called name: ``Picture`` for ``components.Picture(...)``."""
    return str(getattr(node.func, "id", getattr(node.func, "attr", "")))


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head.startswith(b"\x89PNG"), png.name
    width, height = struct.unpack(">II", head[16:24])
    return width, height


@BY_NAME
def test_a_picture_holds_plain_shapes_only(picture):
    for element in ET.parse(picture).iter():
        assert element.tag in SHAPES, element.tag
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        assert not (element.text or "").strip()


@BY_NAME
def test_a_picture_points_to_nothing_outside_itself(picture):
    text = picture.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    for sign in ("http", "href", "url(", "data:", "//", "<!", "<?"):
        assert sign not in text, sign


@BY_NAME
def test_a_picture_has_a_view_box_from_zero(picture):
    box = [float(number) for number in ET.parse(picture).getroot().attrib["viewBox"].split()]
    assert box[:2] == [0, 0]
    assert box[2] > 0
    assert box[3] > 0


@BY_NAME
def test_a_picture_stands_on_its_own_panel(picture):
    first = next(ET.parse(picture).iter(SVG + "rect"))
    box = ET.parse(picture).getroot().attrib["viewBox"].split()
    assert [first.attrib["width"], first.attrib["height"]] == box[2:]
    assert float(first.attrib["rx"]) >= 12


@BY_NAME
def test_a_picture_is_small_enough_to_be_loaded_at_once(picture):
    assert picture.stat().st_size < LARGEST


def test_every_picture_has_alternative_text_and_no_text_lacks_its_picture():
    assert set(described()) == {picture.stem for picture in PICTURES}
    assert {picture for picture, _ in rows("Alternative text")} <= {one.stem for one in PICTURES}
    assert all(len(words) > 10 and words.endswith(".") for words in described().values())


def test_every_picture_a_screen_asks_for_exists():
    assert asked_for() <= {picture.stem for picture in PICTURES}


def test_the_numbered_parts_of_the_back_are_those_of_the_list():
    ids = [element.attrib.get("id", "") for element in ET.parse(IMAGES / "back-regions.svg").iter()]
    listed = rows("The parts of `back-regions`")
    assert [number for number, _, _ in listed] == [str(n + 1) for n in range(len(listed))]
    assert [name for name in ids if name and not name.startswith("marker-")] == [
        part for _, part, _ in listed
    ]
    assert sorted(name for name in ids if name.startswith("marker-")) == sorted(
        f"marker-{number}" for number, _, _ in listed
    )


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("icon.png", 1024),
        ("splash.png", 1152),
        ("splash_dark.png", 1152),
        ("icons/icon-192.png", 192),
        ("icons/icon-512.png", 512),
        ("icons/icon-maskable-192.png", 192),
        ("icons/icon-maskable-512.png", 512),
    ],
)
def test_an_icon_has_the_size_its_name_promises(name, side):
    assert size_of(ROOT / "assets" / name) == (side, side)
