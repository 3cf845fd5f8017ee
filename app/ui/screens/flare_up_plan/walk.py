"""The way through a bad day: the safety questions first, then the plan, screen by screen."""

import flet as ft

from app.i18n import _
from app.services.quotas import DayQuota
from app.services.written_plans import amount_for_now
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.picture import Picture
from app.ui.components.row import Beside, Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP, TODAY
from app.ui.screens.flare_up_plan.walk_state import WalkState
from app.ui.screens.safety.answer import AnswerState
from app.ui.screens.today.paused import PausedNotice
from app.ui.sentences import amount, fault_sentence
from app.ui.state import AppState

QUESTIONS = "/safety/flare_up"


async def open_screen(app: AppState) -> WalkState:
    """Begin the walk; whoever comes from the safety questions has done its first screen."""
    state = await WalkState.opened(app.services, app.content.flare_up_plan)
    asked = app.shown.state if app.shown else None
    if isinstance(asked, AnswerState) and state.is_checked:
        await state.begin()
    return state


def draw(app: AppState, state: WalkState) -> ft.Control:
    """Draw the screen of the walk."""
    return WalkScreenView(app, state)


@safe_component
def WalkScreenView(app: AppState, state: WalkState) -> ft.Control:
    """Show one thing of the plan, in the patient's own words where there are some."""
    screen = state.screen
    title, text = screen.words(is_written=state.is_written)

    async def back() -> None:
        if not state.go_back():
            await app.go(TODAY)

    fault = state.fault
    return Screen(
        title,
        *([Notice(fault_sentence(fault), Tone.ACTIVITY, key="walk-fault")] if fault else []),
        *([PausedNotice(app)] if state.is_paused else []),
        *_picture(state),
        *(Body(one) for one in text),
        *_own(app, state),
        *_ways(app, state),
        help=lambda: app.go(HELP),
        back=back,
        primary=_primary(app, state),
        subtitle=_("Step %(at)d of %(all)d") % {"at": state.at + 1, "all": len(state.screens)},
        key=f"walk-{screen.id}",
    )


def _picture(state: WalkState) -> list[ft.Control]:
    if state.at:
        return []
    alt = _("A person rests on a sofa with a hot-water bottle while the rain clears")
    return [Picture("flare-up", alt, height=130)]


def _own(app: AppState, state: WalkState) -> list[ft.Control]:
    """Return the patient's words, large; or ideas where there are none."""
    screen = state.screen
    if state.own_words:
        is_list = len(state.own_words) > 1
        lines = [
            _large(f"{at}. {text}" if is_list else text)
            for at, text in enumerate(state.own_words, start=1)
        ]
        cards = [
            Card(line, tone=Tone.ACTION, key=f"walk-own-{at}") for at, line in enumerate(lines)
        ]
    elif screen.ideas:
        cards = [Card(Points(screen.ideas), tone=Tone.ACTION, key="walk-ideas")]
    else:
        cards = []
    return [*cards, *(_amounts(app, state) if screen.id == "hold" else [])]


def _large(text: str) -> ft.Text:
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.TITLE_LARGE,
        color=Tone.ACTION.on_pale,
    )


def _amounts(app: AppState, state: WalkState) -> list[ft.Control]:
    if not state.quotas:
        return []
    rows = [_amount(app, state, one) for one in state.quotas]
    return [Card(Heading(_("Your amounts today")), *rows, key="walk-amounts")]


def _amount(app: AppState, state: WalkState, one: DayQuota) -> ft.Control:
    unit = app.content.pacing.unit(one.activity.unit)
    full = amount(one.quota.usable, unit)
    step = state.words.step_by_id.get(state.plan.pacing_step)
    if step is None:
        return Beside(Body(one.activity.name), Strong(full))
    less = amount(amount_for_now(one, step.percent), unit)
    return ft.Column(
        [
            Beside(Body(one.activity.name), Strong(full)),
            Small(_("With your step back: %(amount)s") % {"amount": less}),
        ],
        spacing=2,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _ways(app: AppState, state: WalkState) -> list[ft.Control]:
    if state.at == 0 and (state.is_checked or state.is_paused):
        did = _("I did that today. Go on.")
        return [Line(SecondaryButton(did, state.begin, key="walk-checked"))]
    if state.screen.id == "call":
        help_ = LinkButton(_("Open Get help"), lambda: app.go(HELP), key="walk-help")
        return [Line(help_)]
    if state.is_last:
        words = _("Write your plan") if state.plan.is_blank else _("Look at your plan")
        return [
            Line(
                LinkButton(words, lambda: app.go("/plan/flare-up"), key="walk-plan"),
                LinkButton(_("Back to Today"), lambda: app.go(TODAY), key="walk-today"),
            )
        ]
    return []


def _primary(app: AppState, state: WalkState) -> ft.Control:
    if state.at == 0:
        return PrimaryButton(
            _("Look through the questions"), lambda: app.go(QUESTIONS), key="walk-questions"
        )
    if state.is_last:
        return PrimaryButton(_("Write how today is"), lambda: app.go("/flare-up"), key="walk-entry")
    at = state.at
    return PrimaryButton(_("Next"), lambda: state.go_on(at), key="walk-next")
