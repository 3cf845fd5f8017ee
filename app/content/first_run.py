"""The shape of ``first_run.toml`` and ``early_advice.toml``."""

from dataclasses import dataclass

from app.content.schema import Choice, Document, Section, Strict


@dataclass(frozen=True, kw_only=True)
class Asked(Strict):
    """A question with its choices."""

    id: str
    title: str
    hint: str = ""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class FirstRun(Document):
    """Words of the first screens; the safety questions come after them."""

    welcome: Section
    start_label: str
    you_title: str
    """Heading of the second screen, which asks ``age`` and ``pain_duration``."""
    age: Asked
    pain_duration: Asked
    next_label: str
    skip_label: str
    safety_intro: Section
    """Leads in the safety questions."""
    under_age: Section
    under_age_label: str
    early_advice_offer: Section
    finish: Section
    """Leads to the first diary entry."""
    finish_label: str


@dataclass(frozen=True, kw_only=True)
class EarlyAdvice(Document):
    """A short page for pain of less than six weeks."""

    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    stale_banner: str
