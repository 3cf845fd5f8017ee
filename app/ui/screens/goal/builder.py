"""The goal builder: one question a screen, from what matters to a goal that can be kept."""

from uuid import UUID

import flet as ft

from app.i18n import _
from app.services.goals import GoalAnswers
from app.ui.components.button import LinkButton, PrimaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.press_card import PressCard
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.goal.answering import AnswerBox, Examples
from app.ui.screens.goal.building import BuilderState
from app.ui.screens.goal.draft import Begun
from app.ui.screens.goal.question import NEEDED, Question, is_answered
from app.ui.screens.goal.words import answer_text, shortened, words_of
from app.ui.sentences import fault_sentence
from app.ui.state import AppState


async def open_screen(app: AppState, goal_id: str | None = None) -> BuilderState:
    """Begin a goal, or open one to change it; what was begun before is offered."""
    return await BuilderState.opened(
        app.services, app.services.diary.today(), UUID(goal_id) if goal_id else None
    )


def draw(app: AppState, state: BuilderState) -> ft.Control:
    """Draw the question, or the whole goal."""
    return GoalBuilder(app, state)


@safe_component
def GoalBuilder(app: AppState, state: BuilderState) -> ft.Control:
    """Ask for one thing, offer what was begun, or show it all."""
    if state.begun is not None:
        return _Offer(app, state, state.begun)
    if state.question is Question.LOOK:
        return _Look(app, state)
    return _Ask(app, state)


def _home(state: BuilderState) -> str:
    return f"/plan/goal/{state.goal.id}" if state.goal else "/plan"


def _Offer(app: AppState, state: BuilderState, begun: Begun) -> ft.Control:
    async def start_afresh() -> None:
        dropped = await state.start_afresh()
        if dropped:
            app.say(_("A fresh start. Your words are put aside."), lambda: state.put_back(dropped))

    is_new = state.goal is None
    words = [one for one in (begun.answers.doing, begun.answers.matters) if one.strip()]
    return Screen(
        _("You began a goal") if is_new else _("You began to change this goal"),
        *_fault(state),
        Body(_("Your words are still here. Do you want to go on with them?")),
        Card(*(Body(shortened(one)) for one in words)) if words else ft.Container(),
        Line(
            LinkButton(
                _("Start a new one") if is_new else _("Leave the goal as it was"),
                start_afresh,
                key="goal-afresh",
            )
        ),
        help=lambda: app.go(HELP),
        back=lambda: app.go(_home(state)),
        primary=PrimaryButton(_("Go on"), state.go_on, key="goal-go-on"),
        key="goal-offer",
    )


def _Ask(app: AppState, state: BuilderState) -> ft.Control:
    question = state.question
    words = words_of(question)
    asked = state.questions[:-1]
    count = {"at": asked.index(question) + 1, "all": len(asked)}

    async def back() -> None:
        if not await state.go_back():
            await app.go(_home(state))

    return Screen(
        words.title,
        *_fault(state),
        *_so_far(state),
        *([Body(words.hint)] if words.hint else []),
        *AnswerBox(app, state),
        *Examples(app.content.pacing.example_goals, state),
        *_enough(state),
        help=lambda: app.go(HELP),
        back=back,
        primary=PrimaryButton(_next_word(state), state.go_forward, key="goal-next"),
        subtitle=_("Question %(at)d of %(all)d") % count,
        key=f"goal-{question}",
    )


def _next_word(state: BuilderState) -> str:
    if state.is_asked_again:
        return _("Back to your goal")
    has_answer = is_answered(state.question, state.answers) or (
        state.question is Question.STEPS and state.step_words.strip()
    )
    if has_answer or state.question in NEEDED:
        return _("Next")
    return _("Skip this")


def _so_far(state: BuilderState) -> list[ft.Control]:
    """Return what was said, so that nothing has to be kept in mind."""
    if state.question is Question.MATTERS:
        return []
    text = state.answers.matters if state.question is Question.DOING else state.answers.doing
    return [Small(_("You said: %(words)s") % {"words": shortened(text)})] if text.strip() else []


def _enough(state: BuilderState) -> list[ft.Control]:
    if state.is_asked_again or state.question in (*NEEDED, Question.REVIEW_ON):
        return []

    async def look() -> None:
        await state.ask(Question.LOOK)

    return [Line(LinkButton(_("That is enough for now"), look, key="goal-enough"))]


def _fault(state: BuilderState) -> list[ft.Control]:
    if state.fault is None:
        return []
    return [Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="goal-fault")]


def _Look(app: AppState, state: BuilderState) -> ft.Control:
    words = words_of(Question.LOOK)
    asked = state.questions[:-1]
    answered = [one for one in asked if is_answered(one, state.answers)]
    open_ones = [one for one in asked if one not in answered]

    async def back() -> None:
        if not await state.go_back():
            await app.go(_home(state))

    return Screen(
        words.title,
        *_fault(state),
        Body(words.hint),
        ft.Column(
            [_Part(state, state.answers, one) for one in answered],
            spacing=10,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        *_more(state, open_ones),
        help=lambda: app.go(HELP),
        back=back,
        primary=PrimaryButton(
            _("Save the changes") if state.goal else _("Save this goal"),
            lambda: _keep(app, state),
            key="goal-keep",
        ),
        key="goal-look",
    )


def _Part(state: BuilderState, answers: GoalAnswers, question: Question) -> ft.Control:
    text = answer_text(question, answers, state.activities)
    is_first = question in NEEDED
    return PressCard(
        Small(words_of(question).label),
        Strong(text) if is_first else Body(text),
        on_click=lambda: state.ask(question, again=True),
        key=f"goal-part-{question}",
    )


def _more(state: BuilderState, open_ones: list[Question]) -> list[ft.Control]:
    if not open_ones:
        return []

    def ask(question: Question) -> ft.Control:
        async def add() -> None:
            await state.ask(question, again=True)

        return LinkButton(
            words_of(question).label, add, key=f"goal-part-{question}", icon=ft.Icons.ADD
        )

    links = ft.Column([Line(ask(question)) for question in open_ones], spacing=0)
    return [Small(_("You can add more, now or later:")), links]


async def _keep(app: AppState, state: BuilderState) -> None:
    before = state.goal
    goal = await state.keep_goal()
    if goal is None:
        return
    goals = app.services.goals

    async def undo() -> None:
        if before:
            await goals.put_back(before)
            await app.refresh()
        else:
            await goals.delete(goal.id)
            await app.go("/plan")

    app.say_next(_("Your changes are saved.") if before else _("Your goal is saved."), undo)
    await app.go(f"/plan/goal/{goal.id}")
