"""The clinic's pack to its row and back."""

from uuid import UUID

from app.domain.clinic_pack import ClinicPack
from app.store.mapping.edge import from_instant, storable, to_instant
from app.store.programme_rows import ClinicPackRow


def from_clinic_pack(pack: ClinicPack) -> ClinicPackRow:
    """Return the row of the pack."""
    return ClinicPackRow(
        id=pack.id.bytes,
        only=1,
        name=storable(pack.name),
        version=pack.version,
        content=pack.content,
        added_at=from_instant(pack.added_at),
    )


def to_clinic_pack(row: ClinicPackRow) -> ClinicPack:
    """Return the pack of the row."""
    return ClinicPack(
        id=UUID(bytes=row.id),
        name=row.name,
        version=row.version,
        content=row.content,
        added_at=to_instant(row.added_at),
    )
