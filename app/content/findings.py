"""What is wrong in the words of documents that have the right shape: found without pydantic.

``check`` uses it for what is shipped, ``pack_check`` for a clinic's pack on a patient's device.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.content import walk, wording
from app.content.crosscheck import document_faults, shelf_faults
from app.content.glossary import Glossary
from app.content.readability import Reading, read
from app.content.safety import Region, Safety
from app.content.schema import Document

MOST_GRADE = 6.0
MOST_GRADE_WITH_REASON = 7.0
MOST_WORDS_PER_SENTENCE = 15.0
FEWEST_WORDS_TO_GRADE = 10
"""The formula says nothing about shorter texts, such as labels."""
FEWEST_LETTERS = 10
"""Of the words for a picture; they are a sentence with its full stop."""


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend."""

    file: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.what}"


@dataclass(frozen=True)
class Passage:
    """One passage of text with its figures."""

    name: str
    """Of the document."""
    place: str
    reading: Reading


@dataclass(frozen=True)
class Documents:
    """The documents of one language that have the right shape, by file name."""

    by_name: Mapping[str, Document]
    folder: str = ""
    """Stands before the names in what is reported."""
    only: Collection[str] | None = None
    """Names of the documents that are looked at; ``None`` for all."""

    def file(self, name: str) -> str:
        """Return the name under which a document is reported."""
        return f"{self.folder}{name}"

    def looked_at(self) -> Iterator[tuple[str, Document]]:
        """Yield the documents that are looked at, with their names."""
        for name, document in self.by_name.items():
            if self.only is None or name in self.only:
                yield name, document

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """The regions with their numbers; none while the safety file has faults."""
        safety = self.by_name.get("safety.toml")
        return safety.regions if isinstance(safety, Safety) else ()

    @cached_property
    def terms(self) -> Collection[str]:
        """The ids of the glossary's terms."""
        glossary = self.by_name.get("glossary.toml")
        return glossary.term_by_id if isinstance(glossary, Glossary) else ()


def between_faults(documents: Documents) -> Iterator[Fault]:
    """Yield what does not fit between documents."""
    for name, place, what in shelf_faults(documents.by_name):
        yield Fault(documents.file(name), place, what)
    for name, document in documents.by_name.items():
        for place, part in walk.parts(document):
            for term in walk.linked_terms(part):
                if term not in documents.terms:
                    what = f"no term {term!r} in the glossary"
                    yield Fault(documents.file(name), place, what)


def text_faults(documents: Documents, source_keys: Collection[str]) -> Iterator[Fault]:
    """Yield what does not fit in each document, its sources, its links and its words."""
    for name, document in documents.looked_at():
        file = documents.file(name)
        yield from (Fault(file, *found) for found in document_faults(document))
        yield from source_faults(file, document, source_keys)
        yield from double_ids(file, document)
        for place, part in walk.parts(document):
            yield from (Fault(file, place, what) for what in _word_faults(documents, place, part))
            yield from (Fault(file, place, what) for what in _picture_faults(part))


def _word_faults(documents: Documents, place: str, part: object) -> Iterator[str]:
    texts = walk.prose(part)
    for text in texts:
        yield from wording.forbidden(text)
    if place.startswith("regions["):
        return
    for text in texts:
        for number in wording.loose_numbers(text, documents.regions):
            yield f"number {number} stands in the text; use the region table"


def _picture_faults(part: object) -> Iterator[str]:
    alt = getattr(part, "alt", "")
    if getattr(part, "picture", "") and not _says_something(alt):
        yield "a picture without words for those who do not see it"


def _says_something(alt: str) -> bool:
    return len(alt) > FEWEST_LETTERS and alt.endswith(".")


def source_faults(file: str, document: Document, source_keys: Collection[str]) -> Iterator[Fault]:
    """Yield the sources that are cited and not known, or not named by the file."""
    for place, key in walk.cited(document):
        if key not in source_keys:
            yield Fault(file, place or "sources", f"source {key!r} is not in sources.toml")
        elif key not in document.sources:
            yield Fault(file, place, f"source {key!r} is not among the file's own")


def double_ids(file: str, document: Document) -> Iterator[Fault]:
    """Yield the ids that stand more than once in a document."""
    for one, count in Counter(walk.ids(document)).items():
        if count > 1:
            yield Fault(file, one, "stands more than once")


def reading_faults(documents: Documents) -> Iterator[Fault]:
    """Yield the passages that are too hard to read, and reasons for passages that are gone."""
    places = set()
    for passage in passages(documents):
        places.add((passage.name, passage.place))
        reasons = documents.by_name[passage.name].harder_to_read
        most = MOST_GRADE_WITH_REASON if passage.place in reasons else MOST_GRADE
        for what in _too_hard(passage.reading, most):
            yield Fault(documents.file(passage.name), passage.place, what)
    for name, document in documents.looked_at():
        for place in document.harder_to_read:
            if (name, place) not in places:
                yield Fault(documents.file(name), "harder_to_read", f"no block {place!r}")


def _too_hard(reading: Reading, most: float) -> Iterator[str]:
    if reading.words >= FEWEST_WORDS_TO_GRADE and round(reading.grade, 1) > most:
        yield f"reading grade {reading.grade:.1f} > {most:g}"
    if reading.words_per_sentence > MOST_WORDS_PER_SENTENCE:
        yield f"{reading.words_per_sentence:.1f} words a sentence on average"


def passages(documents: Documents) -> Iterator[Passage]:
    """Yield every passage with its figures, numbers filled in as in the first region."""
    regions = documents.regions
    for name, document in documents.looked_at():
        for place, part in walk.parts(document):
            texts = walk.prose(part)
            filled = [regions[0].fill(text) for text in texts] if regions else texts
            if filled:
                yield Passage(name, place, read(filled))
