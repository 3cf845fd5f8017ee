"""Where content files stand: a folder, with a clinic's own files in front of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FIRST_LANGUAGE = "en"


@dataclass(frozen=True)
class Shelf:
    """The content files of one language; files it lacks are those of the first language."""

    folder: Path
    """Holds ``sources.toml`` and one folder a language."""
    language: str = FIRST_LANGUAGE
    pack: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """A clinic's files by their name below the language, such as ``sessions/1-pain.md``.

    One with the name of a built-in file hides it; in folders one with the same id does. Its
    ``sources.toml`` adds to the sources and replaces none.
    """

    def read(self, name: str) -> bytes:
        """Return the file of that name.

        Raises:
            FileNotFoundError: There is none in any of the places.
        """
        if name in self.pack:
            return self.pack[name]
        path = self.folder / self.language / name
        if not path.is_file():
            path = self.folder / FIRST_LANGUAGE / name
        return path.read_bytes()

    def read_common(self, name: str) -> bytes:
        """Return a file that is the same in all languages; a pack never stands in front of it."""
        return (self.folder / name).read_bytes()

    def names(self, below: str) -> Sequence[str]:
        """Return the names of the files in a folder, sorted, each with its folder in front."""
        kept = (self.folder / FIRST_LANGUAGE / below).glob("*.*")
        found = {f"{below}/{path.name}" for path in kept}
        return sorted(found | {name for name in self.pack if name.startswith(f"{below}/")})
