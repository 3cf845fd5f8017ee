"""The plan for staying well after the programme, with its check-ins."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """One look back at the plan; at most one of a kind in a plan."""

    id: UUID
    kind: str
    """Id of the check-in in the content, such as ``3-months``."""
    due_on: date
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StayingWellPlan:
    """The plan for staying well; the one written last counts."""

    id: UUID
    written_on: date
    written_at: datetime
    keep_doing: str = ""
    warning_signs: str = ""
    next_goals: str = ""
    who_helps: str = ""
    hard_times: str = ""
    check_ins: tuple[CheckIn, ...] = ()
    """In the order in which they are due."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written in it."""
        words = (self.keep_doing, self.warning_signs, self.next_goals, self.who_helps)
        return not any(text.strip() for text in (*words, self.hard_times))

    def due(self, today: date) -> CheckIn | None:
        """Return the latest check-in whose day has come and that was not done."""
        ready = [one for one in self.check_ins if one.done_on is None and one.due_on <= today]
        return ready[-1] if ready else None
