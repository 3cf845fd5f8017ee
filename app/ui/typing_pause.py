"""Typed words are kept when the typing rests, and always on leaving the field or the screen."""

import asyncio
from collections.abc import Awaitable, Callable

PAUSE_SECONDS = 0.4
"""How long the typing rests before what was typed is kept."""


class TypingPause:
    """Calls once, a moment after the last letter."""

    def __init__(self, call: Callable[[], Awaitable[object]]) -> None:
        self._call = call
        self._waiting: asyncio.Task[None] | None = None

    @property
    def is_waiting(self) -> bool:
        """Tell whether something was typed that is not kept yet."""
        return self._waiting is not None

    def begin(self) -> None:
        """Wait anew: another letter was typed."""
        self.forget()
        self._waiting = asyncio.create_task(self._call_soon())

    def forget(self) -> None:
        """Do not call after all."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    async def end(self) -> None:
        """Call now what would be called soon; nothing when nothing waits."""
        if self._waiting is not None:
            self.forget()
            await self._call()

    async def _call_soon(self) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        self._waiting = None  # from here on it is at work and must not be cut short
        await self._call()
