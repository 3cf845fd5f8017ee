"""Runs a Python script in the browser's Python as the web app does, without a screen."""

import json
import shutil
import tarfile
from pathlib import Path
from typing import Any

from playwright.async_api import ConsoleMessage, Page

from app.web.offline.archive import write_tar

ANSWER = "probe answers: "
PAGE = """<!DOCTYPE html><title>Probe</title><script>
const worker = new Worker("worker.js", { type: "module" });
worker.postMessage({ documentUrl: location.href });
</script>"""
AROUND = f"""
import asyncio, json, traceback

async def answer():
    try:
        told = await probe()
    except Exception:
        told = traceback.format_exc()
    print({ANSWER!r} + json.dumps(told))

task = asyncio.ensure_future(answer())
"""


def build_probe(built: Path, folder: Path, script: str, *, before_worker: str = "") -> None:
    """Write a page that runs ``async def probe()`` of the script.

    Args:
        built: The web app.
        folder: Where to write; the page is ``probe.html``.
        script: Python; may import what the web app ships.
        before_worker: JavaScript that runs first, to take something away from the browser.
    """
    kept = ("app.tar", "packages.tar", "pyodide", "files.js", "worker.js")
    folder.mkdir()
    for name in kept:
        copy = shutil.copytree if (built / name).is_dir() else shutil.copyfile
        copy(built / name, folder / name)
    with tarfile.open(built / "app.tar") as archive:
        opened = {entry.name: archive.extractfile(entry) for entry in archive}
        files = {name: file.read() for name, file in opened.items() if file is not None}
    files.pop("main.pyc", None)
    files["main.py"] = (script + AROUND).encode()
    write_tar(folder / "app.tar", files)
    (folder / "before.js").write_text(before_worker, encoding="utf-8")
    worker = (built / "worker.js").read_text(encoding="utf-8")
    (folder / "worker.js").write_text(f'import "./before.js";\n{worker}', encoding="utf-8")
    (folder / "probe.html").write_text(PAGE, encoding="utf-8")


async def ask(page: Page, address: str) -> Any:
    """Open the probe and return what ``probe()`` returned."""

    def is_answer(message: ConsoleMessage) -> bool:
        return message.text.startswith(ANSWER)

    async with page.expect_console_message(is_answer, timeout=120_000) as said:
        await page.goto(f"{address}probe.html")
    return json.loads((await said.value).text.removeprefix(ANSWER))
