"""Version 2: the records of the programme."""

from typing import Any

STATEMENTS = (
    """
CREATE TABLE chosen_exercises (
  id BLOB NOT NULL CONSTRAINT ck_chosen_exercises_id_is_uuid CHECK (length(id) = 16),
  exercise TEXT NOT NULL,
  level TEXT NOT NULL,
  chosen_on TEXT NOT NULL
    CONSTRAINT ck_chosen_exercises_chosen_on_is_day CHECK (length(chosen_on) = 10),
  dropped_on TEXT CONSTRAINT ck_chosen_exercises_dropped_on_is_day CHECK (length(dropped_on) = 10),
  CONSTRAINT pk_chosen_exercises PRIMARY KEY (id)
) STRICT
""",
    """
CREATE UNIQUE INDEX ix_chosen_exercises_kept ON chosen_exercises (exercise)
  WHERE dropped_on IS NULL
""",
    """
CREATE TABLE exercise_logs (
  id BLOB NOT NULL CONSTRAINT ck_exercise_logs_id_is_uuid CHECK (length(id) = 16),
  exercise TEXT NOT NULL,
  level TEXT NOT NULL,
  done_on TEXT NOT NULL CONSTRAINT ck_exercise_logs_done_on_is_day CHECK (length(done_on) = 10),
  done_at TEXT NOT NULL
    CONSTRAINT ck_exercise_logs_done_at_is_instant
    CHECK (length(done_at) = 32 AND done_at LIKE '%+00:00'),
  rounds INTEGER NOT NULL CONSTRAINT ck_exercise_logs_rounds_range CHECK (rounds >= 1),
  felt TEXT
    CONSTRAINT ck_exercise_logs_felt_known
    CHECK (felt IN ('as_before', 'a_bit_sore', 'much_worse')),
  CONSTRAINT pk_exercise_logs PRIMARY KEY (id)
) STRICT
""",
    "CREATE INDEX ix_exercise_logs_done_on ON exercise_logs (done_on)",
    """
CREATE TABLE experiments (
  id BLOB NOT NULL CONSTRAINT ck_experiments_id_is_uuid CHECK (length(id) = 16),
  made_on TEXT NOT NULL CONSTRAINT ck_experiments_made_on_is_day CHECK (length(made_on) = 10),
  made_at TEXT NOT NULL
    CONSTRAINT ck_experiments_made_at_is_instant
    CHECK (length(made_at) = 32 AND made_at LIKE '%+00:00'),
  will_try TEXT NOT NULL,
  prediction TEXT NOT NULL,
  sureness INTEGER CONSTRAINT ck_experiments_sureness_range CHECK (sureness BETWEEN 0 AND 10),
  tried_on TEXT CONSTRAINT ck_experiments_tried_on_is_day CHECK (length(tried_on) = 10),
  happened TEXT NOT NULL,
  learned TEXT NOT NULL,
  deleted_at TEXT
    CONSTRAINT ck_experiments_deleted_at_is_instant
    CHECK (length(deleted_at) = 32 AND deleted_at LIKE '%+00:00'),
  CONSTRAINT pk_experiments PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE flare_up_plans (
  id BLOB NOT NULL CONSTRAINT ck_flare_up_plans_id_is_uuid CHECK (length(id) = 16),
  written_on TEXT NOT NULL
    CONSTRAINT ck_flare_up_plans_written_on_is_day CHECK (length(written_on) = 10),
  written_at TEXT NOT NULL
    CONSTRAINT ck_flare_up_plans_written_at_is_instant
    CHECK (length(written_at) = 32 AND written_at LIKE '%+00:00'),
  early_signs TEXT NOT NULL,
  first_things TEXT NOT NULL,
  pacing_step TEXT NOT NULL,
  way_back TEXT NOT NULL,
  words_to_myself TEXT NOT NULL,
  whom_to_call TEXT NOT NULL,
  CONSTRAINT pk_flare_up_plans PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE homework (
  id BLOB NOT NULL CONSTRAINT ck_homework_id_is_uuid CHECK (length(id) = 16),
  session TEXT NOT NULL,
  item TEXT NOT NULL,
  text TEXT NOT NULL,
  place TEXT NOT NULL,
  taken_on TEXT NOT NULL CONSTRAINT ck_homework_taken_on_is_day CHECK (length(taken_on) = 10),
  outcome TEXT
    CONSTRAINT ck_homework_outcome_known CHECK (outcome IN ('done', 'partly', 'not_yet')),
  looked_back_on TEXT
    CONSTRAINT ck_homework_looked_back_on_is_day CHECK (length(looked_back_on) = 10),
  difficulty TEXT NOT NULL,
  note TEXT NOT NULL,
  CONSTRAINT pk_homework PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE relaxation_logs (
  id BLOB NOT NULL CONSTRAINT ck_relaxation_logs_id_is_uuid CHECK (length(id) = 16),
  relaxation TEXT NOT NULL,
  done_on TEXT NOT NULL CONSTRAINT ck_relaxation_logs_done_on_is_day CHECK (length(done_on) = 10),
  done_at TEXT NOT NULL
    CONSTRAINT ck_relaxation_logs_done_at_is_instant
    CHECK (length(done_at) = 32 AND done_at LIKE '%+00:00'),
  tension_before INTEGER
    CONSTRAINT ck_relaxation_logs_tension_before_range CHECK (tension_before BETWEEN 0 AND 10),
  tension_after INTEGER
    CONSTRAINT ck_relaxation_logs_tension_after_range CHECK (tension_after BETWEEN 0 AND 10),
  CONSTRAINT pk_relaxation_logs PRIMARY KEY (id)
) STRICT
""",
    "CREATE INDEX ix_relaxation_logs_done_on ON relaxation_logs (done_on)",
    """
CREATE TABLE session_answers (
  id BLOB NOT NULL CONSTRAINT ck_session_answers_id_is_uuid CHECK (length(id) = 16),
  session TEXT NOT NULL,
  block TEXT NOT NULL,
  content_version INTEGER NOT NULL
    CONSTRAINT ck_session_answers_content_version_range CHECK (content_version >= 1),
  answered_at TEXT NOT NULL
    CONSTRAINT ck_session_answers_answered_at_is_instant
    CHECK (length(answered_at) = 32 AND answered_at LIKE '%+00:00'),
  text TEXT NOT NULL,
  picked TEXT NOT NULL,
  rating INTEGER CONSTRAINT ck_session_answers_rating_range CHECK (rating BETWEEN 0 AND 10),
  amount TEXT,
  CONSTRAINT pk_session_answers PRIMARY KEY (id),
  CONSTRAINT uq_session_answers_session_block_content_version
    UNIQUE (session, block, content_version)
) STRICT
""",
    """
CREATE TABLE session_progress (
  id BLOB NOT NULL CONSTRAINT ck_session_progress_id_is_uuid CHECK (length(id) = 16),
  session TEXT NOT NULL,
  started_on TEXT NOT NULL
    CONSTRAINT ck_session_progress_started_on_is_day CHECK (length(started_on) = 10),
  opened_at TEXT NOT NULL
    CONSTRAINT ck_session_progress_opened_at_is_instant
    CHECK (length(opened_at) = 32 AND opened_at LIKE '%+00:00'),
  screen TEXT NOT NULL,
  finished_on TEXT
    CONSTRAINT ck_session_progress_finished_on_is_day CHECK (length(finished_on) = 10),
  CONSTRAINT pk_session_progress PRIMARY KEY (id),
  CONSTRAINT uq_session_progress_session UNIQUE (session)
) STRICT
""",
    """
CREATE TABLE staying_well_plans (
  id BLOB NOT NULL CONSTRAINT ck_staying_well_plans_id_is_uuid CHECK (length(id) = 16),
  written_on TEXT NOT NULL
    CONSTRAINT ck_staying_well_plans_written_on_is_day CHECK (length(written_on) = 10),
  written_at TEXT NOT NULL
    CONSTRAINT ck_staying_well_plans_written_at_is_instant
    CHECK (length(written_at) = 32 AND written_at LIKE '%+00:00'),
  keep_doing TEXT NOT NULL,
  warning_signs TEXT NOT NULL,
  next_goals TEXT NOT NULL,
  who_helps TEXT NOT NULL,
  hard_times TEXT NOT NULL,
  CONSTRAINT pk_staying_well_plans PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE thought_records (
  id BLOB NOT NULL CONSTRAINT ck_thought_records_id_is_uuid CHECK (length(id) = 16),
  made_on TEXT NOT NULL CONSTRAINT ck_thought_records_made_on_is_day CHECK (length(made_on) = 10),
  made_at TEXT NOT NULL
    CONSTRAINT ck_thought_records_made_at_is_instant
    CHECK (length(made_at) = 32 AND made_at LIKE '%+00:00'),
  situation TEXT NOT NULL,
  thought TEXT NOT NULL,
  feelings TEXT NOT NULL,
  feeling_percent INTEGER
    CONSTRAINT ck_thought_records_feeling_percent_range CHECK (feeling_percent BETWEEN 0 AND 100),
  styles TEXT NOT NULL,
  evidence_for TEXT NOT NULL,
  evidence_against TEXT NOT NULL,
  balanced_thought TEXT NOT NULL,
  feeling_after_percent INTEGER
    CONSTRAINT ck_thought_records_feeling_after_percent_range
    CHECK (feeling_after_percent BETWEEN 0 AND 100),
  will_do TEXT NOT NULL,
  is_short INTEGER NOT NULL
    CONSTRAINT ck_thought_records_is_short_is_flag CHECK (is_short IN (0, 1)),
  deleted_at TEXT
    CONSTRAINT ck_thought_records_deleted_at_is_instant
    CHECK (length(deleted_at) = 32 AND deleted_at LIKE '%+00:00'),
  CONSTRAINT pk_thought_records PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE check_ins (
  id BLOB NOT NULL CONSTRAINT ck_check_ins_id_is_uuid CHECK (length(id) = 16),
  plan_id BLOB NOT NULL,
  position INTEGER NOT NULL CONSTRAINT ck_check_ins_position_range CHECK (position >= 0),
  kind TEXT NOT NULL,
  due_on TEXT NOT NULL CONSTRAINT ck_check_ins_due_on_is_day CHECK (length(due_on) = 10),
  done_on TEXT CONSTRAINT ck_check_ins_done_on_is_day CHECK (length(done_on) = 10),
  note TEXT NOT NULL,
  CONSTRAINT pk_check_ins PRIMARY KEY (id),
  CONSTRAINT uq_check_ins_plan_id_kind UNIQUE (plan_id, kind),
  CONSTRAINT fk_check_ins_plan_id FOREIGN KEY(plan_id)
    REFERENCES staying_well_plans (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
)


def upgrade(connection: Any) -> None:  # noqa: ANN401
    """Make the programme's tables beside those of version 1."""
    for statement in STATEMENTS:
        connection.execute(statement)
