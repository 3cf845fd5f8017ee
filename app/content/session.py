"""The shape of a session of the programme: screens of blocks, written in Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Literal

from app.content.schema import Document, Strict


@dataclass(frozen=True, kw_only=True)
class Option(Strict):
    """One answer to pick; ``id`` is what is stored."""

    id: str
    label: str
    reply: str = ""
    """Said when it is picked."""
    is_right: bool = False
    """In a check only."""


@dataclass(frozen=True, kw_only=True)
class Prose(Strict):
    """A paragraph."""

    kind: Literal["prose"] = "prose"
    text: str


@dataclass(frozen=True, kw_only=True)
class PointList(Strict):
    """A list."""

    kind: Literal["points"] = "points"
    points: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PictureBlock(Strict):
    """A drawing."""

    kind: Literal["picture"] = "picture"
    id: str
    picture: str
    """File in ``assets/images``, without its ending."""
    alt: str


@dataclass(frozen=True, kw_only=True)
class Story(Strict):
    """What somebody else found: it stands in for the group."""

    kind: Literal["story"] = "story"
    id: str
    who: str
    text: tuple[str, ...]
    picture: str = ""
    alt: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ask(Strict):
    """A question answered in the patient's own words."""

    kind: Literal["ask"] = "ask"
    id: str
    question: str
    hint: str = ""
    starters: tuple[str, ...] = ()
    """Beginnings of a sentence, offered at a tap."""
    is_short: bool = False


@dataclass(frozen=True, kw_only=True)
class Choose(Strict):
    """A question answered by picking."""

    kind: Literal["choose"] = "choose"
    id: str
    question: str
    hint: str = ""
    is_many: bool = False
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class ScaleBlock(Strict):
    """A question answered from 0 to 10."""

    kind: Literal["scale"] = "scale"
    id: str
    question: str
    hint: str = ""
    lowest: str
    """Words at 0."""
    highest: str
    """Words at 10."""


@dataclass(frozen=True, kw_only=True)
class AmountBlock(Strict):
    """A question answered by an amount."""

    kind: Literal["amount"] = "amount"
    id: str
    question: str
    hint: str = ""
    unit: str
    """As ``app.domain.activity.Unit``."""


@dataclass(frozen=True, kw_only=True)
class EffectRow(Strict):
    """One row of a table of effects."""

    id: str
    what: str
    first: str
    second: str


@dataclass(frozen=True, kw_only=True)
class Effects(Strict):
    """A table that sets two things side by side."""

    kind: Literal["effects"] = "effects"
    id: str
    title: str
    head: tuple[str, ...]
    """Of the three columns."""
    rows: tuple[EffectRow, ...]
    tick: str = ""
    """Words of a box on each row that the patient may tick."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Check(Strict):
    """A question with a right answer, which teaches by its replies. Nobody is marked."""

    kind: Literal["check"] = "check"
    id: str
    question: str
    options: tuple[Option, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Practise(Strict):
    """Something to do here and now."""

    kind: Literal["practise"] = "practise"
    id: str
    title: str
    steps: tuple[str, ...]
    seconds: int = 0
    """How long a timer runs; 0 for none."""
    relaxation: str = ""
    """Id of a relaxation that it opens."""
    exercise: str = ""
    """Id of an exercise that it opens."""


@dataclass(frozen=True, kw_only=True)
class Line(Strict):
    """One line of a read-along, and how long it stands."""

    seconds: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Listen(Strict):
    """A short read-along."""

    kind: Literal["listen"] = "listen"
    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Plan(Strict):
    """Leads to where the patient makes something of their own."""

    kind: Literal["plan"] = "plan"
    id: str
    makes: Literal[
        "goal",
        "activity",
        "exercises",
        "thought-record",
        "experiment",
        "flare-up-plan",
        "staying-well",
    ]
    title: str
    text: tuple[str, ...]
    label: str
    """Words of the button."""


@dataclass(frozen=True, kw_only=True)
class HomeworkItem(Strict):
    """Something to take home; ``id`` is what is stored."""

    id: str
    text: str
    place: Literal[
        "exercises",
        "activities",
        "goals",
        "thought-records",
        "experiments",
        "relaxations",
        "diary",
        "flare-up-plan",
        "staying-well",
        "none",
    ]
    """Where in the app it is done."""


@dataclass(frozen=True, kw_only=True)
class HomeworkBlock(Strict):
    """What the patient may take home; it lands in Today and in the Plan."""

    kind: Literal["homework"] = "homework"
    id: str
    title: str
    hint: str = ""
    items: tuple[HomeworkItem, ...]


@dataclass(frozen=True, kw_only=True)
class Difficulty(Strict):
    """Something that gets in the way of homework, with ideas to try."""

    id: str
    label: str
    ideas: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Review(Strict):
    """A look back at what was taken home last time."""

    kind: Literal["review"] = "review"
    id: str
    title: str
    hint: str = ""
    difficulties: tuple[Difficulty, ...]


Block = (
    Prose
    | PointList
    | PictureBlock
    | Story
    | Ask
    | Choose
    | ScaleBlock
    | AmountBlock
    | Effects
    | Check
    | Practise
    | Listen
    | Plan
    | HomeworkBlock
    | Review
)
"""Any block; ``kind`` tells which."""

ANSWERED = (Ask, Choose, ScaleBlock, AmountBlock, Effects, Check, HomeworkBlock, Review)
"""Blocks that keep an answer."""
ACTIVE = (*ANSWERED, Practise, Listen, Plan)
"""Blocks in which the patient does something."""


@dataclass(frozen=True, kw_only=True)
class SessionScreen(Strict):
    """One screen of a session."""

    id: str
    title: str
    minutes: int
    """About how long it takes, from 1."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Session(Document):
    """One sitting of the programme."""

    number: int
    """0 is the assessment; the others follow in order."""
    title: str
    about: tuple[str, ...]
    picture: str
    alt: str
    notes: str = ""
    """For clinicians; no patient sees them."""
    screens: tuple[SessionScreen, ...]

    @property
    def minutes(self) -> int:
        """About how long all screens take."""
        return sum(screen.minutes for screen in self.screens)

    @cached_property
    def block_by_id(self) -> Mapping[str, Block]:
        """Each block that has an id, by it."""
        return {
            name: block
            for screen in self.screens
            for block in screen.blocks
            if (name := getattr(block, "id", ""))
        }

    @cached_property
    def homework_items(self) -> Mapping[str, HomeworkItem]:
        """All that may be taken home, by id."""
        blocks = [one for one in self.block_by_id.values() if isinstance(one, HomeworkBlock)]
        return {item.id: item for block in blocks for item in block.items}

    def position(self, screen_id: str) -> int:
        """Return the place of a screen, from 0; 0 also for a screen that is no longer there."""
        ids = [screen.id for screen in self.screens]
        return ids.index(screen_id) if screen_id in ids else 0


def texts_of(block: Block) -> Iterator[str]:
    """Yield every sentence of a block in which a glossary term may be linked."""
    for field in fields(block):
        value = getattr(block, field.name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, str))
