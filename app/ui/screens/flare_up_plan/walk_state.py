"""Where the patient is on the way through the plan, on a bad day."""

from collections.abc import Iterable
from dataclasses import dataclass

import flet as ft

from app.content.flare_up_plan import FlareUpPlanWords, WalkScreen
from app.domain.errors import StorageError
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.red_flag import Occasion
from app.services.door import Services
from app.services.quotas import DayQuota
from app.ui.screens.flare_up_plan.state import FIRST_THINGS, PACING_STEP
from app.ui.screens.flare_up_plan.words import texts_of

PART_BY_SCREEN = {
    "hold": PACING_STEP,
    "first_things": FIRST_THINGS,
    "words": "words_to_myself",
    "call": "whom_to_call",
    "rebuild": "way_back",
}
"""Which part of the plan a screen of the walk shows."""
RESTS = frozenset({"hold", "first_things", "rebuild"})
"""Screens that talk of activity or amounts: left out while a red flag pauses the day."""


@ft.observable
@dataclass(kw_only=True)
class WalkState:
    """The screens of today's walk, and which one is shown."""

    services: Services
    plan: FlareUpPlan
    words: FlareUpPlanWords
    screens: tuple[WalkScreen, ...]
    quotas: tuple[DayQuota, ...]
    """Of today; empty while a red flag pauses them."""
    is_paused: bool
    is_checked: bool
    """The safety questions of a flare-up were answered today."""
    at: int = 0
    fault: StorageError | None = None

    @classmethod
    async def opened(cls, services: Services, words: FlareUpPlanWords) -> "WalkState":
        """Read the plan and how the day stands."""
        today = await services.today.view()
        check = await services.safety.last_check()
        return cls(
            services=services,
            plan=await services.flare_up_plan.plan(),
            words=words,
            screens=tuple(_walked(words.walk, is_paused=today.is_paused)),
            quotas=today.quotas,
            is_paused=today.is_paused,
            is_checked=check is not None
            and check.occasion is Occasion.FLARE_UP
            and check.asked_on == today.on,
        )

    @property
    def screen(self) -> WalkScreen:
        """The screen that is shown."""
        return self.screens[self.at]

    @property
    def is_last(self) -> bool:
        """Tell whether no screen comes after this one."""
        return self.at == len(self.screens) - 1

    @property
    def is_written(self) -> bool:
        """Tell whether the patient wrote something for this screen."""
        part = PART_BY_SCREEN.get(self.screen.id)
        return bool(self.own_words) if part else not self.plan.is_blank

    @property
    def own_words(self) -> tuple[str, ...]:
        """What the patient wrote for this screen, on a better day."""
        part = PART_BY_SCREEN.get(self.screen.id)
        return texts_of(part, self.plan, self.words) if part else ()

    async def begin(self) -> None:
        """Hold the paced plan, and go on to what comes after the safety questions."""
        try:
            await self.services.flare_ups.start()
        except StorageError as error:
            self.fault = error  # it is told, and does not stand in the way
        self.at = 1

    def go_on(self, after: int) -> None:
        """Go to the screen after this one; a second tap of a shaky hand skips none."""
        self.at = min(after + 1, len(self.screens) - 1)

    def go_back(self) -> bool:
        """Go to the screen before; return False at the first one."""
        if self.at == 0:
            return False
        self.at -= 1
        return True


def _walked(walk: Iterable[WalkScreen], *, is_paused: bool) -> Iterable[WalkScreen]:
    return (screen for screen in walk if not (is_paused and screen.id in RESTS))
