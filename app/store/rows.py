"""One row class for each table: exactly what SQLite holds, in the order in which it is read.

Ids are 16 bytes, ``*_on`` are ISO dates, ``*_at`` are ISO instants in UTC with microseconds (so
that they sort as text), amounts are decimals as text, flags are 0 or 1. ``deleted_at`` is no part
of a row: the bin belongs to the repositories.
"""

from typing import NamedTuple


class DiaryEntryRow(NamedTuple):
    """A diary entry.

    ``triggers`` and ``regions`` are lists of short words, written as ``mapping.edge.from_list``
    says: with tables of their own every save would take three statements and every read of the
    years three queries.
    """

    id: bytes
    day_on: str
    written_on: str
    written_at: str
    pain: int
    against_plan: str | None
    interference: int | None
    mood: int | None
    note: str
    sleep: int | None
    medicines: str
    triggers: str
    regions: str
    is_flare_up: int
    one_thing: str
    new_symptom: int


class GoalRow(NamedTuple):
    """A goal; its steps and reviews have tables of their own."""

    id: bytes
    made_on: str
    made_at: str
    matters: str
    doing: str
    measure: str
    when_where: str
    if_plan: str
    then_plan: str
    confidence: int | None
    barrier: str
    way_round: str
    review_on: str | None
    activity_id: bytes | None


class GoalStepRow(NamedTuple):
    """A step of a goal."""

    id: bytes
    goal_id: bytes
    position: int
    text: str
    done_on: str | None


class GoalReviewRow(NamedTuple):
    """A review of a goal."""

    id: bytes
    goal_id: bytes
    position: int
    reviewed_on: str
    outcome: str
    learned: str


class ActivityRow(NamedTuple):
    """An activity."""

    id: bytes
    name: str
    unit: str
    made_on: str
    made_at: str


class TrialRow(NamedTuple):
    """A trial of an activity."""

    id: bytes
    activity_id: bytes
    tried_on: str
    amount: str
    occasion: str


class PacingPlanRow(NamedTuple):
    """A pacing plan."""

    id: bytes
    activity_id: bytes
    made_at: str
    started_on: str
    rule: str
    baseline: str
    growth_percent: str
    usable_step: str
    ceiling: str | None
    ended_on: str | None


class QuotaTickRow(NamedTuple):
    """What was done of a day's quota."""

    id: bytes
    activity_id: bytes
    done_on: str
    against_plan: str
    quota: str
    amount: str | None


class FlareUpRow(NamedTuple):
    """A flare-up."""

    id: bytes
    started_on: str
    ended_on: str | None


class RedFlagCheckRow(NamedTuple):
    """An answer to the safety questions; what was ticked has a table of its own."""

    id: bytes
    asked_at: str
    asked_on: str
    occasion: str
    rather_not_say: int
    urgency: str
    content_version: int


class PreferencesRow(NamedTuple):
    """The preferences; the parts that are switched on have a table of their own."""

    text_scale: float
    theme: str
    less_motion: int
    language: str
    week_starts_on: int
    region: str
    lock_after_minutes: int
    is_adult: int | None
    pain_duration: str | None
    welcomed_at: str | None
    last_saved_copy_at: str | None
