"""The page that stands while the app comes: true, useful and patient."""

import threading

from axe_playwright_python.async_playwright import Axe

from app.web.offline.build import BuildReport
from tests.browser import browsing
from tests.web.test_offline import SLOW, open_app

LARGE = "main.dart.js"
"""A file of some size, held back or refused by the tests' server."""


async def test_the_bar_counts_the_bytes_that_have_come(report, serve):
    server = serve(report.out)
    gate = server.gates[LARGE] = threading.Event()
    held = next(file for file in report.files if file.path == LARGE)
    async with browsing() as visitor:
        await visitor.visit(server.address)
        bar = visitor.page.locator("#bar")
        come = report.first_visit - held.brotli - _lists(report)
        await visitor.page.wait_for_function(
            "([bar, least]) => bar.value >= least",
            arg=[await bar.element_handle(), come - 1],
            timeout=SLOW * 1000,
        )
        assert round(await bar.evaluate("bar => bar.value")) == come
        assert round(await bar.evaluate("bar => bar.max")) == report.first_visit - _lists(report)
        gate.set()
        await visitor.page.wait_for_selector("#loading", state="detached", timeout=SLOW * 1000)


async def test_the_safety_page_can_be_read_before_the_app_has_come(report, serve):
    server = serve(report.out)
    gate = server.gates[LARGE] = threading.Event()
    async with browsing() as visitor:
        await visitor.visit(server.address)
        await visitor.page.get_by_role("link", name="when to get help").click()
        await visitor.page.get_by_role("heading", name="Call 999").wait_for()
        assert await visitor.page.locator("#safety a[href='tel:999']").count() > 0

        gate.set()
        await visitor.page.wait_for_selector(
            "[data-phase=drawn]", state="attached", timeout=SLOW * 1000
        )
        assert await visitor.page.get_by_role("heading", name="Call 999").is_visible()
        await visitor.page.get_by_role("button", name="Back to the app").click()
        await visitor.page.wait_for_selector("#loading", state="detached")


async def test_the_safety_page_is_readable_without_javascript(report, serve):
    server = serve(report.out)
    async with browsing(java_script_enabled=False) as visitor:
        await visitor.visit(server.address)
        assert "JavaScript" in await visitor.page.inner_text("noscript")
        await visitor.page.get_by_role("link", name="when to get help").click()
        await visitor.page.get_by_role("heading", name="Call 999").wait_for()


async def test_a_download_that_stops_is_told_and_goes_on_where_it_was(report, serve):
    server = serve(report.out)
    server.fails.add(LARGE)
    async with browsing() as visitor:
        await visitor.visit(server.address)
        again = visitor.page.get_by_role("button", name="Try again")
        await again.wait_for(timeout=SLOW * 1000)
        assert "The download stopped" in await visitor.page.inner_text("#status")
        kept = await visitor.page.evaluate(
            "caches.open(CACHE).then(cache => cache.keys()).then(keys => keys.map(k => k.url))"
        )

        server.fails.clear()
        server.sent.clear()
        await again.click()
        await visitor.page.wait_for_selector("#loading", state="detached", timeout=SLOW * 1000)
        fetched = {server.address + sent.path for sent in server.sent}
        assert not fetched & set(kept) - {f"{server.address}index.html"}


async def test_a_file_with_other_bytes_than_listed_is_refused(own_copy, serve):
    for ending in ("", ".br"):
        (own_copy / f"worker.js{ending}").write_bytes(b"")
    server = serve(own_copy)
    async with browsing() as visitor:
        await visitor.visit(server.address)
        again = visitor.page.get_by_role("button", name="Try again")
        await again.wait_for(timeout=SLOW * 1000)


async def test_a_screen_reader_can_use_the_app_without_pressing_anything(report, serve):
    server = serve(report.out)
    async with browsing() as visitor:
        await visitor.visit(server.address)
        await visitor.page.wait_for_selector("#loading", state="detached", timeout=SLOW * 1000)
        await visitor.page.get_by_role("button", name="Start").wait_for(state="attached")


async def test_the_loading_page_has_no_barriers_that_axe_can_find(report, serve):
    server = serve(report.out)
    gate = server.gates[LARGE] = threading.Event()
    for scheme in ("light", "dark"):
        async with browsing(color_scheme=scheme, bypass_csp=True) as visitor:
            await visitor.visit(server.address)
            await visitor.page.wait_for_selector("[data-phase=bring]", state="attached")
            assert (await Axe().run(visitor.page)).response["violations"] == []
            await visitor.visit(f"{server.address}safety.html")
            assert (await Axe().run(visitor.page)).response["violations"] == []
    gate.set()


def test_the_page_draws_itself_from_one_small_file(report):
    """So that it stands within a second on a slow line: nothing else is waited for."""
    page = next(file for file in report.files if file.path == "index.html")
    assert page.brotli < 4_000
    head = (report.out / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    assert "<script" not in head
    assert "stylesheet" not in head


async def test_the_app_starts_anew_after_the_page_was_left_half_loaded(report, serve, tmp_path):
    server = serve(report.out)
    gate = server.gates[LARGE] = threading.Event()
    async with browsing(profile=tmp_path / "profile") as visitor:
        await visitor.visit(server.address)
        await visitor.page.wait_for_function("() => part('bar').value > 3e6", timeout=SLOW * 1000)
    gate.set()
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)


def _lists(report: BuildReport) -> int:
    return sum(file.brotli for file in report.files if file.path in {"list.js", "sw.js"})
