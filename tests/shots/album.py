"""One page with all pictures, a row for each scene."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.shots.views import VIEWS

_STYLE = """
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #fbf7f1; color: #1f2d2b }
h2 { margin: 2.5rem 0 .5rem }
.row { display: flex; gap: 16px; overflow-x: auto; align-items: flex-start; padding-bottom: 12px }
figure { margin: 0; flex: none }
img { height: 370px; border: 1px solid #e0d9cc; border-radius: 8px; display: block }
img[src*="whole"] { height: 740px }
figcaption { font-size: 13px; color: #55635f }
"""


def write_album(out: Path, scenes: Sequence[str]) -> Path:
    """Write ``index.html`` beside the pictures; return it.

    Args:
        out: The folder of the pictures.
        scenes: Their names, in order; those without a picture are left out.
    """
    views = [view.name for row in VIEWS.values() for view in row]
    rows = "".join(_row(out, scene, views) for scene in scenes)
    page = out / "index.html"
    page.write_text(
        "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>BackSkills in pictures</title>"
        f"<style>{_STYLE}</style><h1>BackSkills in pictures</h1>{rows}</html>",
        encoding="utf-8",
    )
    return page


def _row(out: Path, scene: str, views: Sequence[str]) -> str:
    taken = [view for view in views if (out / scene / f"{view}.png").exists()]
    if not taken:
        return ""
    figures = "".join(
        f"<figure><a href='{path}'><img loading='lazy' src='{path}' alt='{escape(scene)}, {view}'>"
        f"</a><figcaption>{view}</figcaption></figure>"
        for view in taken
        for path in [f"{scene}/{view}.png"]
    )
    return f"<h2 id='{scene}'>{escape(scene)}</h2><div class='row'>{figures}</div>"
