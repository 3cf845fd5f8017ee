"""What must hold in the pieces of the programme, and between them."""

from collections import Counter
from collections.abc import Iterator, Mapping

from app.content.evidence import Evidence
from app.content.exercise import Exercise, ExerciseWords
from app.content.flare_up_plan import FlareUpPlanWords
from app.content.programme import ProgrammeWords
from app.content.relaxation import Relaxation
from app.content.schema import Document
from app.content.session import (
    ACTIVE,
    AmountBlock,
    Block,
    Check,
    Choose,
    Effects,
    HomeworkBlock,
    Practise,
    Review,
    Session,
    Story,
)
from app.content.staying_well import StayingWellWords
from app.content.thoughts import ThoughtWords
from app.domain.activity import Unit

Finding = tuple[str, str]
"""A place and what is wrong there."""
SCREENS = range(5, 9)
SCREEN_MINUTES = range(2, 5)
MINUTES = range(20, 26)
"""Of a session, all screens together."""
RELAXATION_MINUTES = range(3, 13)
SLACK_SECONDS = 30
MOST_STYLES = 8
RECORD = {"situation", "thought", "feeling", "styles", "evidence_for", "evidence_against"}
RECORD |= {"balanced_thought", "will_do"}
FLARE_UP_PARTS = {"early_signs", "first_things", "pacing_step", "way_back", "words_to_myself"}
FLARE_UP_PARTS |= {"whom_to_call"}
WALK = {"safety", "hold", "first_things", "words", "call", "rebuild", "done"}
STAYING_WELL_PARTS = {"keep_doing", "warning_signs", "next_goals", "who_helps", "hard_times"}


def session_faults(session: Session) -> Iterator[Finding]:
    """Yield what is wrong in one session."""
    if len(session.screens) not in SCREENS:
        yield "screens", f"are {len(session.screens)}, not 5 to 8"
    if session.minutes not in MINUTES:
        yield "screens", f"take {session.minutes} minutes in all, not 20 to 25"
    if session.number and not isinstance(next(iter(_active(session)), None), Review):
        yield "screens", "the first thing to do is not the review of the homework"
    if not any(isinstance(block, HomeworkBlock) for block in _active(session)):
        yield "screens", "there is no homework"
    idle = [one.id for one in session.screens if not any(isinstance(b, ACTIVE) for b in one.blocks)]
    for screen_id in idle[1:]:
        yield f"screens[{screen_id}]", "a second screen with nothing to do"
    yield from _screen_faults(session)


def _screen_faults(session: Session) -> Iterator[Finding]:
    ids = [screen.id for screen in session.screens]
    for screen in session.screens:
        ids += [getattr(block, "id", "") for block in screen.blocks]
        if screen.minutes not in SCREEN_MINUTES:
            yield f"screens[{screen.id}].minutes", "are not 2 to 4"
        for block in screen.blocks:
            for what in _block_faults(block):
                yield f"screens[{screen.id}].{getattr(block, 'id', block.kind)}", what
    for one, count in Counter(filter(None, ids)).items():
        if count > 1:
            yield one, "stands more than once in this session"


def _active(session: Session) -> Iterator[Block]:
    for screen in session.screens:
        yield from (block for block in screen.blocks if isinstance(block, ACTIVE))


def _block_faults(block: Block) -> Iterator[str]:
    if isinstance(block, Choose | Check) and len(block.options) < 2:
        yield "has fewer than two options"
    if isinstance(block, Check):
        if not any(option.is_right for option in block.options):
            yield "has no right answer"
        if not all(option.reply for option in block.options):
            yield "has an answer without a reply"
    if isinstance(block, Effects) and len(block.head) != 3:
        yield "has no three column heads"
    if isinstance(block, AmountBlock) and block.unit not in {unit.value for unit in Unit}:
        yield f"no unit {block.unit!r}"
    if isinstance(block, Story) and bool(block.picture) != bool(block.alt):
        yield "has a picture without words, or words without a picture"


def exercise_faults(exercise: Exercise) -> Iterator[Finding]:
    """Yield what is wrong in one exercise."""
    if [level.id for level in exercise.levels] != ["1", "2", "3"]:
        yield "levels", "are not 1, 2, 3"
    for level in exercise.levels:
        if level.amount < 1 or level.rounds < 1:
            yield f"levels[{level.id}]", "has an amount below 1"
    if bool(exercise.easier) != bool(exercise.easier_position):
        yield "easier", "has no position, or a position without words"
    if exercise.position in ("lying", "kneeling") and exercise.easier_position == "":
        return  # a version standing or seated is given where one exists
    if not exercise.stop or not exercise.normal:
        yield "stop", "or what is normal is not said"


def relaxation_faults(relaxation: Relaxation) -> Iterator[Finding]:
    """Yield what is wrong in one relaxation."""
    if relaxation.minutes not in RELAXATION_MINUTES:
        yield "minutes", "are not 3 to 12"
    if abs(relaxation.seconds - 60 * relaxation.minutes) > SLACK_SECONDS:
        yield "lines", f"take {relaxation.seconds} seconds, not {relaxation.minutes} minutes"
    if (relaxation.kind == "breathing") != (relaxation.breath_in > 0 < relaxation.breath_out):
        yield "breath_in", "and breath_out are for breathing, and only for it"


def thought_faults(words: ThoughtWords) -> Iterator[Finding]:
    """Yield what is wrong in the words of the thought record."""
    yield from _same("steps", RECORD, [step.id for step in words.steps])
    if len(words.styles) > MOST_STYLES:
        yield "styles", "are more than eight"
    if len(words.short_steps) != 3:
        yield "short_steps", "are not three"
    for key in sorted(words.example.keys() - RECORD):
        yield "example", f"{key!r} is no step"


def flare_up_plan_faults(words: FlareUpPlanWords) -> Iterator[Finding]:
    """Yield what is wrong in the words of the flare-up plan."""
    yield from _same("parts", FLARE_UP_PARTS, [part.id for part in words.parts])
    yield from _same("walk", WALK, [screen.id for screen in words.walk])
    for step in words.steps:
        if not 0 < step.percent <= 100:
            yield f"steps[{step.id}].percent", "is not above 0 and at most 100"


def staying_well_faults(words: StayingWellWords) -> Iterator[Finding]:
    """Yield what is wrong in the words of the plan for staying well."""
    yield from _same("parts", STAYING_WELL_PARTS, [part.id for part in words.parts])
    months = [one.months for one in words.check_ins]
    if months != sorted(set(months)) or not months or months[0] < 1:
        yield "check_ins", "do not follow each other"


def evidence_faults(evidence: Evidence) -> Iterator[Finding]:
    """Yield what is wrong in the page about the evidence."""
    if evidence.bars_after not in {section.id for section in evidence.sections}:
        yield "bars_after", f"no section {evidence.bars_after!r}"
    for bar in evidence.bars:
        if not 0 <= bar.value <= bar.of:
            yield f"bars[{bar.id}]", "is longer than its scale"


def programme_faults(words: ProgrammeWords) -> Iterator[Finding]:
    """Yield what is wrong in the numbers of the programme."""
    if words.enough_sessions < 1 or words.days_between < 0 or words.gap_days < 1:
        yield "enough_sessions", "or days are below their least"
    if "{day}" not in words.not_yet:
        yield "not_yet", "has no {day}"


def exercise_words_faults(words: ExerciseWords) -> Iterator[Finding]:
    """Yield what is wrong in the words around the exercises."""
    yield from _same(
        "families", {"stretch", "strength", "fitness"}, [one.id for one in words.families]
    )


def between_faults(documents: Mapping[str, Document]) -> Iterator[tuple[str, str, str]]:
    """Yield what does not fit between documents: file, place, fault."""
    every = documents.values()
    sessions = {name: one for name, one in documents.items() if isinstance(one, Session)}
    relaxations = {one.id for one in every if isinstance(one, Relaxation)}
    exercises = {one.id for one in every if isinstance(one, Exercise)}
    numbers = sorted(one.number for one in sessions.values())
    if numbers != list(range(len(numbers))):
        yield "sessions", "number", "they do not count 0, 1, 2 and so on"
    for name, session in sessions.items():
        for block in session.block_by_id.values():
            if isinstance(block, Practise):
                if block.relaxation and block.relaxation not in relaxations:
                    yield name, block.id, f"no relaxation {block.relaxation!r}"
                if block.exercise and block.exercise not in exercises:
                    yield name, block.id, f"no exercise {block.exercise!r}"
    words = documents.get("programme.toml")
    first = next((one.id for one in sessions.values() if one.number == 0), "")
    if isinstance(words, ProgrammeWords) and words.assessment != first:
        yield "programme.toml", "assessment", f"no session {words.assessment!r} with number 0"


def _same(place: str, wanted: set[str], found: list[str]) -> Iterator[Finding]:
    for name in sorted(wanted ^ set(found)):
        yield place, f"{name!r} is {'missing' if name in wanted else 'not known'}"
    if len(found) != len(set(found)):
        yield place, "has an id twice"
