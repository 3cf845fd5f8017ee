"""The offline web app beside a bare Flet page that the same builder has built."""

import shutil
from pathlib import Path

from app.settings import PROJECT
from app.web.offline.build import WORKSHOP, BuildReport, build
from app.web.offline.packages import LOCK
from app.web.offline.safety_page import SOURCE
from tests.bench.bare import WORDS
from tests.bench.figure import Figure, middle
from tests.bench.in_process import BARE_PAGE
from tests.bench.looking import Load, opened
from tests.browser import browsing
from tests.web.static_server import StaticServer, serving

STARTS = 5
WELCOME = "Welcome to BackSkills"
WEB_APP_OF_ITS_OWN = PROJECT / "build" / "bench"
"""Kept, so that the next run need not pack again."""
NEEDS = ("flet", "msgpack", "repath", "six", "typing-extensions")
"""What a bare page needs of the locked packages: Flet, and what it is built upon."""
BARE_MAIN = f"""import flet as ft


def main(page: ft.Page) -> None:
    page.add(ft.Text("{WORDS}"), ft.Button("Keep"))


ft.run(main)
"""


async def measure(scratch: Path) -> list[Figure]:
    """Weigh a first visit and time later starts.

    Args:
        scratch: For the two folders of files.
    """
    ours = build(scratch / "web", project=PROJECT)
    base = build(scratch / "bare-web", project=_bare_project(WEB_APP_OF_ITS_OWN / "bare"))
    with serving(ours.out) as own, serving(base.out) as plain:
        loads = await _starts(own, plain)
    return [*_weights(ours, base), *_times(*loads)]


def _bare_project(folder: Path) -> Path:
    """Write the smallest project that the builder takes."""
    for part in ("app", "assets/images", "assets/icons", "assets/fonts"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "main.py").write_text(BARE_MAIN, encoding="utf-8")
    for name in (SOURCE, *(path.relative_to(PROJECT) for path in _icons())):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PROJECT / name, folder / name)
    blocks = (PROJECT / LOCK).read_text(encoding="utf-8").replace("\\\n", "\\").split("\n")
    kept = [block.replace("\\", "\\\n") for block in blocks if block.split("==")[0] in NEEDS]
    (folder / LOCK).parent.mkdir(parents=True, exist_ok=True)
    (folder / LOCK).write_text("\n".join(kept) + "\n", encoding="utf-8")
    _share_packed_files(folder)
    return folder


def _icons() -> list[Path]:
    return sorted((PROJECT / "assets" / "icons").glob("*.png"))


def _share_packed_files(folder: Path) -> None:
    """Let both builds use what is packed already: most files are the same."""
    shared, workshop = PROJECT / WORKSHOP / "packed", folder / WORKSHOP
    workshop.mkdir(parents=True, exist_ok=True)
    if not (workshop / "packed").exists():
        (workshop / "packed").symlink_to(shared, target_is_directory=True)


async def _starts(own: StaticServer, plain: StaticServer) -> tuple[list[Load], list[Load]]:
    """Visit each once, and then start each in turn from what the browser has kept."""
    ours: list[Load] = []
    base: list[Load] = []
    async with browsing() as visitor:
        for _ in range(STARTS + 1):
            ours.append(await opened(visitor.context, own.address, WELCOME))
            base.append(await opened(visitor.context, plain.address, WORDS))
    return ours, base


def _weights(ours: BuildReport, base: BuildReport) -> list[Figure]:
    return [
        Figure(
            work="Offline web app, first visit, brotli",
            ours=ours.first_visit / 1_000_000,
            unit="MB",
            bare=base.first_visit / 1_000_000,
            beside=BARE_PAGE,
            limit=13,
        )
    ]


def _times(ours: list[Load], base: list[Load]) -> list[Figure]:
    return [
        Figure(
            work="Offline web app, first visit, words of the loading page",
            ours=ours[0].first_words_ms,
            unit="ms",
            bare=base[0].first_words_ms,
            beside=BARE_PAGE,
            limit=1000,
        ),
        Figure(
            work="Offline web app, first visit on this computer, to the first screen",
            ours=ours[0].ms,
            unit="ms",
            bare=base[0].ms,
            beside=BARE_PAGE,
        ),
        Figure(
            work="Offline web app, later starts, to the first screen",
            ours=middle([load.ms for load in ours[1:]]),
            unit="ms",
            bare=middle([load.ms for load in base[1:]]),
            beside=BARE_PAGE,
            ratio_limit=1.4,
        ),
    ]
