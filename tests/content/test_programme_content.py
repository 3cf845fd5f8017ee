"""What is shipped of the programme: enough of it, whole, and every piece with its way."""

from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from app.content import walk
from app.content.exercise import Exercise
from app.content.loader import Content, load
from app.content.session import (
    ACTIVE,
    Ask,
    Check,
    Choose,
    HomeworkBlock,
    Plan,
    Practise,
    Review,
    Session,
    Story,
)
from app.content.walk import linked_terms

CONTENT = load(Path(__file__).parents[2] / "assets" / "content")
SESSIONS = pytest.mark.parametrize("session", CONTENT.sessions.values(), ids=lambda one: one.id)
EXERCISES = pytest.mark.parametrize("exercise", CONTENT.exercises.values(), ids=lambda one: one.id)


def blocks(session: Session, *kinds: type) -> list[Any]:
    return [b for screen in session.screens for b in screen.blocks if isinstance(b, kinds)]


def documents(content: Content) -> list[object]:
    many = (content.sessions, content.exercises, content.relaxations, content.tips)
    names = (field.name for field in fields(content))
    assert list(names) == ["shelf"]
    single = (content.programme, content.exercise_words, content.thoughts, content.flare_up_plan)
    return [
        *(one for kind in many for one in kind.values()),
        *single,
        content.staying_well,
        content.evidence,
        content.glossary,
    ]


def test_there_are_an_assessment_and_six_sessions_in_their_order():
    assert [session.number for session in CONTENT.sessions.values()] == [0, 1, 2, 3, 4, 5, 6]
    assert next(iter(CONTENT.sessions)) == CONTENT.programme.assessment


def test_enough_of_the_programme_is_the_rule_of_the_trial():
    """The assessment and three of six, set before the trial began. Source: ``best-sessions``."""
    assert CONTENT.programme.enough_sessions == 3
    assert CONTENT.programme.days_between == 0, "nobody is held back unless a clinic asks for it"


@SESSIONS
def test_a_session_takes_twenty_to_twenty_five_minutes_on_five_to_eight_screens(session):
    assert 20 <= session.minutes <= 25
    assert 5 <= len(session.screens) <= 8
    assert all(2 <= screen.minutes <= 4 for screen in session.screens)


@SESSIONS
def test_a_session_follows_its_frame(session):
    """Look back, learn, practise, take something home; before the assessment there is nothing."""
    first = blocks(session, *ACTIVE)[0]
    assert isinstance(first, Review) == (session.number > 0)
    assert blocks(session, HomeworkBlock), "something to take home"
    assert blocks(session, Ask, Choose), "a question to the patient"
    screen_of_homework = max(
        at
        for at, screen in enumerate(session.screens)
        if any(isinstance(block, HomeworkBlock) for block in screen.blocks)
    )
    assert screen_of_homework >= len(session.screens) - 2, "at the end"


@SESSIONS
def test_most_screens_have_something_to_do(session):
    active = [any(isinstance(b, ACTIVE) for b in screen.blocks) for screen in session.screens]

    assert sum(active) >= len(active) - 1


@SESSIONS
def test_a_check_teaches_by_each_of_its_answers(session):
    for check in blocks(session, Check):
        assert any(option.is_right for option in check.options)
        assert not all(option.is_right for option in check.options)
        assert all(option.reply for option in check.options)
    assert session.number == 0 or blocks(session, Check), "a short check of understanding"


@SESSIONS
def test_somebody_tells_what_they_found(session):
    assert session.number == 0 or blocks(session, Story)


def test_people_in_the_stories_differ():
    told = [b for session in CONTENT.sessions.values() for b in blocks(session, Story)]
    people = {story.who for story in told}

    assert len(people) >= 12


def test_the_programme_leads_to_everything_that_a_patient_shall_leave_with():
    makes = {b.makes for s in CONTENT.sessions.values() for b in blocks(s, Plan)}

    wanted = {"goal", "activity", "exercises", "thought-record", "experiment", "flare-up-plan"}
    assert makes == {*wanted, "staying-well"}


@SESSIONS
def test_what_is_practised_is_there(session):
    for block in blocks(session, Practise):
        assert not block.relaxation or block.relaxation in CONTENT.relaxations
        assert not block.exercise or block.exercise in CONTENT.exercises


def test_there_are_enough_exercises_of_each_family():
    families = Counter(exercise.family for exercise in CONTENT.exercises.values())

    assert families["stretch"] >= 14
    assert families["strength"] >= 12
    assert families["fitness"] >= 6


@EXERCISES
def test_an_exercise_says_how_when_to_stop_and_what_is_normal(exercise: Exercise):
    assert exercise.steps
    assert exercise.stop
    assert exercise.normal
    assert [level.id for level in exercise.levels] == ["1", "2", "3"]


@pytest.mark.parametrize("family", ["stretch", "strength", "fitness"])
def test_each_family_has_exercises_that_need_no_lying_down(family):
    upright = [
        one
        for one in CONTENT.exercises.values()
        if one.family == family
        and (one.position in ("sitting", "standing", "moving") or one.easier_position)
    ]

    assert len(upright) >= 5


def test_each_kind_of_relaxation_is_there_and_may_be_done_lying_down():
    """Source of the kinds: the issue's own list; none takes more than 12 minutes."""
    kinds = {one.kind for one in CONTENT.relaxations.values()}

    assert kinds == {"breathing", "muscles", "body", "attention"}
    for one in CONTENT.relaxations.values():
        assert 3 <= one.minutes <= 12
        assert abs(one.seconds - 60 * one.minutes) <= 30
        assert any("lying" in text.lower() or "lie" in text.lower() for text in one.positions)


def test_the_tips_are_about_these_parts_of_life():
    wanted = {"sleep", "medicines", "work", "sitting", "driving", "lifting", "mood", "intimacy"}

    assert CONTENT.tips.keys() == wanted | {"talking-with-family", "talking-with-professionals"}
    assert all(len(tip.try_it) >= 2 for tip in CONTENT.tips.values())


def test_the_tip_on_medicines_names_no_dose():
    words = " ".join(
        text for _, part in walk.parts(CONTENT.tips["medicines"]) for text in walk.prose(part)
    )

    assert not [unit for unit in (" mg", "milligram", "tablets a day", "every 4") if unit in words]


def test_every_term_that_a_text_links_to_is_explained_and_every_term_is_needed_somewhere():
    linked = {
        term
        for document in documents(CONTENT)
        for _, part in walk.parts(document)
        for term in linked_terms(part)
    }

    assert linked
    assert linked <= CONTENT.glossary.term_by_id.keys()


@SESSIONS
def test_a_session_explains_some_of_its_words(session):
    links = [term for _, part in walk.parts(session) for term in linked_terms(part)]

    assert links


def test_thinking_styles_have_plain_names_and_are_eight_at_most():
    styles = CONTENT.thoughts.styles

    assert 1 < len(styles) <= 8
    assert len({style.id for style in styles}) == len(styles)
    assert len(CONTENT.thoughts.short_steps) == 3


def test_a_flare_up_is_walked_from_the_safety_questions_to_the_rebuild():
    walk_ids = [screen.id for screen in CONTENT.flare_up_plan.walk]

    assert walk_ids[0] == "safety"
    assert walk_ids[-2:] == ["rebuild", "done"]


def test_staying_well_has_check_ins_after_three_six_and_twelve_months():
    assert [one.months for one in CONTENT.staying_well.check_ins] == [3, 6, 12]


def test_the_evidence_page_prints_only_settled_figures():
    """A second copy by hand. Sources: ``best-2010``, ``best-2012``; no others are settled."""
    printed = {
        figure
        for _, part in walk.parts(CONTENT.evidence)
        for text in walk.prose(part)
        for figure in _figures(text)
    }

    assert printed == {
        *{"701", "6", "85", "100", "24", "2.4", "1.1", "1.3", "0", "13.8", "5.4", "13.4", "6.4"},
        *{"34", "395", "0.56", "2.06", "923", "2023", "2026"},
    }


def _figures(text: str) -> list[str]:
    words = text.replace(",", " ").replace(":", " ").split()
    return [word.rstrip(".") for word in words if word[0].isdigit()]


def test_file_names_go_by_the_ids_inside():
    for below in ("exercises", "relaxations", "tips"):
        kept = {Path(name).stem for name in CONTENT.shelf.names(below)}
        assert kept == set(getattr(CONTENT, below))
    sessions = {Path(name).stem for name in CONTENT.shelf.names("sessions")}
    assert sessions == {f"{one.number}-{one.id}" for one in CONTENT.sessions.values()}
