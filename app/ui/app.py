"""One window: it listens to the client and draws the screen that the state names."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import flet as ft

from app.content.loader import Content
from app.domain.errors import StorageError
from app.domain.preferences import Preferences
from app.i18n import is_right_to_left
from app.services.clock import Clock
from app.services.door import Door
from app.services.home import Home
from app.ui.components.safe import install_error_boundary, where
from app.ui.shell import Shell
from app.ui.state import AppState, Stage
from app.ui.theme import Look, dress
from app.ui.width import width_of

log = logging.getLogger("app.ui")

WATCH_SECONDS = 15
"""How exact the time of the lock is."""
NO_HAND = frozenset({"connect", "disconnect", "close"})
"""Events that happen to a window without anybody touching it."""


async def open_window(
    page: ft.Page,
    *,
    door: Door,
    content: Callable[[], Content],
    home: Home,
    clock: Clock,
    use_language: Callable[[str], None],
) -> AppState:
    """Dress the window, open the records and show the first screen.

    Args:
        page: The client's window or tab.
        door: Opens the records.
        content: Returns everything the patient reads that is not a label, as it is now.
        home: Where the app runs.
        clock: What time it is.
        use_language: Speaks a language from now on.
    """
    install_error_boundary(page)
    wear = _wardrobe(page, use_language)
    client_is_at = page.route or "/"

    async def navigate(route: str) -> None:
        if client_is_at != route:
            await page.push_route(route)
        elif not app.is_showing(route):
            await app.show(route)  # a lock or a gate stood here: the client says nothing new

    app = AppState(
        door=door,
        read_content=content,
        home=home,
        clock=clock,
        navigate=navigate,
        on_preferences=wear,
        width=width_of(page.width),
    )

    async def on_route_change(event: ft.RouteChangeEvent) -> None:
        nonlocal client_is_at
        client_is_at = event.route
        await app.show(event.route)

    def on_resize(event: ft.PageResizeEvent) -> None:
        app.take_width(event.width)

    _note_touches(page, app)
    page.title = "BackSkills"
    page.on_route_change = on_route_change
    page.on_resize = on_resize
    wear(app.preferences)
    page.render_views(App, lambda: app)
    await _start(app, client_is_at)
    if door.lock is not None:
        _watch_over(page, app)
    return app


def _wardrobe(page: ft.Page, use_language: Callable[[str], None]) -> Callable[[Preferences], None]:
    """Return what dresses the page as the patient wants it."""

    def wear(preferences: Preferences) -> None:
        use_language(preferences.language)
        look = Look(
            theme=preferences.theme,
            text_scale=preferences.text_scale,
            less_motion=preferences.less_motion,
            in_browser=page.web,
        )
        dress(page, look)
        page.rtl = is_right_to_left()
        page.update()

    return wear


async def _start(app: AppState, route: str) -> None:
    """Show the first screen; an empty page would have no way on."""
    try:
        await app.start(route)
    except Exception as error:  # noqa: BLE001 - as safe_component
        log.error("starting failed: %s", where(error))  # noqa: TRY400 - a traceback may quote the patient
        app.stage, app.fault = Stage.BROKEN, StorageError()
        await app.show(route)


def _watch_over(page: ft.Page, app: AppState) -> None:
    """Lock the window when it is idle, until it is closed."""
    watch = page.run_task(_watch, app)

    def stop_watching() -> None:
        watch.cancel()

    page.on_close = stop_watching


def _note_touches(page: ft.Page, app: AppState) -> None:
    """Hear of every tap and letter before the screen does."""
    dispatch = page.session.dispatch_event

    async def noted(control_id: int, event_name: str, event_data: Any) -> None:  # noqa: ANN401
        # What was meant for a screen that is locked now goes nowhere; where the client is, counts.
        if event_name in NO_HAND or await app.touch() or event_name == "route_change":
            await dispatch(control_id, event_name, event_data)

    page.session.dispatch_event = noted  # type: ignore[method-assign]


async def _watch(app: AppState) -> None:
    """Lock an idle window, for as long as the window lives."""
    while True:
        await asyncio.sleep(WATCH_SECONDS)
        try:
            await app.lock_when_idle()
        except Exception as error:  # noqa: BLE001 - it must watch on
            log.error("locking failed: %s", where(error))  # noqa: TRY400 - as above


@ft.component
def App(state: Callable[[], AppState]) -> list[ft.View]:
    """Draw the window.

    Args:
        state: Handed over like this, the state is no argument that Flet watches: every change of it
            would draw the whole window here, and the shell once more.
    """
    app = state()
    return [
        ft.View(
            route="/",
            padding=0,
            can_pop=False,
            controls=[ft.SafeArea(content=Shell(app), expand=True)],
        )
    ]
