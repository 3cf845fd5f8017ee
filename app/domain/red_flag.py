"""Red flags: signs that need care now, and what an answer to the questions about them means.

The questions, their levels and every word are content (``assets/content/<lang>/safety.toml``);
here stand only the rules, for a clinician to read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from functools import total_ordering
from uuid import UUID


@total_ordering
class Urgency(Enum):
    """How soon care is needed; the more urgent is the greater, so ``max`` finds the answer.

    Source: the four answers of the NHS pages on back pain and sciatica (``nhs-back-pain``,
    ``nhs-sciatica`` in ``assets/content/sources.toml``).
    """

    NONE = "none"
    """Nothing was ticked. This never means that all is well."""
    SOON = "soon"
    """See a GP or therapist; some signs within days."""
    TODAY = "today"
    """Urgent advice today."""
    EMERGENCY = "emergency"
    """The emergency number or an emergency department, now."""

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Urgency):
            return NotImplemented
        order = list(Urgency)
        return order.index(self) < order.index(other)

    def __str__(self) -> str:
        return self.value

    @property
    def is_urgent(self) -> bool:
        """Tell whether care is needed today or now."""
        return self >= Urgency.TODAY


class Occasion(StrEnum):
    """Why the questions were asked."""

    FIRST_RUN = "first_run"
    FLARE_UP = "flare_up"
    NEW_SYMPTOM = "new_symptom"
    GET_HELP = "get_help"
    ASKED_AGAIN = "asked_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagCheck:
    """One round of the safety questions, as it was answered. Never changed afterwards."""

    id: UUID
    asked_at: datetime
    """The UTC instant of the answer."""
    asked_on: date
    """The local day of the answer."""
    occasion: Occasion
    ticked: frozenset[str] = frozenset()
    """Ids of the ticked questions; ids that this version does not know are kept."""
    rather_not_say: bool = False
    """At least one list was left unanswered on purpose; the other lists may hold ticks."""
    urgency: Urgency = Urgency.NONE
    """What the answer meant on the day, by the content of that day."""
    content_version: int = 0
    """Version of ``safety.toml`` that asked; 0 when unknown."""


def urgency_of(ticked: Iterable[str], level_by_id: Mapping[str, Urgency]) -> Urgency:
    """Return the most urgent level among the ticked questions; one sign is enough.

    An id without a level counts as an emergency: a sign that cannot be placed is not played down.
    """
    return max(
        (level_by_id.get(question, Urgency.EMERGENCY) for question in ticked),
        default=Urgency.NONE,
    )


def last_of(checks: Iterable[RedFlagCheck]) -> RedFlagCheck | None:
    """Return the latest check, or ``None``."""
    return max(checks, key=lambda check: check.asked_at, default=None)


def pauses_pacing(checks: Iterable[RedFlagCheck], on: date) -> bool:
    """Tell whether exercise and pacing rest on this local day.

    One emergency or same-day answer pauses the whole local day, whatever is answered later that
    day. A ``SOON`` answer does not pause: pain that lasts for weeks and gets in the way is what
    the programme is for, and a pause until the visit would keep most people from it.
    """
    return any(check.asked_on == on and check.urgency.is_urgent for check in checks)


def asks_again(checks: Iterable[RedFlagCheck], on: date, soon_again_days: int) -> bool:
    """Tell whether the questions come back at this opening.

    Args:
        checks: All checks, or at least the latest; any order.
        on: The local day of the opening.
        soon_again_days: Days after which a ``SOON`` answer is asked again; content.

    Returns:
        ``True`` after an emergency, same-day or rather-not-say answer, after a ``SOON`` answer of
        ``soon_again_days`` ago or more, and when the questions were never answered.
    """
    last = last_of(checks)
    if last is None or last.rather_not_say or last.urgency.is_urgent:
        return True
    return last.urgency is Urgency.SOON and on - last.asked_on >= timedelta(days=soon_again_days)
