"""The first run: what this is and is not, two quick questions, then the safety questions."""

from dataclasses import dataclass, replace
from enum import StrEnum

import flet as ft

from app.content.schema import Section
from app.domain.preferences import PainDuration, Preferences
from app.domain.red_flag import Occasion
from app.i18n import _
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points
from app.ui.places import HELP
from app.ui.state import AppState

FIRST_CHECK = f"/safety/{Occasion.FIRST_RUN}"
FIRST_ENTRY = "/diary/new"
EARLY_ADVICE = "/early-advice"


class Step(StrEnum):
    """Where in the first run."""

    WELCOME = "welcome"
    YOU = "you"
    UNDER_AGE = "under_age"
    READY = "ready"


@ft.observable
@dataclass(kw_only=True)
class WelcomeState:
    """The step on the screen."""

    step: Step
    is_adult: bool | None = None
    pain_duration: PainDuration | None = None

    def answer_age(self, choice: str) -> None:
        """Take the answer about age."""
        self.is_adult = choice == "adult"

    def answer_duration(self, choice: str) -> None:
        """Take the answer about how long."""
        self.pain_duration = PainDuration(choice)

    def answered(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what was said; nothing said changes nothing."""
        return replace(
            preferences,
            is_adult=preferences.is_adult if self.is_adult is None else self.is_adult,
            pain_duration=self.pain_duration or preferences.pain_duration,
        )


async def open_screen(app: AppState) -> WelcomeState:
    """Begin, or go on after the safety questions."""
    known = app.preferences
    check = await app.services.safety.last_check()
    step = Step.READY if check is not None else Step.WELCOME
    if known.is_adult is False:
        step = Step.UNDER_AGE
    return WelcomeState(step=step, is_adult=known.is_adult, pain_duration=known.pain_duration)


def draw(app: AppState, state: WelcomeState) -> ft.Control:
    """Draw the step."""
    return WelcomeScreen(app, state)


@safe_component
def WelcomeScreen(app: AppState, state: WelcomeState) -> ft.Control:
    """Show one step of the first run."""
    return {
        Step.WELCOME: _Welcome,
        Step.YOU: _You,
        Step.UNDER_AGE: _UnderAge,
        Step.READY: _Ready,
    }[state.step](app, state)


def _Welcome(app: AppState, state: WelcomeState) -> ft.Control:
    words = app.content.first_run

    def start() -> None:
        state.step = Step.YOU

    return Screen(
        words.welcome.title,
        Picture("welcome", _("A person sets out on a path through gentle hills"), height=170),
        *_section(words.welcome),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(words.start_label, start, key="welcome-start"),
        key="welcome",
    )


def _You(app: AppState, state: WelcomeState) -> ft.Control:
    words = app.content.first_run

    async def go_on() -> None:
        await app.change(state.answered(app.preferences))
        if state.is_adult is False:
            state.step = Step.UNDER_AGE
            return
        await app.go(FIRST_CHECK)

    def back() -> None:
        state.step = Step.WELCOME

    nothing_said = state.is_adult is None and state.pain_duration is None
    age = None if state.is_adult is None else ("adult" if state.is_adult else "under-age")
    return Screen(
        words.you_title,
        Choice(
            words.age.title,
            [Option(choice.id, choice.label) for choice in words.age.choices],
            age,
            state.answer_age,
            key="welcome-age",
        ),
        Choice(
            words.pain_duration.title,
            [Option(choice.id, choice.label) for choice in words.pain_duration.choices],
            state.pain_duration and str(state.pain_duration),
            state.answer_duration,
            key="welcome-duration",
        ),
        Notice(words.safety_intro.body[0]),
        help=lambda: app.go(HELP),
        back=back,
        primary=PrimaryButton(
            words.skip_label if nothing_said else words.next_label, go_on, key="welcome-next"
        ),
        key="welcome-you",
    )


def _UnderAge(app: AppState, state: WelcomeState) -> ft.Control:
    words = app.content.first_run

    def back() -> None:
        state.is_adult = True
        state.step = Step.YOU

    return Screen(
        words.under_age.title,
        *_section(words.under_age),
        LinkButton(_("That was a slip. I am 18 or over"), back, key="under-age-slip"),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(words.under_age_label, lambda: app.go(HELP), key="under-age-help"),
        key="under-age",
    )


def _Ready(app: AppState, state: WelcomeState) -> ft.Control:
    words = app.content.first_run
    is_new = state.pain_duration is PainDuration.UNDER_SIX_WEEKS

    async def write() -> None:
        await finish(app)
        await app.go(FIRST_ENTRY)

    async def read_early_advice() -> None:
        await finish(app)
        await app.go(EARLY_ADVICE)

    offer = [
        Heading(words.early_advice_offer.title),
        *_section(words.early_advice_offer),
        LinkButton(_("Read it now"), read_early_advice, key="read-early-advice"),
    ]
    return Screen(
        words.finish.title,
        Picture("empty-diary", _("An open notebook and a pen on a table"), height=150),
        *_section(words.finish),
        *(offer if is_new else []),
        help=lambda: app.go(HELP),
        primary=PrimaryButton(words.finish_label, write, key="welcome-finish"),
        key="welcome-ready",
    )


async def finish(app: AppState) -> None:
    """End the first run."""
    await app.change(replace(app.preferences, welcomed_at=app.now()))


def _section(section: Section) -> list[ft.Control]:
    return [
        *(Body(text) for text in section.body),
        *([Points(section.points)] if section.points else []),
    ]
