"""The programme's tables, with the constraints that defend the facts whatever the code does.

A change here needs a migration.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.domain.exercise import Felt
from app.domain.programme import HomeworkOutcome
from app.store.columns import (
    day,
    flag,
    from_one,
    identity,
    instant,
    one_of,
    owner,
    percent,
    position,
    rating,
    words,
)
from app.store.tables import metadata

session_progress = Table(
    "session_progress",
    metadata,
    identity(),
    words("session"),
    day("started_on"),
    instant("opened_at"),
    words("screen"),
    day("finished_on", nullable=True),
    UniqueConstraint("session"),
    sqlite_strict=True,
)

session_answers = Table(
    "session_answers",
    metadata,
    identity(),
    words("session"),
    words("block"),
    from_one("content_version"),
    instant("answered_at"),
    words("text"),
    words("picked"),
    rating("rating"),
    Column("amount", Text),
    UniqueConstraint("session", "block", "content_version"),
    sqlite_strict=True,
)

homework = Table(
    "homework",
    metadata,
    identity(),
    words("session"),
    words("item"),
    words("text"),
    words("place"),
    day("taken_on"),
    one_of("outcome", HomeworkOutcome, nullable=True),
    day("looked_back_on", nullable=True),
    words("difficulty"),
    words("note"),
    sqlite_strict=True,
)

thought_records = Table(
    "thought_records",
    metadata,
    identity(),
    day("made_on"),
    instant("made_at"),
    words("situation"),
    words("thought"),
    words("feelings"),
    percent("feeling_percent"),
    words("styles"),
    words("evidence_for"),
    words("evidence_against"),
    words("balanced_thought"),
    percent("feeling_after_percent"),
    words("will_do"),
    flag("is_short"),
    instant("deleted_at", nullable=True),
    sqlite_strict=True,
)

experiments = Table(
    "experiments",
    metadata,
    identity(),
    day("made_on"),
    instant("made_at"),
    words("will_try"),
    words("prediction"),
    rating("sureness"),
    day("tried_on", nullable=True),
    words("happened"),
    words("learned"),
    instant("deleted_at", nullable=True),
    sqlite_strict=True,
)

chosen_exercises = Table(
    "chosen_exercises",
    metadata,
    identity(),
    words("exercise"),
    words("level"),
    day("chosen_on"),
    day("dropped_on", nullable=True),
    # An exercise is on the list once; what was dropped may stand beside it.
    Index(
        "ix_chosen_exercises_kept",
        "exercise",
        unique=True,
        sqlite_where=text("dropped_on IS NULL"),
    ),
    sqlite_strict=True,
)

exercise_logs = Table(
    "exercise_logs",
    metadata,
    identity(),
    words("exercise"),
    words("level"),
    day("done_on"),
    instant("done_at"),
    from_one("rounds"),
    one_of("felt", Felt, nullable=True),
    Index("ix_exercise_logs_done_on", "done_on"),
    sqlite_strict=True,
)

relaxation_logs = Table(
    "relaxation_logs",
    metadata,
    identity(),
    words("relaxation"),
    day("done_on"),
    instant("done_at"),
    rating("tension_before"),
    rating("tension_after"),
    Index("ix_relaxation_logs_done_on", "done_on"),
    sqlite_strict=True,
)

flare_up_plans = Table(
    "flare_up_plans",
    metadata,
    identity(),
    day("written_on"),
    instant("written_at"),
    words("early_signs"),
    words("first_things"),
    words("pacing_step"),
    words("way_back"),
    words("words_to_myself"),
    words("whom_to_call"),
    sqlite_strict=True,
)

staying_well_plans = Table(
    "staying_well_plans",
    metadata,
    identity(),
    day("written_on"),
    instant("written_at"),
    words("keep_doing"),
    words("warning_signs"),
    words("next_goals"),
    words("who_helps"),
    words("hard_times"),
    sqlite_strict=True,
)

check_ins = Table(
    "check_ins",
    metadata,
    identity(),
    owner("plan_id", "staying_well_plans"),
    position(),
    words("kind"),
    day("due_on"),
    day("done_on", nullable=True),
    words("note"),
    UniqueConstraint("plan_id", "kind"),
    sqlite_strict=True,
)
"""The unique key is the index by plan as well."""

clinic_packs = Table(
    "clinic_packs",
    metadata,
    identity(),
    Column("only", Integer, CheckConstraint("only = 1", name="only_one"), nullable=False),
    words("name"),
    from_one("version"),
    Column("content", LargeBinary, nullable=False),
    instant("added_at"),
    UniqueConstraint("only"),
    sqlite_strict=True,
)
"""One row at most: the pack in use."""
