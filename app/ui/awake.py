"""Keeping the screen lit while somebody lies on the floor and cannot tap it."""

from contextlib import suppress

import flet as ft


class Awake:
    """Asks the device not to sleep; one that cannot is left as it is."""

    def hold(self) -> None:
        """Keep the screen lit from now on."""
        with suppress(RuntimeError):  # there is no window
            ft.context.page.run_task(_hold)

    def release(self) -> None:
        """Let the device sleep when it likes."""
        with suppress(RuntimeError):
            ft.context.page.run_task(_release)


async def _hold() -> None:
    with suppress(Exception):
        await ft.Wakelock().enable()  # type: ignore[no-untyped-call]


async def _release() -> None:
    with suppress(Exception):
        await ft.Wakelock().disable()  # type: ignore[no-untyped-call]
