"""Finds the Material icons the screens use, and cuts the font and Flet's list down to them."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import flet
from fontTools import subset as font_subset
from fontTools.ttLib import TTFont

from app.web.offline.errors import BuildError

MATERIAL = "fonts/MaterialIcons-Regular.otf"
LIST = "flet/controls/material/icons.json"
NAMED = re.compile(r"\bIcons\.([A-Z][A-Z0-9_]*)")

FLUTTERS_OWN = (
    "ADD", "ARROW_BACK", "ARROW_BACK_IOS", "ARROW_BACK_IOS_NEW", "ARROW_DROP_DOWN",
    "ARROW_DROP_UP", "ARROW_DOWNWARD", "ARROW_FORWARD", "ARROW_UPWARD", "CALENDAR_TODAY",
    "CANCEL", "CHECK", "CHEVRON_LEFT", "CHEVRON_RIGHT", "CLEAR", "CLOSE", "DATE_RANGE", "DONE",
    "EDIT", "EDIT_OUTLINED", "ERROR", "EXPAND_LESS", "EXPAND_MORE", "KEYBOARD_ARROW_DOWN",
    "KEYBOARD_ARROW_UP", "KEYBOARD_OUTLINED", "ACCESS_TIME", "MENU", "MORE_HORIZ", "MORE_VERT",
    "ARROW_RIGHT", "ARROW_LEFT", "FIRST_PAGE", "LAST_PAGE", "REMOVE", "SEARCH", "WARNING",
    "DRAG_HANDLE",
)  # fmt: skip
"""Drawn by Flutter's own controls: date picker, menus, dropdown, lists, text selection."""


def icons_in(sources: Iterable[Path]) -> Sequence[str]:
    """Return the names of all icons that these Python files use, sorted, each once."""
    texts = (source.read_text(encoding="utf-8") for source in sources)
    return sorted({name for text in texts for name in NAMED.findall(text)})


def subset(source: Path, target: Path, names: Iterable[str]) -> None:
    """Write the icon font with only these icons and those that Flutter draws itself.

    Raises:
        BuildError: The font has no icon of such a name.
    """
    font = TTFont(source, recalcTimestamp=False)  # the same bytes at any time
    glyphs = {glyph: code for code, glyph in font.getBestCmap().items()}
    wanted = [_code(glyphs, name) for name in {*names, *FLUTTERS_OWN}]
    options = font_subset.Options(notdef_outline=True, layout_features=[], name_IDs=[])
    options.drop_tables += ["FFTM", "GSUB", "GPOS"]
    cutter = font_subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target, reorderTables=None)


def short_list(names: Iterable[str]) -> str:
    """Return Flet's own list of icons, as JSON, cut down to the given names."""
    known = json.loads((Path(flet.__file__).parents[1] / LIST).read_text(encoding="utf-8"))
    return json.dumps({name: known[name] for name in names if name in known})


def _code(glyphs: dict[str, int], name: str) -> int:
    # The font calls CHECK "check_baseline" and CHECK_OUTLINED "check_outlined".
    for glyph in (f"{name.lower()}_baseline", name.lower()):
        if glyph in glyphs:
            return glyphs[glyph]
    raise BuildError(f"The icon font has no icon {name}.")
