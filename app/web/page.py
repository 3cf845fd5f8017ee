"""The two pages the loopback server writes itself: the one that starts the app, and the refusal."""

from __future__ import annotations

import base64
import hashlib
import re
import tempfile
from pathlib import Path

TITLE = "BackSkills"
DESCRIPTION = "Back pain skills, a diary and a plan, on your own device."

_LOADING = """<div id="loading" role="status">
    <style>
      #loading { position: fixed; inset: 0; display: flex; flex-direction: column;
        align-items: center; justify-content: center; gap: 1rem; padding: 1.5rem;
        text-align: center; font: 1.25rem/1.5 Roboto, system-ui, sans-serif;
        background: #FBF7F1; color: #1F2D2B; }
      #loading p { margin: 0; max-width: 32rem; }
      #loading .late { visibility: hidden; animation: late 0s 15s forwards; }
      @keyframes late { to { visibility: visible; } }
      @media (prefers-color-scheme: dark) { #loading { background: #141B1A; color: #F1ECE3; } }
    </style>
    <p>Starting BackSkills.</p>
    <p class="late">This takes longer than it should. You can reload this page to try again.
      What you saved is still here.</p>
    <noscript><p>BackSkills needs JavaScript in this browser. Turn it on and reload the page.</p>
    </noscript>
  </div>"""

# Flutter builds its accessibility tree only after a press on a hidden button, which a person who
# needs a screen reader would have to find first. The page presses it as soon as it appears.
_ACCESSIBILITY = """<script>
    (() => {
      const press = () => {
        const button = document.querySelector("flt-semantics-placeholder");
        if (button) button.click();
        return Boolean(button);
      };
      const watch = new MutationObserver(() => { if (press()) watch.disconnect(); });
      watch.observe(document.documentElement, { childList: true, subtree: true });
    })();
  </script>"""

_REFUSAL = """<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>BackSkills is locked here</title>
  <style>
    body { margin: 0 auto; max-width: 34rem; padding: 3rem 1.5rem;
      font: 1.15rem/1.6 system-ui, sans-serif; background: #FBF7F1; color: #1F2D2B; }
    @media (prefers-color-scheme: dark) { body { background: #141B1A; color: #F1ECE3; } }
  </style>
</head>
<body>
  <main>
    <h1>Open BackSkills again from its own window or address</h1>
    <p>This page cannot show your diary. Each time BackSkills starts, it makes a new address that
      only you know.</p>
    <p>Go to the window where you started BackSkills. Copy the whole address from there, and open
      it in this browser. If BackSkills is not running, start it again.</p>
    <p>What you saved is still here.</p>
  </main>
</body>
</html>
"""


class IndexChangedError(RuntimeError):
    """The index page inside flet-web no longer has a part that is replaced here."""

    def __init__(self, part: str) -> None:
        super().__init__(f"flet-web's index.html has changed: {part!r} is not there")


def refusal_page() -> str:
    """Return the page for a browser that does not hold the secret of this launch."""
    return _REFUSAL


def index_page() -> str:
    """Return flet-web's own index page with our words, language and accessibility switch.

    Raises:
        IndexChangedError: Another flet-web is installed, and its page is built differently.
    """
    from flet_web import get_package_web_dir, patch_index_html

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "index.html"
        packaged = Path(get_package_web_dir()) / "index.html"
        copy.write_text(packaged.read_text(encoding="utf-8"), encoding="utf-8")
        patch_index_html(
            str(copy),
            "",
            websocket_endpoint_path="/ws",
            app_name=TITLE,
            app_description=DESCRIPTION,
            no_cdn=True,
        )
        page = copy.read_text(encoding="utf-8")
    page = _replaced(page, r"<html>", '<html lang="en">')
    page = _replaced(page, r"<meta content=\"IE=Edge\"[^>]*>\n\s*", "")
    page = _replaced(page, r'href="favicon.png"', 'href="icons/favicon.png"')
    page = _replaced(page, r'<div id="loading".*?</div>', _LOADING)
    return _replaced(page, r"</head>", f"{_ACCESSIBILITY}\n</head>")


def content_policy(page: str, port: int) -> str:
    """Return the Content-Security-Policy: nothing off this host, no script but the page's own.

    flet-web 1.0.5 asks a public server for ``rive_native.js`` at every start, even when told to use
    no such server; only this policy stops it before the network.

    Args:
        page: The index page, whose inline scripts are allowed by their hashes.
        port: Port of the server; some browsers do not count WebSockets as ``'self'``.
    """
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    sockets = f"ws://127.0.0.1:{port} ws://localhost:{port}"
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {hashes} 'wasm-unsafe-eval' blob:",
            "worker-src 'self' blob:",
            f"connect-src 'self' blob: {sockets}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ]
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _replaced(page: str, pattern: str, text: str) -> str:
    changed, count = re.subn(pattern, lambda _: text, page, count=1, flags=re.DOTALL)
    if count != 1:
        raise IndexChangedError(pattern)
    return changed
