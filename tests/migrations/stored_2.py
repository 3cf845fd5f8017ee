"""What version 2 added to the stored files. Written down once, and never changed after.

The file can no longer be made; see ``tests.migrations.stored``.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.domain.experiment import Experiment
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.programme import Homework, HomeworkOutcome, SessionAnswer, SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services.records import UnitOfWork
from tests.migrations import stored
from tests.migrations.stored import AT, ON

PROGRESS = SessionProgress(
    id=UUID(int=20),
    session="pacing",
    started_on=ON,
    opened_at=AT,
    screen="what-you-learned",
    finished_on=date(2025, 6, 4),
)
ANSWER = SessionAnswer(
    id=UUID(int=21),
    session="pacing",
    block="good-and-bad-days",
    content_version=2,
    answered_at=AT,
    text="Zu viel, then 🙂 \u200f",
    picked=frozenset({"too-much", "too-little", "my own; word"}),
    rating=0,
    amount=Decimal("12.50"),
)
HOMEWORK = Homework(
    id=UUID(int=22),
    session="pacing",
    item="three-tries",
    text="Try your activity three times",
    place="activity",
    taken_on=ON,
    outcome=HomeworkOutcome.NOT_YET,
    looked_back_on=date(2025, 6, 9),
    difficulty="no-time",
    note="Next week",
)
THOUGHT = ThoughtRecord(
    id=UUID(int=23),
    made_on=ON,
    made_at=AT,
    situation="Lifting a box",
    thought="My back will break",
    feelings=("afraid", "my own word"),
    feeling_percent=100,
    styles=("worst-case", "all-or-nothing"),
    evidence_for="It hurt before",
    evidence_against="It got better each time",
    balanced_thought="It may hurt, and it heals",
    feeling_after_percent=0,
    will_do="Lift a small box",
    is_short=True,
)
DELETED_THOUGHT = ThoughtRecord(id=UUID(int=24), made_on=ON, made_at=AT, thought="gone")
EXPERIMENT = Experiment(
    id=UUID(int=25),
    made_on=ON,
    made_at=AT,
    will_try="Carry one bag",
    prediction="I shall have to stop",
    sureness=10,
    tried_on=date(2025, 6, 3),
    happened="I did not stop",
    learned="A bag is fine",
)
DELETED_EXPERIMENT = Experiment(id=UUID(int=26), made_on=ON, made_at=AT, will_try="gone")
CHOSEN = ChosenExercise(id=UUID(int=27), exercise="bridge", level="2", chosen_on=ON)
DROPPED = ChosenExercise(
    id=UUID(int=28),
    exercise="bridge",
    level="1",
    chosen_on=date(2025, 5, 1),
    dropped_on=date(2025, 6, 1),
)
EXERCISE_DONE = ExerciseLog(
    id=UUID(int=29),
    exercise="bridge",
    level="2",
    done_on=ON,
    done_at=AT,
    rounds=3,
    felt=Felt.A_BIT_SORE,
)
RELAXED = RelaxationLog(
    id=UUID(int=30),
    relaxation="slow-breathing",
    done_on=ON,
    done_at=AT,
    tension_before=10,
    tension_after=0,
)
FLARE_UP_PLAN = FlareUpPlan(
    id=UUID(int=31),
    written_on=ON,
    written_at=AT,
    early_signs="Stiff mornings",
    first_things=("Breathe", "Warmth", "A short walk"),
    pacing_step="half",
    way_back="One step a day",
    words_to_myself="It passes",
    whom_to_call="My sister",
)
STAYING_WELL_PLAN = StayingWellPlan(
    id=UUID(int=32),
    written_on=ON,
    written_at=AT,
    keep_doing="Walks",
    warning_signs="No walks",
    next_goals="The garden",
    who_helps="Friends",
    hard_times="Winter",
    check_ins=(
        CheckIn(
            id=UUID(int=34),
            kind="1-month",
            due_on=date(2025, 7, 2),
            done_on=date(2025, 7, 3),
            note="Going well",
        ),
        CheckIn(id=UUID(int=33), kind="3-months", due_on=date(2025, 9, 2)),
    ),
)


def put_all(unit: UnitOfWork) -> None:
    """Put everything of version 1, and what is above; two records go to the bin."""
    stored.put_all(unit)
    unit.session_progress.put(PROGRESS)
    unit.session_answers.put(ANSWER)
    unit.homework.put(HOMEWORK)
    unit.thought_records.put(THOUGHT)
    unit.thought_records.put(DELETED_THOUGHT)
    unit.thought_records.delete(DELETED_THOUGHT.id, AT)
    unit.experiments.put(EXPERIMENT)
    unit.experiments.put(DELETED_EXPERIMENT)
    unit.experiments.delete(DELETED_EXPERIMENT.id, AT)
    unit.chosen_exercises.put(DROPPED)
    unit.chosen_exercises.put(CHOSEN)
    unit.exercise_logs.put(EXERCISE_DONE)
    unit.relaxation_logs.put(RELAXED)
    unit.flare_up_plans.put(FLARE_UP_PLAN)
    unit.staying_well_plans.put(STAYING_WELL_PLAN)


def look_at_everything(unit: UnitOfWork) -> dict[str, Any]:
    """Return all that version 2 added."""
    return {
        "progress": unit.session_progress.all(),
        "answers": unit.session_answers.all(),
        "homework": unit.homework.all(),
        "thoughts": unit.thought_records.all(),
        "binned thoughts": [(b.record, b.deleted_at) for b in unit.thought_records.binned()],
        "experiments": unit.experiments.all(),
        "binned experiments": [(b.record, b.deleted_at) for b in unit.experiments.binned()],
        "chosen": unit.chosen_exercises.all(),
        "exercised": unit.exercise_logs.between(ON, ON),
        "relaxed": unit.relaxation_logs.between(ON, ON),
        "flare-up plans": unit.flare_up_plans.all(),
        "staying-well plans": unit.staying_well_plans.all(),
    }


EVERYTHING: Mapping[str, list[Any]] = {
    "progress": [PROGRESS],
    "answers": [ANSWER],
    "homework": [HOMEWORK],
    "thoughts": [THOUGHT],
    "binned thoughts": [(DELETED_THOUGHT, AT)],
    "experiments": [EXPERIMENT],
    "binned experiments": [(DELETED_EXPERIMENT, AT)],
    "chosen": [DROPPED, CHOSEN],
    "exercised": [EXERCISE_DONE],
    "relaxed": [RELAXED],
    "flare-up plans": [FLARE_UP_PLAN],
    "staying-well plans": [STAYING_WELL_PLAN],
}
