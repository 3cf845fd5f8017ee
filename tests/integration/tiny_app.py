"""A loopback server with the smallest app behind it: ``python -m tests.integration.tiny_app``.

Prints its opening address, then serves until it is ended.
"""

import asyncio
import sys
from pathlib import Path

import flet as ft

from app.web.guard import Launch
from app.web.loopback import create_app, listen, serve

WORDS = "A private sentence 😀"


async def main(page: ft.Page) -> None:
    page.add(ft.Text(WORDS), ft.Button("Keep"))


if __name__ == "__main__":
    listener = listen(0)
    launch = Launch(port=listener.getsockname()[1])

    def say_where() -> None:
        sys.stdout.write(f"{launch.opening_address}\n")
        sys.stdout.flush()

    asyncio.run(serve(create_app(main, launch, Path(sys.argv[1])), listener, say_where))
