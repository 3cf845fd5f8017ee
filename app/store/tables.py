"""The tables, with the constraints that defend the facts whatever the code does.

Core tables, no mapped classes: nothing here needs an identity map, and ``sqlalchemy.orm`` would
cost every start half as much again. The programme's are in ``programme_tables``. A change here
needs a migration.
"""

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.domain.activity import Occasion, Unit
from app.domain.diary import AgainstPlan
from app.domain.goal import Outcome
from app.domain.pacing import BaselineRule
from app.domain.preferences import PainDuration, ThemeChoice
from app.domain.red_flag import Occasion as Asking
from app.domain.red_flag import Urgency
from app.store.columns import day, flag, identity, instant, one_of, owner, position, rating, words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


diary_entries = Table(
    "diary_entries",
    metadata,
    identity(),
    day("day_on"),
    day("written_on"),
    instant("written_at"),
    rating("pain", nullable=False),
    one_of("against_plan", AgainstPlan, nullable=True),
    rating("interference"),
    rating("mood"),
    words("note"),
    rating("sleep"),
    words("medicines"),
    words("triggers"),
    words("regions"),
    flag("is_flare_up"),
    words("one_thing"),
    flag("new_symptom"),
    instant("deleted_at", nullable=True),
    # Partial: with one index on deleted_at the planner takes that one and sorts all the years.
    Index(
        "ix_diary_entries_history",
        "day_on",
        "written_at",
        "id",
        sqlite_where=text("deleted_at IS NULL"),
    ),
    Index("ix_diary_entries_bin", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
    sqlite_strict=True,
)

activities = Table(
    "activities",
    metadata,
    identity(),
    words("name"),
    one_of("unit", Unit),
    day("made_on"),
    instant("made_at"),
    instant("deleted_at", nullable=True),
    sqlite_strict=True,
)

goals = Table(
    "goals",
    metadata,
    identity(),
    day("made_on"),
    instant("made_at"),
    words("matters"),
    words("doing"),
    words("measure"),
    words("when_where"),
    words("if_plan"),
    words("then_plan"),
    rating("confidence"),
    words("barrier"),
    words("way_round"),
    day("review_on", nullable=True),
    owner("activity_id", "activities", on_delete="SET NULL", nullable=True, index=True),
    instant("deleted_at", nullable=True),
    sqlite_strict=True,
)

goal_steps = Table(
    "goal_steps",
    metadata,
    identity(),
    owner("goal_id", "goals", index=True),
    position(),
    words("text"),
    day("done_on", nullable=True),
    sqlite_strict=True,
)

goal_reviews = Table(
    "goal_reviews",
    metadata,
    identity(),
    owner("goal_id", "goals", index=True),
    position(),
    day("reviewed_on"),
    one_of("outcome", Outcome),
    words("learned"),
    sqlite_strict=True,
)

trials = Table(
    "trials",
    metadata,
    identity(),
    owner("activity_id", "activities", index=True),
    day("tried_on"),
    words("amount"),
    one_of("occasion", Occasion),
    sqlite_strict=True,
)

pacing_plans = Table(
    "pacing_plans",
    metadata,
    identity(),
    owner("activity_id", "activities", index=True),
    instant("made_at"),
    day("started_on"),
    one_of("rule", BaselineRule),
    words("baseline"),
    words("growth_percent"),
    words("usable_step"),
    Column("ceiling", Text),
    day("ended_on", nullable=True),
    sqlite_strict=True,
)

quota_ticks = Table(
    "quota_ticks",
    metadata,
    identity(),
    owner("activity_id", "activities"),
    day("done_on"),
    one_of("against_plan", AgainstPlan),
    words("quota"),
    Column("amount", Text),
    UniqueConstraint("activity_id", "done_on"),
    Index("ix_quota_ticks_done_on", "done_on"),
    sqlite_strict=True,
)

flare_ups = Table(
    "flare_ups",
    metadata,
    identity(),
    day("started_on"),
    day("ended_on", nullable=True),
    sqlite_strict=True,
)

red_flag_checks = Table(
    "red_flag_checks",
    metadata,
    identity(),
    instant("asked_at"),
    day("asked_on"),
    one_of("occasion", Asking),
    flag("rather_not_say"),
    one_of("urgency", Urgency),
    Column("content_version", Integer, nullable=False),
    Index("ix_red_flag_checks_asked_at", "asked_at"),
    sqlite_strict=True,
)

red_flag_ticks = Table(
    "red_flag_ticks",
    metadata,
    owner("check_id", "red_flag_checks", primary=True),
    Column("question", Text, primary_key=True, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

preferences = Table(
    "preferences",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="only_one"), primary_key=True),
    Column(
        "text_scale",
        REAL,
        CheckConstraint("text_scale BETWEEN 1 AND 2", name="text_scale_range"),
        nullable=False,
    ),
    one_of("theme", ThemeChoice),
    flag("less_motion"),
    words("language"),
    Column(
        "week_starts_on",
        Integer,
        CheckConstraint("week_starts_on BETWEEN 0 AND 6", name="week_starts_on_range"),
        nullable=False,
    ),
    words("region"),
    Column(
        "lock_after_minutes",
        Integer,
        CheckConstraint("lock_after_minutes >= 0", name="lock_after_minutes_range"),
        nullable=False,
    ),
    flag("is_adult", nullable=True),
    one_of("pain_duration", PainDuration, nullable=True),
    instant("welcomed_at", nullable=True),
    instant("last_saved_copy_at", nullable=True),
    sqlite_strict=True,
)

preferences_parts = Table(
    "preferences_parts",
    metadata,
    Column("part", Text, primary_key=True, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

drafts = Table(
    "drafts",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Half-typed forms: JSON, with the version of how a draft is written."""
