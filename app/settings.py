"""Where things lie; read once, never changed."""

from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Settings:
    """The folders of one start of the app."""

    data: Path
    """The database, its lock and nothing else of the patient's."""
    backups: Path | None
    """Dated backups; ``None`` where the app cannot keep files outside its own storage."""
    assets: Path
    """Content, pictures, fonts and catalogues."""

    @property
    def content(self) -> Path:
        """Folder of the content files."""
        return self.assets / "content"

    @property
    def catalogues(self) -> Path:
        """Folder of the translated sentences."""
        return self.assets / "locales"

    @property
    def database(self) -> Path:
        """The patient's records."""
        return self.data / "backskills.db"
