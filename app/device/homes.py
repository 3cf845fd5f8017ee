"""The homes of the app, as the services see them."""

from collections.abc import Awaitable, Callable
from importlib.util import find_spec

from app.services.home import HomeKind


class ComputerHome:
    """A window or a browser tab on a computer, with a folder of its own."""

    kind = HomeKind.COMPUTER
    keeps_copies = True

    @property
    def may_lock(self) -> bool:
        """Tell whether SQLCipher is installed."""
        return find_spec("sqlcipher3") is not None

    async def is_kept(self) -> bool:
        """Tell that files stay until somebody deletes them."""
        return True


class PhoneHome:
    """A store build in the sandbox that the phone gives it; the phone encrypts its files."""

    kind = HomeKind.PHONE
    keeps_copies = False
    may_lock = False

    async def is_kept(self) -> bool:
        """Tell that the records stay until the app is removed."""
        return True


class BrowserHome:
    """The offline web app: the browser's own storage, which it may clear."""

    kind = HomeKind.BROWSER
    keeps_copies = False
    may_lock = False

    def __init__(self, is_persisted: Callable[[], Awaitable[bool]]) -> None:
        self._is_persisted = is_persisted

    async def is_kept(self) -> bool:
        """Tell whether the browser has promised to keep the storage."""
        return await self._is_persisted()
