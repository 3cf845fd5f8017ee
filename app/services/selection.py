"""The records of a period, for taking out of the app."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.domain.goal import Goal
from app.services.snapshot import Snapshot


class ExportPart(StrEnum):
    """What may be taken out, each by itself."""

    DIARY = "diary"
    ACTIVITIES = "activities"
    """Activities with their trials, plans and amounts."""
    GOALS = "goals"
    FLARE_UPS = "flare_ups"
    SAFETY_CHECKS = "safety_checks"
    """Answers to the safety questions; only when asked for."""


USUAL_PARTS = frozenset(ExportPart) - {ExportPart.SAFETY_CHECKS}


def select(
    all_of: Snapshot, first: date, last: date, parts: Collection[ExportPart] = USUAL_PARTS
) -> Snapshot:
    """Return the records of these days (inclusive) and parts, nothing from the bin.

    An activity is there when it was made by the last day or something of it lies in the period; a
    goal when it was made by the last day and was still worked on at the first.
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
            one
            for one in all_of.flare_ups
            if one.started_on <= last and (one.ended_on is None or first <= one.ended_on)
        )
        found = replace(found, flare_ups=flare_ups)
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
        if one.activity_id in kept
        and one.started_on <= last
        and (one.ended_on is None or first <= one.ended_on)
    )
    ticks = tuple(
        one for one in all_of.ticks if one.activity_id in kept and first <= one.done_on <= last
    )
    used: set[UUID] = {trial.activity_id for trial in trials}
    used |= {plan.activity_id for plan in plans} | {tick.activity_id for tick in ticks}
    activities = tuple(one for one in all_of.activities if one.made_on <= last or one.id in used)
    return replace(found, activities=activities, trials=trials, plans=plans, ticks=ticks)


def _was_open(goal: Goal, first: date, last: date) -> bool:
    if goal.made_on > last:
        return False
    return goal.is_open or not goal.reviews or goal.reviews[-1].reviewed_on >= first
