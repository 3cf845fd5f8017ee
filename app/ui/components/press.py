"""Flet awaits a handler only when it is written as a coroutine function; here every kind is."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.errors import BackSkillsError


def pressed(call: Callable[..., Any] | None, *args: Any) -> Callable[[], Awaitable[None]] | None:  # noqa: ANN401
    """Return a handler that calls with these arguments and awaits what comes back, if need be."""
    if call is None:
        return None

    async def run() -> None:
        await _told(call, *args)

    return run


def changed(call: Callable[[bool], Any]) -> Callable[[Any], Awaitable[None]]:
    """Return a handler for a switch that passes its new state on and awaits what comes back."""

    async def run(event: Any) -> None:  # noqa: ANN401 - any control with a value
        await _told(call, bool(event.control.value))

    return run


async def _told(call: Callable[..., Any], *args: Any) -> None:  # noqa: ANN401
    """Call and await; a failure that has a sentence of its own is told with it."""
    try:
        result = call(*args)
        if inspect.isawaitable(result):
            await result
    except BackSkillsError as error:
        from app.ui.components.dialog import show_notice  # it has buttons itself
        from app.ui.sentences import fault_sentence

        show_notice(ft.context.page, fault_sentence(error))
