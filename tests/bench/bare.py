"""The baseline: a Flet page of one text and one button, served as the app is.

    python -m tests.bench.bare [--port PORT]

It prints its opening address, then serves until it is ended.
"""

import argparse
import asyncio
import sqlite3
import sys
from itertools import count
from pathlib import Path

import flet as ft

from app.settings import PROJECT
from app.web.guard import Launch
from app.web.loopback import create_app, listen, serve

WORDS = "A bare page"


class Bare:
    """The page, and where its button keeps one number a press; ``None`` keeps nothing."""

    def __init__(self, database: Path | None = None) -> None:
        self.connection = None
        if database is not None:
            self.connection = sqlite3.connect(database, check_same_thread=False)
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("CREATE TABLE entries (pain INTEGER NOT NULL)")

    def keep(self) -> None:
        """Insert one row and commit."""
        if self.connection is not None:
            with self.connection:
                self.connection.execute("INSERT INTO entries VALUES (4)")

    async def receive(self, page: ft.Page) -> None:
        """Draw the page; another place shows its address."""
        words, presses = ft.Text(WORDS), count(1)

        async def keep() -> None:
            await asyncio.to_thread(self.keep)
            words.value = f"Kept {next(presses)}"
            page.update()

        def go(event: ft.RouteChangeEvent) -> None:
            words.value = f"{WORDS} at {event.route}"
            page.update()

        page.on_route_change = go
        page.add(words, ft.Button("Keep", on_click=keep, key="keep"))


def main() -> None:
    """Serve until terminated."""
    parser = argparse.ArgumentParser(prog="tests.bench.bare")
    parser.add_argument("--port", type=int, default=0)
    listener = listen(parser.parse_args().port)
    launch = Launch(port=listener.getsockname()[1])

    def say_where() -> None:
        sys.stdout.write(f"{launch.opening_address}\n")
        sys.stdout.flush()

    asgi = create_app(Bare().receive, launch, PROJECT / "assets")
    asyncio.run(serve(asgi, listener, say_where))


if __name__ == "__main__":
    main()
