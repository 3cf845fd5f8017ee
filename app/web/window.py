"""The native window, where Flet's desktop client can be had and there is a screen to show it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import flet as ft

Main = Callable[[ft.Page], Awaitable[Any]]

FETCH_SECONDS = 90
"""The longest wait for Flet's desktop client; a browser tab is as good."""
SILENCE_SECONDS = 5
"""The longest wait for a sign of life from the network."""

_FETCH = f"""
import socket
socket.setdefaulttimeout({SILENCE_SECONDS})
import flet_desktop
flet_desktop.ensure_client_cached()
"""


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window or a browser could be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return "SSH_CONNECTION" not in environment
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def may_show_window(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Flet would open a window.

    Without ``DISPLAY`` Flet turns itself into a web server for every computer in the network, so
    it is never started then.
    """
    if not has_screen(environment) or environment.get("FLET_FORCE_WEB_SERVER"):
        return False
    return sys.platform in {"win32", "darwin"} or bool(environment.get("DISPLAY"))


def has_client(home: Path | None = None) -> bool:
    """Whether Flet's desktop client is on this computer already."""
    if os.environ.get("FLET_VIEW_PATH"):
        return True
    try:
        release = version("flet-desktop")
    except PackageNotFoundError:
        return False
    folder = (home or Path.home()) / ".flet" / "client"
    return any(folder.glob(f"flet-desktop-*-{release}"))


def fetch_client(seconds: float = FETCH_SECONDS) -> bool:
    """Try once to fetch Flet's desktop client, in a process that cannot hang.

    Returns:
        Whether the client is here now.
    """
    with tempfile.TemporaryDirectory() as folder:
        here = {**os.environ, "TMPDIR": folder, "TEMP": folder, "TMP": folder}
        try:
            done = subprocess.run(  # noqa: S603 - our own Python, a fixed text
                [sys.executable, "-c", _FETCH],
                env=here,
                timeout=seconds,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except (subprocess.TimeoutExpired, OSError, KeyboardInterrupt):
            return False
    return done.returncode == 0 and has_client()


def show(main: Main, assets: Path) -> bool:
    """Show the app in its window until it is closed.

    Returns:
        Whether the window appeared; ``False`` when the client could not start here.
    """
    appeared = False

    async def noticed(page: ft.Page) -> None:
        nonlocal appeared
        appeared = True
        await main(page)

    # Flet's handlers outlive its event loop; a later Ctrl+C would meet a closed one.
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        ft.run(
            noticed,
            name="BackSkills",
            view=ft.AppView.FLET_APP,
            assets_dir=str(assets.resolve()),
            host="127.0.0.1",
        )
    except Exception:
        if appeared:
            raise
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    return appeared
