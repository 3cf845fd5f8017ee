"""A loopback server that shows our components: ``python -m tests.integration.gallery``."""

import asyncio
import sys
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import flet as ft

from app.ui.components.button import IconAction
from app.ui.components.chart import BarsOverTime, ChartCard, Point
from app.ui.components.choice import Choice, RadioList, TickList, Toggle
from app.ui.components.field import DateField, Field
from app.ui.components.option import Option
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.text import Body
from app.ui.theme import Look, dress
from app.web.guard import Launch
from app.web.loopback import create_app, listen, serve

ASSETS = Path(__file__).parents[2] / "assets"
FAR_LETTERS = "Ελλάδα Привет ✓ → ★ ☺ 😀👍🏽🇬🇧 👨‍👩‍👧 مرحبا بكم שלום 你好 日本 한국 हिन्दी"
AMOUNTS = [Option("less", "Less"), Option("planned", "As planned"), Option("more", "More")]
POINTS = [Point("3", 10, "3 October", "10 minutes"), Point("10", None, "10 October")]


@ft.component
def Gallery() -> ft.Control:  # noqa: N802 - named like a control
    no_score: int | None = None
    nothing: frozenset[str] = frozenset()
    pain, set_pain = ft.use_state(no_score)
    amount, set_amount = ft.use_state("less")
    ticked, set_ticked = ft.use_state(nothing)
    is_on, set_on = ft.use_state(False)
    note, set_note = ft.use_state("")
    day, set_day = ft.use_state(date(2026, 11, 23))
    return Screen(
        "Gallery",
        Body(f"Pain {pain}, {amount}, {sorted(ticked)}, {is_on}, {day}"),
        Scale("How bad?", pain, set_pain, low="none", high="worst", key="pain"),
        Choice("What I did", AMOUNTS, amount, set_amount, key="amount"),
        RadioList("Which one?", AMOUNTS, amount, set_amount, key="which"),
        TickList("What is new?", AMOUNTS, ticked, set_ticked, key="new"),
        Toggle("Less motion", is_on, set_on, key="motion"),
        Field("Note", note, set_note, key="note", multiline=True, helper="Only for you."),
        DateField(
            "Day", day, set_day, earliest=date(2026, 1, 1), latest=date(2026, 11, 23), key="day"
        ),
        ChartCard(
            "Walking",
            "10 minutes, then nothing recorded.",
            BarsOverTime(POINTS, "Bars of walking", top=20, key="bars"),
            POINTS,
            is_table=False,
            on_toggle=print,
            key="walking",
        ),
        Body(FAR_LETTERS),
        IconAction(ft.Icons.DELETE, "Delete this entry", print, key="delete"),
        help=print,
    )


async def main(page: ft.Page) -> None:
    asked = parse_qs(urlsplit(page.route).query)
    page.title, page.padding = "Gallery", 0
    dress(page, Look(text_scale=float(asked.get("scale", ["1"])[0]), in_browser=True))
    page.render(Gallery)


if __name__ == "__main__":
    listener = listen(0)
    launch = Launch(port=listener.getsockname()[1])

    def say_where() -> None:
        sys.stdout.write(f"{launch.opening_address}\n")
        sys.stdout.flush()

    asyncio.run(serve(create_app(main, launch, ASSETS), listener, say_where))
