"""Keeping a clinic's pack of content; whether it may be used is decided before it comes here."""

from uuid import uuid4

from app.domain.clinic_pack import ClinicPack
from app.services.clock import Clock
from app.services.records import Records, UnitOfWork


class ClinicPackService:
    """Keeps the pack in use, or none."""

    def __init__(self, records: Records, clock: Clock) -> None:
        """Remember the parts."""
        self._records = records
        self._clock = clock

    async def kept(self) -> ClinicPack | None:
        """Return the pack in use; ``None`` while the built-in content is.

        Raises:
            StorageError: The records cannot be read.
        """
        return await self._records.read(_kept)

    async def keep(self, name: str, version: int, content: bytes) -> ClinicPack:
        """Keep a pack that was checked, in place of the one before.

        Raises:
            StorageError: The device did not keep it.
        """
        pack = ClinicPack(
            id=uuid4(), name=name, version=version, content=content, added_at=self._clock.now()
        )
        await self._records.write(lambda work: work.clinic_packs.put(pack))
        return pack

    async def bring_back(self, pack: ClinicPack) -> None:
        """Keep a pack that was removed, as it was.

        Raises:
            StorageError: The device did not keep it.
        """
        await self._records.write(lambda work: work.clinic_packs.put(pack))

    async def remove(self) -> ClinicPack | None:
        """Go back to the built-in content; return the pack that was in use.

        Raises:
            StorageError: The device did not keep that.
        """

        def job(work: UnitOfWork) -> ClinicPack | None:
            pack = _kept(work)
            if pack is not None:
                work.clinic_packs.remove(pack.id)
            return pack

        return await self._records.write(job)


def _kept(work: UnitOfWork) -> ClinicPack | None:
    return next(iter(work.clinic_packs.all()), None)
