"""What else the patient has made: exercises, thought records, experiments, plans."""

from dataclasses import dataclass

import flet as ft

from app.i18n import _, ngettext
from app.services.door import Services
from app.ui.components.press_card import PressCard
from app.ui.components.text import Heading, Small, Strong
from app.ui.state import AppState


@dataclass(frozen=True, kw_only=True)
class Yours:
    """How much there is of each."""

    exercises: int
    done_today: int
    """Exercises of the list that were done today."""
    thought_records: int
    experiments: int
    """Those still to be tried."""
    has_flare_up_plan: bool
    has_staying_well_plan: bool


async def read_yours(services: Services) -> Yours:
    """Count what there is."""
    exercises = await services.exercises.view()
    experiments = await services.experiments.all()
    return Yours(
        exercises=len(exercises.chosen),
        done_today=sum(one.exercise in exercises.done_today for one in exercises.chosen),
        thought_records=len(await services.thought_records.all()),
        experiments=sum(one.is_open for one in experiments),
        has_flare_up_plan=not (await services.flare_up_plan.plan()).is_blank,
        has_staying_well_plan=not (await services.staying_well.plan()).is_blank,
    )


def YoursCards(app: AppState, yours: Yours) -> list[ft.Control]:
    """Draw the ways to them."""
    return [
        Heading(_("Also yours")),
        _way(app, _("Exercises"), _exercises(yours), "/plan/exercises"),
        _way(app, _("Relaxation"), _("Breathing, muscles, attention"), "/plan/relaxation"),
        _way(app, _("Thought records"), _thought_records(yours), "/plan/thoughts"),
        _way(app, _("Try it and see"), _experiments(yours), "/plan/experiments"),
        _way(
            app,
            _("Flare-up plan"),
            _("Written, and there when you need it")
            if yours.has_flare_up_plan
            else _("Write it on a good day"),
            "/plan/flare-up",
        ),
        _way(
            app,
            _("Staying well"),
            _("Your plan for a year")
            if yours.has_staying_well_plan
            else _("A plan for after the programme"),
            "/plan/staying-well",
        ),
    ]


def _way(app: AppState, name: str, about: str, route: str) -> ft.Control:
    key = route.rpartition("/")[2]
    return PressCard(Strong(name), Small(about), on_click=lambda: app.go(route), key=f"plan-{key}")


def _exercises(yours: Yours) -> str:
    if not yours.exercises:
        return _("Choose a few that suit you")
    chosen = ngettext("%(count)d chosen", "%(count)d chosen", yours.exercises) % {
        "count": yours.exercises
    }
    if not yours.done_today:
        return chosen
    return _("%(chosen)s, %(done)d done today") % {"chosen": chosen, "done": yours.done_today}


def _thought_records(yours: Yours) -> str:
    if not yours.thought_records:
        return _("Catch a thought and look at it again")
    return ngettext(
        "%(count)d thought record", "%(count)d thought records", yours.thought_records
    ) % {"count": yours.thought_records}


def _experiments(yours: Yours) -> str:
    if not yours.experiments:
        return _("Guess, try, and see what happens")
    return ngettext("%(count)d to try", "%(count)d to try", yours.experiments) % {
        "count": yours.experiments
    }
