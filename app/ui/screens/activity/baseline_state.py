"""Finding a baseline: a rule, the tries that it needs, and what it makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import flet as ft

from app.domain import baseline
from app.domain.activity import Occasion, Trial
from app.domain.errors import AmountOutOfRangeError, StorageError
from app.domain.pacing import BaselineRule
from app.services.activities import ActivityService, ActivityView, BaselineView
from app.services.door import Services
from app.ui.screens.activity import draft as drafts
from app.ui.screens.activity.amounts import typed_amount
from app.ui.screens.activity.draft import FormDraft
from app.ui.sentences import number


@ft.observable
@dataclass(kw_only=True)
class BaselineState:
    """The tries of one activity, each kept at once; the form of the next is kept as a draft."""

    activities: ActivityService
    draft: FormDraft
    plan_draft: FormDraft
    view: ActivityView
    today: date
    is_paused: bool
    rule: BaselineRule | None = None
    found: BaselineView | None = None
    """What the rule makes of the tries; ``None`` without a rule."""
    amount: str = ""
    """As typed."""
    occasion: Occasion | None = None
    """As chosen; ``None`` for the one that is needed next."""
    tried_on: date | None = None
    """As chosen; ``None`` for today."""
    picks_day: bool = False
    adds_more: bool = False
    """True when the patient asked for the form although no try is needed now."""
    shows_error: bool = False
    fault: StorageError | None = None

    @classmethod
    async def opened(cls, services: Services, activity_id: UUID, today: date) -> "BaselineState":
        """Go on with the rule and the half-typed try, or begin.

        Raises:
            NotFoundError: The activity is deleted or unknown.
        """
        view = await services.activities.activity(activity_id)
        draft = FormDraft(drafts=services.drafts, form=drafts.trying(activity_id))
        body = await draft.read()
        state = cls(
            activities=services.activities,
            draft=draft,
            plan_draft=FormDraft(drafts=services.drafts, form=drafts.planning(activity_id)),
            view=view,
            today=today,
            is_paused=await services.safety.is_paused_today(),
            rule=_chosen_rule(body, view),
            amount=body.get("amount", ""),
            occasion=next((one for one in Occasion if one == body.get("occasion")), None),
            tried_on=_day(body.get("tried_on", ""), today),
        )
        draft.on_fault = state.take_fault
        await state.read()
        return state

    def take_fault(self, fault: StorageError) -> None:
        """Tell that the device did not keep what was typed."""
        self.fault = fault

    async def read(self) -> None:
        """Read the tries, and what the rule makes of them, anew."""
        activity_id = self.view.activity.id
        self.view = await self.activities.activity(activity_id)
        self.found = await self.activities.baseline(activity_id, self.rule) if self.rule else None

    @property
    def occasions(self) -> Sequence[Occasion]:
        """The kinds of try that the rule takes, each once."""
        if self.rule is None:
            return ()
        return needed(self.rule, self.activities)

    @property
    def trials(self) -> Sequence[Trial]:
        """The tries of these kinds, newest first."""
        return tuple(one for one in reversed(self.view.trials) if one.occasion in self.occasions)

    @property
    def next_occasion(self) -> Occasion:
        """What kind the next try is of."""
        if self.occasion in self.occasions and self.occasion is not None:
            return self.occasion
        lacking = self.found.lacking if self.found else ()
        return (*lacking, *self.occasions)[0]

    @property
    def is_done_today(self) -> bool:
        """Tell whether the rule needs other days and today already has a try."""
        return self.rule is BaselineRule.THREE_TRIES and any(
            one.tried_on == self.today for one in self.trials
        )

    @property
    def shows_form(self) -> bool:
        """Tell whether a try is asked for: one is needed today, is half typed, or is wished for."""
        is_needed = bool(self.found and self.found.lacking) and not self.is_done_today
        return is_needed or self.adds_more or bool(self.amount)

    async def choose_rule(self, rule: BaselineRule | None) -> None:
        """Take the rule; ``None`` goes back to the choice. The tries stay."""
        self.rule, self.occasion, self.adds_more, self.shows_error = rule, None, False, False
        await self.draft.keep(rule=str(rule or ""), occasion="")
        await self.read()

    def type_amount(self, text: str) -> None:
        """Take the typed amount untouched."""
        self.amount, self.shows_error, self.fault = text, False, None
        self.draft.type(amount=text)

    async def choose_occasion(self, occasion: Occasion) -> None:
        """Say what kind of try it is."""
        self.occasion = occasion
        await self.draft.keep(occasion=str(occasion))

    async def choose_day(self, day: date) -> None:
        """Say on which day it was."""
        self.tried_on = day
        await self.draft.keep(tried_on=day.isoformat())

    def ask_day(self) -> None:
        """Show or hide the question for the day."""
        self.picks_day = not self.picks_day

    def add_more(self) -> None:
        """Show the form for another try."""
        self.adds_more = True

    async def record(self) -> Trial | None:
        """Keep the try; ``None`` when it is no usable amount or the device refused."""
        try:
            amount = typed_amount(self.amount)
        except AmountOutOfRangeError:
            self.shows_error = True
            return None
        try:
            trial = await self.activities.record_trial(
                self.view.activity.id, amount, self.next_occasion, self.tried_on
            )
        except StorageError as error:
            self.fault = error
            return None
        self.amount, self.occasion, self.tried_on = "", None, None
        self.picks_day = self.adds_more = self.shows_error = False
        self.fault = None
        await self.draft.keep(amount="", occasion="", tried_on="")
        await self.read()
        return trial

    async def remove(self, trial: Trial) -> bool:
        """Forget a try; tell whether it is gone."""
        try:
            await self.activities.remove_trial(trial.id)
        except StorageError as error:
            self.fault = error
            return False
        self.fault = None
        await self.read()
        return True

    async def undo_record(self, trial: Trial) -> None:
        """Forget the try that was just kept."""
        await self.remove(trial)

    async def put_back(self, trial: Trial) -> None:
        """Restore a try as it was: undoes ``remove``."""
        try:
            await self.activities.put_back_trial(trial)
        except StorageError as error:
            self.fault = error
            return
        self.fault = None
        await self.read()

    async def use(self) -> bool:
        """Offer the amount that was found as the start of a plan; tell whether that is kept."""
        found = self.found.baseline if self.found else None
        if found is None:
            return False
        self.fault = None
        self.plan_draft.on_fault = self.take_fault
        await self.plan_draft.read()
        await self.plan_draft.keep(rule=str(found.rule), amount=number(found.usable))
        return self.fault is None

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self.draft.leave()


def needed(rule: BaselineRule, activities: ActivityService) -> tuple[Occasion, ...]:
    """Return the kinds of try that a rule takes, each once, in the order in which it asks."""
    return tuple(dict.fromkeys(baseline.lacking(rule, (), activities.numbers.rules[rule])))


def _chosen_rule(body: dict[str, str], view: ActivityView) -> BaselineRule | None:
    if "rule" in body:
        return next((rule for rule in BaselineRule if rule == body["rule"]), None)
    return view.plans[-1].rule if view.plans else None


def _day(text: str, today: date) -> date | None:
    try:
        return min(date.fromisoformat(text), today)
    except ValueError:
        return None
