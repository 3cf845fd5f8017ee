"""Automatic checks of what a screen reader gets."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.async_playwright import Axe

from tests.browser import Visitor

OF_FLUTTER = {"meta-viewport", "region"}
"""Flutter forbids pinch zoom, for which the app has its own text size, and draws no landmarks."""


async def findings(visitor: Visitor, place: str) -> list[str]:
    """Return what axe finds on this screen, apart from what Flutter itself causes."""
    if not await visitor.page.evaluate("Boolean(window.axe)"):
        await visitor.page.evaluate(Axe().axe_script)  # half a megabyte; once for a page
    found: Any = (await visitor.page.evaluate("axe.run()"))["violations"]
    return [
        f"{place}: {one['id']} ({one['impact']}) {_where(one['nodes'])}"
        for one in found
        if one["id"] not in OF_FLUTTER
    ]


def _where(nodes: Sequence[Any]) -> str:
    return "; ".join(f"{node['target']} {node['html'][:160]}" for node in nodes[:3])
