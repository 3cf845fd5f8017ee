"""The places of the app: which route shows which screen, and where it belongs in the bar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

if TYPE_CHECKING:
    import flet as ft

    from app.ui.state import AppState

TODAY = "/"
FIRST_RUN = "/welcome"
LOCK = "/lock"
HELP = "/help"
SAFETY_AGAIN = "/safety/asked_again"


class Tab(StrEnum):
    """The places that always stand in the bar."""

    TODAY = "today"
    PROGRAMME = "programme"
    DIARY = "diary"
    PLAN = "plan"
    PROGRESS = "progress"
    MORE = "more"


@dataclass(frozen=True)
class Place:
    """One screen. Its module is imported when it is first shown, which keeps the start short."""

    route: str
    """Segments that begin with a colon are parameters: ``*_id`` a UUID, ``*_on`` a day."""
    module: str
    """Below ``app.ui.screens``; has ``async open_screen(app, **params)``, ``draw(app, state)``."""
    tab: Tab | None = None
    is_bare: bool = False
    """Without the bar: first run, safety questions, lock."""
    is_part_of_first_run: bool = False
    is_always_open: bool = False
    """Shown even before the first run and behind the lock: help must never wait."""

    async def open(self, app: AppState, params: Mapping[str, str]) -> Any:  # noqa: ANN401 - each screen has its own state
        """Make the screen's state, with everything read that it shows."""
        return await self._screen().open_screen(app, **params)

    def draw(self, app: AppState, state: Any) -> ft.Control:  # noqa: ANN401
        """Draw the screen."""
        return cast("ft.Control", self._screen().draw(app, state))

    def _screen(self) -> Any:  # noqa: ANN401
        return import_module(f"app.ui.screens.{self.module}")


PLACES = (
    Place(TODAY, "today.screen", Tab.TODAY),
    Place(FIRST_RUN, "welcome.screen", is_bare=True, is_part_of_first_run=True),
    Place("/early-advice", "welcome.early_advice", is_bare=True),
    Place(LOCK, "lock.screen", is_bare=True),
    Place(HELP, "help.screen", is_bare=True, is_always_open=True),
    Place("/safety/:occasion", "safety.screen", is_bare=True, is_part_of_first_run=True),
    Place("/safety-answer", "safety.answer", is_bare=True, is_part_of_first_run=True),
    Place("/programme", "programme.screen", Tab.PROGRAMME),
    Place("/programme/:session", "programme.session", Tab.PROGRAMME),
    Place("/programme/:session/:screen", "programme.session", Tab.PROGRAMME),
    Place("/diary", "diary.history", Tab.DIARY),
    Place("/diary/new", "diary.screen", Tab.DIARY),
    Place("/diary/new/:day_on", "diary.screen", Tab.DIARY),
    Place("/diary/bin", "diary.bin", Tab.DIARY),
    Place("/diary/entry/:entry_id", "diary.screen", Tab.DIARY),
    Place("/flare-up", "flare_up.screen", Tab.TODAY),
    Place("/flare-up/:entry_id", "flare_up.screen", Tab.TODAY),
    Place("/flare-up/walk", "flare_up_plan.walk", Tab.TODAY),
    Place("/plan", "plan.screen", Tab.PLAN),
    Place("/plan/bin", "plan.bin", Tab.PLAN),
    Place("/plan/goal/new", "goal.builder", Tab.PLAN),
    Place("/plan/goal/begun", "goal.begun", Tab.PLAN),
    Place("/plan/goal/:goal_id", "goal.screen", Tab.PLAN),
    Place("/plan/goal/:goal_id/edit", "goal.builder", Tab.PLAN),
    Place("/plan/goal/:goal_id/review", "goal.review", Tab.PLAN),
    Place("/plan/activity/new", "activity.naming", Tab.PLAN),
    Place("/plan/activity/:activity_id", "activity.screen", Tab.PLAN),
    Place("/plan/activity/:activity_id/baseline", "activity.baseline", Tab.PLAN),
    Place("/plan/activity/:activity_id/plan", "activity.plan", Tab.PLAN),
    Place("/plan/exercises", "exercises.chosen", Tab.PLAN),
    Place("/plan/exercises/choose", "exercises.choosing", Tab.PLAN),
    Place("/plan/exercise/:exercise", "exercises.exercise", Tab.PLAN),
    Place("/plan/exercise/:exercise/do", "exercises.doing", Tab.PLAN),
    Place("/plan/thoughts", "thoughts.screen", Tab.PLAN),
    Place("/plan/thought/new", "thoughts.record", Tab.PLAN),
    Place("/plan/thought/short", "thoughts.short", Tab.PLAN),
    Place("/plan/thought/:record_id", "thoughts.record", Tab.PLAN),
    Place("/plan/experiments", "experiments.screen", Tab.PLAN),
    Place("/plan/experiment/new", "experiments.experiment", Tab.PLAN),
    Place("/plan/experiment/:experiment_id", "experiments.experiment", Tab.PLAN),
    Place("/plan/relaxation", "relaxation.screen", Tab.PLAN),
    Place("/plan/relaxation/:relaxation", "relaxation.player", Tab.PLAN),
    Place("/plan/flare-up", "flare_up_plan.screen", Tab.PLAN),
    Place("/plan/staying-well", "staying_well.screen", Tab.PLAN),
    Place("/plan/staying-well/:check_in_id", "staying_well.check_in", Tab.PLAN),
    Place("/progress", "progress.screen", Tab.PROGRESS),
    Place("/progress/:span", "progress.screen", Tab.PROGRESS),
    Place("/more", "more.screen", Tab.MORE),
    Place("/more/settings", "settings.screen", Tab.MORE),
    Place("/more/lock", "lock.settings", Tab.MORE),
    Place("/more/backup", "keep.backup", Tab.MORE),
    Place("/more/restore", "keep.restore", Tab.MORE),
    Place("/more/export", "keep.export", Tab.MORE),
    Place("/more/import", "keep.importing", Tab.MORE),
    Place("/more/erase", "keep.erase", Tab.MORE),
    Place("/more/about", "more.about", Tab.MORE),
    Place("/more/tips", "tips.screen", Tab.MORE),
    Place("/more/tips/:tip", "tips.tip", Tab.MORE),
    Place("/more/evidence", "more.evidence", Tab.MORE),
    Place("/more/words", "more.words", Tab.MORE),
    Place("/more/pack", "more.pack", Tab.MORE),
)


def find(route: str) -> tuple[Place, dict[str, str]]:
    """Return the place of a route with its parameters; an unknown route leads to Today."""
    asked = _segments(route)
    for place in PLACES:
        params = _match(_segments(place.route), asked)
        if params is not None:
            return place, params
    return PLACES[0], {}


def _segments(route: str) -> list[str]:
    return [segment for segment in route.partition("?")[0].split("/") if segment]


def _match(wanted: list[str], asked: list[str]) -> dict[str, str] | None:
    if len(wanted) != len(asked):
        return None
    pairs = list(zip(wanted, asked, strict=True))
    if any(not want.startswith(":") and want != ask for want, ask in pairs):
        return None
    params = {want[1:]: ask for want, ask in pairs if want.startswith(":")}
    return params if all(_may_be(name, text) for name, text in params.items()) else None


def _may_be(name: str, text: str) -> bool:
    """Tell whether a parameter can mean anything; what cannot makes the route unknown."""
    try:
        if name.endswith("_id"):
            UUID(text)
        elif name.endswith("_on"):
            date.fromisoformat(text)
    except ValueError:
        return False
    return True
