"""The composition root: each home brings its folders, clock, lock and files to the house."""

import gc
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import flet as ft

from app.content.loader import load
from app.domain.errors import FileLockedError
from app.house import House
from app.services.lock import Lock
from app.settings import PROJECT, Settings

IN_BROWSER = sys.platform == "emscripten"
NOT_PACKAGED = "main.py is for packaged builds. Start BackSkills here with: python -m app run"


def leave_what_stands() -> None:
    """Take all that stands after the first screen out of the garbage collector's rounds.

    Modules, content and the store stay for as long as the program runs. Walking them again and
    again held up a save by 50 ms now and then. Called once in a program.
    """
    gc.collect()
    gc.freeze()


def native_house(settings: Settings) -> House:
    """Return the house of a computer; its folder must be held by a ``FolderLock``."""
    from app.device.backups_native import BackupFolder
    from app.device.crypto_native import NativeCrypto
    from app.device.homes import ComputerHome
    from app.device.lock_native import NativeLockFile
    from app.device.native import SystemClock

    clock, crypto, home = SystemClock(), NativeCrypto(), ComputerHome()
    lock = None
    if home.may_lock:
        from app.store.convert import SqlVault

        lock = Lock(NativeLockFile(settings.data), SqlVault(settings.database), crypto, clock)
    shelf = BackupFolder(settings.backups) if settings.backups else None
    return House(
        settings=settings,
        home=home,
        clock=clock,
        crypto=crypto,
        content=load(settings.content),
        lock=lock,
        shelf=shelf,
        aside=shelf,
    )


async def browser_house() -> House:
    """Return the house of the offline web app.

    Raises:
        DataInOtherTabError: Another tab owns the records.
        OSError: The browser keeps nothing here.
    """
    from app.device import browser
    from app.device.clock import SystemClock
    from app.device.crypto_browser import BrowserCrypto
    from app.device.homes import BrowserHome

    settings = Settings(data=await browser.open_folder(), backups=None, assets=PROJECT / "assets")
    return House(
        settings=settings,
        home=BrowserHome(browser.is_kept),
        clock=SystemClock(),
        crypto=BrowserCrypto(),
        content=load(settings.content),
        flush=browser.flush,
    )


async def receive_in_browser(page: ft.Page) -> None:
    """Open the one window of the offline web app, or say why that cannot be."""
    from app.ui.closed import show_closed

    try:
        house = await browser_house()
    except (FileLockedError, OSError) as error:
        show_closed(page, error)
        return
    await house.receive(page)
    leave_what_stands()


def run() -> None:
    """Open the app where packaged builds look for it: a store build, or the browser's Python.

    Anywhere else Flet would open a web server without a guard, for every computer in the network
    where there is no screen; so it is not started there.

    Raises:
        SystemExit: This is neither.
    """
    if IN_BROWSER:
        ft.run(receive_in_browser)
        return
    if "FLET_PLATFORM" not in os.environ:
        raise SystemExit(NOT_PACKAGED)
    assets = PROJECT / "assets"
    ft.run(packaged_main(assets), assets_dir=str(assets), host="127.0.0.1")


def packaged_main(assets: Path) -> Callable[[ft.Page], Awaitable[None]]:
    """Return what a packaged build calls with its window; it holds the records from now on."""
    from app.device.homes import PhoneHome
    from app.device.native import FolderLock, backup_folder, data_folder
    from app.ui.closed import show_closed

    folder = data_folder()
    try:
        FolderLock(folder).take()
    except (FileLockedError, OSError) as error:
        fault = error

        async def stay_closed(page: ft.Page) -> None:
            show_closed(page, fault)

        return stay_closed
    is_phone = sys.platform in ("android", "ios")
    backups = None if is_phone else backup_folder()
    house = native_house(Settings(data=folder, backups=backups, assets=assets))
    if is_phone:
        house.home, house.lock = PhoneHome(), None
    return house.receive
