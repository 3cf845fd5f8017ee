"""Small SQL that several repositories share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Delete,
    Insert,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert


def columns(table: Table, fields: Iterable[str]) -> list[Column[Any]]:
    """Return the columns of a row class, in its order."""
    return [table.c[field] for field in fields]


@cache
def _upsert(table: Table, names: tuple[str, ...]) -> Insert:
    # Made once: building a statement costs more than running it.
    keys = list(table.primary_key.columns)
    statement = upsert(table)
    changed = {name: statement.excluded[name] for name in names if table.c[name] not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


@cache
def _delete_owned(table: Table, owner: str) -> Delete:
    return delete(table).where(table.c[owner] == bindparam("owner_id"))


@cache
def _delete_others(table: Table, names: tuple[str, ...]) -> Delete:
    same = [table.c[name] == bindparam(f"same_{name}") for name in names]
    return delete(table).where(*same, table.c.id != bindparam("kept_id"))


def drop_others(
    connection: Connection, table: Table, names: tuple[str, ...], values: Mapping[str, object]
) -> None:
    """Remove the rows that have the same values in these columns and another id."""
    same = {f"same_{name}": values[name] for name in names}
    connection.execute(_delete_others(table, names), {**same, "kept_id": values["id"]})


def put_row(connection: Connection, table: Table, values: dict[str, object]) -> None:
    """Insert the values, or replace those of the row with the same key; other columns stay."""
    connection.execute(_upsert(table, tuple(values)), values)


def replace_owned(
    connection: Connection, owner: Column[bytes], owner_id: bytes, rows: list[dict[str, Any]]
) -> None:
    """Replace everything that a record owns in the table of ``owner``."""
    connection.execute(_delete_owned(owner.table, owner.name), {"owner_id": owner_id})
    if rows:
        connection.execute(insert(owner.table), rows)


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
