"""From the first opening to the first entry, and the second day."""

from datetime import UTC, datetime, timedelta

from playwright.async_api import expect

from tests.folders import keep
from tests.journeys.conftest import EVENING, rows, stop
from tests.journeys.ways import start_anew


async def test_the_first_entry_takes_five_taps_at_most_and_outlives_a_restart(
    start, visit, tmp_path
):
    data = tmp_path / "data"
    server = start(data)
    visitor = await visit(server.opening_address)
    await start_anew(visitor)

    before = visitor.presses
    await visitor.press("Go on")
    await visitor.press("Write my first entry")
    await visitor.press("4 of 10")
    await visitor.sees("Saved on this device")
    assert visitor.presses - before <= 5
    assert rows(data, "SELECT pain FROM diary_entries") == [(4,)]

    stop(server)
    again = start(data)
    later = await visit(again.opening_address)
    await later.go("/diary")
    await later.sees("Pain 4 of 10")


async def test_from_the_second_day_an_entry_takes_three_taps_at_most(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    first = start(data, at=EVENING.isoformat())
    visitor = await visit(first.opening_address)
    await visitor.press("3 of 10")
    await visitor.sees("Saved on this device")
    stop(first)

    second = start(data, at=(EVENING + timedelta(days=1)).isoformat())
    visitor = await visit(second.opening_address)
    await visitor.press("6 of 10")
    await visitor.sees("Saved on this device")
    assert visitor.presses <= 3
    assert rows(data, "SELECT day_on, pain FROM diary_entries ORDER BY day_on") == [
        ("2025-06-30", 3),
        ("2025-07-01", 6),
    ]


async def test_every_drawn_digit_stores_itself(start, visit, tmp_path):
    """By touch, on a window of 360 pixels; the nearest open pain diary keeps 4 of 11."""
    data = await keep(tmp_path / "data")
    server = start(data, at=datetime(2025, 6, 30, 12, tzinfo=UTC).isoformat())
    visitor = await visit(server.opening_address, has_touch=True)
    await visitor.go("/diary/new")
    stored = []
    for digit in range(11):
        button = visitor.role("button", f"{digit} of 10").first
        await visitor.bring(button)
        box = await button.bounding_box()
        assert box is not None
        await visitor.page.touchscreen.tap(
            box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        )
        await expect(button).to_have_attribute("aria-current", "true")
        await visitor.sees("Saved on this device")
        stored += [pain for (pain,) in rows(data, "SELECT pain FROM diary_entries")]
    assert stored == list(range(11))
