"""Look back at a goal: how it went, what was learned, what comes next."""

from uuid import UUID

import flet as ft

from app.domain.goal import Outcome
from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.choice import RadioList
from app.ui.components.field import Field
from app.ui.components.option import Option
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.look_back_day import LookBackDay
from app.ui.screens.goal.looking_back import ReviewState
from app.ui.screens.goal.words import outcome_word, shortened
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState


async def open_screen(app: AppState, goal_id: str) -> ReviewState:
    """Begin to look back at a goal."""
    return await ReviewState.opened(app.services, app.services.diary.today(), UUID(goal_id))


def draw(app: AppState, state: ReviewState) -> ft.Control:
    """Draw the look back."""
    return ReviewScreen(app, state)


@safe_component
def ReviewScreen(app: AppState, state: ReviewState) -> ft.Control:
    """Ask how it went; once that is kept, offer what makes sense next."""
    return _Next(app, state) if state.is_kept else _Ask(app, state)


def _Ask(app: AppState, state: ReviewState) -> ft.Control:
    goal, fault = state.goal, state.fault
    children: list[ft.Control | None] = [
        Notice(fault_sentence(fault), Tone.ACTIVITY, key="review-fault") if fault else None,
        Card(Small(shortened(goal.matters)), Strong(shortened(goal.doing)), tone=Tone.ACTION),
        RadioList(
            _("How did it go?"),
            _outcomes(),
            state.outcome,
            state.pick,
            key="review-outcome",
        ),
        Notice(_("Choose the answer that fits best."), Tone.ACTIVITY, key="review-lacking")
        if state.is_lacking
        else None,
        Field(
            _("What I learned"),
            state.learned,
            state.type,
            key="review-learned",
            helper=_("What helped? What got in the way?"),
            multiline=True,
            on_blur=state.keep_draft,
        ),
        _Again(state) if state.goes_on else None,
    ]
    return Screen(
        _("Look back"),
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        back=lambda: app.go(f"/plan/goal/{goal.id}"),
        primary=PrimaryButton(_("Save this"), state.keep, key="review-keep"),
        key="review",
    )


def _outcomes() -> list[Option[Outcome]]:
    notes = {
        Outcome.PARTLY: _("Some of it, or some of the time"),
        Outcome.NOT_YET: _("It did not work out so far"),
        Outcome.CHANGED: _("Something else matters more now"),
    }
    return [Option(one, outcome_word(one), note=notes.get(one)) for one in Outcome]


def _Again(state: ReviewState) -> ft.Control:
    return ft.Column(
        [
            Heading(_("When will you look back again?")),
            *LookBackDay(state.review_on, state.today, state.choose_day, key="review-again"),
        ],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _Next(app: AppState, state: ReviewState) -> ft.Control:
    goal_route = f"/plan/goal/{state.goal.id}"
    see = LinkButton(_("See the goal"), lambda: app.go(goal_route), key="review-see")
    new = SecondaryButton(_("Set a new goal"), lambda: app.go("/plan/goal/new"), key="review-new")
    smaller = SecondaryButton(
        _("Make it smaller"), lambda: app.go(f"{goal_route}/edit"), key="review-smaller"
    )
    choices = [smaller, see] if state.goes_on else [new, see]
    done = PrimaryButton(_("Back to your plan"), lambda: app.go("/plan"), key="review-done")
    return Screen(
        _heading(state.outcome),
        SavedBar(undo=state.undo, key="review-saved"),
        *(Body(text) for text in _sentences(state)),
        Line(*choices),
        help=lambda: app.go(HELP),
        back=lambda: app.go(goal_route),
        primary=done,
        key="review-next",
    )


def _heading(outcome: Outcome | None) -> str:
    if outcome is Outcome.ACHIEVED:
        return _("You did what you set out to do")
    if outcome is Outcome.PARTLY:
        return _("Part of the way is done")
    if outcome is Outcome.CHANGED:
        return _("Goals may change")
    return _("Now you know more")


def _sentences(state: ReviewState) -> list[str]:
    first = {
        Outcome.ACHIEVED: _("That took effort. You may want to go on, or leave it here."),
        Outcome.PARTLY: _("You put work into it. You can go on like this, or make it smaller."),
        Outcome.NOT_YET: _(
            "That is worth knowing. Often a goal was too big, or the time was not right. "
            "A smaller one may fit better."
        ),
        Outcome.CHANGED: _("You can put this one aside. What matters to you now?"),
        None: "",
    }[state.outcome]
    if not state.goes_on or state.review_on is None:
        return [first]
    return [first, _("You look back again on %(day)s.") % {"day": full_day(state.review_on)}]
