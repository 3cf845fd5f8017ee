"""The short form of a flare-up day: pain, one thing I will do, done."""

from dataclasses import dataclass, replace
from uuid import UUID

import flet as ft

from app.domain.errors import StorageError
from app.i18n import _
from app.services.diary import Answers
from app.services.door import Services
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
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


@ft.observable
@dataclass(kw_only=True)
class FlareUpState:
    """The two answers of a flare-up day."""

    services: Services
    answers: Answers
    entry_id: UUID | None = None
    fault: StorageError | None = None

    async def rate(self, pain: int) -> None:
        """Take the pain and keep it at once, as an entry of a flare-up day."""
        self.answers = replace(self.answers, pain=pain)
        await self.keep()

    def type(self, text: str) -> None:
        """Take the one thing as it is typed."""
        self.answers = replace(self.answers, one_thing=text)

    async def choose(self, idea: str) -> None:
        """Take an idea as the one thing; it can still be changed."""
        self.type(idea)
        await self.keep()

    async def keep(self) -> bool:
        """Put the answers on the device; tell whether all is kept."""
        try:
            if self.answers.pain is None:
                if not self.answers.is_blank:
                    await self.services.diary.keep_draft(self.answers)
                return False
            await self.services.flare_ups.start()
            entry = await self.services.diary.record_entry(self.answers, self.entry_id)
        except StorageError as error:
            self.fault = error
            return False
        self.entry_id, self.fault = entry.id, None
        return True

    async def leave(self) -> None:
        """Keep what was typed last."""
        if self.answers.one_thing:
            await self.keep()


async def open_screen(app: AppState) -> FlareUpState:
    """Open a blank form, or the draft of one."""
    diary = app.services.diary
    draft = await diary.read_draft()
    blank = Answers(day_on=diary.today(), is_flare_up=True)
    return FlareUpState(
        services=app.services, answers=draft if draft and draft.is_flare_up else blank
    )


def draw(app: AppState, state: FlareUpState) -> ft.Control:
    """Draw the form."""
    return FlareUpScreen(app, state)


@safe_component
def FlareUpScreen(app: AppState, state: FlareUpState) -> ft.Control:
    """Ask for two things and no more."""
    words, scale = app.content.diary.flare_up, app.content.diary.scale("pain")

    async def done() -> None:
        if await state.keep():
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
            state.rate,
            low=scale.lowest,
            high=scale.highest,
            key="flare-pain",
            tone=Tone.PAIN,
        ),
        Heading(words.one_thing_title),
        ft.Row(ideas, wrap=True, spacing=8, run_spacing=8),
        Field(
            _("One thing I will do"),
            state.answers.one_thing,
            state.type,
            key="flare-one-thing",
            on_blur=state.keep,
        ),
        *(Body(text) for text in words.after),
        *fault,
        help=lambda: app.go(HELP),
        back=lambda: app.go(TODAY),
        primary=PrimaryButton(
            words.done_label, done, key="flare-done", disabled=state.answers.pain is None
        ),
        key="flare-up",
    )
