"""A day of a plan: its amount, and what was done of it."""

import flet as ft

from app.content.pacing import UnitWords
from app.domain.diary import AgainstPlan
from app.i18n import _
from app.ui.components.button import LinkButton
from app.ui.components.card import Card, Notice
from app.ui.components.choice import Choice
from app.ui.components.field import NumberField
from app.ui.components.option import Option
from app.ui.components.row import Beside
from app.ui.components.safe import safe_component
from app.ui.components.text import Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.screens.activity.amounts import exact_words, is_rounded
from app.ui.screens.activity.big_amount import BigAmount
from app.ui.screens.activity.day_state import DayState
from app.ui.sentences import amount, fault_sentence
from app.ui.state import AppState


@safe_component
def TodayCard(app: AppState, state: DayState, unit: UnitWords, hold_note: str) -> ft.Control:
    """Show today's amount large, and ask how it went."""
    rows: list[ft.Control] = [
        Heading(_("Today")),
        BigAmount(state.quota.usable, unit, key="activity-amount"),
    ]
    if is_rounded(state.quota.exact, state.quota.usable):
        exact = {"exact": exact_words(state.quota.exact)}
        rows.append(Small(_("Rounded down from %(exact)s.") % exact))
    if state.quota.is_held:
        rows.append(Small(_("Held level after a flare-up.") + " " + hold_note))
    return Card(*rows, *_asked(app, state, unit, "today"), key="activity-today")


@safe_component
def YesterdayCard(app: AppState, state: DayState, unit: UnitWords) -> ft.Control:
    """Ask how yesterday went, more quietly."""
    head = Beside(Heading(_("Yesterday")), Strong(amount(state.quota.usable, unit)))
    note = [] if state.tick else [Small(_("Nothing is recorded. You can still say how it went."))]
    return Card(head, *note, *_asked(app, state, unit, "yesterday"), key="activity-yesterday")


def _asked(app: AppState, state: DayState, unit: UnitWords, day: str) -> list[ft.Control]:
    async def pick(level: AgainstPlan) -> None:
        ticked = await state.pick(level)
        if ticked is not None:
            app.say(_("Saved on this device"), undo=lambda: state.undo(ticked))
        elif state.fault is None:
            app.say(_("Nothing is recorded for this day now."))

    question = _("How much did you do today?")
    if day == "yesterday":
        question = _("How much did you do yesterday?")
    rows: list[ft.Control] = [
        Choice(
            question,
            [
                Option(AgainstPlan.LESS, _("Less")),
                Option(AgainstPlan.AS_PLANNED, _("As planned")),
                Option(AgainstPlan.MORE, _("More")),
            ],
            state.tick.against_plan if state.tick else None,
            pick,
            key=f"activity-{day}",
            has_heading=False,
        )
    ]
    if state.tick is not None:
        rows.append(_RealAmount(state, unit, day))
    if state.fault is not None:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY))
    return rows


def _RealAmount(state: DayState, unit: UnitWords, day: str) -> ft.Control:
    if not state.asks_amount:
        link = LinkButton(_("Say how much it was"), state.ask_amount, key=f"activity-{day}-say")
        return ft.Row([link])
    kept, rest = _("Saved on this device"), _("You can leave this empty.")
    return NumberField(
        _("How many %(unit)s it was") % {"unit": unit.many},
        state.typed,
        state.type_amount,
        key=f"activity-{day}-amount",
        helper=kept if state.is_amount_kept else rest,
        error=_("Use a number, such as 5 or 2.5.") if state.shows_error else None,
        on_submit=state.keep_amount,
    )
