"""Chromium for the browser journeys: found, or installed where that is possible."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ground import install_with_apt, say

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
BROWSER_FILES = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
]


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome on this computer."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    found = (shutil.which(name) for name in BROWSERS)
    return next((path for path in (*found, *BROWSER_FILES) if path and Path(path).exists()), None)


def chromium() -> str | None:
    """Return Chromium's path, installing it where that is possible."""
    path = find_chromium()
    if path is None and not os.environ.get("CHROMIUM"):
        say("No Chromium was found. The browser journeys need one.")
        if install_with_apt("chromium"):
            path = find_chromium()
    return path


def browser_environment() -> dict[str, str]:
    """Return the environment in which tests and pictures find their browser."""
    path = chromium()
    if path is None:
        return dict(os.environ)
    say(f"The browser journeys use {path}.")
    return {**os.environ, "CHROMIUM": path}
