"""Write one diary entry."""

from datetime import date
from uuid import UUID

import flet as ft

from app.domain.diary import AgainstPlan, Part
from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton, SecondaryButton
from app.ui.components.card import Notice
from app.ui.components.choice import Choice, TickList, Toggle
from app.ui.components.field import DateField, Field
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.text import Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.diary.state import EntryState
from app.ui.sentences import clock_time, fault_sentence, near_day
from app.ui.state import AppState

SYMPTOM_CHECK = "/safety/new_symptom"


async def open_screen(
    app: AppState, entry_id: str | None = None, day_on: str | None = None
) -> EntryState:
    """Open an entry by its id, or the draft of a day, of today when none is named."""
    return await EntryState.opened(
        app.services,
        UUID(entry_id) if entry_id else None,
        date.fromisoformat(day_on) if day_on else None,
    )


def draw(app: AppState, state: EntryState) -> ft.Control:
    """Draw the entry."""
    return EntryScreen(app, state)


@safe_component
def EntryScreen(app: AppState, state: EntryState) -> ft.Control:
    """Ask for pain, and for whatever else the patient wants to keep."""
    answers, words = state.answers, app.content.diary
    questions: list[ft.Control] = [
        _When(app, state),
        _Scale(app, state, "pain", tone=Tone.PAIN),
        *([_OneThing(app, state)] if answers.is_flare_up else []),
        Choice(
            words.against_plan_title,
            [Option(AgainstPlan(choice.id), choice.label) for choice in words.against_plan],
            answers.against_plan,
            lambda value: state.answer(against_plan=value),
            key="diary-against-plan",
        ),
        _Scale(app, state, "interference"),
        _Scale(app, state, "mood"),
        Field(
            words.note_title,
            answers.note,
            lambda text: state.type(note=text),
            key="diary-note",
            helper=words.note_hint,
            multiline=True,
            on_blur=state.keep,
        ),
        *_optional(app, state),
        Toggle(
            words.new_symptom.label,
            answers.new_symptom,
            lambda on: _tick_symptom(app, state, on=on),
            key="diary-symptom",
            note=words.new_symptom.hint,
        ),
        _End(app, state),
    ]
    return Screen(
        _("Diary"),
        *questions,
        help=lambda: app.go(HELP),
        back=lambda: app.go("/diary"),
        primary=_Foot(state),
        key="diary-entry",
    )


def _OneThing(app: AppState, state: EntryState) -> ft.Control:
    return Field(
        app.content.diary.flare_up.one_thing_title,
        state.answers.one_thing,
        lambda text: state.type(one_thing=text),
        key="diary-one-thing",
        on_blur=state.keep,
    )


def _Scale(app: AppState, state: EntryState, name: str, tone: Tone = Tone.ACTION) -> ft.Control:
    words = app.content.diary.scale(name)
    return Scale(
        words.title,
        getattr(state.answers, name),
        lambda value: state.answer(**{name: value}),
        low=words.lowest,
        high=words.highest,
        key=f"diary-{name}",
        tone=tone,
    )


def _When(app: AppState, state: EntryState) -> ft.Control:
    today = app.services.diary.today()
    day = near_day(state.answers.day_on, today)
    if state.written_at and state.entry and not state.entry.is_late:
        day = _("%(day)s, %(time)s") % {"day": day, "time": clock_time(state.written_at)}

    def pick_day() -> None:
        state.picks_day = not state.picks_day

    row = ft.Row(
        [
            ft.Container(Strong(day), expand=True),
            LinkButton(_("Another day"), pick_day, key="diary-another-day"),
        ]
    )
    rows: list[ft.Control] = [row]
    if state.picks_day:
        rows.append(
            DateField(
                _("Which day is this about?"),
                state.answers.day_on,
                lambda chosen: state.answer(day_on=chosen),
                earliest=app.services.diary.earliest_day(),
                latest=today,
                key="diary-day",
                first_day_of_week=app.preferences.week_starts_on,
            )
        )
    if state.answers.day_on < today:
        rows.append(Small(_("An entry for an earlier day. It is marked as written later.")))
    return ft.Column(rows, spacing=8)


def _optional(app: AppState, state: EntryState) -> list[ft.Control]:
    parts = app.preferences.parts
    answers, words = state.answers, app.content.diary
    labels = {part.id: part.label for part in words.parts}
    drawn: list[ft.Control] = []
    if Part.SLEEP in parts or answers.sleep is not None:
        drawn.append(_Scale(app, state, "sleep"))
    if Part.MEDICINES in parts or answers.medicines:
        drawn.append(
            Field(
                labels[Part.MEDICINES],
                answers.medicines,
                lambda text: state.type(medicines=text),
                key="diary-medicines",
                helper=words.medicines_hint,
                multiline=True,
                on_blur=state.keep,
            )
        )
    if Part.TRIGGERS in parts or answers.triggers:
        known = [Option(trigger.id, trigger.label) for trigger in words.triggers]
        others = set(answers.triggers) - {option.value for option in known}
        drawn.append(
            TickList(
                labels[Part.TRIGGERS],
                [*known, *(Option(name, name) for name in sorted(others))],
                frozenset(answers.triggers),
                lambda ticked: state.answer(triggers=tuple(sorted(ticked))),
                key="diary-triggers",
            )
        )
    if Part.REGIONS in parts or answers.regions:
        drawn += _Regions(app, state)
    return drawn


def _Regions(app: AppState, state: EntryState) -> list[ft.Control]:
    words = app.content.diary
    title = {part.id: part.label for part in words.parts}[Part.REGIONS]
    return [
        Picture("back-regions", _("A figure from behind; its parts carry numbers"), height=400),
        TickList(
            title,
            [
                Option(region.id, f"{number}. {region.label}")
                for number, region in enumerate(words.regions, start=1)
            ],
            state.answers.regions,
            lambda ticked: state.answer(regions=ticked),
            key="diary-regions",
        ),
    ]


async def _tick_symptom(app: AppState, state: EntryState, *, on: bool) -> None:
    await state.answer(new_symptom=on)
    if on:
        await app.go(SYMPTOM_CHECK)


def _End(app: AppState, state: EntryState) -> ft.Control:
    async def delete() -> None:
        entry_id = await state.delete()
        if entry_id is not None:
            app.say_next(
                _("The entry is deleted. You can bring it back."),
                lambda: _bring_back(app, entry_id),
            )
        await app.go("/diary")

    rows: list[ft.Control] = [
        LinkButton(
            _("Choose what the diary asks"),
            lambda: app.go("/more/settings"),
            key="diary-parts",
        )
    ]
    if state.entry is not None:
        rows.append(SecondaryButton(_("Delete this entry"), delete, key="diary-delete"))
    return ft.Column(rows, spacing=8)


async def _bring_back(app: AppState, entry_id: UUID) -> None:
    await app.services.diary.bring_back(entry_id)
    await app.refresh()


def _Foot(state: EntryState) -> ft.Control | None:
    if state.fault is not None:
        return Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="diary-fault")
    if state.is_saved:
        return SavedBar(_("Saved on this device"), state.undo if state.may_undo else None)
    return None
