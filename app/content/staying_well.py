"""The shape of ``staying_well.toml``: the plan for a year, and its check-ins."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.content.flare_up_plan import PlanPart
from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class CheckInWords(Strict):
    """One look back at the plan; ``id`` is what is stored."""

    id: str
    months: int
    """After the plan was first written."""
    title: str
    questions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StayingWellWords(Document):
    """All of ``staying_well.toml``."""

    title: str
    intro: tuple[str, ...]
    parts: tuple[PlanPart, ...]
    check_ins: tuple[CheckInWords, ...]
    print_title: str
    print_footer: str

    @cached_property
    def check_in_by_id(self) -> Mapping[str, CheckInWords]:
        """Each check-in, by its id."""
        return {one.id: one for one in self.check_ins}
