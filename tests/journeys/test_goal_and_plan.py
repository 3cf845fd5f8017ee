"""From what matters to a goal, and from an activity to the amount of the day."""

import re

from tests.folders import keep
from tests.journeys.conftest import EVENING, rows


async def test_a_goal_grows_from_what_matters(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.go("/plan")
    await visitor.press_at(visitor.role("button", re.compile("Set a goal")).first)
    await visitor.type("What matters to me", "My choir")
    await visitor.press("Next")
    await visitor.type("What I will do", "Sit through a practice")
    await visitor.press("Next")
    await visitor.press("That is enough for now")
    await visitor.press("Save this goal")
    await visitor.sees("Your goal is saved")
    assert rows(data, "SELECT matters, doing FROM goals") == [
        ("My choir", "Sit through a practice")
    ]
    await visitor.go("/plan")
    await visitor.sees("Sit through a practice")


async def test_a_paced_plan_leads_to_an_amount_for_today(start, visit, tmp_path):
    data = await keep(tmp_path / "data")
    visitor = await visit(start(data, at=EVENING.isoformat()).opening_address)
    await visitor.go("/plan/activity/new")
    await visitor.press("Walking")
    await visitor.press("Next")
    await visitor.sees("Find your baseline")
    await visitor.press_at(visitor.role("button", "Choose this way").nth(2))
    await visitor.type("before your pain went up", "20")
    await visitor.press("Save this try")
    await visitor.press_at(visitor.role("button", re.compile("Use .* as my baseline")))
    await visitor.sees("The next weeks")
    await visitor.press("Start this plan today")
    await visitor.sees("Your plan starts today")
    ((amount,),) = rows(data, "SELECT CAST(baseline AS REAL) FROM pacing_plans")
    assert 10 < amount < 20
    await visitor.go("/")
    await visitor.sees(f"{int(amount)} minutes")
    await visitor.press("As planned")
    await visitor.sees("Saved on this device")
    assert rows(data, "SELECT against_plan FROM quota_ticks") == [("as_planned",)]
