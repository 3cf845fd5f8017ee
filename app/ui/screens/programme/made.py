"""What the patient already has of a kind that a session leads to: the same records as elsewhere."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from app.content.loader import Content
from app.services.door import Services
from app.ui.screens.activity.amounts import short_name
from app.ui.sentences import full_day

MOST = 4
"""As many are shown, the newest; more would hide the way on."""
NEW = {
    "goal": "/plan/goal/new",
    "activity": "/plan/activity/new",
    "exercises": "/plan/exercises/choose",
    "thought-record": "/plan/thought/new",
    "experiment": "/plan/experiment/new",
    "flare-up-plan": "/plan/flare-up",
    "staying-well": "/plan/staying-well",
}
"""Where each kind is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thing of the patient's own."""

    text: str
    """In their words; the day on which it was written, for a plan that has no name."""
    route: str
    """Where it is."""


async def read_made(kind: str, services: Services, content: Content) -> Sequence[Made]:
    """Return the newest few of a kind, newest first."""
    return (await _READERS[kind](services, content))[:MOST]


async def _goals(services: Services, _content: Content) -> list[Made]:
    view = await services.goals.goals()
    found = sorted((*view.due, *view.open), key=lambda one: one.made_at, reverse=True)
    return [Made(text=short_name(one.doing), route=f"/plan/goal/{one.id}") for one in found]


async def _activities(services: Services, _content: Content) -> list[Made]:
    found = [view.activity for view in await services.activities.activities()][::-1]
    return [Made(text=short_name(one.name), route=f"/plan/activity/{one.id}") for one in found]


async def _exercises(services: Services, content: Content) -> list[Made]:
    view = await services.exercises.view()
    known = [one.exercise for one in view.chosen if one.exercise in content.exercises][::-1]
    return [Made(text=content.exercises[one].title, route=f"/plan/exercise/{one}") for one in known]


async def _thought_records(services: Services, _content: Content) -> list[Made]:
    return [
        Made(
            text=short_name(one.thought or one.situation) or full_day(one.made_on),
            route=f"/plan/thought/{one.id}",
        )
        for one in await services.thought_records.all()
    ]


async def _experiments(services: Services, _content: Content) -> list[Made]:
    return [
        Made(
            text=short_name(one.will_try) or full_day(one.made_on),
            route=f"/plan/experiment/{one.id}",
        )
        for one in await services.experiments.all()
    ]


async def _flare_up_plan(services: Services, _content: Content) -> list[Made]:
    plan = await services.flare_up_plan.plan()
    if plan.is_blank:
        return []
    return [Made(text=full_day(plan.written_on), route=NEW["flare-up-plan"])]


async def _staying_well(services: Services, _content: Content) -> list[Made]:
    plan = await services.staying_well.plan()
    if plan.is_blank:
        return []
    return [Made(text=full_day(plan.written_on), route=NEW["staying-well"])]


_READERS: dict[str, Callable[[Services, Content], Awaitable[list[Made]]]] = {
    "goal": _goals,
    "activity": _activities,
    "exercises": _exercises,
    "thought-record": _thought_records,
    "experiment": _experiments,
    "flare-up-plan": _flare_up_plan,
    "staying-well": _staying_well,
}
