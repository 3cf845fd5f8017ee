"""The shape of ``diary.toml``: scales, optional parts, body regions, triggers, flare-up words."""

from dataclasses import dataclass

from app.content.schema import Choice, Document, Section, Strict


@dataclass(frozen=True, kw_only=True)
class Scale(Strict):
    """A 0 to 10 scale with words at both ends."""

    id: str
    title: str
    lowest: str
    """Words at 0."""
    highest: str
    """Words at 10."""
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class BodyRegion(Strict):
    """One place on the body, to tick in a list beside a picture."""

    id: str
    label: str
    group: str
    """Id of the group it is listed under."""


@dataclass(frozen=True, kw_only=True)
class NewSymptom(Strict):
    """The question that leads to the safety questions."""

    title: str
    hint: str
    label: str


@dataclass(frozen=True, kw_only=True)
class FlareUpWords(Strict):
    """Words of the short form for a flare-up day."""

    title: str
    intro: tuple[str, ...]
    pain_title: str
    one_thing_title: str
    one_thing_ideas: tuple[Choice, ...]
    """Offered, never filled in."""
    done_label: str
    after: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DiaryWords(Document):
    """All of ``diary.toml``."""

    scales: tuple[Scale, ...]
    against_plan_title: str
    against_plan: tuple[Choice, ...]
    """Ids as ``app.domain.diary.AgainstPlan``."""
    note_title: str
    note_hint: str
    parts: tuple[Choice, ...]
    """Ids as ``app.domain.diary.Part``; all are off at first."""
    medicines_hint: str
    region_groups: tuple[Choice, ...]
    regions: tuple[BodyRegion, ...]
    triggers: tuple[Choice, ...]
    new_symptom: NewSymptom
    flare_up: FlareUpWords
    late_entry: Section

    def scale(self, scale_id: str) -> Scale:
        """Return the scale with that id.

        Raises:
            KeyError: There is none.
        """
        return {scale.id: scale for scale in self.scales}[scale_id]

    def region_label(self, region_id: str) -> str:
        """Return the name of a body region, or the id itself when it is not known."""
        return {region.id: region.label for region in self.regions}.get(region_id, region_id)
