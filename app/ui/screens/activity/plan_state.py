"""A paced plan while it is set: started anew, or changed while it runs."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

import flet as ft

from app.domain.errors import AmountOutOfRangeError, StorageError
from app.domain.pacing import BaselineRule, Quota
from app.services.activities import ActivityService, ActivityView
from app.services.door import Services
from app.services.plans import PlanChange, PlanChoices
from app.ui.screens.activity import draft as drafts
from app.ui.screens.activity.amounts import typed_amount, typed_growth
from app.ui.screens.activity.draft import FormDraft
from app.ui.sentences import number

WEEKS_SHOWN = 6


@dataclass(frozen=True, kw_only=True)
class Offer:
    """An amount to begin with."""

    exact: Decimal
    usable: Decimal


@ft.observable
@dataclass(kw_only=True)
class PlanState:
    """What the patient sets; nothing counts before ``keep``."""

    activities: ActivityService
    draft: FormDraft
    view: ActivityView
    is_paused: bool
    rule: BaselineRule
    is_new: bool
    """True when a plan starts from a baseline, false when the running one goes on changed."""
    offer: Offer | None
    """The baseline, or the amount of today; ``None`` while tries are lacking."""
    amount: str = ""
    """For the first week, as typed."""
    growth: str = ""
    """Per cent from week to week, as typed."""
    ceiling: str = ""
    """As typed; empty for none."""
    shows_errors: bool = False
    fault: StorageError | None = None
    change: PlanChange | None = None
    """Once it is kept."""

    @classmethod
    async def opened(cls, services: Services, activity_id: UUID) -> "PlanState":
        """Offer the baseline, the running plan, or what was half filled in.

        Raises:
            NotFoundError: The activity is deleted or unknown.
        """
        activities = services.activities
        view = await activities.activity(activity_id)
        draft = FormDraft(drafts=services.drafts, form=drafts.planning(activity_id))
        body = await draft.read()
        chosen = next((rule for rule in BaselineRule if rule == body.get("rule")), None)
        rule = chosen or (view.plans[-1].rule if view.plans else BaselineRule.THREE_TRIES)
        is_new = chosen is not None or view.running is None
        offer = await _offer(activities, view, rule, is_new=is_new)
        running = None if is_new else view.running
        growth = running.growth_percent if running else activities.numbers.growth_percent
        ceiling = running.ceiling if running else None
        state = cls(
            activities=activities,
            draft=draft,
            view=view,
            is_paused=await services.safety.is_paused_today(),
            rule=rule,
            is_new=is_new,
            offer=offer,
            amount=body.get("amount", number(offer.usable) if offer else ""),
            growth=body.get("growth", number(growth)),
            ceiling=body.get("ceiling", number(ceiling) if ceiling else ""),
        )
        draft.on_fault = state.take_fault
        return state

    def take_fault(self, fault: StorageError) -> None:
        """Tell that the device did not keep what was typed."""
        self.fault = fault

    def type(self, **typed: str) -> None:
        """Take typed words untouched: amount, growth or ceiling."""
        for name, text in typed.items():
            setattr(self, name, text)
        self.fault = None
        self.draft.type(**typed)

    def look_over(self) -> None:
        """Say what is no usable number, now that a field is left."""
        self.shows_errors = True

    @property
    def step(self) -> Decimal:
        """The smallest amount that the plan shows."""
        if not self.is_new and self.view.running:
            return self.view.running.usable_step
        return self.activities.numbers.usable_steps[self.view.activity.unit]

    @property
    def first_amount(self) -> Decimal | None:
        """The exact amount of the first week; ``None`` when what is typed is none."""
        try:
            typed = typed_amount(self.amount)
        except AmountOutOfRangeError:
            return None
        return self.offer.exact if self.offer and typed == self.offer.usable else typed

    @property
    def growth_percent(self) -> Decimal | None:
        """The growth; ``None`` when what is typed is none."""
        try:
            return typed_growth(self.growth)
        except AmountOutOfRangeError:
            return None

    @property
    def most(self) -> Decimal | None:
        """The ceiling; ``None`` for none."""
        if not self.ceiling.strip():
            return None
        try:
            return typed_amount(self.ceiling)
        except AmountOutOfRangeError:
            return None

    @property
    def is_ceiling_usable(self) -> bool:
        """Tell whether the ceiling is empty or leaves room for one step."""
        if not self.ceiling.strip():
            return True
        return self.most is not None and self.most >= self.step

    @property
    def weeks(self) -> tuple[Quota, ...]:
        """The first weeks as they would be; empty while something typed is no usable number."""
        amount, growth = self.first_amount, self.growth_percent
        if amount is None or growth is None or not self.is_ceiling_usable:
            return ()
        choices = PlanChoices(growth_percent=growth, ceiling=self.most)
        unit = self.view.activity.unit
        return self.activities.plans.preview(unit, amount, choices, WEEKS_SHOWN)

    @property
    def is_as_before(self) -> bool:
        """Tell whether the running plan would go on just as it is."""
        running = None if self.is_new else self.view.running
        return (
            running is not None
            and self.offer is not None
            and self.first_amount == self.offer.exact
            and self.growth_percent == running.growth_percent
            and self.most == running.ceiling
        )

    async def keep(self) -> PlanChange | None:
        """Start or change the plan; ``None`` when something is missing or the device refused.

        A second tap changes nothing more.
        """
        self.shows_errors = True
        growth, amount = self.growth_percent, self.first_amount
        if self.change is not None or growth is None or amount is None or not self.weeks:
            return self.change
        is_offered = self.offer is not None and amount == self.offer.exact
        choices = PlanChoices(
            growth_percent=growth, ceiling=self.most, amount=None if is_offered else amount
        )
        activity_id = self.view.activity.id
        try:
            if self.is_new:
                self.change = await self.activities.plans.start(activity_id, self.rule, choices)
            else:
                self.change = await self.activities.plans.change(activity_id, choices)
        except StorageError as error:
            self.fault = error
            return None
        await self.draft.finish()
        return self.change

    async def end(self) -> PlanChange | None:
        """End the running plan; ``None`` when the device refused."""
        try:
            self.change = await self.activities.plans.end(self.view.activity.id)
        except StorageError as error:
            self.fault = error
            return None
        await self.draft.finish()
        return self.change

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self.draft.leave()


async def _offer(
    activities: ActivityService, view: ActivityView, rule: BaselineRule, *, is_new: bool
) -> Offer | None:
    if not is_new and view.quota:
        return Offer(exact=view.quota.exact, usable=view.quota.usable)
    found = (await activities.baseline(view.activity.id, rule)).baseline
    return Offer(exact=found.exact, usable=found.usable) if found else None
