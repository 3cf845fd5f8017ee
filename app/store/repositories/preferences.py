"""The patient's preferences, and their half-typed forms."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from app.domain.preferences import Preferences
from app.services.records import JsonValue
from app.store.mapping.edge import storable
from app.store.mapping.preferences import from_preferences, to_preferences
from app.store.repositories.reading import columns, put_row
from app.store.rows import PreferencesRow
from app.store.tables import drafts, preferences, preferences_parts

DRAFT_VERSION = 1
"""How a draft is written: a JSON object. Drafts of another version are left alone, unread."""


class SqlPreferences:
    """The patient's preferences: always one."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def read(self) -> Preferences:
        """Return them, or the defaults."""
        query = select(*columns(preferences, PreferencesRow._fields))
        row = self.connection.execute(query).one_or_none()
        if row is None:
            return Preferences()
        parts = self.connection.scalars(select(preferences_parts.c.part))
        return to_preferences(PreferencesRow._make(row), parts)

    def put(self, preferences_: Preferences) -> None:
        """Keep them."""
        row = from_preferences(preferences_)
        put_row(self.connection, preferences, {"id": 1, **row._asdict()})
        self.connection.execute(delete(preferences_parts))
        parts = [{"part": part.value} for part in sorted(preferences_.parts)]
        if parts:
            self.connection.execute(insert(preferences_parts), parts)


class SqlDrafts:
    """Half-typed forms, so that a killed app loses nothing."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def names(self) -> Sequence[str]:
        """Return the names of the forms that have a draft, in order of name."""
        known = select(drafts.c.name).where(drafts.c.version == DRAFT_VERSION)
        return self.connection.scalars(known.order_by(drafts.c.name)).all()

    def read(self, name: str) -> dict[str, JsonValue] | None:
        """Return the draft of that form."""
        known = (drafts.c.name == storable(name)) & (drafts.c.version == DRAFT_VERSION)
        body = self.connection.scalar(select(drafts.c.body).where(known))
        return None if body is None else dict(json.loads(body))

    def put(self, name: str, body: dict[str, JsonValue]) -> None:
        """Keep the draft; the last one wins."""
        text = storable(json.dumps(body, ensure_ascii=False))
        put_row(
            self.connection,
            drafts,
            {"name": storable(name), "version": DRAFT_VERSION, "body": text},
        )

    def drop(self, name: str) -> None:
        """Forget the draft."""
        self.connection.execute(delete(drafts).where(drafts.c.name == storable(name)))
