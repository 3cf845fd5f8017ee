"""Where the app runs, and what that means for the patient's records."""

from enum import StrEnum
from typing import Protocol


class HomeKind(StrEnum):
    """The three homes of the app."""

    COMPUTER = "computer"
    BROWSER = "browser"
    PHONE = "phone"


class Home(Protocol):
    """What differs by where the app runs, and nothing else."""

    kind: HomeKind

    @property
    def may_lock(self) -> bool:
        """Tell whether the database can really be encrypted here."""
        ...

    @property
    def keeps_copies(self) -> bool:
        """Tell whether dated backups are kept outside the database's folder."""
        ...

    async def is_kept(self) -> bool:
        """Tell whether the device has promised not to throw the records away."""
        ...
