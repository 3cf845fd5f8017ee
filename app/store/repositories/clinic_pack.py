"""The clinic's pack."""

from typing import Any

from sqlalchemy import Select, select

from app.domain.clinic_pack import ClinicPack
from app.store.mapping.clinic_pack import from_clinic_pack, to_clinic_pack
from app.store.programme_rows import ClinicPackRow
from app.store.programme_tables import clinic_packs
from app.store.repositories.kept import KeptRecords
from app.store.repositories.reading import columns


class SqlClinicPacks(KeptRecords[ClinicPack]):
    """The pack in use, or none; another one put there replaces it."""

    table = clinic_packs
    every = select(*columns(clinic_packs, ClinicPackRow._fields))
    order = ("added_at",)
    one_for = ("only",)

    def values(self, record: ClinicPack) -> dict[str, object]:
        """Return the pack's row by the names of its columns."""
        return from_clinic_pack(record)._asdict()

    def load(self, query: Select[Any]) -> list[ClinicPack]:
        """Return the packs that the query selects, in its order."""
        rows = map(ClinicPackRow._make, self.connection.execute(query))
        return [to_clinic_pack(row) for row in rows]
