"""The safety page as plain HTML: read while the app loads, and without JavaScript."""

import tomllib
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

SOURCE = Path("assets", "content", "en", "safety.toml")

Table = Mapping[str, Any]
"""A table of ``safety.toml``; its shape was checked with the rest of the content."""


def safety_page(project: Path, template: str) -> str:
    """Return the page made of the same words as Get help in the app.

    The numbers of the default region come first; those of the others can be opened below.
    """
    safety = tomllib.loads((project / SOURCE).read_text(encoding="utf-8"))
    regions: Sequence[Table] = safety["regions"]
    home = next(region for region in regions if region["id"] == safety["default_region"])
    others = [region for region in regions if region is not home]
    help_page = safety["help_page"]
    checked = safety["numbers_checked_on"].strftime("%d %B %Y").lstrip("0")
    parts = [
        f"<h1>{escape(help_page['title'])}</h1>",
        *_paragraphs(help_page["intro"], home),
        *(_card(safety, card, home) for card in help_page["cards"]),
        "<h2>Where you live</h2>",
        f"<p>The numbers above are for {escape(home['name'])}.</p>",
        *(_region(region) for region in others),
        f"<p>{escape(help_page['numbers_checked'].replace('{date}', checked))}</p>",
    ]
    return template.replace("__SAFETY__", "\n".join(parts))


def _card(safety: Table, card: Table, region: Table) -> str:
    signs = [
        question["text"]
        for screen in safety["screens"]
        if screen["id"] == card.get("screen")
        for question in screen["questions"]
    ]
    items = "".join(f"<li>{escape(sign)}</li>" for sign in signs)
    return "\n".join(
        (
            f'<section class="card {escape(card["tone"])}">',
            f"<h2>{escape(_filled(card['title'], region))}</h2>",
            f"<ul>{items}</ul>" if signs else "",
            *_paragraphs(card.get("body", ()), region),
            _lines(region, card.get("lines", "")),
            "</section>",
        )
    )


def _region(region: Table) -> str:
    words = region["words"]
    emergency = f"In an emergency call {words['emergency']} or go to {words['hospital']}."
    body = _paragraphs([emergency, words["urgent"]], region)
    lines = [_lines(region, kind) for kind in ("emergency", "urgent", "talk")]
    inner = "\n".join((*body, *lines))
    return f"<details><summary>{escape(region['name'])}</summary>\n{inner}\n</details>"


def _lines(region: Table, kind: str) -> str:
    kinds = ("mental", "listening") if kind == "talk" else (kind,)
    calls = [
        f'<a class="call" href="{escape(line["href"])}">{escape(line["label"])}</a>'
        for name in kinds
        for line in region.get(name, ())
    ]
    return f"<p>{''.join(calls)}</p>" if calls else ""


def _paragraphs(texts: Sequence[str], region: Table) -> list[str]:
    return [f"<p>{escape(_filled(text, region))}</p>" for text in texts]


def _filled(text: str, region: Table) -> str:
    for name, words in region["words"].items():
        text = text.replace("{" + name + "}", words)
    return text
