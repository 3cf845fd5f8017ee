"""After an exercise: what was done, and how the back feels."""

import flet as ft

from app.domain.exercise import Felt
from app.i18n import _, ngettext
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import RadioList
from app.ui.components.option import Option
from app.ui.components.text import Body, Heading, Points, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.exercises.doing_state import DoingState
from app.ui.screens.exercises.shared import SorenessCard
from app.ui.screens.exercises.words import level_words
from app.ui.sentences import fault_sentence
from app.ui.state import AppState

LIST = "/plan/exercises"


def After(app: AppState, state: DoingState) -> list[ft.Control]:
    """Show what was done; once that is kept, ask how the back feels."""
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    if state.log is None:
        title = app.content.exercise_words.log_title
        return [Heading(title), Body(_how_far(state), key="doing-how-far"), *fault]
    return [*_Felt(app, state), *fault]


def _Felt(app: AppState, state: DoingState) -> list[ft.Control]:
    question = RadioList(
        _("How does your back feel now?"),
        [
            Option(Felt.AS_BEFORE, _("As before")),
            Option(Felt.A_BIT_SORE, _("A bit sore")),
            Option(Felt.MUCH_WORSE, _("Much worse")),
        ],
        state.felt,
        state.feel,
        key="felt",
    )
    if state.felt is Felt.MUCH_WORSE:
        first = Strong(_("Read this before you go on."))
        return [
            ft.Semantics(live_region=True, container=True, content=first),
            SorenessCard(app),
            question,
        ]
    if state.felt is Felt.A_BIT_SORE:
        return [question, Heading(_("What is normal")), Points(state.exercise.normal)]
    return [question]


def _how_far(state: DoingState) -> str:
    whole = level_words(state.exercise, state.level)
    course = state.course
    if course is None or course.at >= len(course.phases):
        return whole
    done, rounds = course.rounds_done, course.rounds
    if not done:
        return _("You ended part of the way. Any part of it counts.")
    return ngettext(
        "You did %(done)d of %(rounds)d round.", "You did %(done)d of %(rounds)d rounds.", rounds
    ) % {"done": done, "rounds": rounds}


def AfterFoot(app: AppState, state: DoingState) -> ft.Control:
    """Offer to keep it, then the way on; where the back is much worse, that is to get help."""

    async def done() -> None:
        if log := await state.done():
            app.say(_("Saved on this device"), lambda: state.take_back(log.id))

    back = _("Back to my exercises")
    again = LinkButton(_("Do it once more"), state.again, key="doing-again")
    if state.log is None:
        main, other = (
            PrimaryButton(app.content.exercise_words.done_label, done, key="doing-done"),
            again,
        )
    elif state.felt is Felt.MUCH_WORSE:
        main, other = (
            SecondaryButton(
                _("Open Get help"), lambda: app.go(HELP), key="doing-help", tone=Tone.EMERGENCY
            ),
            LinkButton(back, lambda: app.go(LIST), key="doing-back"),
        )
    else:
        main, other = PrimaryButton(back, lambda: app.go(LIST), key="doing-back"), again
    return ft.Column(
        [main, ft.Row([other], alignment=ft.MainAxisAlignment.CENTER)],
        spacing=4,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
