"""How hard a text is to read: Flesch-Kincaid grade and words per sentence.

Counted here and not by a library, because the usual one fetches its word list from the network,
so the same text could pass on one machine and fail on another. The syllables are estimated from
the spelling; a test holds the estimate against words counted by hand.

Source of the formula: Kincaid JP et al., Derivation of new readability formulas, 1975.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z0-9]+(?:[’'][A-Za-z]+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")
_GROUP = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?:[^laeiouy]e|[aeiouy]le|rle|[^aeiouytdl]ed|[aeiouyl]led"
    r"|(?<![cgsxz])(?<![cs]h)(?<![aeiouy])(?<![^aeiouy][lr])es)$"
)
_INNER_E = re.compile(r"[aeiouy][a-z]+e(?:ly|ful|less|ment|thing|times?|where|one|fore|line|ty)$")
_TWO = re.compile(
    r"(?<![ctsg])i(?:a(?!ge|r$)|o|um)|eo(?!p)|[^gq]ua|[^gq]uou|(?<=[aeou])ing|ui[nd]|iet|ien[ct]"
    r"|uel|poem|creat|real(?=[iy])|ideal|theat|ereal|ying$|(?<=r)ier$|[ls]ier$"
)
_BY_EAR = {
    "every": 2, "everyday": 3, "everything": 3, "different": 2, "medicine": 2, "medicines": 2,
    "business": 2, "evening": 2, "does": 1, "goes": 1, "shoes": 1, "area": 3, "areas": 3,
    "science": 2, "being": 2, "idea": 3, "ideas": 3, "patient": 2, "patients": 2, "aande": 3,
    "nhs": 3, "gp": 2, "trial": 2, "trials": 2, "people": 2, "tired": 1, "hour": 1, "hours": 1,
    "somewhere": 2, "someone": 2, "therefore": 2, "therapist": 3, "diary": 3, "pieta": 3,
    "ache": 1, "aches": 1, "million": 2, "ancient": 2,
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """The figures of one block of text."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        """Mean length of the sentences in words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade: roughly the school year, so grade 6 is age 11 to 12."""
        if not self.words:
            return 0.0
        return 0.39 * self.words_per_sentence + 11.8 * self.syllables / self.words - 15.59


def read(texts: Iterable[str]) -> Reading:
    """Return the figures of a block; each text ends its sentence, full stop or not."""
    sentences = [
        words
        for text in texts
        for sentence in _SENTENCE_END.split(text)
        if (words := _WORD.findall(sentence.replace("A&E", "AandE")))
    ]
    every = [word for words in sentences for word in words]
    return Reading(len(every), len(sentences), sum(map(syllables, every)))


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Return about how many syllables the word has, at least one."""
    word = re.sub(r"[^a-z]", "", word.lower().replace("’", "'").removesuffix("'s"))
    if word in _BY_EAR:
        return _BY_EAR[word]
    count = len(_GROUP.findall(word)) + len(_TWO.findall(word))
    count -= bool(_SILENT.search(word)) + bool(_INNER_E.search(word))
    return max(1, count)
