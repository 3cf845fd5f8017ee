"""Kinds of record and reasons for refusal, in words."""

from app.i18n import _
from app.services.changes import Kind


def kind_words(kind: Kind) -> str:
    """Return what the records of a kind are called."""
    return {
        Kind.DIARY: _("Diary entries"),
        Kind.GOALS: _("Goals"),
        Kind.ACTIVITIES: _("Activities"),
        Kind.TRIALS: _("Tries"),
        Kind.PLANS: _("Plans"),
        Kind.TICKS: _("Amounts ticked"),
        Kind.FLARE_UPS: _("Flare-ups"),
        Kind.SESSION_PROGRESS: _("Sessions begun"),
        Kind.SESSION_ANSWERS: _("Answers in sessions"),
        Kind.HOMEWORK: _("Homework"),
        Kind.THOUGHT_RECORDS: _("Thought records"),
        Kind.EXPERIMENTS: _("Things to try and see"),
        Kind.CHOSEN_EXERCISES: _("Exercises chosen"),
        Kind.EXERCISE_LOGS: _("Exercises done"),
        Kind.RELAXATION_LOGS: _("Relaxation done"),
        Kind.FLARE_UP_PLANS: _("Flare-up plans"),
        Kind.STAYING_WELL_PLANS: _("Plans for staying well"),
        Kind.RED_FLAG_CHECKS: _("Safety answers"),
        Kind.CLINIC_PACKS: _("Your clinic's pack"),
        Kind.PREFERENCES: _("Settings"),
        Kind.DRAFTS: _("Half-typed forms"),
    }[kind]


def reason(code: str) -> str:
    """Return why a row stays out."""
    not_possible = _("a value that cannot be, such as pain 11")
    return {
        "amount_out_of_range": not_possible,
        "cut_short": _("the file ends before it is complete"),
        "missing_field": _("something is missing"),
        "not_a_choice": _("a word that BackSkills does not know"),
        "not_a_date": _("not a date, such as 2026-11-23"),
        "not_a_time": _("not a time"),
        "not_a_number": _("not a number"),
        "not_a_whole_number": _("not a whole number"),
        "not_an_id": _("its id is not one of ours"),
        "not_possible": not_possible,
        "not_yes_or_no": _("neither yes nor no"),
        "out_of_range": not_possible,
        "rating_out_of_range": not_possible,
        "stands_twice": _("it stands in the file twice"),
        "too_large": _("it is far too long"),
        "unknown_activity": _("its activity is not here"),
        "unknown_goal": _("its goal is not here"),
        "unknown_plan": _("its plan for staying well is not here"),
        "unknown_field": _("a column that BackSkills does not know"),
        "wrong_number_of_cells": _("it has too many or too few columns"),
    }.get(code, _("it cannot be read"))
