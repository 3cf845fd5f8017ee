"""One row class for each of the programme's tables, written as ``app.store.rows`` says.

Lists of short words are one text each, as ``mapping.edge.from_list`` writes them.
"""

from typing import NamedTuple


class SessionProgressRow(NamedTuple):
    """How far the patient is in a session."""

    id: bytes
    session: str
    started_on: str
    opened_at: str
    screen: str
    finished_on: str | None


class SessionAnswerRow(NamedTuple):
    """An answer to one block; ``picked`` is a list."""

    id: bytes
    session: str
    block: str
    content_version: int
    answered_at: str
    text: str
    picked: str
    rating: int | None
    amount: str | None


class HomeworkRow(NamedTuple):
    """Something taken home from a session."""

    id: bytes
    session: str
    item: str
    text: str
    place: str
    taken_on: str
    outcome: str | None
    looked_back_on: str | None
    difficulty: str
    note: str


class ThoughtRecordRow(NamedTuple):
    """A thought record; ``feelings`` and ``styles`` are lists."""

    id: bytes
    made_on: str
    made_at: str
    situation: str
    thought: str
    feelings: str
    feeling_percent: int | None
    styles: str
    evidence_for: str
    evidence_against: str
    balanced_thought: str
    feeling_after_percent: int | None
    will_do: str
    is_short: int


class ExperimentRow(NamedTuple):
    """An experiment."""

    id: bytes
    made_on: str
    made_at: str
    will_try: str
    prediction: str
    sureness: int | None
    tried_on: str | None
    happened: str
    learned: str


class ChosenExerciseRow(NamedTuple):
    """An exercise on the patient's list, or dropped from it."""

    id: bytes
    exercise: str
    level: str
    chosen_on: str
    dropped_on: str | None


class ExerciseLogRow(NamedTuple):
    """An exercise that was done."""

    id: bytes
    exercise: str
    level: str
    done_on: str
    done_at: str
    rounds: int
    felt: str | None


class RelaxationLogRow(NamedTuple):
    """A relaxation that was done."""

    id: bytes
    relaxation: str
    done_on: str
    done_at: str
    tension_before: int | None
    tension_after: int | None


class FlareUpPlanRow(NamedTuple):
    """A flare-up plan; ``first_things`` is a list."""

    id: bytes
    written_on: str
    written_at: str
    early_signs: str
    first_things: str
    pacing_step: str
    way_back: str
    words_to_myself: str
    whom_to_call: str


class StayingWellPlanRow(NamedTuple):
    """A plan for staying well; its check-ins have a table of their own."""

    id: bytes
    written_on: str
    written_at: str
    keep_doing: str
    warning_signs: str
    next_goals: str
    who_helps: str
    hard_times: str


class CheckInRow(NamedTuple):
    """A check-in of a plan for staying well."""

    id: bytes
    plan_id: bytes
    position: int
    kind: str
    due_on: str
    done_on: str | None
    note: str


class ClinicPackRow(NamedTuple):
    """The clinic's pack in use; ``only`` is 1, so that there is no second one."""

    id: bytes
    only: int
    name: str
    version: int
    content: bytes
    added_at: str
