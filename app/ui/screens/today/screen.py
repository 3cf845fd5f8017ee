"""The first screen of every day: one next thing, the amounts, the next step, the week."""

from datetime import date

import flet as ft

from app.domain.diary import AgainstPlan
from app.i18n import _, ngettext
from app.services.keeping import needs_backup
from app.services.quotas import DayQuota
from app.services.today import NextKind, PartOfDay
from app.services.today import StripDay as WeekDay
from app.ui.components.button import LinkButton, SecondaryButton
from app.ui.components.card import Card, Notice, PictureCard
from app.ui.components.choice import Choice
from app.ui.components.dates import long_date
from app.ui.components.option import Option
from app.ui.components.row import Beside
from app.ui.components.safe import safe_component
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.strip import StripDay, WeekStrip
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.keep.reminder import BackupReminder
from app.ui.screens.today.next_thing import NextCard
from app.ui.screens.today.paused import PausedNotice
from app.ui.screens.today.programme import HomeworkCard, SessionCard
from app.ui.screens.today.state import TodayState
from app.ui.sentences import amount, fault_sentence, rating
from app.ui.state import AppState
from app.ui.strip_days import strip_day


async def open_screen(app: AppState) -> TodayState:
    """Read everything that Today shows."""
    view = await app.services.today.view()
    is_due = needs_backup(
        is_kept=await app.home.is_kept(),
        last_taken_at=app.preferences.last_saved_copy_at,
        now=app.now(),
    )
    has_any = bool(view.entries) or any(not day.is_gap for day in view.week)
    return TodayState(services=app.services, view=view, needs_backup=is_due and has_any)


def draw(app: AppState, state: TodayState) -> ft.Control:
    """Draw Today."""
    return TodayScreen(app, state)


@safe_component
def TodayScreen(app: AppState, state: TodayState) -> ft.Control:
    """Show the day."""
    view = state.view
    banner = app.services.safety.banner()
    is_session_next = view.next_thing.kind is NextKind.DO_SESSION
    children = [
        Notice(banner, Tone.ACTIVITY) if banner else None,
        Notice(fault_sentence(state.fault), Tone.ACTIVITY) if state.fault else None,
        PausedNotice(app) if view.is_paused else None,
        _InFlareUp(app, state) if view.flare_up and not view.is_paused else None,
        _Pain(app, state) if not view.entries else NextCard(app, state),
        _Amounts(app, state) if view.quotas else None,
        _Step(app, state) if view.step else None,
        SessionCard(app, view, is_next=False) if not is_session_next else None,
        HomeworkCard(app, view),
        BackupReminder(app) if state.needs_backup else None,
        _Week(app, state) if any(day.level for day in view.week) else None,
        _FlareUp(app) if not view.flare_up and not view.is_paused else None,
    ]
    return Screen(
        _greeting(view.part_of_day),
        *(child for child in children if child is not None),
        help=lambda: app.go(HELP),
        more=app.more,
        subtitle=long_date(view.on),
        key="today",
    )


def _greeting(part: PartOfDay) -> str:
    return {
        PartOfDay.MORNING: _("Good morning"),
        PartOfDay.AFTERNOON: _("Good afternoon"),
        PartOfDay.EVENING: _("Good evening"),
    }[part]


def _Pain(app: AppState, state: TodayState) -> ft.Control:
    words = app.content.diary.scale("pain")

    async def pick(pain: int) -> None:
        entry_id = await state.record_pain(pain)
        if entry_id is not None:
            await app.go(f"/diary/entry/{entry_id}")

    return Card(
        Scale(
            words.title,
            None,
            pick,
            low=words.lowest,
            high=words.highest,
            key="today-pain",
            tone=Tone.PAIN,
        )
    )


def _InFlareUp(app: AppState, state: TodayState) -> ft.Control:
    async def end() -> None:
        await state.end_flare_up()
        app.say(_("Noted: the flare-up is over. Your amounts go on from where they were."))

    return Card(
        Heading(_("You are in a flare-up")),
        Body(_("Your amounts stay level until it has passed.")),
        ft.Row(
            [
                SecondaryButton(
                    _("Write a short entry"), lambda: app.go("/flare-up"), key="today-flare-entry"
                ),
                LinkButton(
                    _("See your flare-up plan"),
                    lambda: app.go("/flare-up/walk"),
                    key="today-flare-walk",
                ),
                LinkButton(_("It has passed"), end, key="today-flare-end"),
            ],
            wrap=True,
        ),
        tone=Tone.PAIN,
        key="today-flare",
    )


def _Amounts(app: AppState, state: TodayState) -> ft.Control:
    rows: list[ft.Control] = []
    for one in state.view.quotas:
        rows += _amount_rows(app, state, one)
    return Card(Heading(_("Your amounts for today")), *rows, key="today-amounts")


def _amount_rows(app: AppState, state: TodayState, one: DayQuota) -> list[ft.Control]:
    unit = app.content.pacing.unit(one.activity.unit)
    name = one.activity.name

    async def tick(level: AgainstPlan) -> None:
        ticked = await state.tick(one.activity.id, level)
        if ticked is not None:
            app.say(_("Saved on this device"), undo=lambda: state.undo_tick(ticked))

    rows: list[ft.Control] = [
        Beside(Body(name), Strong(amount(one.quota.usable, unit))),
    ]
    if one.quota.is_held:
        rows.append(Small(_("Held level after a flare-up.")))
    rows.append(
        Choice(
            _("%(activity)s: how much did you do?") % {"activity": name},
            [
                Option(AgainstPlan.LESS, _("Less")),
                Option(AgainstPlan.AS_PLANNED, _("As planned")),
                Option(AgainstPlan.MORE, _("More")),
            ],
            one.tick.against_plan if one.tick else None,
            tick,
            key=f"today-tick-{one.activity.id}",
            has_heading=False,
        )
    )
    return rows


def _Step(app: AppState, state: TodayState) -> ft.Control:
    goal, step = state.view.goal, state.view.step
    if goal is None or step is None:
        return ft.Container()

    async def done() -> None:
        await state.do_step()
        app.say(_("Noted. That step is done."), undo=state.undo_step)

    return Card(
        Heading(_("Your next step")),
        Body(step.text),
        Small(_("For your goal: %(goal)s") % {"goal": goal.doing}),
        ft.Row(
            [
                SecondaryButton(_("Done"), done, key="today-step-done", icon=ft.Icons.CHECK),
                LinkButton(
                    _("See the goal"), lambda: app.go(f"/plan/goal/{goal.id}"), key="today-goal"
                ),
            ],
            wrap=True,
        ),
        key="today-step",
    )


def _Week(app: AppState, state: TodayState) -> ft.Control:
    week = state.view.week
    recorded = [day for day in week if day.level is not None]
    as_planned = sum(day.level is AgainstPlan.AS_PLANNED for day in recorded)
    if recorded:
        sentence = ngettext(
            "%(done)d of %(days)d recorded day as planned",
            "%(done)d of %(days)d recorded days as planned",
            len(recorded),
        ) % {"done": as_planned, "days": len(recorded)}
    else:
        sentence = _("Nothing about your plan was recorded yet.")
    return Card(
        Heading(_("The last 7 days")),
        Small(sentence),
        WeekStrip([_strip_day(day, state.view.on) for day in week], key="today-week"),
        LinkButton(_("See how it goes"), lambda: app.go("/progress"), key="today-progress"),
        key="today-week-card",
    )


def _strip_day(day: WeekDay, today: date) -> StripDay:
    pain = "" if day.pain is None else _("pain %(rating)s") % {"rating": rating(round(day.pain))}
    return strip_day(day.on, day.level, is_today=day.on == today, more=pain)


def _FlareUp(app: AppState) -> ft.Control:
    return PictureCard(
        "flare-up",
        _("A person rests on a sofa with a hot-water bottle while the rain clears"),
        Heading(_("Having a flare-up?")),
        Body(_("A flare-up is hard. Here is a short way through today.")),
        SecondaryButton(
            _("I am having a flare-up"), lambda: app.go("/flare-up/walk"), key="today-flare-up"
        ),
    )
