"""One page to print or keep: a plan in the patient's words, as a file that any browser opens.

It stands alone: no script, no picture, nothing that is fetched. The file's own policy forbids all
of that, whatever is written in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
@page { size: A4; margin: 16mm 18mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 20px 40px; max-width: 44rem; background: #fff; color: #1f2d2b;
  font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; color: #0e6b66; }
h2 { margin: 0 0 .2rem; font-size: 1.2rem; line-height: 1.3; }
section { margin-top: 1.1rem; padding-top: .9rem; border-top: 1px solid #8a8579; }
p, li { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
ol { margin: 0; padding-inline-start: 1.6rem; }
.day { color: #55635f; }
footer { margin-top: 1.4rem; padding: .8rem 1rem; border: 2px solid #1f2d2b; border-radius: 10px; }
@media print {
  body { padding: 0; max-width: none; font-size: 13pt; }
  h1 { font-size: 22pt; }
  h2 { font-size: 15pt; }
  section, footer { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""
_UNSEEN = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Signs that steer machines and show nothing; a page may not hold them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePart:
    """A heading and what the patient wrote under it."""

    heading: str
    texts: Sequence[str]
    is_list: bool = False
    """Numbered, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """What stands on the page."""

    title: str
    day: str
    """When it was written, in words."""
    parts: Sequence[PagePart]
    footer: str
    language: str
    """As a tag, such as ``en``."""
    is_right_to_left: bool = False


def write(page: PlanPage) -> bytes:
    """Return the page as an HTML file in UTF-8; every word in it is only a word."""
    direction = "rtl" if page.is_right_to_left else "ltr"
    title = _words(page.title)
    lines = [
        "<!doctype html>",
        f'<html lang="{_words(page.language)}" dir="{direction}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
        f'<p class="day">{_words(page.day)}</p>',
        *(line for part in page.parts for line in _part(part)),
        "</main>",
        f"<footer><p>{_words(page.footer)}</p></footer>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _part(part: PagePart) -> Iterable[str]:
    texts = [_words(text.strip()) for text in part.texts if text.strip()]
    if not texts:
        return
    yield "<section>"
    yield f"<h2>{_words(part.heading)}</h2>"
    if part.is_list:
        yield "<ol>"
        yield from (f'<li dir="auto">{text}</li>' for text in texts)
        yield "</ol>"
    else:
        yield from (f'<p dir="auto">{text}</p>' for text in texts)
    yield "</section>"


def _words(text: str) -> str:
    """Return the text as the page may hold it: no tag, no unseen sign, lines as they were."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN)
    return escape(plain, quote=True)
