"""The short form of a flare-up day: pain, one thing I will do, done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.i18n import _
from app.services.answers import Answers
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.field import Field
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.screens.diary.state import EntryState
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class FlareUpState(EntryState):
    """The two answers of a flare-up day; the first rating begins the flare-up."""

    is_paused: bool = False
    """A red flag pauses activity today: no idea is offered and no amount named."""

    @property
    def route(self) -> str | None:
        """Where the form is found again; ``None`` while there is only a draft."""
        return f"/flare-up/{self.entry.id}" if self.entry else None

    async def choose(self, idea: str) -> None:
        """Take an idea as the one thing; it can still be changed."""
        await self.answer(one_thing=idea)

    async def _note_flare_up(self, day: date) -> None:
        await self.flare_ups.start(day)


async def open_screen(app: AppState, entry_id: str | None = None) -> FlareUpState:
    """Open what was written, the draft of today, or a blank form."""
    diary = app.services.diary
    if entry_id is not None:
        state = FlareUpState.of_entry(app.services, await diary.entry(UUID(entry_id)))
    else:
        today = diary.today()
        draft = await diary.read_draft(today, is_flare_up=True)
        blank = Answers(day_on=today, is_flare_up=True)
        state = FlareUpState.of_answers(app.services, draft or blank)
    state.is_paused = await app.services.safety.is_paused_today()
    return state


def draw(app: AppState, state: FlareUpState) -> ft.Control:
    """Draw the form."""
    return FlareUpScreen(app, state)


@safe_component
def FlareUpScreen(app: AppState, state: FlareUpState) -> ft.Control:
    """Ask for two things and no more."""
    words, scale = app.content.diary.flare_up, app.content.diary.scale("pain")

    async def done() -> None:
        await state.keep()
        if state.is_saved:
            app.say_next(_("Saved on this device"))
            await app.go(TODAY)

    ideas: list[ft.Control] = [
        SecondaryButton(
            idea.label, lambda label=idea.label: state.choose(label), key=f"flare-idea-{idea.id}"
        )
        for idea in words.one_thing_ideas
    ]
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return Screen(
        words.title,
        Picture(
            "flare-up",
            _("A person rests on a sofa with a hot-water bottle while the rain clears"),
            height=130,
        ),
        *(Body(text) for text in words.intro),
        Scale(
            words.pain_title,
            state.answers.pain,
            lambda pain: state.answer(pain=pain),
            low=scale.lowest,
            high=scale.highest,
            key="flare-pain",
            tone=Tone.PAIN,
        ),
        Heading(words.one_thing_title),
        *([] if state.is_paused else [ft.Row(ideas, wrap=True, spacing=8, run_spacing=8)]),
        Field(
            _("One thing I will do"),
            state.answers.one_thing,
            lambda text: state.type(one_thing=text),
            key="flare-one-thing",
            on_blur=state.keep,
        ),
        *([PausedNotice(app)] if state.is_paused else [Body(text) for text in words.after]),
        *fault,
        help=lambda: app.go(HELP),
        back=lambda: app.go(TODAY),
        primary=PrimaryButton(
            words.done_label, done, key="flare-done", disabled=state.answers.pain is None
        ),
        key="flare-up",
    )
