"""The shape of ``programme.toml``: how the programme goes, with the numbers that decide."""

from dataclasses import dataclass

from app.content.schema import Document, Section


@dataclass(frozen=True, kw_only=True)
class ProgrammeWords(Document):
    """All of ``programme.toml``."""

    title: str
    intro: tuple[str, ...]
    assessment: str
    """Id of the session that comes before the others."""
    enough_sessions: int
    """How many sessions beside the assessment are enough of the programme."""
    enough: Section
    """Said when enough was done."""
    suggested_days: int
    """About how many days to leave between two sessions; a suggestion that holds nobody back."""
    suggestion: str
    days_between: int
    """Days that a clinic asks for between two sessions; 0 leaves it to the patient."""
    not_yet: str
    """Said while ``days_between`` holds a session back. Holds ``{day}``."""
    gap_days: int
    """From so many days without the programme on, the patient is welcomed back."""
    welcome_back: Section
    stale_banner: str
