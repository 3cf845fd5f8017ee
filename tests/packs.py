"""Packs of a made-up clinic: good ones, and what is wrong with bad ones."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.content.shelf import Shelf

CONTENT = Path(__file__).parents[1] / "assets" / "content"
BUILT_IN = Shelf(CONTENT)
LABEL = b"""\
id = "riverside"
name = "Riverside back clinic"
version = 3
about = "Our own page on sleep, and one on the bus to the clinic."
contact = "Ask at the front desk."
"""
BUS = b"""\
id = "the-bus"
version = 1
order = 90
title = "The bus to the clinic"
about = "How to get here with a sore back."
picture = "tip-driving"
alt = "A car stands at the kerb. A woman leans back beside it."
sources = ["riverside-leaflet"]
reviewed = { by = "The Riverside team", on = 2026-11-24 }
review_by = 2027-11-24

[[sections]]
id = "seats"
title = "On the bus"
body = ["Stand or sit, as you like. Both are fine. Change when you want to."]

[[try_it]]
id = "one-stop"
text = "Get off one stop early and walk."
"""
SOURCES = b"""\
[sources.riverside-leaflet]
title = "Getting to us"
publisher = "Riverside back clinic"
year = 2026
"""


def built_in(name: str) -> bytes:
    """Return a file that is shipped."""
    return BUILT_IN.read(name)


def a_pack(changed: Mapping[str, bytes | None] | None = None) -> dict[str, bytes]:
    """Return the files of a pack: a changed page on sleep, a new page, its source.

    Args:
        changed: Files beside or in place of these, by name; ``None`` leaves a file out.
    """
    sleep = built_in("tips/sleep.toml").replace(b'title = "Sleep"', b'title = "Sleep at Riverside"')
    files: dict[str, bytes | None] = {
        "pack.toml": LABEL,
        "sources.toml": SOURCES,
        "tips/our-sleep.toml": sleep,
        "tips/the-bus.toml": BUS,
        **(changed or {}),
    }
    return {name: content for name, content in files.items() if content is not None}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return the files as a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()
