"""Small SQL that several repositories share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

Values = Mapping[str, object]


def columns(table: Table, fields: Iterable[str]) -> list[Column[Any]]:
    """Return the columns of a row class, in its order."""
    return [table.c[field] for field in fields]


def put_row(connection: Connection, table: Table, values: Values) -> None:
    """Insert the values, or replace those of the row with the same key; other columns stay."""
    keys = list(table.primary_key.columns)
    statement = upsert(table)
    changed = {name: statement.excluded[name] for name in values if table.c[name] not in keys}
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=changed), [dict(values)]
    )


def replace_owned(
    connection: Connection, owner: Column[bytes], owner_id: bytes, rows: Sequence[Values]
) -> None:
    """Replace everything that a record owns in the table of ``owner``."""
    connection.execute(delete(owner.table).where(owner == owner_id))
    if rows:
        connection.execute(insert(owner.table), [dict(row) for row in rows])


def owned_by(
    connection: Connection, owner: Column[bytes], owners: Select[Any], *wanted: Column[Any]
) -> dict[bytes, list[Any]]:
    """Return what the chosen records own, by their id and in the order of the key.

    Args:
        connection: The transaction.
        owner: The column that refers to the owning record.
        owners: Selects the ids of the owning records.
        wanted: The columns to return; a single one comes without a tuple around it.
    """
    query = select(owner, *wanted).where(owner.in_(owners))
    found: dict[bytes, list[Any]] = defaultdict(list)
    for owner_id, *values in connection.execute(query.order_by(owner, *wanted)):
        found[owner_id].append(values[0] if len(wanted) == 1 else values)
    return found
