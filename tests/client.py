"""The app without a browser: real drawing, diffing and encoding; only the screen is missing.

    async with client(main, route="/diary/new") as patient:
        await patient.click("pain-4")
        await patient.type("note", "long drive")
        assert "Saved on this device" in patient.texts()

It leans on private parts of Flet 1.0.5 (``_context_page``, ``_b``); its own tests are the canary
when Flet is upgraded.
"""

# Flet's own insides carry few types.
# mypy: disallow-untyped-calls=False

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import FunctionType, MethodType
from typing import Any, TypeVar

import flet as ft
import msgpack
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page, context
from flet.messaging.connection import Connection
from flet.messaging.protocol import MessageAction, configure_encode_object_for_msgpack
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

TURNS = 8
"""As often as the loop turns without a word from the app, it has finished drawing."""
Control = TypeVar("Control", bound=BaseControl)
Kind = type[Control]
Main = Callable[[ft.Page], Any]


@asynccontextmanager
async def client(
    main: Main,
    route: str = "/",
    *,
    size: tuple[int, int] = (360, 740),
    platform: str = "android",
    **page: Any,
) -> AsyncIterator["Client"]:
    """Start the app for one person; leaving fails when a handler failed on the way.

    Args:
        main: The app's own entry, as given to Flet.
        route: Where it opens.
        size: Of the window, in logical pixels.
        platform: As Flet names it.
        **page: Other properties that the browser would send, such as ``web=False``.
    """
    opened = Client(main)
    sent = {
        "route": route,
        "web": True,
        "platform": platform,
        "width": size[0],
        "height": size[1],
        **page,
    }
    await opened.start(sent)
    try:
        yield opened
    finally:
        opened.stop()
    assert not opened.crashes, opened.crashes


class Client(Connection):
    """One person's session, and what can be done in it."""

    def __init__(self, main: Main) -> None:
        super().__init__()
        self.main = main
        self.page_url = "http://127.0.0.1"
        self.crashes: list[str] = []
        """Errors of handlers that nothing has caught."""
        self.asked: list[tuple[str, dict[str, Any]]] = []
        """What the app has asked of the browser: method and arguments."""
        self._going: asyncio.Task[None] | None = None
        self._sent = 0
        self.bytes_sent = 0
        """What would have gone over the wire so far."""
        self.answers: dict[str, Any] = {}
        """What the browser answers, by method."""

    async def start(self, sent: dict[str, Any]) -> None:
        """Register as a browser does, then run the app's entry."""
        self.loop = asyncio.get_running_loop()
        self.executor = ThreadPoolExecutor(2)
        self.pubsubhub = PubSubHub(loop=self.loop)
        self.session = Session(self)
        self.page = self.session.page
        self.session.apply_page_patch(sent)
        _encode(self.session.get_page_patch())
        _context_page.set(self.page)
        context.reset_auto_update()
        result = self.main(self.page)
        if inspect.isawaitable(result):
            await result
        await self.session.after_event(self.page)
        await self.settle()

    def stop(self) -> None:
        """Close the session."""
        self.session.close()
        self.executor.shutdown(wait=False)

    def send_message(self, message: Any) -> None:
        """Take what the app sends; encoding fails on the same things as on the wire."""
        self._sent += 1
        body: Any = message.body
        self.bytes_sent += _encode([message.action, body])
        if message.action == MessageAction.SESSION_CRASHED:
            self.crashes.append(body.message)
        elif message.action == MessageAction.INVOKE_METHOD:
            self.asked.append((body.name, body.args))
            answer = self.answers.get(body.name)
            self.loop.call_soon(
                self.session.handle_invoke_method_results,
                body.control_id,
                body.call_id,
                answer,
                None,
            )
            if body.name == "push_route":
                self._going = self.loop.create_task(self.go(body.args["route"]))

    async def settle(self) -> None:
        """Let the app finish what it is doing: going to another screen, then drawing."""
        while self._going not in (None, asyncio.current_task()) and not self._going.done():
            await asyncio.wait({self._going})
        sent, quiet = self._sent, 0
        while quiet < TURNS:
            await asyncio.sleep(0.002)
            quiet = quiet + 1 if self._sent == sent else 0
            sent = self._sent

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Let the app finish what it does beside the loop, for five seconds at most."""
        for _ in range(500):
            if is_so():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(self.texts())

    async def event(self, what: BaseControl, name: str, data: Any = None, **changed: Any) -> None:
        """Send an event of a control, with the properties that the browser has changed."""
        if changed:
            self.session.apply_patch(what._i, changed)
        await self.session.dispatch_event(what._i, name, data)
        await self.settle()

    async def go(self, route: str) -> None:
        """Go to an address, as by a link or the browser's own buttons."""
        self.session.apply_page_patch({"route": route})
        await self.event(self.page, "route_change", {"route": route})

    async def resize(self, width: int, height: int) -> None:
        """Turn the phone, or drag the window's corner."""
        self.session.apply_page_patch({"width": width, "height": height})
        await self.event(self.page, "resize", {"width": width, "height": height})

    async def click(self, key: str) -> None:
        """Press what has this key; a switch or tick box changes its state."""
        what = self.get(key)
        assert not getattr(what, "disabled", False), f"{key} cannot be pressed"
        if isinstance(what, ft.Switch | ft.Checkbox):
            await self.event(what, "change", not what.value, value=not what.value)
        else:
            await self.event(what, "click")

    async def type(self, key: str, text: str) -> None:
        """Replace what stands in the box of this key."""
        await self.event(self.get(key), "change", text, value=text)

    async def blur(self, key: str) -> None:
        """Leave the box of this key."""
        await self.event(self.get(key), "blur")

    async def submit(self, key: str) -> None:
        """Press Enter in the box of this key."""
        await self.event(self.get(key), "submit")

    def get(self, key: str) -> Any:
        """Return the one control of this key."""
        found = [control for control in self.controls() if control.key == key]
        assert len(found) == 1, f"{len(found)} controls have the key {key!r}; {self.keys()}"
        return found[0]

    def has(self, key: str) -> bool:
        """Tell whether a control of this key is shown."""
        return any(control.key == key for control in self.controls())

    def keys(self) -> list[str]:
        """Return every key on the page, in reading order."""
        return [control.key for control in self.controls() if isinstance(control.key, str)]

    def texts(self) -> str:
        """Return all words on the page, in reading order, " | " between them."""
        return " | ".join(filter(None, map(_words, self.controls())))

    def find(self, kind: Kind[Control], **wanted: Any) -> Control:
        """Return the one control of this class with these properties."""
        found = self.find_all(kind, **wanted)
        assert len(found) == 1, f"{len(found)} of {kind.__name__} {wanted}; {self.texts()}"
        return found[0]

    def find_all(self, kind: Kind[Control], **wanted: Any) -> list[Control]:
        """Return the controls of this class with these properties, in reading order."""
        return [
            control
            for control in self.controls()
            if isinstance(control, kind)
            and all(getattr(control, name, None) == value for name, value in wanted.items())
        ]

    def controls(self, start: Any = None) -> Iterator[BaseControl]:
        """Yield every control that is shown, in reading order, dialogs last."""
        yield from _walk(self.page if start is None else start)


def _walk(node: Any) -> Iterator[BaseControl]:
    if isinstance(node, list | tuple):
        for one in node:
            yield from _walk(one)
    elif isinstance(node, BaseControl):
        if getattr(node, "visible", True) is False or getattr(node, "open", True) is False:
            return
        yield node
        if type(node).__name__ == "Component":
            yield from _walk(node._b)  # type: ignore[attr-defined]
        yield from _walk_fields(node)
    elif is_dataclass(node) and not isinstance(node, type):
        yield from _walk_fields(node)


def _walk_fields(node: Any) -> Iterator[BaseControl]:
    for name in _names(type(node)):  # type: ignore[arg-type]
        value = getattr(node, name, None)
        if value is None or isinstance(value, _PLAIN):
            continue
        if isinstance(value, BaseControl) and value is getattr(node, "parent", None):
            continue
        if isinstance(value, BaseControl | list | tuple) or is_dataclass(value):
            yield from _walk(value)


_PLAIN = (str, int, float, Enum, FunctionType, MethodType)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Return the fields of a class in which controls may be; asked a million times."""
    names = (field.name for field in fields(kind))
    return tuple(n for n in names if not n.startswith("_") or n in {"_dialogs", "_overlay"})


def _words(control: BaseControl) -> str:
    if isinstance(control, ft.Text):
        return str(control.value or "")
    if isinstance(control, ft.TextField):
        return str(control.value or "")
    content = getattr(control, "content", None)
    label = getattr(control, "label", None)
    return next((word for word in (content, label) if isinstance(word, str)), "")


def _encode(message: Any) -> int:
    encode = configure_encode_object_for_msgpack(BaseControl)
    return len(msgpack.packb(message, default=encode))
