"""Flare-ups and answers to the safety questions."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from app.domain.flare_up import FlareUp
from app.domain.red_flag import RedFlagCheck
from app.store.mapping.edge import storable
from app.store.mapping.safety import (
    from_flare_up,
    from_red_flag_check,
    to_flare_up,
    to_red_flag_check,
)
from app.store.repositories.reading import columns, owned_by, put_row
from app.store.rows import FlareUpRow, RedFlagCheckRow
from app.store.tables import flare_ups, red_flag_checks, red_flag_ticks


class SqlFlareUps:
    """Flare-ups."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def put(self, flare_up: FlareUp) -> None:
        """Add the flare-up, or replace the one with the same id."""
        put_row(self.connection, flare_ups, from_flare_up(flare_up)._asdict())

    def all(self) -> Sequence[FlareUp]:
        """Return the flare-ups, oldest first."""
        query = select(*columns(flare_ups, FlareUpRow._fields))
        found = self.connection.execute(query.order_by(flare_ups.c.started_on, flare_ups.c.id))
        return [to_flare_up(FlareUpRow._make(row)) for row in found]


class SqlRedFlagChecks:
    """Answers to the safety questions; never changed, never deleted singly."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def put(self, check: RedFlagCheck) -> None:
        """Add the check; one that is known already stays as it is."""
        row = from_red_flag_check(check)
        known = select(red_flag_checks.c.id).where(red_flag_checks.c.id == row.id)
        if self.connection.scalar(known) is not None:
            return
        self.connection.execute(insert(red_flag_checks), [row._asdict()])
        ticked = sorted({storable(question) for question in check.ticked})
        if ticked:
            self.connection.execute(
                insert(red_flag_ticks),
                [{"check_id": row.id, "question": question} for question in ticked],
            )

    def newest(self, limit: int) -> Sequence[RedFlagCheck]:
        """Return the latest checks, newest first."""
        query = select(*columns(red_flag_checks, RedFlagCheckRow._fields))
        query = query.order_by(red_flag_checks.c.asked_at.desc(), red_flag_checks.c.id.desc())
        query = query.limit(limit)
        ids = query.with_only_columns(red_flag_checks.c.id)
        ticked = owned_by(
            self.connection, red_flag_ticks.c.check_id, ids, red_flag_ticks.c.question
        )
        rows = map(RedFlagCheckRow._make, self.connection.execute(query))
        return [to_red_flag_check(row, ticked.get(row.id, ())) for row in rows]
