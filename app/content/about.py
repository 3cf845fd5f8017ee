"""The shape of ``about.toml``: what this is and is not, and the evidence, in patients' words."""

from dataclasses import dataclass

from app.content.schema import Document, Section


@dataclass(frozen=True, kw_only=True)
class About(Document):
    """The About page."""

    title: str
    sections: tuple[Section, ...]
    stale_banner: str
    sources_title: str
