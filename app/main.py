"""The composition root: each home brings its folders, clock, lock and files to the house."""

import sys

import flet as ft

from app.content.loader import load
from app.domain.errors import FileLockedError
from app.house import House
from app.services.lock import Lock
from app.settings import PROJECT, Settings

IN_BROWSER = sys.platform == "emscripten"


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


def run() -> None:
    """Open the app where packaged builds look for it: a store build, or the browser's Python."""
    if IN_BROWSER:
        ft.run(receive_in_browser)
        return
    from app.device.homes import PhoneHome
    from app.device.native import data_folder

    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(data=folder, backups=None, assets=PROJECT / "assets")
    house = native_house(settings)
    if sys.platform in ("android", "ios"):
        house.home, house.lock = PhoneHome(), None
    ft.run(house.receive, assets_dir=str(settings.assets))
