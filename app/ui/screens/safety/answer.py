"""What the answers mean, over the whole screen."""

from dataclasses import dataclass, field

import flet as ft

from app.content.safety import Line, Reply
from app.domain.errors import NotFoundError
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency
from app.i18n import _
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Points, Small, Strong, Subheading
from app.ui.components.tone import Tone
from app.ui.places import FIRST_RUN, HELP, TODAY
from app.ui.screens.help.region import RegionPicker, RegionState
from app.ui.screens.safety.screen import SafetyState
from app.ui.state import AppState


@dataclass(frozen=True)
class AnswerState:
    """The last round of answers with the words for it."""

    check: RedFlagCheck
    back_to: str
    """Where the patient was before the questions."""
    region: RegionState = field(default_factory=RegionState)

    def reply(self, app: AppState) -> Reply:
        """Return the words for the answers, with the numbers of the chosen place."""
        return app.content.safety.reply(self.check, app.preferences.region)


async def open_screen(app: AppState) -> AnswerState:
    """Read the last answers.

    Raises:
        NotFoundError: The questions were never answered.
    """
    check = await app.services.safety.last_check()
    if check is None:
        raise NotFoundError
    asked = app.shown.state if app.shown else None
    back_to = asked.back_to if isinstance(asked, SafetyState) else TODAY
    return AnswerState(check=check, back_to=back_to)


def draw(app: AppState, state: AnswerState) -> ft.Control:
    """Draw the answer."""
    return AnswerScreen(app, state, state.region)


@safe_component
def AnswerScreen(app: AppState, state: AnswerState, region: RegionState) -> ft.Control:
    """Say what to do, in order, with the numbers to call."""
    reply = state.reply(app)

    async def done() -> None:
        if state.check.occasion is Occasion.FLARE_UP:
            # Whatever was ticked, the flare-up is there, and the plan is held for it.
            await app.services.flare_ups.start()
        await app.go(_next(app, state))

    tone = Tone.EMERGENCY if reply.urgency.is_urgent else None
    steps = [
        Strong(f"{number}. {step}") if tone else Body(step)
        for number, step in enumerate(reply.steps, start=1)
    ]
    told: list[ft.Control] = []
    if reply.tell_them:
        told = [Subheading(reply.tell_them), Points(reply.told)]
    return Screen(
        reply.title,
        Card(*steps, *(CallButton(line) for line in reply.lines), tone=tone),
        *told,
        *(Body(text) for text in reply.body),
        *([Notice(reply.paused, Tone.ACTIVITY)] if reply.paused else []),
        *([] if app.services.safety.is_kept else [_not_kept()]),
        *(RegionPicker(app, region) if reply.urgency.is_urgent else []),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(reply.done_label, done, key="answer-done"),
        key=f"answer-{reply.urgency}",
    )


def _not_kept() -> ft.Control:
    return Notice(
        _("Your answer is not saved yet: the device did not keep it. The app tries again."),
        Tone.ACTIVITY,
        key="answer-not-kept",
    )


def CallButton(line: Line, tone: Tone = Tone.EMERGENCY) -> ft.Control:
    """Offer to call or text a number; the number can be read, too."""

    async def call() -> None:
        await ft.UrlLauncher().launch_url(line.href)

    icon = ft.Icons.SMS_OUTLINED if line.href.startswith("sms:") else ft.Icons.PHONE
    button = SecondaryButton(line.label, call, key=f"call-{line.href}", icon=icon, tone=tone)
    return ft.Column([button, *([Small(line.about)] if line.about else [])], spacing=2)


def _next(app: AppState, state: AnswerState) -> str:
    check = state.check
    if app.preferences.welcomed_at is None:
        return FIRST_RUN
    if check.occasion is Occasion.FLARE_UP and check.urgency < Urgency.TODAY:
        return "/flare-up/walk"
    return state.back_to if check.occasion is Occasion.NEW_SYMPTOM else TODAY
