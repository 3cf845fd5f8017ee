"""The app in a browser tab, served from this computer to this computer only.

Order of a request: guard (Host, Origin, secret, headers) -> gzip -> our index page and fonts ->
Flet's own server. See ``docs/adr`` for why.
"""

from __future__ import annotations

import errno
import hashlib
import json
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path, PurePosixPath
from typing import Any

import uvicorn
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.guard import Guard, Launch
from app.web.page import content_policy, index_page

LOOPBACK = "127.0.0.1"
USUAL_PORT = 27184
"""Tried first: at the same address a browser reuses the 5 MB it already has."""
SESSION_TIMEOUT_SECONDS = 600
"""A closed tab's session, with the patient's words in it, is dropped after this time."""
LONGEST_MESSAGE_BYTES = 64 * 1024 * 1024
"""A backup chosen in the browser arrives as one WebSocket message."""

_STAND_IN_FONT = "/assets/fonts/roboto.woff2"
_FONT_LIST = "/assets/FontManifest.json"
_FONTS = {"MaterialIcons": "fonts/MaterialIcons-Regular.otf", "Roboto": "fonts/roboto.woff2"}
"""All that is drawn with before our own letters come. Flutter waits for every font of its list, and
Flet's own names 23 more, for formulas and for Apple's icons, that no screen uses."""


class PortTakenError(OSError):
    """Another program listens on the port that was asked for."""

    code = "port_taken"

    def __init__(self, port: int) -> None:
        super().__init__(self.code)
        self.port = port


def listen(port: int | None = None) -> socket.socket:
    """Bind a socket on 127.0.0.1, and nowhere else.

    Args:
        port: 1 to 65535; ``None`` takes the usual port, or any free one when that is taken.

    Raises:
        PortTakenError: ``port`` was given and is in use or not allowed.
    """
    if port is not None:
        return _bound(port)
    try:
        return _bound(USUAL_PORT)
    except PortTakenError:
        return _bound(0)


def _bound(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno in {errno.EADDRINUSE, errno.EACCES} or sys.platform == "win32":
            raise PortTakenError(port) from error
        raise
    return listener


def create_app(main: Callable[[Any], Awaitable[None]], launch: Launch, assets: Path) -> ASGIApp:
    """Build the guarded ASGI app.

    Args:
        main: Called with a new ``flet.Page`` for each session.
        launch: Port and secret of this start.
        assets: Folder of images and fonts.
    """
    import flet_web.fastapi

    flet_app = flet_web.fastapi.app(
        main,
        assets_dir=str(assets.resolve()),
        app_name="BackSkills",
        no_cdn=True,
        session_timeout_seconds=SESSION_TIMEOUT_SECONDS,
    )
    flet_app.router.routes[:] = [
        route for route in flet_app.router.routes if getattr(route, "path", "") not in _UNUSED
    ]
    page = index_page()
    front = _Front(flet_app, page, assets)
    zipped = GZipMiddleware(front, minimum_size=1024, compresslevel=6)
    return Guard(zipped, launch, content_policy(page, launch.port))


# FastAPI's own documentation pages and the sign-in redirect: doors nobody here uses.
_UNUSED = frozenset(
    {"/docs", "/docs/oauth2-redirect", "/redoc", "/openapi.json", "/oauth_callback"}
)


class _Front:
    """Answers with our index page, and with a font that exists; the rest is Flet's."""

    def __init__(self, app: ASGIApp, page: str, assets: Path) -> None:
        self.app = app
        self.page = page.encode()
        listed = [{"family": name, "fonts": [{"asset": file}]} for name, file in _FONTS.items()]
        self.fonts = json.dumps(listed).encode()
        self.assets = assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}:
            if _is_route(scope["path"]):
                await _kept(scope, self.page, "text/html")(scope, receive, send)
                return
            if scope["path"] == _FONT_LIST:
                await _kept(scope, self.fonts, "application/json")(scope, receive, send)
                return
            scope = self._with_font(scope)
        await self.app(scope, receive, send)

    def _with_font(self, scope: Scope) -> Scope:
        """Point a request for a font we do not ship at one we do.

        For a sign outside Roboto (an emoji, Arabic) Flutter asks for a Noto font, and after a 404
        asks again at every frame for ever. Any font ends that.
        """
        path = scope["path"]
        if not path.startswith("/assets/fonts/noto"):
            return scope
        if ".." in path or (self.assets / path.lstrip("/")).is_file():
            return scope
        return {**scope, "path": _STAND_IN_FONT, "raw_path": _STAND_IN_FONT.encode()}


def _kept(scope: Scope, content: bytes, media_type: str) -> Response:
    """Answer with the content, or that what the browser has kept is still the same."""
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"etag": etag}
    if Headers(scope=scope).get("if-none-match", "").removeprefix("W/") == etag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media_type, headers=headers)


def _is_route(path: str) -> bool:
    """Whether the path is a place in the app, not a file."""
    return PurePosixPath(path).suffix in {"", ".html"} and not path.startswith("/assets/")


async def serve(app: ASGIApp, listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serve until Ctrl+C or a termination signal.

    Args:
        app: From :func:`create_app`.
        listener: From :func:`listen`; closed afterwards.
        on_ready: Called once, when the first request can be answered.
    """
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=LONGEST_MESSAGE_BYTES,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
    )
    await _Server(config, on_ready).serve(sockets=[listener])


class _Server(uvicorn.Server):
    """Uvicorn that says when it answers."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()
