"""The app in a browser as patients get it, on another day, in another language or with a fault.

    python -m tests.served --data DIR [--at 2025-06-30T10:00] [--catalogues DIR] [--broken ROUTE]

It prints the address as ``backskills run --no-open`` does. For tests and pictures only.
"""

import argparse
import asyncio
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import flet as ft

from app.device.native import FolderLock, SystemClock
from app.house import House
from app.main import native_house
from app.settings import PROJECT, Settings
from app.ui import places
from app.ui.components.safe import safe_component
from app.ui.places import Place
from app.ui.state import AppState
from app.web.guard import Launch
from app.web.loopback import create_app, listen, serve

PRIVATE_WORDS = "what the patient wrote in private"
"""Stands in the message of every fault made here; nobody may ever read it."""


class MovedClock:
    """A clock that was set to another time and runs on from there."""

    def __init__(self, at: datetime) -> None:
        self.system = SystemClock()
        self.moved = at - self.system.now()

    def now(self) -> datetime:
        return self.system.now() + self.moved

    def today(self) -> date:
        return self.now().astimezone().date()


@dataclass(frozen=True)
class SettingsElsewhere(Settings):
    """The folders of the app, with catalogues of its own."""

    spoken: Path | None = None

    @property
    def catalogues(self) -> Path:
        return self.spoken or super().catalogues


@dataclass(frozen=True)
class BrokenPlace(Place):
    """A screen that cannot be drawn, with a button that fails."""

    async def open(self, _app: AppState, _params: Any) -> Any:
        return None

    def draw(self, _app: AppState, _state: Any) -> ft.Control:
        button = ft.FilledButton("Fail", on_click=_fail)
        return ft.Column([button, safe_component(_fail)()])


def _fail() -> ft.Control:
    raise ValueError(PRIVATE_WORDS)


def house(data: Path, at: datetime | None, catalogues: Path | None) -> House:
    """Open the house of a folder, with its backups beside it as the command line has it."""
    settings = SettingsElsewhere(
        data=data,
        backups=data.with_name(f"{data.name} backups"),
        assets=PROJECT / "assets",
        spoken=catalogues,
    )
    ours = native_house(settings)
    if at is not None:
        ours.clock = MovedClock(at)
    return ours


def main() -> None:
    """Serve until terminated."""
    parser = argparse.ArgumentParser(prog="tests.served")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--at", type=datetime.fromisoformat)
    parser.add_argument("--catalogues", type=Path)
    parser.add_argument("--broken")
    parser.add_argument("--port", type=int, default=0)
    asked = parser.parse_args()
    if asked.broken:
        vars(places)["PLACES"] = (BrokenPlace(asked.broken, ""), *places.PLACES)
    at = asked.at and asked.at.replace(tzinfo=asked.at.tzinfo or UTC)
    asked.data.mkdir(parents=True, exist_ok=True)
    with FolderLock(asked.data):
        ours = house(asked.data, at, asked.catalogues)
        listener = listen(asked.port)
        launch = Launch(port=listener.getsockname()[1])
        asgi = create_app(ours.receive, launch, ours.settings.assets)
        asyncio.run(serve(asgi, listener, lambda: _say(launch.opening_address)))


def _say(address: str) -> None:
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
