"""The gate of the loopback server: any other page in the same browser is an attacker.

A server on 127.0.0.1 is open to every page the patient visits: a page can post to it, open a
WebSocket to it, or point its own host name at it. The gate therefore asks three things of each
request (the right Host, no foreign Origin, the secret of this launch) before anything of ours runs,
and puts strict headers on each answer.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from secrets import token_urlsafe
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.page import refusal_page

KEY = "key"
"""Name of the query parameter that carries the launch secret."""


@dataclass(frozen=True)
class Launch:
    """One start of the server: where it listens, and the secret that opens it."""

    port: int
    secret: str = field(default_factory=lambda: token_urlsafe(32), repr=False)
    """Known to the printed address and to the cookie, nowhere else."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """The only ``Host`` headers that are answered."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    @property
    def cookie(self) -> str:
        """Name of the cookie; a browser shares cookies between ports, so the port is in it."""
        return f"backskills_{self.port}"

    @property
    def address(self) -> str:
        """Address without the secret."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def opening_address(self) -> str:
        """Address that opens the app in a browser."""
        return f"{self.address}?{urlencode({KEY: self.secret})}"

    def is_opened_by(self, secret: str | None) -> bool:
        """Whether this is the launch secret, compared in constant time."""
        return secret is not None and hmac.compare_digest(secret.encode(), self.secret.encode())


class Guard:
    """ASGI gate around the app.

    Args:
        app: What is behind the gate.
        launch: Port and secret of this start.
        policy: The Content-Security-Policy of every answer.
    """

    def __init__(self, app: ASGIApp, launch: Launch, policy: str) -> None:
        self.app = app
        self.launch = launch
        self.policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        guarded = self._with_headers(send)
        answer = self._answer(scope)
        await (answer or self.app)(scope, receive, guarded)

    def _answer(self, scope: Scope) -> Response | None:
        """Return what the gate itself answers; ``None`` lets the request through."""
        headers = Headers(scope=scope)
        if not _is_from_here(headers, self.launch) or _is_sent_by_a_page_elsewhere(headers):
            return Response(status_code=403)
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        offered = next((value for name, value in query if name == KEY), None)
        has_cookie = self.launch.is_opened_by(_cookie(headers, self.launch.cookie))
        if offered is None and has_cookie:
            return None
        may_enter = scope["method"] == "GET" and (
            has_cookie or (offered is not None and self.launch.is_opened_by(offered))
        )
        if not may_enter:
            return HTMLResponse(refusal_page(), status_code=403)
        return self._enter(headers["host"], scope["path"], query)

    def _enter(self, host: str, path: str, query: list[tuple[str, str]]) -> Response:
        """Give the cookie, and lead on to the same address without the secret."""
        rest = urlencode([(name, value) for name, value in query if name != KEY])
        # Absolute and quoted, so that no path can lead to another host.
        clean = f"http://{host}{quote(path)}" + (f"?{rest}" if rest else "")
        response = RedirectResponse(clean, status_code=303)
        response.set_cookie(
            self.launch.cookie, self.launch.secret, path="/", httponly=True, samesite="strict"
        )
        return response

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        may_enter = (
            "origin" in headers
            and _is_from_here(headers, self.launch)
            and self.launch.is_opened_by(_cookie(headers, self.launch.cookie))
        )
        if may_enter:
            await self.app(scope, receive, send)
            return
        await receive()
        # Closed before it was accepted: the browser gets a plain 403.
        await send({"type": "websocket.close", "code": 4403})

    def _with_headers(self, send: Send) -> Send:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                # Flet allows every origin; nothing of a diary is for another origin.
                del headers["access-control-allow-origin"]
                headers["content-security-policy"] = self.policy
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer"
                headers["cross-origin-resource-policy"] = "same-origin"
                headers["cross-origin-opener-policy"] = "same-origin"
                headers["cross-origin-embedder-policy"] = "require-corp"
                headers["x-frame-options"] = "DENY"
                # "no-cache" means: keep it, but ask by ETag whether it is still the same.
                fresh = message["status"] in {200, 206, 304}
                headers["cache-control"] = "no-cache" if fresh else "no-store"
            await send(message)

        return guarded


def _is_from_here(headers: Headers, launch: Launch) -> bool:
    """Whether Host is ours (no rebound name) and Origin, when there is one, is that very host."""
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0] not in launch.hosts:
        return False
    return all(origin == f"http://{hosts[0]}" for origin in headers.getlist("origin"))


def _is_sent_by_a_page_elsewhere(headers: Headers) -> bool:
    """Whether the browser says that another site's page asked, other than by following a link."""
    site = headers.get("sec-fetch-site", "none")
    return site in {"cross-site", "same-site"} and headers.get("sec-fetch-mode") != "navigate"


def _cookie(headers: Headers, name: str) -> str | None:
    """Return the cookie's value; ``None`` when it is missing or the header is unreadable."""
    for line in headers.getlist("cookie"):
        for part in line.split(";"):
            try:
                jar = SimpleCookie(part.strip())
            except CookieError:
                continue  # another server on 127.0.0.1 may have set a cookie we cannot read
            if name in jar:
                return jar[name].value
    return None
