"""The browser's twin of the primitives: what one seals, the other opens."""

import base64
import io
import mimetypes
import zipfile
from pathlib import Path

import flet_web
import pytest
from playwright.async_api import Route, async_playwright

from app.device.crypto_native import NativeCrypto
from app.seal.envelope import Sealing, open_with, parse, seal
from app.seal.wrap import wrap
from tests.browser import ARGS, chromium
from tests.integration.keep.parts import PASSPHRASE, QUICK

PROJECT = Path(__file__).parents[3]
PYODIDE = Path(flet_web.__file__).parent / "web" / "pyodide"
SITE = "https://backskills.test"
"""Nothing leaves the computer: every request is answered from files."""
PLAIN = b"my neighbour's cat Tibbles"

START = f"""async () => {{
    const {{ loadPyodide }} = await import("{SITE}/pyodide.mjs");
    window.python = await loadPyodide({{ indexURL: "{SITE}/" }});
    const answer = await fetch("{SITE}/app.zip");
    window.python.unpackArchive(await answer.arrayBuffer(), "zip");
}}"""
BOTH_WAYS = """
import base64, sys
sys.path.insert(0, ".")
from app.device.crypto_browser import BrowserCrypto
from app.seal.crypto import SealBrokenError
from app.seal.envelope import Sealing, open_with, parse, seal
from app.seal.wrap import wrap

async def both_ways(theirs, passphrase):
    crypto = BrowserCrypto()
    envelope = parse(base64.b64decode(theirs))
    plain = await open_with(crypto, envelope, passphrase)
    try:
        await open_with(crypto, envelope, "another one")
        return "opened by another passphrase"
    except SealBrokenError:
        pass
    key = crypto.random(32)
    sealing = Sealing(key, await wrap(crypto, key, passphrase, 10))
    return base64.b64encode(await seal(crypto, sealing, plain)).decode()

both_ways
"""


def app_in_a_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("__init__.py", "device/__init__.py", "device/crypto_browser.py"):
            archive.write(PROJECT / "app" / name, f"app/{name}")
        for path in sorted((PROJECT / "app" / "seal").glob("*.py")):
            archive.write(path, f"app/seal/{path.name}")
    return file.getvalue()


async def answer(route: Route) -> None:
    name = route.request.url.removeprefix(f"{SITE}/")
    path = PYODIDE / name
    if name == "app.zip":
        await route.fulfill(body=app_in_a_zip(), content_type="application/zip")
    elif name and path.is_file():
        kind = {".mjs": "text/javascript", ".wasm": "application/wasm"}.get(path.suffix)
        kind = kind or mimetypes.guess_type(name)[0] or "application/octet-stream"
        await route.fulfill(body=path.read_bytes(), content_type=kind)
    else:
        await route.fulfill(body="<!doctype html><title>Test</title>", content_type="text/html")


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.skipif(chromium() is None, reason="no Chromium here")
async def test_what_a_computer_seals_a_browser_opens_and_the_other_way_round():
    crypto, key = NativeCrypto(), bytes(range(32))
    sealing = Sealing(key, await wrap(crypto, key, PASSPHRASE, QUICK))
    ours = base64.b64encode(await seal(crypto, sealing, PLAIN)).decode()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(ARGS))
        page = await browser.new_page()
        await page.route("**/*", answer)
        await page.goto(f"{SITE}/")
        await page.evaluate(START)
        theirs = await page.evaluate(
            "([code, file, word]) => window.python.runPython(code)(file, word)",
            [BOTH_WAYS, ours, PASSPHRASE],
        )
        await browser.close()
    assert await open_with(crypto, parse(base64.b64decode(theirs)), PASSPHRASE) == PLAIN
