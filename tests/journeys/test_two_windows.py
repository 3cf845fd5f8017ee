"""Windows do not see each other's state, and a fault in one shows a calm sentence."""

import re

from playwright.async_api import expect

from tests.folders import keep
from tests.journeys.conftest import EVENING
from tests.served import PRIVATE_WORDS

CALM = re.compile("What you saved is still here")


async def test_two_windows_of_one_patient_go_their_own_ways(start, visit, tmp_path):
    server = start(await keep(tmp_path / "data"), at=EVENING.isoformat())
    one = await visit(server.opening_address)
    other = await visit(server.opening_address)
    await other.go("/plan/activity/new")
    await one.go("/plan/goal/new")
    await one.type("What matters to me", "Half a thought")
    before = await other.words()
    assert "Half a thought" not in before
    assert "What matters" not in before
    await one.go("/more")
    assert await other.words() == before


async def test_two_patients_on_one_computer_see_nothing_of_each_other(start, visit, tmp_path):
    """Also in one browser, where cookies know no ports."""
    hers = start(await keep(tmp_path / "hers"), at=EVENING.isoformat())
    his = start(await keep(tmp_path / "his"), at=EVENING.isoformat())
    one = await visit(hers.opening_address)
    await one.go("/diary/new")
    await one.press("9 of 10")
    await one.sees("Saved on this device")
    other = type(one)(await one.context.new_page())
    await other.open(his.opening_address)
    await other.go("/diary")
    assert "Pain 9" not in await other.words()
    await one.go("/diary")
    await one.sees("Pain 9 of 10")


async def test_a_fault_in_a_screen_shows_a_calm_sentence(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    server = start(data, at=EVENING.isoformat(), broken="/more/about")
    visitor = await visit(server.opening_address)
    await visitor.go("/more/about")
    await visitor.sees("This part cannot be shown now")
    await visitor.press("Fail")
    await visitor.sees("Something went wrong")
    words = await visitor.words()
    assert CALM.search(words)
    assert PRIVATE_WORDS not in words
    assert not re.search("Traceback|Error|Exception", words)
    # The page lives on.
    await visitor.go("/diary")
    await expect(visitor.role("button", "Write an entry")).to_be_attached()
