"""Version 1: the patient's records as they were first kept."""

from typing import Any

STATEMENTS = (
    """
CREATE TABLE activities (
  id BLOB NOT NULL CONSTRAINT ck_activities_id_is_uuid CHECK (length(id) = 16),
  name TEXT NOT NULL,
  unit TEXT NOT NULL
    CONSTRAINT ck_activities_unit_known
    CHECK (unit IN ('minutes', 'steps', 'repetitions', 'metres')),
  made_on TEXT NOT NULL CONSTRAINT ck_activities_made_on_is_day CHECK (length(made_on) = 10),
  made_at TEXT NOT NULL
    CONSTRAINT ck_activities_made_at_is_instant
    CHECK (length(made_at) = 32 AND made_at LIKE '%+00:00'),
  deleted_at TEXT
    CONSTRAINT ck_activities_deleted_at_is_instant
    CHECK (length(deleted_at) = 32 AND deleted_at LIKE '%+00:00'),
  CONSTRAINT pk_activities PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE diary_entries (
  id BLOB NOT NULL CONSTRAINT ck_diary_entries_id_is_uuid CHECK (length(id) = 16),
  day_on TEXT NOT NULL CONSTRAINT ck_diary_entries_day_on_is_day CHECK (length(day_on) = 10),
  written_on TEXT NOT NULL
    CONSTRAINT ck_diary_entries_written_on_is_day CHECK (length(written_on) = 10),
  written_at TEXT NOT NULL
    CONSTRAINT ck_diary_entries_written_at_is_instant
    CHECK (length(written_at) = 32 AND written_at LIKE '%+00:00'),
  pain INTEGER NOT NULL CONSTRAINT ck_diary_entries_pain_range CHECK (pain BETWEEN 0 AND 10),
  against_plan TEXT
    CONSTRAINT ck_diary_entries_against_plan_known
    CHECK (against_plan IN ('less', 'as_planned', 'more')),
  interference INTEGER
    CONSTRAINT ck_diary_entries_interference_range CHECK (interference BETWEEN 0 AND 10),
  mood INTEGER CONSTRAINT ck_diary_entries_mood_range CHECK (mood BETWEEN 0 AND 10),
  note TEXT NOT NULL,
  sleep INTEGER CONSTRAINT ck_diary_entries_sleep_range CHECK (sleep BETWEEN 0 AND 10),
  medicines TEXT NOT NULL,
  triggers TEXT NOT NULL,
  regions TEXT NOT NULL,
  is_flare_up INTEGER NOT NULL
    CONSTRAINT ck_diary_entries_is_flare_up_is_flag CHECK (is_flare_up IN (0, 1)),
  one_thing TEXT NOT NULL,
  new_symptom INTEGER NOT NULL
    CONSTRAINT ck_diary_entries_new_symptom_is_flag CHECK (new_symptom IN (0, 1)),
  deleted_at TEXT
    CONSTRAINT ck_diary_entries_deleted_at_is_instant
    CHECK (length(deleted_at) = 32 AND deleted_at LIKE '%+00:00'),
  CONSTRAINT pk_diary_entries PRIMARY KEY (id)
) STRICT
""",
    """
CREATE INDEX ix_diary_entries_bin ON diary_entries (deleted_at)
  WHERE deleted_at IS NOT NULL
""",
    """
CREATE INDEX ix_diary_entries_history ON diary_entries (day_on, written_at, id)
  WHERE deleted_at IS NULL
""",
    """
CREATE TABLE drafts (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT pk_drafts PRIMARY KEY (name)
) WITHOUT ROWID, STRICT
""",
    """
CREATE TABLE flare_ups (
  id BLOB NOT NULL CONSTRAINT ck_flare_ups_id_is_uuid CHECK (length(id) = 16),
  started_on TEXT NOT NULL
    CONSTRAINT ck_flare_ups_started_on_is_day CHECK (length(started_on) = 10),
  ended_on TEXT CONSTRAINT ck_flare_ups_ended_on_is_day CHECK (length(ended_on) = 10),
  CONSTRAINT pk_flare_ups PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE preferences (
  id INTEGER NOT NULL CONSTRAINT ck_preferences_only_one CHECK (id = 1),
  text_scale REAL NOT NULL
    CONSTRAINT ck_preferences_text_scale_range CHECK (text_scale BETWEEN 1 AND 2),
  theme TEXT NOT NULL
    CONSTRAINT ck_preferences_theme_known
    CHECK (theme IN ('system', 'light', 'dark', 'high_contrast')),
  less_motion INTEGER NOT NULL
    CONSTRAINT ck_preferences_less_motion_is_flag CHECK (less_motion IN (0, 1)),
  language TEXT NOT NULL,
  week_starts_on INTEGER NOT NULL
    CONSTRAINT ck_preferences_week_starts_on_range CHECK (week_starts_on BETWEEN 0 AND 6),
  region TEXT NOT NULL,
  lock_after_minutes INTEGER NOT NULL
    CONSTRAINT ck_preferences_lock_after_minutes_range CHECK (lock_after_minutes >= 0),
  is_adult INTEGER CONSTRAINT ck_preferences_is_adult_is_flag CHECK (is_adult IN (0, 1)),
  pain_duration TEXT
    CONSTRAINT ck_preferences_pain_duration_known
    CHECK (pain_duration IN ('under_six_weeks', 'six_weeks_or_more')),
  welcomed_at TEXT
    CONSTRAINT ck_preferences_welcomed_at_is_instant
    CHECK (length(welcomed_at) = 32 AND welcomed_at LIKE '%+00:00'),
  last_saved_copy_at TEXT
    CONSTRAINT ck_preferences_last_saved_copy_at_is_instant
    CHECK (length(last_saved_copy_at) = 32 AND last_saved_copy_at LIKE '%+00:00'),
  CONSTRAINT pk_preferences PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE preferences_parts (
  part TEXT NOT NULL,
  CONSTRAINT pk_preferences_parts PRIMARY KEY (part)
) WITHOUT ROWID, STRICT
""",
    """
CREATE TABLE red_flag_checks (
  id BLOB NOT NULL CONSTRAINT ck_red_flag_checks_id_is_uuid CHECK (length(id) = 16),
  asked_at TEXT NOT NULL
    CONSTRAINT ck_red_flag_checks_asked_at_is_instant
    CHECK (length(asked_at) = 32 AND asked_at LIKE '%+00:00'),
  asked_on TEXT NOT NULL
    CONSTRAINT ck_red_flag_checks_asked_on_is_day CHECK (length(asked_on) = 10),
  occasion TEXT NOT NULL
    CONSTRAINT ck_red_flag_checks_occasion_known
    CHECK (occasion IN ('first_run', 'flare_up', 'new_symptom', 'get_help', 'asked_again')),
  rather_not_say INTEGER NOT NULL
    CONSTRAINT ck_red_flag_checks_rather_not_say_is_flag CHECK (rather_not_say IN (0, 1)),
  urgency TEXT NOT NULL
    CONSTRAINT ck_red_flag_checks_urgency_known
    CHECK (urgency IN ('none', 'soon', 'today', 'emergency')),
  content_version INTEGER NOT NULL,
  CONSTRAINT pk_red_flag_checks PRIMARY KEY (id)
) STRICT
""",
    "CREATE INDEX ix_red_flag_checks_asked_at ON red_flag_checks (asked_at)",
    """
CREATE TABLE goals (
  id BLOB NOT NULL CONSTRAINT ck_goals_id_is_uuid CHECK (length(id) = 16),
  made_on TEXT NOT NULL CONSTRAINT ck_goals_made_on_is_day CHECK (length(made_on) = 10),
  made_at TEXT NOT NULL
    CONSTRAINT ck_goals_made_at_is_instant CHECK (length(made_at) = 32 AND made_at LIKE '%+00:00'),
  matters TEXT NOT NULL,
  doing TEXT NOT NULL,
  measure TEXT NOT NULL,
  when_where TEXT NOT NULL,
  if_plan TEXT NOT NULL,
  then_plan TEXT NOT NULL,
  confidence INTEGER CONSTRAINT ck_goals_confidence_range CHECK (confidence BETWEEN 0 AND 10),
  barrier TEXT NOT NULL,
  way_round TEXT NOT NULL,
  review_on TEXT CONSTRAINT ck_goals_review_on_is_day CHECK (length(review_on) = 10),
  activity_id BLOB,
  deleted_at TEXT
    CONSTRAINT ck_goals_deleted_at_is_instant
    CHECK (length(deleted_at) = 32 AND deleted_at LIKE '%+00:00'),
  CONSTRAINT pk_goals PRIMARY KEY (id),
  CONSTRAINT fk_goals_activity_id FOREIGN KEY(activity_id)
    REFERENCES activities (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_goals_activity_id ON goals (activity_id)",
    """
CREATE TABLE pacing_plans (
  id BLOB NOT NULL CONSTRAINT ck_pacing_plans_id_is_uuid CHECK (length(id) = 16),
  activity_id BLOB NOT NULL,
  made_at TEXT NOT NULL
    CONSTRAINT ck_pacing_plans_made_at_is_instant
    CHECK (length(made_at) = 32 AND made_at LIKE '%+00:00'),
  started_on TEXT NOT NULL
    CONSTRAINT ck_pacing_plans_started_on_is_day CHECK (length(started_on) = 10),
  rule TEXT NOT NULL
    CONSTRAINT ck_pacing_plans_rule_known
    CHECK (rule IN ('three_tries', 'good_and_bad_day', 'under_tolerance')),
  baseline TEXT NOT NULL,
  growth_percent TEXT NOT NULL,
  usable_step TEXT NOT NULL,
  ceiling TEXT,
  ended_on TEXT CONSTRAINT ck_pacing_plans_ended_on_is_day CHECK (length(ended_on) = 10),
  CONSTRAINT pk_pacing_plans PRIMARY KEY (id),
  CONSTRAINT fk_pacing_plans_activity_id FOREIGN KEY(activity_id)
    REFERENCES activities (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_pacing_plans_activity_id ON pacing_plans (activity_id)",
    """
CREATE TABLE quota_ticks (
  id BLOB NOT NULL CONSTRAINT ck_quota_ticks_id_is_uuid CHECK (length(id) = 16),
  activity_id BLOB NOT NULL,
  done_on TEXT NOT NULL CONSTRAINT ck_quota_ticks_done_on_is_day CHECK (length(done_on) = 10),
  against_plan TEXT NOT NULL
    CONSTRAINT ck_quota_ticks_against_plan_known
    CHECK (against_plan IN ('less', 'as_planned', 'more')),
  quota TEXT NOT NULL,
  amount TEXT,
  CONSTRAINT pk_quota_ticks PRIMARY KEY (id),
  CONSTRAINT uq_quota_ticks_activity_id_done_on UNIQUE (activity_id, done_on),
  CONSTRAINT fk_quota_ticks_activity_id FOREIGN KEY(activity_id)
    REFERENCES activities (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_quota_ticks_done_on ON quota_ticks (done_on)",
    """
CREATE TABLE red_flag_ticks (
  check_id BLOB NOT NULL,
  question TEXT NOT NULL,
  CONSTRAINT pk_red_flag_ticks PRIMARY KEY (check_id, question),
  CONSTRAINT fk_red_flag_ticks_check_id FOREIGN KEY(check_id)
    REFERENCES red_flag_checks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT
""",
    """
CREATE TABLE trials (
  id BLOB NOT NULL CONSTRAINT ck_trials_id_is_uuid CHECK (length(id) = 16),
  activity_id BLOB NOT NULL,
  tried_on TEXT NOT NULL CONSTRAINT ck_trials_tried_on_is_day CHECK (length(tried_on) = 10),
  amount TEXT NOT NULL,
  occasion TEXT NOT NULL
    CONSTRAINT ck_trials_occasion_known
    CHECK (occasion IN ('try', 'good_day', 'bad_day', 'tolerance')),
  CONSTRAINT pk_trials PRIMARY KEY (id),
  CONSTRAINT fk_trials_activity_id FOREIGN KEY(activity_id)
    REFERENCES activities (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_trials_activity_id ON trials (activity_id)",
    """
CREATE TABLE goal_reviews (
  id BLOB NOT NULL CONSTRAINT ck_goal_reviews_id_is_uuid CHECK (length(id) = 16),
  goal_id BLOB NOT NULL,
  position INTEGER NOT NULL CONSTRAINT ck_goal_reviews_position_range CHECK (position >= 0),
  reviewed_on TEXT NOT NULL
    CONSTRAINT ck_goal_reviews_reviewed_on_is_day CHECK (length(reviewed_on) = 10),
  outcome TEXT NOT NULL
    CONSTRAINT ck_goal_reviews_outcome_known
    CHECK (outcome IN ('achieved', 'partly', 'not_yet', 'changed')),
  learned TEXT NOT NULL,
  CONSTRAINT pk_goal_reviews PRIMARY KEY (id),
  CONSTRAINT fk_goal_reviews_goal_id FOREIGN KEY(goal_id)
    REFERENCES goals (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_goal_reviews_goal_id ON goal_reviews (goal_id)",
    """
CREATE TABLE goal_steps (
  id BLOB NOT NULL CONSTRAINT ck_goal_steps_id_is_uuid CHECK (length(id) = 16),
  goal_id BLOB NOT NULL,
  position INTEGER NOT NULL CONSTRAINT ck_goal_steps_position_range CHECK (position >= 0),
  text TEXT NOT NULL,
  done_on TEXT CONSTRAINT ck_goal_steps_done_on_is_day CHECK (length(done_on) = 10),
  CONSTRAINT pk_goal_steps PRIMARY KEY (id),
  CONSTRAINT fk_goal_steps_goal_id FOREIGN KEY(goal_id)
    REFERENCES goals (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "CREATE INDEX ix_goal_steps_goal_id ON goal_steps (goal_id)",
)


def upgrade(connection: Any) -> None:  # noqa: ANN401
    """Make the tables in an empty file."""
    for statement in STATEMENTS:
        connection.execute(statement)
