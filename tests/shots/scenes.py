"""The list of all scenes: where each is, in whose house, and what is pressed first."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.goal import Outcome
from tests.browser import Visitor
from tests.shots.houses import House
from tests.shots.views import FEW
from tests.year import PatientYears

Route = str | Callable[[PatientYears], str]


@dataclass(frozen=True)
class Scene:
    """One screen in one state."""

    name: str
    route: Route
    house: House = House.FULL
    presses: tuple[str, ...] = ()
    """Words on the buttons that lead from the route to the scene; parts of them will do."""
    views: frozenset[str] = frozenset()
    """Names of the views that are enough; empty for all."""

    async def show(self, visitor: Visitor, years: PatientYears | None) -> None:
        """Go there."""
        route = self.route if isinstance(self.route, str) else self.route(_known(years))
        await visitor.go(route)
        for words in self.presses:
            before = await visitor.words()
            await visitor.press_at(visitor.role("button", re.compile(re.escape(words))).first)
            await visitor.settle(before)


def _known(years: PatientYears | None) -> PatientYears:
    assert years is not None, "this house has no records"
    return years


def _activity(years: PatientYears) -> str:
    return f"/plan/activity/{years.activities[0].id}"


def _goal(years: PatientYears) -> str:
    is_open = (goal for goal in years.goals if goal.review_on is not None)
    return f"/plan/goal/{next(is_open).id}"


def _reviewed_goal(years: PatientYears) -> str:
    done = (g for g in years.goals if g.reviews and g.reviews[-1].outcome is not Outcome.NOT_YET)
    return f"/plan/goal/{next(done).id}"


def _thought(years: PatientYears) -> str:
    return f"/plan/thought/{years.programme.thought_records[0].id}"


def _entry(years: PatientYears) -> str:
    return f"/diary/entry/{years.entries[-1].id}"


def _empty(name: str, route: str) -> Scene:
    return Scene(f"{name}-empty", route, House.EMPTY, views=FEW)


def _session(name: str, *screens: str) -> tuple[Scene, ...]:
    return tuple(
        Scene(f"session-{name}-{screen}", f"/programme/{name}/{screen}", House.HALF_WAY)
        for screen in screens
    )


NONE_OF_THESE = "None of these"
_THROUGH_THE_QUESTIONS = (*(NONE_OF_THESE,) * 3, "Go on")
SCENES: tuple[Scene, ...] = (
    Scene("welcome", "/welcome", House.NEW),
    Scene("welcome-you", "/welcome", House.NEW, ("Start",)),
    Scene("safety-1", "/safety/first_run", House.NEW),
    Scene("safety-2", "/safety/first_run", House.NEW, (NONE_OF_THESE,)),
    Scene("safety-3", "/safety/first_run", House.NEW, (NONE_OF_THESE,) * 2),
    Scene("safety-answer-none", "/safety/first_run", House.NEW, (NONE_OF_THESE,) * 3),
    Scene("welcome-ready", "/welcome", House.NEW),
    Scene("early-advice", "/early-advice", House.EMPTY),
    Scene("help", "/help"),
    Scene("safety-again", "/safety/asked_again", House.FLAGGED),
    Scene("safety-answer", "/safety-answer", House.FLAGGED),
    Scene("today", "/"),
    Scene("today-morning", "/", House.MORNING),
    Scene("today-half-way", "/", House.HALF_WAY),
    Scene("programme", "/programme", House.HALF_WAY),
    Scene("programme-done", "/programme"),
    *_session("assessment", "your-days", "your-exercises", "agreement"),
    *_session("understanding-pain", "hurt-and-harm", "why-pain-lasts", "the-loop"),
    *_session("good-and-bad-days", "look-back", "find-your-baseline", "go-by-the-plan"),
    *_session("thoughts-and-feelings", "catch", "your-record"),
    *_session("getting-back", "step-by-step", "your-ladder"),
    *_session("when-pain-takes-over", "worry", "let-go"),
    *_session("keeping-it-going", "my-plan", "from-here"),
    Scene("diary-list", "/diary"),
    Scene("diary-month", "/diary", presses=("Month",)),
    Scene("diary-chart", "/diary", presses=("Chart",)),
    Scene("diary-new", "/diary/new/2025-06-30"),
    Scene("diary-entry", _entry),
    Scene("diary-bin", "/diary/bin"),
    Scene("flare-up", "/flare-up"),
    Scene("plan", "/plan"),
    Scene("plan-bin", "/plan/bin"),
    Scene("goal-new", "/plan/goal/new"),
    Scene("goal", _goal),
    Scene("goal-reviewed", _reviewed_goal),
    Scene("goal-review", lambda years: f"{_goal(years)}/review"),
    Scene("activity-new", "/plan/activity/new"),
    Scene("activity", _activity),
    Scene("activity-baseline", lambda years: f"{_activity(years)}/baseline"),
    Scene("activity-plan", lambda years: f"{_activity(years)}/plan"),
    Scene("thoughts", "/plan/thoughts"),
    Scene("thoughts-example", "/plan/thoughts", presses=("Look at an example",), views=FEW),
    Scene("thought-new", "/plan/thought/new"),
    Scene("thought-feeling", "/plan/thought/new", presses=("Skip this",) * 2),
    Scene("thought-styles", _thought, presses=("one of these styles",)),
    Scene("thought-balanced", "/plan/thought/new", presses=("Skip this",) * 6),
    Scene("thought", _thought),
    Scene("thought-short", "/plan/thought/short"),
    Scene("experiments", "/plan/experiments"),
    Scene("experiment-new", "/plan/experiment/new"),
    Scene("experiment", lambda years: f"/plan/experiment/{years.programme.experiments[0].id}"),
    Scene("flare-plan", "/plan/flare-up"),
    Scene("flare-plan-things", "/plan/flare-up", presses=("three things",)),
    Scene("flare-plan-step", "/plan/flare-up", presses=("change my amounts",)),
    Scene("flare-walk", "/flare-up/walk"),
    Scene("flare-walk-hold", "/safety/flare_up", presses=_THROUGH_THE_QUESTIONS),
    Scene("flare-walk-things", "/safety/flare_up", presses=(*_THROUGH_THE_QUESTIONS, "Next")),
    Scene(
        "flare-walk-words", "/safety/flare_up", presses=(*_THROUGH_THE_QUESTIONS, "Next", "Next")
    ),
    Scene("staying-well", "/plan/staying-well"),
    Scene(
        "staying-well-look-back",
        lambda years: f"/plan/staying-well/{years.programme.staying_well_plan.check_ins[0].id}",
    ),
    Scene("exercises", "/plan/exercises"),
    Scene("exercises-choose", "/plan/exercises/choose"),
    Scene("exercise", "/plan/exercise/bridge"),
    Scene("exercise-do", "/plan/exercise/bridge/do"),
    Scene("exercise-tap", "/plan/exercise/bridge/do", presses=("Begin",)),
    Scene("exercise-after", "/plan/exercise/bridge/do", presses=("Begin", "End here", "Done")),
    Scene("relaxations", "/plan/relaxation"),
    Scene("relaxation", "/plan/relaxation/paced-breathing"),
    Scene("relaxation-reading", "/plan/relaxation/paced-breathing", presses=("Begin", "Pause")),
    Scene("relaxation-after", "/plan/relaxation/body-scan", presses=("Begin", "End here")),
    Scene("progress-week", "/progress/week"),
    Scene("progress-month", "/progress/month"),
    Scene("progress-year", "/progress/year"),
    Scene("progress-all", "/progress/all"),
    Scene("more", "/more"),
    Scene("settings", "/more/settings"),
    Scene("lock-settings", "/more/lock", House.EMPTY),
    Scene("backup", "/more/backup"),
    Scene("restore", "/more/restore"),
    Scene("export", "/more/export"),
    Scene("import", "/more/import"),
    Scene("erase", "/more/erase"),
    Scene("about", "/more/about"),
    Scene("tips", "/more/tips"),
    Scene("tip", "/more/tips/sleep"),
    Scene("evidence", "/more/evidence"),
    Scene("words", "/more/words"),
    Scene("pack", "/more/pack", House.EMPTY),
    Scene("lock", "/", House.LOCKED),
    _empty("today", "/"),
    _empty("diary", "/diary"),
    _empty("diary-new", "/diary/new"),
    _empty("diary-bin", "/diary/bin"),
    _empty("plan", "/plan"),
    _empty("plan-bin", "/plan/bin"),
    _empty("exercises", "/plan/exercises"),
    _empty("progress", "/progress"),
    _empty("thoughts", "/plan/thoughts"),
    _empty("experiments", "/plan/experiments"),
    _empty("flare-plan", "/plan/flare-up"),
    _empty("staying-well", "/plan/staying-well"),
)
