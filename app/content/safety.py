"""The shape of ``safety.toml``: questions, answers, the help page and the numbers by region."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.content.schema import Document, Strict
from app.domain.red_flag import RedFlagCheck, Urgency


@dataclass(frozen=True, kw_only=True)
class Question(Strict):
    """One sign, as a line to tick."""

    id: str
    text: str
    explanation: str = ""
    """One or two sentences under the line."""
    when_ticked: str = ""
    """Its own sentence on the answer's screen."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Screen(Strict):
    """One list of signs of the same level, on a screen of its own."""

    id: str
    level: Urgency
    title: str
    hint: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Answer(Strict):
    """The full-screen text that follows an answer. Placeholders are filled for the region."""

    id: str
    title: str
    steps: tuple[str, ...]
    """What to do, in order."""
    tell_them: str = ""
    """Leads in the list of what was ticked."""
    body: tuple[str, ...] = ()
    paused: str = ""
    """Said when exercise and pacing rest for the day."""
    lines: str = ""
    """Which lines of the region to offer: ``emergency``, ``urgent``, or empty."""
    done_label: str = ""


@dataclass(frozen=True, kw_only=True)
class Line(Strict):
    """One number to call or text."""

    label: str
    """The words of the link, with the number in them."""
    number: str
    """As people write it."""
    href: str
    """``tel:`` or ``sms:`` and the digits."""
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Region(Strict):
    """Who answers where the patient lives."""

    id: str
    name: str
    words: Mapping[str, str]
    """What fills the placeholders in the texts, such as ``{emergency}`` and ``{doctor}``."""
    emergency: tuple[Line, ...]
    urgent: tuple[Line, ...] = ()
    mental: tuple[Line, ...] = ()
    listening: tuple[Line, ...] = ()

    def fill(self, text: str) -> str:
        """Return the text with the words of this region; unknown placeholders stay."""
        for name, words in self.words.items():
            text = text.replace("{" + name + "}", words)
        return text

    def lines(self, kind: str) -> tuple[Line, ...]:
        """Return the lines of a kind: ``emergency``, ``urgent`` or ``talk``; else none."""
        return {
            "emergency": self.emergency,
            "urgent": self.urgent,
            "talk": self.mental + self.listening,
        }.get(kind, ())


@dataclass(frozen=True, kw_only=True)
class HelpCard(Strict):
    """One card of the Get help page."""

    id: str
    tone: str
    """``red`` or ``blue``, never the only sign of meaning."""
    title: str
    body: tuple[str, ...] = ()
    screen: str = ""
    """Id of the question screen whose signs are listed on the card."""
    lines: str = ""


@dataclass(frozen=True, kw_only=True)
class HelpPage(Strict):
    """The standing Get help page."""

    title: str
    intro: tuple[str, ...]
    check_label: str
    numbers_checked: str
    """Holds ``{date}``."""
    cards: tuple[HelpCard, ...]


@dataclass(frozen=True, kw_only=True)
class Reply:
    """An answer's text, ready to show."""

    urgency: Urgency
    title: str
    steps: tuple[str, ...]
    tell_them: str
    told: tuple[str, ...]
    """The lines that were ticked, in the order of the lists."""
    body: tuple[str, ...]
    paused: str
    lines: tuple[Line, ...]
    done_label: str


@dataclass(frozen=True, kw_only=True)
class ShownCard:
    """A card of the Get help page, ready to show."""

    id: str
    tone: str
    title: str
    signs: tuple[str, ...]
    body: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Safety(Document):
    """All of ``safety.toml``."""

    none_label: str
    rather_not_say_label: str
    next_label: str
    asked_again: str
    """Shown above the lists when they come back at an opening."""
    stale_banner: str
    soon_again_days: int
    numbers_checked_on: date
    default_region: str
    screens: tuple[Screen, ...]
    answers: Mapping[str, Answer]
    """By level, and ``rather_not_say``."""
    help_page: HelpPage
    regions: tuple[Region, ...]

    @cached_property
    def level_by_id(self) -> Mapping[str, Urgency]:
        """Level of each question, by its id."""
        return {q.id: screen.level for screen in self.screens for q in screen.questions}

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Each question, by its id."""
        return {q.id: q for screen in self.screens for q in screen.questions}

    def region(self, region_id: str) -> Region:
        """Return the region, or the default one for an id that this version does not know."""
        by_id = {region.id: region for region in self.regions}
        return by_id.get(region_id, by_id[self.default_region])

    def reply(self, check: RedFlagCheck, region_id: str) -> Reply:
        """Return the full-screen reply to one round of answers, filled for the region.

        "I'd rather not say" gives way to anything ticked.
        """
        unsaid = check.rather_not_say and check.urgency is Urgency.NONE
        answer = self.answers["rather_not_say" if unsaid else check.urgency.value]
        region = self.region(region_id)
        asked = [q for screen in self.screens for q in screen.questions if q.id in check.ticked]
        own_steps = [q.when_ticked for q in asked if self.level_by_id[q.id] is check.urgency]
        return Reply(
            urgency=check.urgency,
            title=region.fill(answer.title),
            steps=tuple(region.fill(step) for step in (*own_steps, *answer.steps) if step),
            tell_them=answer.tell_them if asked else "",
            told=tuple(question.text for question in asked),
            body=tuple(map(region.fill, answer.body)),
            paused=answer.paused,
            lines=region.lines(answer.lines),
            done_label=answer.done_label,
        )

    def cards(self, region_id: str) -> tuple[ShownCard, ...]:
        """Return the cards of the Get help page in order, filled for the region."""
        region = self.region(region_id)
        return tuple(
            ShownCard(
                id=card.id,
                tone=card.tone,
                title=region.fill(card.title),
                signs=self._signs(card.screen),
                body=tuple(map(region.fill, card.body)),
                lines=region.lines(card.lines),
            )
            for card in self.help_page.cards
        )

    def _signs(self, screen_id: str) -> tuple[str, ...]:
        return tuple(
            question.text
            for screen in self.screens
            if screen.id == screen_id
            for question in screen.questions
        )
