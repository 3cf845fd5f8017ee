"""What version 3 added to the stored files. Written down once, and never changed after.

``python -m tests.migrations.stored_3`` writes the file; see ``tests.migrations.stored``.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from app.domain.clinic_pack import ClinicPack
from app.services.records import UnitOfWork
from app.store.open import open_records
from tests.migrations import stored_2
from tests.migrations.stored import AT, FILES

PACK = ClinicPack(
    id=UUID(int=40),
    name="Rückenschule 🙂",
    version=7,
    content=b"PK\x00\xff not a real zip",
    added_at=AT,
)


def put_all(unit: UnitOfWork) -> None:
    """Put everything of version 2, and what is above."""
    stored_2.put_all(unit)
    unit.clinic_packs.put(PACK)


def look_at_everything(unit: UnitOfWork) -> dict[str, Any]:
    """Return all that version 3 added."""
    return {"packs": unit.clinic_packs.all()}


EVERYTHING: Mapping[str, list[Any]] = {"packs": [PACK]}


async def write_file(path: Path) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    records = open_records(path)
    await records.write(put_all)
    await records.close()


if __name__ == "__main__":
    asyncio.run(write_file(FILES / "v3.db"))
