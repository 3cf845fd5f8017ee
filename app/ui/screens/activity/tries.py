"""The tries of a baseline: the form for the next one, and those that are kept."""

from datetime import timedelta

import flet as ft

from app.content.pacing import UnitWords
from app.domain.activity import Occasion, Trial
from app.domain.errors import AmountOutOfRangeError
from app.domain.pacing import BaselineRule
from app.i18n import _, ngettext
from app.ui.components.button import IconAction, LinkButton, SecondaryButton
from app.ui.components.card import Card
from app.ui.components.choice import Choice
from app.ui.components.field import DateField, NumberField
from app.ui.components.option import Option
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.screens.activity.baseline_state import BaselineState
from app.ui.sentences import amount, fault_sentence, near_day
from app.ui.state import AppState

_LONGEST_AGO = timedelta(days=366)
_SHOWN = 8


async def keep_try(app: AppState, state: BaselineState) -> None:
    """Keep the try of the form and offer to undo."""
    trial = await state.record()
    if trial is not None:
        app.say(_("Saved on this device"), undo=lambda: state.undo_record(trial))


def lacking_words(state: BaselineState, rule: BaselineRule) -> str | None:
    """Return what has still to be tried."""
    lacking = state.found.lacking if state.found else ()
    if not lacking or rule is not BaselineRule.THREE_TRIES:
        return None
    more = ngettext("One more day to try.", "%(days)d more days to try.", len(lacking)) % {
        "days": len(lacking)
    }
    if state.is_done_today:
        return _("Today's try is saved.") + " " + more + " " + _("Come back when it suits you.")
    return more if state.trials else None


def TryForm(app: AppState, state: BaselineState, unit: UnitWords) -> ft.Control:
    """Ask how much it was, and on which day."""
    day = state.tried_on or state.today
    rows: list[ft.Control] = []
    if len(state.occasions) > 1:
        rows.append(
            Choice(
                _("What kind of day?"),
                [Option(one, _occasion(one)) for one in state.occasions],
                state.next_occasion,
                state.choose_occasion,
                key="baseline-occasion",
            )
        )
    rows.append(
        NumberField(
            _question(state.next_occasion) % {"unit": unit.many},
            state.amount,
            state.type_amount,
            key="baseline-amount-typed",
            error=fault_sentence(AmountOutOfRangeError()) if state.shows_error else None,
            on_submit=lambda: keep_try(app, state),
        )
    )
    if state.picks_day or state.tried_on:
        rows.append(
            DateField(
                _("Which day was it?"),
                day,
                state.choose_day,
                earliest=state.today - _LONGEST_AGO,
                latest=state.today,
                key="baseline-day",
            )
        )
    else:
        rows.append(
            ft.Row(
                [
                    ft.Container(Body(near_day(day, state.today)), expand=True),
                    LinkButton(_("Another day"), state.ask_day, key="baseline-another-day"),
                ]
            )
        )
    if state.found and state.found.baseline:
        rows.append(
            ft.Row(
                [
                    SecondaryButton(
                        _("Save this try"), lambda: keep_try(app, state), key="baseline-keep"
                    )
                ]
            )
        )
    return Card(*rows, key="baseline-form")


def TryList(app: AppState, state: BaselineState, unit: UnitWords) -> ft.Control:
    """Show the tries that are kept, each with its day and a way to remove it."""
    rows = [_TryRow(app, state, trial, unit) for trial in state.trials[:_SHOWN]]
    note = _latest_count(app, state)
    return Card(
        Heading(_("Your tries")),
        ft.Column(rows, spacing=10),
        *([Small(note)] if note else []),
        key="baseline-tries",
    )


def _TryRow(app: AppState, state: BaselineState, trial: Trial, unit: UnitWords) -> ft.Control:
    day = near_day(trial.tried_on, state.today)
    words: list[ft.Control] = [Strong(amount(trial.amount, unit)), Small(day)]
    if trial.occasion in (Occasion.GOOD_DAY, Occasion.BAD_DAY):
        words[1] = Small(f"{_occasion(trial.occasion)} · {day}")

    async def remove() -> None:
        if await state.remove(trial):
            app.say(_("The try is removed."), undo=lambda: state.put_back(trial))

    label = _("Remove %(amount)s, %(day)s") % {"amount": amount(trial.amount, unit), "day": day}
    return ft.Row(
        [
            ft.Column(words, spacing=0, expand=True),
            IconAction(ft.Icons.CLOSE, label, remove, key=f"baseline-remove-{trial.id}"),
        ],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _latest_count(app: AppState, state: BaselineState) -> str | None:
    """Return which tries count, once there are more than the rule needs."""
    if state.rule is None:
        return None
    days = app.services.activities.numbers.rules[state.rule].tries
    is_on_one_day = len({one.tried_on for one in state.trials}) < len(state.trials)
    if state.rule is not BaselineRule.THREE_TRIES:
        return _("The last one counts.") if len(state.trials) > days else None
    if len(state.trials) > days or is_on_one_day:
        last = ngettext("The last day counts.", "The last %(days)d days count.", days)
        return last % {"days": days} + " " + _("Of one day, the lower amount counts.")
    return None


def _question(occasion: Occasion) -> str:
    # Translators: the unit is a plural, such as "minutes" or "times".
    return {
        Occasion.TRY: _("How many %(unit)s did you do?"),
        Occasion.GOOD_DAY: _("How many %(unit)s can you do on a good day?"),
        Occasion.BAD_DAY: _("How many %(unit)s can you do on a bad day?"),
        Occasion.TOLERANCE: _("How many %(unit)s did you do before your pain went up?"),
    }[occasion]


def _occasion(occasion: Occasion) -> str:
    return {
        Occasion.TRY: _("A try"),
        Occasion.GOOD_DAY: _("A good day"),
        Occasion.BAD_DAY: _("A bad day"),
        Occasion.TOLERANCE: _("Until pain went up"),
    }[occasion]
