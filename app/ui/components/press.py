"""Flet awaits a handler only when it is written as a coroutine function; here every kind is."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any


def pressed(call: Callable[..., Any] | None, *args: Any) -> Callable[[], Awaitable[None]] | None:  # noqa: ANN401
    """Return a handler that calls with these arguments and awaits what comes back, if need be."""
    if call is None:
        return None

    async def run() -> None:
        result = call(*args)
        if inspect.isawaitable(result):
            await result

    return run


def changed(call: Callable[[bool], Any]) -> Callable[[Any], Awaitable[None]]:
    """Return a handler for a switch that passes its new state on and awaits what comes back."""

    async def run(event: Any) -> None:  # noqa: ANN401 - any control with a value
        result = call(bool(event.control.value))
        if inspect.isawaitable(result):
            await result

    return run
