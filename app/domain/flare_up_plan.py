"""What the patient decided, on a good day, to do in a flare-up."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUpPlan:
    """The flare-up plan; the one written last counts."""

    id: UUID
    written_on: date
    written_at: datetime
    early_signs: str = ""
    first_things: tuple[str, ...] = ()
    """What to do first, at most three, in order."""
    pacing_step: str = ""
    """Id of the temporary pacing step in the content; empty when none was chosen."""
    way_back: str = ""
    words_to_myself: str = ""
    whom_to_call: str = ""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written in it."""
        words = (self.early_signs, self.way_back, self.words_to_myself, self.whom_to_call)
        return not any(text.strip() for text in (*words, *self.first_things, self.pacing_step))
