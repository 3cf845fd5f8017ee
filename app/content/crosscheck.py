"""What must hold between the pieces of content, and between content and the domain."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from app.content import programme_checks, wording
from app.content.diary import DiaryWords
from app.content.evidence import Evidence
from app.content.exercise import Exercise, ExerciseWords
from app.content.first_run import FirstRun
from app.content.flare_up_plan import FlareUpPlanWords
from app.content.pacing import PacingWords
from app.content.programme import ProgrammeWords
from app.content.relaxation import Relaxation
from app.content.safety import Safety
from app.content.schema import Document
from app.content.session import Session
from app.content.staying_well import StayingWellWords
from app.content.thoughts import ThoughtWords
from app.domain.activity import Unit
from app.domain.diary import AgainstPlan, Part
from app.domain.pacing import BaselineRule
from app.domain.preferences import PainDuration
from app.domain.red_flag import Urgency

Finding = tuple[str, str]
"""A place and what is wrong there."""


def document_faults(document: Document) -> Iterator[Finding]:
    """Yield what does not fit together in one document."""
    if document.version < 1:
        yield "version", "starts at 1"
    if document.review_by <= document.reviewed.on:
        yield "review_by", "is not after the review"
    if (document.review_by - document.reviewed.on).days > 366:
        yield "review_by", "is more than a year after the review"
    if not document.sources:
        yield "sources", "none are named"
    for kind, faults in _BY_KIND.items():
        if isinstance(document, kind):
            yield from faults(document)


def _safety_faults(safety: Safety) -> Iterator[Finding]:
    levels = [screen.level for screen in safety.screens]
    if levels != [Urgency.EMERGENCY, Urgency.TODAY, Urgency.SOON]:
        yield "screens", "are not emergency, today, soon, in this order"
    needed = {urgency.value for urgency in Urgency} | {"rather_not_say"}
    yield from _same("answers", needed, set(safety.answers))
    screens = {screen.id for screen in safety.screens}
    for card in safety.help_page.cards:
        if card.screen and card.screen not in screens:
            yield f"help_page.cards[{card.id}]", f"no screen {card.screen!r}"
    unshown = screens - {card.screen for card in safety.help_page.cards}
    for screen in sorted(unshown):
        yield "help_page.cards", f"the signs of {screen!r} stand on no card"
    for screen_part in safety.screens:
        for question in screen_part.questions:
            if not question.sources:
                yield f"screens[{screen_part.id}].questions[{question.id}]", "has no source"
    if safety.soon_again_days < 1:
        yield "soon_again_days", "is less than a day"
    if safety.numbers_checked_on > safety.review_by:
        yield "numbers_checked_on", "is after the review date"
    yield from _region_faults(safety)


def _region_faults(safety: Safety) -> Iterator[Finding]:
    if safety.default_region not in {region.id for region in safety.regions}:
        yield "default_region", "is not in the table"
    used = {
        name
        for answer in safety.answers.values()
        for text in (*answer.steps, *answer.body, answer.title)
        for name in wording.placeholders(text)
    } | {
        name
        for card in safety.help_page.cards
        for text in (card.title, *card.body)
        for name in wording.placeholders(text)
    }
    for region in safety.regions:
        place = f"regions[{region.id}]"
        yield from _same(f"{place}.words", used, set(region.words))
        if not region.emergency:
            yield f"{place}.emergency", "has no line"
        if not region.lines("talk"):
            yield f"{place}", "has nobody to talk to"
        for fault in wording.line_faults(region):
            yield place, fault


def _pacing_faults(pacing: PacingWords) -> Iterator[Finding]:
    yield from _same("rules", _values(BaselineRule), {rule.id for rule in pacing.rules})
    units = {unit.id for unit in pacing.units}
    yield from _same("units", _values(Unit), units)
    for rule in pacing.rules:
        if not 0 < rule.factor <= 1:
            yield f"rules[{rule.id}].factor", "is not above 0 and at most 1"
        if rule.tries < 1:
            yield f"rules[{rule.id}].tries", "is less than one"
    for unit in pacing.units:
        if unit.usable_step <= 0:
            yield f"units[{unit.id}].usable_step", "is not above 0"
    if not 0 <= pacing.growth.percent <= pacing.growth.most_percent:
        yield "growth.percent", "is not between 0 and the most"
    for activity in pacing.example_activities:
        if activity.unit not in units:
            yield f"example_activities[{activity.id}]", f"no unit {activity.unit!r}"
    if len(pacing.example_goals) != 3:
        yield "example_goals", "are not three"


def _diary_faults(diary: DiaryWords) -> Iterator[Finding]:
    yield from _same("parts", _values(Part), {part.id for part in diary.parts})
    yield from _same("against_plan", _values(AgainstPlan), {one.id for one in diary.against_plan})
    groups = {group.id for group in diary.region_groups}
    yield from _same("region_groups", groups, {region.group for region in diary.regions})
    yield from _same(
        "scales", {"pain", "interference", "mood", "sleep"}, {scale.id for scale in diary.scales}
    )


def _first_run_faults(first_run: FirstRun) -> Iterator[Finding]:
    asked = {choice.id for choice in first_run.pain_duration.choices}
    yield from _same("pain_duration.choices", _values(PainDuration), asked)


def _same(place: str, wanted: Iterable[str], found: set[str]) -> Iterator[Finding]:
    wanted = set(wanted)
    for name in sorted(wanted - found):
        yield place, f"{name!r} is missing"
    for name in sorted(found - wanted):
        yield place, f"{name!r} is not known"


def _values(kind: type[Enum]) -> set[str]:
    return {one.value for one in kind}


def shelf_faults(documents: Mapping[str, Document]) -> Iterator[tuple[str, str, str]]:
    """Yield what does not fit between the documents of one language: file, place, fault."""
    yield from programme_checks.between_faults(documents)


_BY_KIND: Mapping[type[Document], Callable[[Any], Iterator[Finding]]] = {
    Session: programme_checks.session_faults,
    Exercise: programme_checks.exercise_faults,
    ExerciseWords: programme_checks.exercise_words_faults,
    Relaxation: programme_checks.relaxation_faults,
    ThoughtWords: programme_checks.thought_faults,
    FlareUpPlanWords: programme_checks.flare_up_plan_faults,
    StayingWellWords: programme_checks.staying_well_faults,
    Evidence: programme_checks.evidence_faults,
    ProgrammeWords: programme_checks.programme_faults,
    Safety: _safety_faults,
    PacingWords: _pacing_faults,
    DiaryWords: _diary_faults,
    FirstRun: _first_run_faults,
}
