"""One goal in the patient's own words: its steps, its plan for hard days, and looking back."""

from uuid import UUID

import flet as ft

from app.domain.goal import Goal, GoalReview, Outcome
from app.i18n import _
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.choice import TickList
from app.ui.components.option import Option
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.question import Question
from app.ui.screens.goal.state import GoalState
from app.ui.screens.goal.words import answer_text, confidence, if_then, outcome_word, words_of
from app.ui.screens.plan.amount_today import amount_today
from app.ui.sentences import fault_sentence, full_day, near_day
from app.ui.state import AppState


async def open_screen(app: AppState, goal_id: str) -> GoalState:
    """Read the goal."""
    return await GoalState.opened(app.services, app.services.diary.today(), UUID(goal_id))


def draw(app: AppState, state: GoalState) -> ft.Control:
    """Draw the goal."""
    return GoalScreen(app, state)


@safe_component
def GoalScreen(app: AppState, state: GoalState) -> ft.Control:
    """Show the goal."""
    goal = state.goal
    look_back = f"/plan/goal/{goal.id}/review"
    fault = state.fault
    children = [
        Notice(fault_sentence(fault), Tone.ACTIVITY, key="goal-fault") if fault else None,
        _Words(goal),
        _Steps(app, state) if goal.steps else None,
        _HardDays(goal),
        _Linked(app, state),
        _Reviews(state) if goal.reviews else None,
        _Actions(app, state, look_back),
    ]
    return Screen(
        _("Your goal"),
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        back=lambda: app.go("/plan"),
        primary=PrimaryButton(_("Look back"), lambda: app.go(look_back), key="goal-look-back")
        if state.is_due
        else None,
        subtitle=_when(state),
        key="goal",
    )


def _when(state: GoalState) -> str | None:
    """Return how it stands with the goal, in one line."""
    goal = state.goal
    if goal.outcome is Outcome.ACHIEVED:
        return _("Achieved")
    if goal.outcome is Outcome.CHANGED:
        return _("Put aside")
    if state.is_due:
        return _("It is time to look back")
    if goal.review_on is None:
        return None
    return _("You look back on %(day)s") % {"day": full_day(goal.review_on)}


def _Words(goal: Goal) -> ft.Control:
    rows: list[ft.Control] = []
    for question in (Question.MATTERS, Question.MEASURE, Question.WHEN_WHERE):
        text = answer_text(question, goal)
        if text:
            rows.append(_labelled(words_of(question).label, text))
    return Card(Heading(goal.doing.strip()), *rows, key="goal-words")


def _labelled(label: str, text: str) -> ft.Control:
    return ft.Column([Small(label), Body(text)], spacing=2)


def _Steps(app: AppState, state: GoalState) -> ft.Control:
    goal = state.goal
    done = frozenset(str(step.id) for step in goal.steps if step.done_on)

    async def tick(ticked: frozenset[str]) -> None:
        before = state.goal
        (changed,) = ticked ^ done
        is_done = changed in ticked
        if not await state.tick(UUID(changed), is_done=is_done):
            return
        text = _("Noted. That step is done.") if is_done else _("That step is open again.")
        app.say(text, undo=lambda: state.put_back(before))

    options = [
        Option(
            str(step.id),
            step.text.strip(),
            note=_("Done: %(day)s") % {"day": near_day(step.done_on, state.today)}
            if step.done_on
            else None,
        )
        for step in goal.steps
    ]
    ending = [] if goal.next_step else [Small(_("Every step is done. You can add more."))]
    return Card(
        TickList(_("Your steps"), options, done, tick, key="goal-step"), *ending, key="goal-steps"
    )


def _HardDays(goal: Goal) -> ft.Control | None:
    plan, sure = if_then(goal.if_plan, goal.then_plan), confidence(goal)
    rows: list[ft.Control] = []
    if plan:
        rows += [Heading(_("If it gets hard")), Body(plan)]
    if sure:
        rows.append(_labelled(words_of(Question.CONFIDENCE).label, sure))
    return Card(*rows, key="goal-hard-days") if rows else None


def _Linked(app: AppState, state: GoalState) -> ft.Control | None:
    view = state.activity
    if view is None:
        return None
    return PressCard(
        Small(_("Belongs to this activity")),
        Strong(view.activity.name),
        Small(amount_today(view, app.content.pacing.unit(view.activity.unit))),
        on_click=lambda: app.go(f"/plan/activity/{view.activity.id}"),
        key="goal-linked",
    )


def _Reviews(state: GoalState) -> ft.Control:
    rows = [_review(review, state) for review in reversed(state.goal.reviews)]
    return Card(Heading(_("When you looked back")), *rows, key="goal-reviews")


def _review(review: GoalReview, state: GoalState) -> ft.Control:
    learned = review.learned.strip()
    return ft.Column(
        [
            Small(near_day(review.reviewed_on, state.today)),
            Strong(outcome_word(review.outcome)),
            *([Body(learned)] if learned else []),
        ],
        spacing=2,
    )


def _Actions(app: AppState, state: GoalState, look_back: str) -> ft.Control:
    goal = state.goal

    async def bring_back() -> None:
        await app.services.goals.bring_back(goal.id)
        await app.refresh()

    async def delete() -> None:
        if await state.delete():
            app.say_next(_("The goal is deleted. You can bring it back."), bring_back)
            await app.go("/plan")

    look = SecondaryButton(_("Look back now"), lambda: app.go(look_back), key="goal-look-back")
    return Line(
        SecondaryButton(
            _("Change it"), lambda: app.go(f"/plan/goal/{goal.id}/edit"), key="goal-edit"
        ),
        *([] if state.is_due else [look]),
        LinkButton(_("Delete this goal"), delete, key="goal-delete", icon=ft.Icons.DELETE_OUTLINE),
    )
