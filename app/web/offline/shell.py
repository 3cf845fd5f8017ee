"""The page that loads the app, its service worker and the list of files they both know."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.web.offline.packed import PackedFile
from app.web.offline.safety_page import safety_page

PAGE = Path(__file__).parent / "page"

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; "
    "media-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'self'; "
    "form-action 'none'"
)
"""Nothing from another host; styles within the page and WebAssembly are what Flutter needs."""

ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-192.png", "192x192", "maskable"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)

CHROMIUM, FULL = "chromium", "full"
"""The two drawing engines; a browser fetches the one it can use."""
NOT_KEPT = frozenset({"assets/NOTICES", "licences.txt"})
"""Fetched when asked for, never beforehand."""
LISTS = ("list.js", "sw.js")
"""Written last: they hold the hash of everything else."""


def normal_base(base: str) -> str:
    """Return the path under which the app is served, with a slash at both ends."""
    inner = base.strip("/")
    return f"/{inner}/" if inner else "/"


def write_pages(out: Path, base: str, project: Path) -> None:
    """Write what does not depend on the list of files: pages, scripts, manifest."""
    filled = {"__BASE__": base, "__POLICY__": POLICY, "__STYLE__": _page("style.css")}
    (out / "index.html").write_text(_fill(_page("index.html"), filled), encoding="utf-8")
    safety = safety_page(project, _fill(_page("safety.html"), filled))
    (out / "safety.html").write_text(safety, encoding="utf-8")
    (out / "start.js").write_text(_page("shelf.js") + _page("start.js"), encoding="utf-8")
    for name in ("worker.js", "files.js"):
        (out / name).write_text(_page(name), encoding="utf-8")
    (out / "manifest.json").write_text(json.dumps(_manifest(base)), encoding="utf-8")


def write_list(out: Path, files: Sequence[PackedFile]) -> str:
    """Write the list of files and the service worker that holds it; returns their version."""
    listed = {
        file.path: [file.sha256, file.plain, file.brotli, file.gzip, group_of(file.path)]
        for file in files
        if file.path not in NOT_KEPT
    }
    worker = _page("shelf.js") + _page("sw.js")
    version = hashlib.sha256((json.dumps(listed) + worker).encode()).hexdigest()[:16]
    shelf = json.dumps({"version": version, "files": listed}, separators=(",", ":"))
    code = f"const SHELF = {shelf};\n"
    (out / "list.js").write_text(code, encoding="utf-8")
    (out / "sw.js").write_text(code + worker, encoding="utf-8")
    return version


def group_of(path: str) -> str:
    """Return which browsers need the file: all (an empty name), ``chromium`` or ``full``."""
    if path.startswith("canvaskit/chromium/"):
        return CHROMIUM
    return FULL if path.startswith("canvaskit/") else ""


def _manifest(base: str) -> Mapping[str, object]:
    return {
        "id": base,
        "name": "BackSkills",
        "short_name": "BackSkills",
        "description": "Skills for living well with long-lasting back pain.",
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": "#FBF7F1",
        "theme_color": "#FBF7F1",
        "icons": [
            {"src": f"icons/{name}", "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
    }


def _page(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _fill(text: str, values: Mapping[str, str]) -> str:
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text
