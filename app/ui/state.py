"""What one open window knows: who the patient wants the app to be, and where they are in it."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import flet as ft

from app.content.loader import Content
from app.domain.errors import BackSkillsError, NotFoundError, StorageError
from app.domain.preferences import Preferences
from app.services.clock import Clock
from app.services.door import Door, Services
from app.services.home import Home
from app.ui.components.safe import where
from app.ui.places import FIRST_RUN, LOCK, SAFETY_AGAIN, TODAY, Place, find
from app.ui.width import Width, width_of

log = logging.getLogger("app.ui")


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
    read_content: Callable[[], Content]
    """Return the content as it is now; see ``content``."""
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
    shown: Shown | None = None
    waiting: Mapping[str, Any] = field(default_factory=dict)
    """Screens left with words that the device refused, by the route to them."""
    session_left: str | None = None
    """Route of the session that the patient left to make something of their own; it leads back."""
    notice: Notice | None = None
    next_notice: Notice | None = None
    """Told on the next screen."""
    _behind_help: Shown | None = field(default=None, repr=False)
    """Help only covers a screen: nothing that was ticked there is asked again."""
    _asked: int = field(default=0, repr=False)
    """How many screens were asked for; the one asked for last is shown."""

    @property
    def content(self) -> Content:
        """Everything the patient reads that is not a label, a clinic's pack included."""
        return self.read_content()

    @property
    def here(self) -> str:
        """The route that leads back to the screen on the window, as it now is."""
        if self.shown is None:
            return TODAY
        route: str | None = getattr(self.shown.state, "route", None)
        return route or self.shown.route

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
            await self._close_what_was_left_open()
            if await self.door.is_locked():
                self.stage = Stage.LOCKED
                await self.show(route)
                return
        except StorageError as error:
            await self._break(error, route)
            return
        await self.enter(None, route)

    async def _close_what_was_left_open(self) -> None:
        """Lock after the chosen time even when no window was there to do it."""
        if self.door.services is not None:
            self.preferences = await self.services.preferences.read()
            if self.is_left_alone:
                await self.door.close()

    async def enter(self, passphrase: str | None, route: str = TODAY) -> None:
        """Open the records and show a screen.

        Raises:
            PassphraseError: The lock did not open; the lock screen tells.
        """
        try:
            await self.door.open(passphrase)
            await self.read_preferences()
            self.asks_safety_again = await self._asks_again()
        except StorageError as error:
            await self._break(error, route)
            return
        self.stage, self.fault = Stage.OPEN, None
        await self.show(route)

    async def _break(self, error: StorageError, route: str) -> None:
        self.stage, self.fault = Stage.BROKEN, error
        await self.show(route)

    async def read_preferences(self) -> None:
        """Read how the patient wants the window to look, and dress it so."""
        self.preferences = await self.services.preferences.read()
        self.on_preferences(self.preferences)

    async def _asks_again(self) -> bool:
        is_welcomed = self.preferences.welcomed_at is not None
        return is_welcomed and await self.services.safety.asks_again()

    async def lock(self) -> None:
        """Close the records for all windows; the passphrase opens them again, here."""
        route = self.here
        await self._leave()
        await self.door.close()
        self.stage = Stage.LOCKED
        await self.show(route)

    async def touch(self) -> bool:
        """Note that somebody is here. ``False``: it was too long, and the records are locked."""
        if self.stage is Stage.OPEN and self.is_left_alone:
            await self.lock()
            return False
        self.door.touch()
        return True

    async def lock_when_idle(self) -> None:
        """Lock when nobody has touched any window for the chosen time; called now and then."""
        if self.stage is not Stage.OPEN:
            return
        if self.door.services is None:
            await self.show(self.here)  # another window locked the records
        elif self.is_left_alone:
            await self.lock()

    @property
    def is_left_alone(self) -> bool:
        """Tell whether the lock is on and nobody has touched any window for the chosen time."""
        lock = self.door.lock
        if lock is None or lock.sealing() is None or self.door.touched_at is None:
            return False
        patience = timedelta(minutes=self.preferences.lock_after_minutes)
        return self.now() - self.door.touched_at >= patience

    async def change(self, preferences: Preferences) -> None:
        """Keep changed preferences and dress the window anew."""
        await self.services.preferences.change(preferences)
        self.preferences = preferences
        self.on_preferences(preferences)

    async def choose_region(self, region: str) -> None:
        """Show the help numbers of another place, even where that cannot be saved now."""
        chosen = replace(self.preferences, region=region)
        self.preferences = chosen
        if self.stage is Stage.OPEN:
            with suppress(StorageError, NotFoundError):
                await self.change(chosen)

    async def show(self, route: str) -> None:
        """Make the screen of the route ready, then put it on the window."""
        self._asked += 1
        turn = self._asked
        await self._leave()
        if self.stage is Stage.OPEN and self.door.services is None:
            await self.start(route)  # another window locks the records, or has them converted
            return
        try:
            shown = await self._opened(route)
        except StorageError as error:
            if self.door.services is not None:
                await self._break(error, route)
            else:
                await self.show(route)
            return
        if turn != self._asked:
            return  # another screen was asked for meanwhile
        self.waiting = {at: one for at, one in self.waiting.items() if one is not shown.state}
        self.notice, self.next_notice, self.shown = self.next_notice, None, shown

    async def _opened(self, route: str) -> Shown:
        gated = self._gated(route)
        place, params = find(gated)
        covered, self._behind_help = self._behind_help, None
        if self.shown is not None and place.is_always_open:
            self._behind_help = covered if self.shown.place == place else self.shown
        elif covered is not None and (covered.place, covered.route) == (place, route):
            return covered
        if gated in self.waiting:
            return Shown(place=place, route=route, state=self.waiting[gated])
        try:
            state = await place.open(self, params)
        except NotFoundError:
            place, params = find(self._gated(TODAY))
            state = await place.open(self, params)
        return Shown(place=place, route=route, state=state)

    async def _leave(self) -> None:
        """Let the screen keep its last words; if the device refuses them, the screen waits."""
        state = self.shown.state if self.shown else None
        leave = getattr(state, "leave", None)
        if leave is None:
            return
        try:
            await leave()
        except Exception as error:  # noqa: BLE001 - a failing screen must not hold the patient back
            log.error("leaving failed: %s", where(error))  # noqa: TRY400 - a traceback may quote the patient
        if isinstance(getattr(state, "fault", None), StorageError):
            self.waiting = {**self.waiting, self.here: state}

    def forget(self) -> None:
        """Let go of what waited in memory: everything was erased."""
        self.waiting, self.asks_safety_again = {}, False

    def is_showing(self, route: str) -> bool:
        """Tell whether the screen of this route is on the window, and no other in its stead."""
        shown = self.shown
        return shown is not None and shown.route == route and shown.place == find(route)[0]

    async def refresh(self) -> None:
        """Read the screen on the window anew."""
        if self.shown is not None:
            self.next_notice = self.next_notice or self.notice
            await self.show(self.here)

    def _gated(self, route: str) -> str:
        """Return the route that must come before the one asked for, or that one."""
        place = find(route)[0]
        if place.is_always_open:
            return route
        if self.stage in (Stage.LOCKED, Stage.BROKEN):
            return LOCK
        if place.route == LOCK:
            route, place = TODAY, find(TODAY)[0]  # nothing is locked
        if self.preferences.welcomed_at is None:
            return route if place.is_part_of_first_run else FIRST_RUN
        if self.asks_safety_again and not place.is_bare:
            return SAFETY_AGAIN
        return route

    def take_width(self, pixels: float) -> None:
        """Draw anew when the window passes from one class of widths to another."""
        if width_of(pixels) != self.width:
            self.width = width_of(pixels)

    @property
    def more(self) -> Callable[[], Awaitable[None]] | None:
        """The way to More from the corner of a screen; ``None`` where the rail has it."""
        return (lambda: self.go("/more")) if self.width is Width.COMPACT else None

    def now(self) -> datetime:
        """Return the instant."""
        return self.clock.now()

    async def go(self, route: str) -> None:
        """Go to a route."""
        await self.navigate(route)

    def say(self, text: str, undo: Callable[[], Awaitable[None]] | None = None) -> None:
        """Tell what was done, until the next screen."""
        self.notice = Notice(text, undo)

    def say_next(self, text: str, undo: Callable[[], Awaitable[None]] | None = None) -> None:
        """Tell what was done on the screen that comes next."""
        self.next_notice = Notice(text, undo)
