"""The flare-up plan while it is written; the plan itself is kept at every word."""

from dataclasses import dataclass
from datetime import date

import flet as ft

from app.content.flare_up_plan import FlareUpPlanWords
from app.domain.flare_up_plan import FlareUpPlan
from app.services.written_plans import FlareUpPlanService
from app.ui.writing import Asking

FIRST_THINGS, PACING_STEP = "first_things", "pacing_step"
OF_PACING = frozenset({PACING_STEP, "way_back"})
"""Parts that rest while a red flag pauses the day."""
THINGS = 3


@ft.observable
@dataclass(kw_only=True)
class FlareUpPlanState(Asking[FlareUpPlan]):
    """The plan, and which part is asked for."""

    service: FlareUpPlanService
    written_on: date
    is_paused: bool = False
    """A red flag rests pacing today: nothing is said about amounts."""

    @classmethod
    async def opened(
        cls, service: FlareUpPlanService, words: FlareUpPlanWords, *, is_paused: bool
    ) -> "FlareUpPlanState":
        """Read the plan; a blank one before it was written."""
        plan = await service.plan()
        return cls(
            service=service,
            answers=plan,
            written_on=plan.written_on,
            is_paused=is_paused,
            questions=tuple(
                part.id for part in words.parts if not (is_paused and part.id in OF_PACING)
            ),
        )

    @property
    def things(self) -> tuple[str, ...]:
        """What to do first: as many boxes as there may be things."""
        blank = ("",) * THINGS
        return (*self.answers.first_things, *blank)[:THINGS]

    @property
    def has_room(self) -> bool:
        """Tell whether a box for a first thing is blank."""
        return any(not thing.strip() for thing in self.things)

    def type_thing(self, at: int, text: str) -> None:
        """Take the typed words of one first thing."""
        self.type(first_things=_with(self.things, at, text))

    async def add_thing(self, text: str) -> None:
        """Put an idea into the first blank box; where there is none, nothing happens."""
        blank = next((at for at, one in enumerate(self.things) if not one.strip()), None)
        if blank is not None:
            await self.answer(first_things=_with(self.things, blank, text))

    async def _put(self, answers: FlareUpPlan) -> None:
        self.written_on = (await self.service.keep(answers)).written_on


def _with(things: tuple[str, ...], at: int, text: str) -> tuple[str, ...]:
    """Return the things with one of them changed; blank boxes at the end are no things."""
    changed = [*things[:at], text, *things[at + 1 :]]
    while changed and not changed[-1]:
        changed.pop()
    return tuple(changed)
