"""Ask the safety questions: one list of signs a screen, and then what to do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import flet as ft

from app.content.safety import Safety
from app.content.safety import Screen as SignList
from app.domain.red_flag import Occasion, RedFlagCheck
from app.i18n import _
from app.services.safety import SafetyService
from app.ui.components.button import LinkButton, OnClick, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import TickList
from app.ui.components.option import Option
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.state import AppState

ANSWER = "/safety-answer"


@ft.observable
@dataclass(kw_only=True)
class SafetyState:
    """Which list is asked, and what was ticked so far."""

    safety: SafetyService
    words: Safety
    occasion: Occasion
    at: int = 0
    ticked: frozenset[str] = field(default_factory=frozenset)
    rather_not_say: bool = False
    back_to: str
    """Where the patient was before."""

    @property
    def may_leave(self) -> bool:
        """Tell whether nothing hangs on an answer yet; a new symptom is not left without one."""
        return self.occasion in (Occasion.GET_HELP, Occasion.FLARE_UP)

    @property
    def asked(self) -> SignList:
        """The list on the screen."""
        return self.words.screens[self.at]

    @property
    def is_last(self) -> bool:
        """Tell whether no list comes after this one."""
        return self.at == len(self.words.screens) - 1

    def tick(self, ticked: frozenset[str]) -> None:
        """Take the ticks of the list on the screen."""
        others = self.ticked - {question.id for question in self.asked.questions}
        self.ticked = others | ticked

    def back(self) -> None:
        """Return to the list before."""
        self.at -= 1

    async def next(self, *, rather_not_say: bool = False) -> RedFlagCheck | None:
        """Go to the next list, or keep the answers after the last one or an urgent one.

        An urgent sign is answered at once: nobody is asked more before they are told to call.
        """
        self.rather_not_say = self.rather_not_say or rather_not_say
        urgent = any(self.words.level_by_id[sign].is_urgent for sign in self.ticked)
        if not self.is_last and not urgent:
            self.at += 1
            return None
        nothing_said = self.rather_not_say and not self.ticked
        return await self.safety.record_check(
            self.occasion,
            None if nothing_said else self.ticked,
            rather_not_say=self.rather_not_say,
        )


async def open_screen(app: AppState, occasion: str = Occasion.GET_HELP) -> SafetyState:
    """Begin with the first list."""
    known: Sequence[str] = [one.value for one in Occasion]
    return SafetyState(
        safety=app.services.safety,
        words=app.content.safety,
        occasion=Occasion(occasion) if occasion in known else Occasion.GET_HELP,
        back_to=app.here,
    )


def draw(app: AppState, state: SafetyState) -> ft.Control:
    """Draw the list that is asked."""
    return SafetyScreen(app, state)


@safe_component
def SafetyScreen(app: AppState, state: SafetyState) -> ft.Control:
    """Ask for the signs of one list; nothing is asked twice and nothing must be said."""
    words, asked = state.words, state.asked
    ticked = state.ticked & {question.id for question in asked.questions}

    async def go_on(*, rather_not_say: bool = False) -> None:
        check = await state.next(rather_not_say=rather_not_say)
        if check is not None:
            app.asks_safety_again = False
            await app.go(ANSWER)

    lead = [Notice(words.asked_again)] if state.occasion is Occasion.ASKED_AGAIN else []
    banner = state.safety.banner()
    options = [Option(sign.id, sign.text, sign.explanation or None) for sign in asked.questions]
    return Screen(
        asked.title,
        *(lead if state.at == 0 else []),
        *([Notice(banner, Tone.ACTIVITY)] if banner else []),
        Body(asked.hint),
        TickList(asked.title, options, ticked, state.tick, key="signs", has_heading=False),
        LinkButton(
            words.rather_not_say_label,
            lambda: go_on(rather_not_say=True),
            key="rather-not-say",
        ),
        help=lambda: app.go(HELP),
        back=_back(app, state),
        subtitle=_("Safety questions, %(at)d of %(all)d")
        % {"at": state.at + 1, "all": len(words.screens)},
        primary=PrimaryButton(
            words.next_label if ticked else words.none_label, go_on, key="safety-next"
        ),
        key=f"safety-{asked.id}",
    )


def _back(app: AppState, state: SafetyState) -> OnClick | None:
    if state.at:
        return state.back
    return (lambda: app.go(state.back_to)) if state.may_leave else None
