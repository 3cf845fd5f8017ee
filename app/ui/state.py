"""What one open window knows: who the patient wants the app to be, and where they are in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

import flet as ft

from app.content.loader import Content
from app.domain.errors import BackSkillsError, NotFoundError, StorageError
from app.domain.preferences import Preferences
from app.services.clock import Clock
from app.services.door import Door, Services
from app.services.home import Home
from app.ui.places import FIRST_RUN, LOCK, SAFETY_AGAIN, TODAY, Place, find


class Width(IntEnum):
    """How much room there is; Material's window classes, in logical pixels."""

    COMPACT = 0
    MEDIUM = 600
    WIDE = 840


def width_of(pixels: float | None) -> Width:
    """Return the class of a window's width."""
    return max(width for width in Width if width <= (pixels or 0))


class Stage(StrEnum):
    """How far the app has come."""

    STARTING = "starting"
    BROKEN = "broken"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True)
class Shown:
    """The screen on the window, with its own state."""

    place: Place
    route: str
    state: Any


@dataclass(frozen=True)
class Notice:
    """A short sentence about what was just done, with the way back."""

    text: str
    undo: Callable[[], Awaitable[None]] | None = None


@ft.observable
@dataclass(kw_only=True)
class AppState:
    """The state of one window; the records behind it are shared with the other windows."""

    door: Door
    content: Content
    home: Home
    clock: Clock
    navigate: Callable[[str], Awaitable[None]]
    """Ask the client to go to a route; ``show`` follows when it has."""
    on_preferences: Callable[[Preferences], None]
    """Dress the window anew."""
    width: Width = Width.COMPACT
    stage: Stage = Stage.STARTING
    fault: BackSkillsError | None = None
    preferences: Preferences = field(default_factory=Preferences)
    asks_safety_again: bool = False
    touched_at: datetime | None = None
    shown: Shown | None = None
    notice: Notice | None = None
    next_notice: Notice | None = None
    """Told on the next screen."""

    @property
    def services(self) -> Services:
        """The use cases.

        Raises:
            NotFoundError: The records are closed; ``show`` then asks for the passphrase.
        """
        if self.door.services is None:
            raise NotFoundError
        return self.door.services

    async def start(self, route: str) -> None:
        """Open the records, or say why not, and show the first screen."""
        try:
            if await self.door.is_locked():
                self.stage = Stage.LOCKED
                await self.show(route)
                return
        except StorageError as error:
            await self._break(error)
            return
        await self.enter(None, route)

    async def enter(self, passphrase: str | None, route: str = TODAY) -> None:
        """Open the records and show a screen.

        Raises:
            PassphraseError: The lock did not open; the lock screen tells.
        """
        try:
            await self.door.open(passphrase)
            await self.read_first_things()
        except StorageError as error:
            await self._break(error)
            return
        self.stage, self.fault = Stage.OPEN, None
        await self.show(route)

    async def _break(self, error: StorageError) -> None:
        self.stage, self.fault = Stage.BROKEN, error
        await self.show(LOCK)

    async def read_first_things(self) -> None:
        """Read what decides how the window looks and what it asks first."""
        self.preferences = await self.services.preferences.read()
        self.asks_safety_again = (
            self.preferences.welcomed_at is not None and await self.services.safety.asks_again()
        )
        self.on_preferences(self.preferences)

    async def lock(self) -> None:
        """Close the records for all windows; the passphrase opens them again."""
        await self._leave()
        await self.door.close()
        self.stage = Stage.LOCKED
        await self.show(LOCK)

    def touch(self) -> None:
        """Note that the patient is here."""
        self.touched_at = self.now()

    async def lock_when_idle(self) -> None:
        """Lock when nobody has touched the window for the chosen time; called now and then."""
        lock = self.door.lock
        if self.stage is not Stage.OPEN or lock is None or lock.sealing() is None:
            return
        idle = self.now() - (self.touched_at or self.now())
        if idle >= timedelta(minutes=self.preferences.lock_after_minutes):
            await self.lock()

    async def change(self, preferences: Preferences) -> None:
        """Keep changed preferences and dress the window anew."""
        await self.services.preferences.change(preferences)
        self.preferences = preferences
        self.on_preferences(preferences)

    async def show(self, route: str) -> None:
        """Make the screen of the route ready, then put it on the window."""
        await self._leave()
        if self.stage is Stage.OPEN and self.door.services is None:
            self.stage = Stage.LOCKED  # another window locked the records
        place, params = find(self._gated(route))
        try:
            state = await place.open(self, params)
        except NotFoundError:
            place, params = find(TODAY)
            state = await place.open(self, params)
        self.notice, self.next_notice = self.next_notice, None
        self.shown = Shown(place=place, route=route, state=state)

    async def _leave(self) -> None:
        if self.shown is not None and hasattr(self.shown.state, "leave"):
            await self.shown.state.leave()

    async def refresh(self) -> None:
        """Read the screen on the window anew."""
        if self.shown is not None:
            self.next_notice = self.next_notice or self.notice
            await self.show(self.shown.route)

    def _gated(self, route: str) -> str:
        """Return the route that must come before the one asked for, or that one."""
        place = find(route)[0]
        if place.is_always_open:
            return route
        if self.stage in (Stage.LOCKED, Stage.BROKEN):
            return LOCK
        if self.preferences.welcomed_at is None:
            return route if place.is_part_of_first_run else FIRST_RUN
        if self.asks_safety_again and not place.is_bare:
            return SAFETY_AGAIN
        return route

    def now(self) -> datetime:
        """Return the instant."""
        return self.clock.now()

    async def go(self, route: str) -> None:
        """Go to a route."""
        await self.navigate(route)

    def say(self, text: str, undo: Callable[[], Awaitable[None]] | None = None) -> None:
        """Tell what was done; it stays until the next screen."""
        self.notice = Notice(text, undo)

    def say_next(self, text: str, undo: Callable[[], Awaitable[None]] | None = None) -> None:
        """Tell what was done on the screen that comes next."""
        self.next_notice = Notice(text, undo)
