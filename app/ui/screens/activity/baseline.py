"""Find a baseline: choose a rule, keep the tries, see the arithmetic."""

from functools import partial
from uuid import UUID

import flet as ft

from app.content.pacing import Rule
from app.domain.pacing import BaselineRule
from app.i18n import _
from app.ui.components.button import LinkButton, PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.activity.amounts import short_name
from app.ui.screens.activity.baseline_state import BaselineState
from app.ui.screens.activity.paused import PausedNotice
from app.ui.screens.activity.tries import TryForm, TryList, keep_try, lacking_words
from app.ui.screens.activity.working import WorkingCard
from app.ui.sentences import amount, fault_sentence
from app.ui.state import AppState


async def open_screen(app: AppState, activity_id: str) -> BaselineState:
    """Read the activity with its tries.

    Raises:
        NotFoundError: There is no such activity.
    """
    return await BaselineState.opened(app.services, UUID(activity_id), app.services.diary.today())


def draw(app: AppState, state: BaselineState) -> ft.Control:
    """Draw the screen."""
    return BaselineScreen(app, state)


@safe_component
def BaselineScreen(app: AppState, state: BaselineState) -> ft.Control:
    """Show the choice of rules, or the tries of the one that is chosen."""
    activity = state.view.activity
    primary: ft.Control | None = None
    if state.is_paused:
        children: list[ft.Control] = [PausedNotice(app)]
    elif state.rule is None:
        children = _rules(app, state)
    else:
        children, primary = _tries(app, state, state.rule), _primary(app, state)
    fault = [Notice(fault_sentence(state.fault), Tone.ACTIVITY)] if state.fault else []
    return Screen(
        _("Find your baseline"),
        *children,
        *fault,
        help=lambda: app.go(HELP),
        back=lambda: app.go(f"/plan/activity/{activity.id}"),
        primary=primary,
        subtitle=short_name(activity.name),
        key="baseline",
    )


def _rules(app: AppState, state: BaselineState) -> list[ft.Control]:
    words = app.content.pacing
    return [
        Body(words.why.body[0]),
        Body(_("There are three ways to find it. Choose the one that suits you.")),
        *(_RuleCard(state, rule) for rule in words.rules),
        Notice(words.honest_note),
    ]


def _RuleCard(state: BaselineState, rule: Rule) -> ft.Control:
    return Card(
        Heading(rule.name),
        Points(rule.how),
        Body(_("For example: %(example)s") % {"example": rule.example}),
        Small(rule.origin),
        Line(
            SecondaryButton(
                _("Choose this way"),
                partial(state.choose_rule, BaselineRule(rule.id)),
                key=f"baseline-rule-{rule.id}",
            )
        ),
    )


def _tries(app: AppState, state: BaselineState, chosen: BaselineRule) -> list[ft.Control]:
    words = app.content.pacing
    rule = words.rule(chosen)
    unit = words.unit(state.view.activity.unit)
    found = state.found.baseline if state.found else None
    lacking = lacking_words(state, chosen)
    chosen_way = Card(
        Heading(rule.name),
        Points(rule.how),
        Line(
            LinkButton(
                _("Choose another way"),
                partial(state.choose_rule, None),
                key="baseline-other-rule",
            )
        ),
    )
    return [
        # What was found comes first; until then, how to find it.
        WorkingCard(found, unit) if found else chosen_way,
        *([Body(lacking, key="baseline-lacking")] if lacking else []),
        *([TryForm(app, state, unit)] if state.shows_form else []),
        *([TryList(app, state, unit)] if state.trials else []),
        *([] if state.shows_form else [_AddMore(state)]),
        *([chosen_way] if found else []),
        Small(words.ache_note),
    ]


def _AddMore(state: BaselineState) -> ft.Control:
    words = _("Add another try")
    return Line(LinkButton(words, state.add_more, key="baseline-add-more", icon=ft.Icons.ADD))


def _primary(app: AppState, state: BaselineState) -> ft.Control | None:
    activity = state.view.activity
    found = state.found.baseline if state.found else None

    async def use() -> None:
        if await state.use():
            await app.go(f"/plan/activity/{activity.id}/plan")

    if found:
        unit = app.content.pacing.unit(activity.unit)
        words = _("Use %(amount)s as my baseline") % {"amount": amount(found.usable, unit)}
        return PrimaryButton(words, use, key="baseline-use")
    if state.shows_form:
        return PrimaryButton(_("Save this try"), lambda: keep_try(app, state), key="baseline-keep")
    return PrimaryButton(_("Done for today"), lambda: app.go("/plan"), key="baseline-later")
