"""Takes the pictures: one start of the app and one page for each house and manner."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.browser import Visitor, browsing
from tests.pseudo import write_catalogues
from tests.shots.houses import House, open_house
from tests.shots.scenes import Scene
from tests.shots.views import VIEWS, Manner, View
from tests.year import PatientYears

AT_ONCE = 2
"""Browsers side by side."""


@dataclass(frozen=True)
class Job:
    """All scenes of one house in one manner."""

    house: House
    manner: Manner
    scenes: Sequence[Scene]

    def views(self, scene: Scene) -> list[View]:
        """Return the views that the scene wants."""
        views = VIEWS[self.manner]
        return [view for view in views if not scene.views or view.name in scene.views]

    @property
    def pictures(self) -> int:
        """How many it takes."""
        return sum(len(self.views(scene)) for scene in self.scenes)


def jobs(scenes: Sequence[Scene]) -> list[Job]:
    """Return the work for these scenes, the longest first."""

    def each() -> Iterator[Job]:
        for house in House:
            for manner in Manner:
                job = Job(house, manner, [scene for scene in scenes if scene.house is house])
                wanted = [scene for scene in job.scenes if job.views(scene)]
                if wanted:
                    yield Job(house, manner, wanted)

    return sorted(each(), key=lambda job: -job.pictures)


async def take(scenes: Sequence[Scene], out: Path, scratch: Path) -> list[str]:
    """Take all pictures of these scenes; return what failed, in a line each.

    Args:
        scenes: In the order of the album.
        out: Gets ``<scene>/<view>.png``.
        scratch: For the patients' folders.
    """
    catalogues = write_catalogues(scratch / "catalogues")
    waiting = jobs(scenes)
    failed: list[str] = []

    async def work() -> None:
        async with browsing(reduced_motion="reduce") as visitor:
            while waiting:
                failed.extend(await _do(waiting.pop(0), visitor, out, scratch, catalogues))

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return failed


async def _do(job: Job, browser: Visitor, out: Path, scratch: Path, catalogues: Path) -> list[str]:
    failed: list[str] = []
    page = await browser.context.new_page()
    visitor = Visitor(page)
    # Made in a thread: furnishing starts an event loop of its own.
    opened = open_house(job.house, job.manner, scratch, catalogues)
    server, years = await asyncio.to_thread(opened.__enter__)
    try:
        await visitor.open(server.opening_address)
        for scene in job.scenes:
            try:
                await _portray(job, scene, visitor, out, years)
            except Exception as error:  # noqa: BLE001 - one screen must not cost the others
                line = str(error).strip().splitlines()[0]
                failed.append(f"{scene.name}, {job.manner}: {type(error).__name__}: {line}")
                await visitor.open(server.origin)
    finally:
        opened.__exit__(None, None, None)
        await page.close()
    return failed


async def _portray(
    job: Job, scene: Scene, visitor: Visitor, out: Path, years: PatientYears | None
) -> None:
    views = job.views(scene)
    await _look(visitor, views[0])
    await scene.show(visitor, years)
    await visitor.page.mouse.move(1, 1)  # nothing is hovered over
    for view in views:
        await _look(visitor, view)
        await visitor.shot(out / scene.name / f"{view.name}.png", pause=0.2, looks=3)


async def _look(visitor: Visitor, view: View) -> None:
    width, height = view.size
    await visitor.page.set_viewport_size({"width": width, "height": height})
    await visitor.page.emulate_media(color_scheme=view.scheme)
    await visitor.page.wait_for_timeout(150)  # the bar becomes a rail when the app has heard of it
