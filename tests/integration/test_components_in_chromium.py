"""The components under a real mouse, in a real browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.async_playwright import Axe

from tests.browser import DESKTOP, PHONE, browsing, chromium
from tests.integration.running import RunningServer, running
from tests.journeys.tabbing import reach

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(chromium() is None, reason="Chromium is not there"),
]
FROM_FLUTTER = {"meta-viewport", "region"}
"""What axe finds in every Flutter page and Python cannot mend."""


@pytest.fixture(scope="module")
def gallery() -> Iterator[RunningServer]:
    with running("tests.integration.gallery") as server:
        yield server


def address(server: RunningServer, scale: float) -> str:
    return f"{server.origin}/?scale={scale}"


@pytest.mark.parametrize("scale", [1, 2])
async def test_every_digit_that_is_drawn_stores_itself(gallery, scale):
    async with browsing(PHONE) as patient:
        await patient.visit(gallery.opening_address)
        await patient.open(address(gallery, scale))
        for score in range(11):
            digit = patient.role("button", f"{score} of 10").first
            await patient.press_at(digit)
            await patient.sees(f"Pain {score},")
            box = await digit.bounding_box()
            assert box is not None
            assert box["width"] >= 48
            assert box["height"] >= 48
            assert await digit.get_attribute("aria-current") == "true"


async def test_letters_of_all_scripts_ask_for_no_font(gallery):
    async with browsing(PHONE) as patient:
        asked: list[str] = []
        await patient.visit(gallery.opening_address)
        await patient.open(address(gallery, 1))
        await patient.type("Note", "一 😀 ع")
        await patient.page.wait_for_load_state("networkidle")
        patient.page.on("request", lambda request: asked.append(request.url))
        await patient.type("Note", "二 👩‍⚕️ ہ ✔ 🇵🇰")
        await patient.bring(patient.role("button", "Delete this entry"))
        await patient.page.wait_for_timeout(1500)

        assert asked == []
        assert [url for url in patient.foreign if "rive" not in url] == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_axe_finds_only_what_flutter_itself_causes(gallery, size):
    async with browsing(size, bypass_csp=True) as patient:
        await patient.visit(gallery.opening_address)
        await patient.open(address(gallery, 1))
        found = (await Axe().run(patient.page)).response["violations"]

        assert {one["id"] for one in found} <= FROM_FLUTTER


async def test_a_day_is_the_day_that_was_pressed_in_every_time_zone(gallery):
    async with browsing(PHONE, timezone_id="Pacific/Auckland") as patient:
        await patient.visit(gallery.opening_address)
        await patient.open(address(gallery, 1))
        await patient.press("Day: Monday 23 November")
        await patient.press("Month before")
        await patient.press("Saturday 10 October")

        await patient.sees("2026-10-10")


async def test_the_keyboard_reaches_and_presses(gallery):
    async with browsing(DESKTOP) as patient:
        await patient.visit(gallery.opening_address)
        await patient.open(address(gallery, 1))
        await reach(patient, "1 of 10")
        await patient.page.keyboard.press("Enter")

        await patient.sees("Pain 1,")
