"""Version 3: a clinic's pack of content."""

from typing import Any

STATEMENTS = (
    """
CREATE TABLE clinic_packs (
  id BLOB NOT NULL CONSTRAINT ck_clinic_packs_id_is_uuid CHECK (length(id) = 16),
  only INTEGER NOT NULL CONSTRAINT ck_clinic_packs_only_one CHECK (only = 1),
  name TEXT NOT NULL,
  version INTEGER NOT NULL CONSTRAINT ck_clinic_packs_version_range CHECK (version >= 1),
  content BLOB NOT NULL,
  added_at TEXT NOT NULL
    CONSTRAINT ck_clinic_packs_added_at_is_instant
    CHECK (length(added_at) = 32 AND added_at LIKE '%+00:00'),
  CONSTRAINT pk_clinic_packs PRIMARY KEY (id),
  CONSTRAINT uq_clinic_packs_only UNIQUE (only)
) STRICT
""",
)


def upgrade(connection: Any) -> None:  # noqa: ANN401
    """Make the table beside those of version 2."""
    for statement in STATEMENTS:
        connection.execute(statement)
