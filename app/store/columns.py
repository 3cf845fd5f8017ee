"""The kinds of column, each with the constraint that defends it."""

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, Text


def identity(name: str = "id", *, primary: bool = True) -> Column[bytes]:
    """Return a UUID kept as 16 bytes."""
    check = CheckConstraint(f"length({name}) = 16", name=f"{name}_is_uuid")
    return Column(name, LargeBinary, check, primary_key=primary, nullable=False)


def owner(
    name: str,
    of: str,
    *,
    on_delete: str = "CASCADE",
    primary: bool = False,
    nullable: bool = False,
    index: bool = False,
) -> Column[bytes]:
    """Return a reference to a record of the table ``of``."""
    # Deferred: a restore may bring the records in any order.
    key = ForeignKey(f"{of}.id", ondelete=on_delete, deferrable=True, initially="DEFERRED")
    return Column(name, LargeBinary, key, primary_key=primary, nullable=nullable, index=index)


def words(name: str) -> Column[str]:
    """Return a column for the patient's words; empty, never null."""
    return Column(name, Text, nullable=False)


def day(name: str, *, nullable: bool = False) -> Column[str]:
    """Return a local day."""
    return Column(
        name,
        Text,
        CheckConstraint(f"length({name}) = 10", name=f"{name}_is_day"),
        nullable=nullable,
    )


def instant(name: str, *, nullable: bool = False) -> Column[str]:
    """Return a UTC instant."""
    check = CheckConstraint(
        f"length({name}) = 32 AND {name} LIKE '%+00:00'", name=f"{name}_is_instant"
    )
    return Column(name, Text, check, nullable=nullable)


def rating(name: str, *, nullable: bool = True) -> Column[int]:
    """Return a 0 to 10 rating; null is "not recorded"."""
    check = CheckConstraint(f"{name} BETWEEN 0 AND 10", name=f"{name}_range")
    return Column(name, Integer, check, nullable=nullable)


def percent(name: str) -> Column[int]:
    """Return a strength from 0 to 100; null is "not recorded"."""
    check = CheckConstraint(f"{name} BETWEEN 0 AND 100", name=f"{name}_range")
    return Column(name, Integer, check)


def from_one(name: str) -> Column[int]:
    """Return a count or a version, from 1."""
    check = CheckConstraint(f"{name} >= 1", name=f"{name}_range")
    return Column(name, Integer, check, nullable=False)


def flag(name: str, *, nullable: bool = False) -> Column[int]:
    """Return a yes or no."""
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_is_flag"),
        nullable=nullable,
    )


def one_of(name: str, choices: Iterable[object], *, nullable: bool = False) -> Column[str]:
    """Return a choice from a closed list."""
    listed = ", ".join(f"'{choice}'" for choice in choices)
    return Column(
        name,
        Text,
        CheckConstraint(f"{name} IN ({listed})", name=f"{name}_known"),
        nullable=nullable,
    )


def position() -> Column[int]:
    """Return a place in a list, counted from 0."""
    return Column(
        "position", Integer, CheckConstraint("position >= 0", name="position_range"), nullable=False
    )
