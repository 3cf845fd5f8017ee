"""Sentences in the patient's language; English is the language of the source."""

from gettext import GNUTranslations, NullTranslations
from pathlib import Path

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "en-XB"})
"""Languages written from right to left; ``en-XB`` is the pseudo-language of the tests."""

_current: NullTranslations = NullTranslations()
_language = "en"


def use(language: str, catalogues: Path) -> None:
    """Speak this language from now on, in the whole process: one patient, one language.

    Args:
        language: A tag such as ``en``; one without a catalogue falls back to English.
        catalogues: The folder that holds ``<language>/backskills.mo``.
    """
    global _current, _language  # noqa: PLW0603 - gettext's own convention; a language is no patient data
    try:
        with (catalogues / language / "backskills.mo").open("rb") as file:
            _current = GNUTranslations(file)
    except FileNotFoundError:
        _current, language = NullTranslations(), "en"
    _language = language


def is_right_to_left() -> bool:
    """Tell whether the language in use is written from right to left."""
    return _language in RIGHT_TO_LEFT


def language() -> str:
    """Return the tag of the language in use."""
    return _language


def _(message: str) -> str:
    """Return the sentence in the language in use."""
    return _current.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the sentence that fits the count."""
    return _current.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """Return a short word whose meaning depends on where it stands."""
    return _current.pgettext(context, message)
