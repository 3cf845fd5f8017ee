"""The schema's versions: numbered steps under ``PRAGMA user_version``.

A step is never changed once it was released; a new file runs them all. To add one: change
``tables.py``, write ``vNNNN.py`` with the SQL that was true that day, add it to ``upgrades``, store
an old file in ``tests/migrations/files``.
"""

from collections.abc import Callable
from typing import Any

APPLICATION_ID = 0x42536B6C
"""``BSkl`` in the file's header: this file is ours."""

LATEST = 3
"""The version that this BackSkills writes."""

Upgrade = Callable[[Any], None]
"""Takes an open DB-API connection inside a transaction."""


def upgrades() -> tuple[Upgrade, ...]:
    """Return the steps; the one at index n leads from version n to n + 1."""
    from app.store.migrations.v0001 import upgrade as to_version_1
    from app.store.migrations.v0002 import upgrade as to_version_2
    from app.store.migrations.v0003 import upgrade as to_version_3

    return (to_version_1, to_version_2, to_version_3)
