"""What a pack brings, in words."""

from collections.abc import Iterator, Sequence

from app.content.pack_check import Brought
from app.i18n import _


def group_words(brings: Sequence[Brought]) -> Iterator[tuple[str, Sequence[Brought]]]:
    """Yield the groups that are not empty: what they are called, and what is in each."""
    for folder, words in _folders().items():
        found = [one for one in brings if one.folder == folder]
        if found:
            yield words, found


def brought_words(one: Brought) -> str:
    """Return what is brought, and whether it takes the place of something built in."""
    name = _files().get(one.name) or one.title
    if one.is_new:
        return _("%(name)s (new)") % {"name": name}
    return _("%(name)s (instead of the built-in one)") % {"name": name}


def _folders() -> dict[str, str]:
    return {
        "sessions": _("Sessions"),
        "exercises": _("Exercises"),
        "relaxations": _("Relaxation"),
        "tips": _("Tips"),
        "": _("Words in other places"),
    }


def _files() -> dict[str, str]:
    return {
        "programme.toml": _("Programme"),
        "exercises.toml": _("Exercises"),
        "diary.toml": _("Diary"),
        "thoughts.toml": _("Thought record"),
        "flare_up_plan.toml": _("Flare-up plan"),
        "staying_well.toml": _("Staying well"),
        "evidence.toml": _("What the evidence says"),
        "glossary.toml": _("Words"),
    }
