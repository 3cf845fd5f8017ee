"""The offline web app, built once for all tests here, and a browser that opens it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.settings import PROJECT
from app.web.offline.build import BuildReport, build
from tests.browser import chromium
from tests.web.static_server import StaticServer, serving

HERE = Path(__file__).parent
FIRST_BUILD_SECONDS = 900
QUICK = 6
"""Packs in seconds, and never smaller than what is published: a bound that holds here holds."""


def pytest_collection_modifyitems(items):
    """Mark every test here; without Chromium, skip them."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.web)
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(FIRST_BUILD_SECONDS))
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium here"))


@pytest.fixture(scope="session")
def report(tmp_path_factory) -> BuildReport:
    return build(tmp_path_factory.mktemp("web") / "built", project=PROJECT, quality=QUICK)


@pytest.fixture
def serve() -> Iterator[Callable[[Path], StaticServer]]:
    """Serve a folder: ``serve(folder)``."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture
def own_copy(report, tmp_path) -> Path:
    """A copy of the web app that a test may change."""
    return Path(shutil.copytree(report.out, tmp_path / "built"))
