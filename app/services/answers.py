"""The answers of one diary entry while it is written, and the drafts that keep them."""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import cast

from app.domain.diary import AgainstPlan, DiaryEntry
from app.services.records import JsonValue

_VERSION = 1
"""Part of each draft's name: an older app leaves the drafts of a newer one alone."""
_DIARY, _FLARE_UP = "diary", "flare-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What has been answered so far; only ``pain`` makes it an entry."""

    day_on: date
    pain: int | None = None
    against_plan: AgainstPlan | None = None
    interference: int | None = None
    mood: int | None = None
    note: str = ""
    sleep: int | None = None
    medicines: str = ""
    triggers: tuple[str, ...] = ()
    regions: frozenset[str] = field(default_factory=frozenset)
    is_flare_up: bool = False
    one_thing: str = ""
    new_symptom: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing has been answered yet."""
        return self == Answers(day_on=self.day_on, is_flare_up=self.is_flare_up)

    @property
    def draft(self) -> str:
        """The name of their draft: each day has one, and one more for its flare-up form."""
        return draft_name(self.day_on, is_flare_up=self.is_flare_up)


def answers_of(entry: DiaryEntry) -> Answers:
    """Return the answers that an entry holds, for changing it."""
    return Answers(**{part.name: getattr(entry, part.name) for part in fields(Answers)})


def draft_name(day: date, *, is_flare_up: bool = False) -> str:
    """Return the name under which the answers about a day are kept."""
    return f"{_FLARE_UP if is_flare_up else _DIARY}/{_VERSION}/{day.isoformat()}"


def day_of_draft(name: str) -> date | None:
    """Return the day of a diary draft; ``None`` for the drafts of other forms."""
    form, _, rest = name.partition("/")
    version, _, day = rest.partition("/")
    if form not in (_DIARY, _FLARE_UP) or version != str(_VERSION):
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def draft_body(answers: Answers) -> dict[str, JsonValue]:
    """Return the answers as they lie in a draft."""
    body: dict[str, JsonValue] = {
        part.name: cast("JsonValue", getattr(answers, part.name)) for part in fields(answers)
    }
    body["day_on"] = answers.day_on.isoformat()
    body["triggers"] = list(answers.triggers)
    body["regions"] = [*sorted(answers.regions)]
    return body


def answers_in(body: dict[str, JsonValue]) -> Answers | None:
    """Return the answers of a draft; ``None`` when it cannot be read."""
    known = {part.name: body[part.name] for part in fields(Answers) if part.name in body}
    try:
        plan = known.get("against_plan")
        return Answers(
            **{  # type: ignore[arg-type]  # the draft is our own, and a wrong one is caught below
                **known,
                "day_on": date.fromisoformat(str(known["day_on"])),
                "against_plan": AgainstPlan(str(plan)) if plan else None,
                "triggers": tuple(cast("list[str]", known.get("triggers") or [])),
                "regions": frozenset(cast("list[str]", known.get("regions") or [])),
            }
        )
    except (KeyError, TypeError, ValueError):
        return None
