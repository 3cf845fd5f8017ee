"""Half-typed forms, so that a killed app loses nothing.

Each version of a form keeps its draft beside those of other versions: one that a newer app wrote
stays as it is, is not shown here, and is found again by the newer app.
"""

from dataclasses import dataclass

from app.services.records import JsonValue, Records, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed so far."""

    version: int
    """Version of the form that wrote it; at most the one that asks."""
    body: dict[str, JsonValue]


class DraftService:
    """Keeps the drafts of all forms but the diary, whose service keeps its own."""

    def __init__(self, records: Records) -> None:
        self._records = records

    async def read(self, form: str, version: int) -> Draft | None:
        """Return the draft of the form, the newest that this version of it understands.

        Args:
            form: A stable name.
            version: Of the form as it is now, from 1.
        """

        def job(work: UnitOfWork) -> Draft | None:
            for known in range(version, 0, -1):
                body = work.drafts.read(_key(form, known))
                if body is not None:
                    return Draft(version=known, body=body)
            return None

        return await self._records.read(job)

    async def keep(self, form: str, version: int, body: dict[str, JsonValue]) -> None:
        """Keep what was typed so far; the last one wins.

        Raises:
            StorageError: The device did not keep it.
        """
        await self._records.write(lambda work: work.drafts.put(_key(form, version), body))

    async def drop(self, form: str, version: int) -> None:
        """Forget the drafts of the form, those of newer versions aside."""

        def job(work: UnitOfWork) -> None:
            for known in range(version, 0, -1):
                work.drafts.drop(_key(form, known))

        await self._records.write(job)


def _key(form: str, version: int) -> str:
    return f"{form}/{version}"
