"""Two languages that nobody speaks, made from the English sentences in the code.

``en-XA`` is longer and full of accents, so a sentence that is not translated, or has no room, is
seen at once. ``en-XB`` is written from right to left.
"""

import re
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

APP = Path(__file__).parents[1] / "app"
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéîñóúýÁÇÉÎÑÓÚÝ")
PLACEHOLDER = re.compile(r"(%\(\w+\)[sd]|%%)")
RIGHT_TO_LEFT_OVERRIDE, POP = "\u202e", "\u202c"


def sentences() -> Catalog:
    """Return every sentence of the app, as the extractor finds it."""
    catalog = Catalog(fuzzy=False)
    for name, line, message, comments, context in extract_from_dir(
        APP,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
    ):
        catalog.add(message, locations=[(name, line)], auto_comments=comments, context=context)
    return catalog


def forms(message: Message) -> tuple[str, ...]:
    """Return the sentence, or its forms for one and for many."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def longer(text: str) -> str:
    """Return the text with accents, a third longer, in brackets."""
    accented = _outside_placeholders(text, lambda part: part.translate(ACCENTS))
    return f"[{accented}{'·' * (len(text) // 3)}]"


def right_to_left(text: str) -> str:
    """Return the text as it would run from right to left."""
    return _outside_placeholders(
        text, lambda part: f"{RIGHT_TO_LEFT_OVERRIDE}{part}{POP}" if part.strip() else part
    )


def _outside_placeholders(text: str, change: Callable[[str], str]) -> str:
    parts = PLACEHOLDER.split(text)
    return "".join(part if PLACEHOLDER.fullmatch(part) else change(part) for part in parts)


def write_catalogues(folder: Path) -> Path:
    """Write both languages as the app reads them; return the folder."""
    for language, change in {"en-XA": longer, "en-XB": right_to_left}.items():
        catalog = Catalog(fuzzy=False)
        for message in sentences():
            if not message.id:
                continue
            changed = tuple(change(form) for form in forms(message))
            catalog.add(
                message.id,
                changed if message.pluralizable else changed[0],
                context=message.context,
            )
        path = folder / language / "backskills.mo"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_mo(file, catalog)
    return folder
