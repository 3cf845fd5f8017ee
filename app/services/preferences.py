"""How the patient wants the app to be."""

from app.domain.preferences import Preferences
from app.services.records import Records


class PreferenceService:
    """Reads and keeps the patient's choices."""

    def __init__(self, records: Records) -> None:
        self._records = records

    async def read(self) -> Preferences:
        """Return them, or the defaults."""
        return await self._records.read(lambda work: work.preferences.read())

    async def change(self, preferences: Preferences) -> None:
        """Keep them.

        Raises:
            StorageError: The device did not keep them.
        """
        await self._records.write(lambda work: work.preferences.put(preferences))
