"""The records of a period, for taking out of the app."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from app.domain.flare_up_plan import FlareUpPlan
from app.domain.goal import Goal
from app.domain.staying_well import StayingWellPlan
from app.services.snapshot import Snapshot

P = TypeVar("P", bound=FlareUpPlan | StayingWellPlan)


class ExportPart(StrEnum):
    """What may be taken out, each by itself."""

    DIARY = "diary"
    ACTIVITIES = "activities"
    """Activities with their trials, plans and amounts."""
    GOALS = "goals"
    FLARE_UPS = "flare_ups"
    PROGRAMME = "programme"
    """Sessions, homework, experiments, exercises, relaxation and the two plans for later."""
    THOUGHT_RECORDS = "thought_records"
    """Private; only when asked for."""
    SAFETY_CHECKS = "safety_checks"
    """Answers to the safety questions; only when asked for."""


USUAL_PARTS = frozenset(ExportPart) - {ExportPart.SAFETY_CHECKS, ExportPart.THOUGHT_RECORDS}


def select(
    all_of: Snapshot, first: date, last: date, parts: Collection[ExportPart] = USUAL_PARTS
) -> Snapshot:
    """Return the records of these days (inclusive) and parts, nothing from the bin.

    An activity is there when it was made by the last day or something of it lies in the period; a
    goal when it was made by the last day and was still worked on at the first. What goes on for
    some days is there when one of them lies in the period, and a plan for later while it was the
    one that counts.
    """
    found = Snapshot()
    if ExportPart.DIARY in parts:
        found = replace(found, diary=tuple(e for e in all_of.diary if first <= e.day_on <= last))
    if ExportPart.ACTIVITIES in parts:
        found = _with_activities(found, all_of, first, last)
    if ExportPart.GOALS in parts:
        goals = tuple(goal for goal in all_of.goals if _was_open(goal, first, last))
        found = replace(found, goals=goals)
    if ExportPart.FLARE_UPS in parts:
        flare_ups = tuple(
            one for one in all_of.flare_ups if _touch(one.started_on, one.ended_on, first, last)
        )
        found = replace(found, flare_ups=flare_ups)
    if ExportPart.PROGRAMME in parts:
        found = _with_programme(found, all_of, first, last)
    if ExportPart.THOUGHT_RECORDS in parts:
        thoughts = tuple(one for one in all_of.thought_records if first <= one.made_on <= last)
        found = replace(found, thought_records=thoughts)
    if ExportPart.SAFETY_CHECKS in parts:
        checks = tuple(c for c in all_of.red_flag_checks if first <= c.asked_on <= last)
        found = replace(found, red_flag_checks=checks)
    return found


def _with_activities(found: Snapshot, all_of: Snapshot, first: date, last: date) -> Snapshot:
    kept = {activity.id for activity in all_of.activities}
    trials = tuple(
        one for one in all_of.trials if one.activity_id in kept and first <= one.tried_on <= last
    )
    plans = tuple(
        one
        for one in all_of.plans
        if one.activity_id in kept and _touch(one.started_on, one.ended_on, first, last)
    )
    ticks = tuple(
        one for one in all_of.ticks if one.activity_id in kept and first <= one.done_on <= last
    )
    used: set[UUID] = {trial.activity_id for trial in trials}
    used |= {plan.activity_id for plan in plans} | {tick.activity_id for tick in ticks}
    activities = tuple(one for one in all_of.activities if one.made_on <= last or one.id in used)
    return replace(found, activities=activities, trials=trials, plans=plans, ticks=ticks)


def _with_programme(found: Snapshot, all_of: Snapshot, first: date, last: date) -> Snapshot:
    def during(begun: date, ended: date | None) -> bool:
        return _touch(begun, ended, first, last)

    return replace(
        found,
        session_progress=tuple(
            one for one in all_of.session_progress if during(one.started_on, one.finished_on)
        ),
        session_answers=tuple(
            # Their local day is not known; that of the instant in UTC is near enough.
            one
            for one in all_of.session_answers
            if first <= one.answered_at.date() <= last
        ),
        homework=tuple(one for one in all_of.homework if during(one.taken_on, one.looked_back_on)),
        experiments=tuple(one for one in all_of.experiments if during(one.made_on, one.tried_on)),
        chosen_exercises=tuple(
            one for one in all_of.chosen_exercises if during(one.chosen_on, one.dropped_on)
        ),
        exercise_logs=tuple(one for one in all_of.exercise_logs if first <= one.done_on <= last),
        relaxation_logs=tuple(
            one for one in all_of.relaxation_logs if first <= one.done_on <= last
        ),
        flare_up_plans=_that_counted(all_of.flare_up_plans, first, last),
        staying_well_plans=_that_counted(all_of.staying_well_plans, first, last),
    )


def _that_counted(plans: Sequence[P], first: date, last: date) -> tuple[P, ...]:
    """Return the plans that counted on one of these days, of plans with the oldest first."""
    before = [plan for plan in plans if plan.written_on < first]
    return (*before[-1:], *(plan for plan in plans if first <= plan.written_on <= last))


def _touch(begun: date, ended: date | None, first: date, last: date) -> bool:
    """Tell whether one day from the first to the last one (inclusive) lies in the period."""
    return begun <= last and (ended is None or first <= ended)


def _was_open(goal: Goal, first: date, last: date) -> bool:
    if goal.made_on > last:
        return False
    return goal.is_open or not goal.reviews or goal.reviews[-1].reviewed_on >= first
