"""What the shipped programme says where a patient could come to harm or be upset."""

import re
from pathlib import Path

import pytest

from app.content import walk
from app.content.exercise import Exercise
from app.content.loader import load
from app.content.session import Choose, Effects, HomeworkBlock, Review, Session

CONTENT = load(Path(__file__).parents[2] / "assets" / "content")
SESSIONS = pytest.mark.parametrize("session", CONTENT.sessions.values(), ids=lambda one: one.id)
EXERCISES = pytest.mark.parametrize("exercise", CONTENT.exercises.values(), ids=lambda one: one.id)
EMERGENCY = re.compile(r"\b(numb|numbness|pee|poo|both legs|chest pain|genitals)\b", re.IGNORECASE)


def words(piece: object) -> str:
    return " ".join(text for _, part in walk.parts(piece) for text in walk.prose(part))


@EXERCISES
def test_each_exercise_stops_at_sharp_pain_and_leads_from_a_warning_sign_to_get_help(
    exercise: Exercise,
):
    assert "sharply worse" in " ".join(exercise.stop)
    assert "Get help" in " ".join(exercise.stop)


@pytest.mark.parametrize(
    "exercise",
    ["cat-and-cow", "childs-pose", "seated-forward-fold", "seated-twist", "hamstring-stretch"],
)
def test_exercises_that_bend_or_turn_far_speak_of_thin_bones(exercise):
    """Source: ``ros-2022``, second-hand."""
    assert "osteoporosis" in CONTENT.exercises[exercise].care


@EXERCISES
def test_an_exercise_on_the_back_speaks_of_pregnancy(exercise: Exercise):
    is_on_the_back = exercise.position == "lying" and "on their back" in exercise.start_alt
    assert not is_on_the_back or "pregnant" in exercise.care


def test_ordinary_soreness_is_told_from_warning_signs_that_lead_to_get_help():
    said = words(CONTENT.exercise_words.soreness)

    assert "Ordinary soreness" in said
    for sign in ("numb or odd feelings between your legs", "both legs", "chest pain", "shivery"):
        assert sign in said
    assert "Get help has all the signs." in said


def test_levels_are_never_called_a_correct_dose():
    assert "no right amount" in CONTENT.exercise_words.level_hint


@pytest.mark.parametrize("relaxation", CONTENT.relaxations.values(), ids=lambda one: one.id)
def test_each_relaxation_says_when_to_leave_it(relaxation):
    assert "Stop if" in " ".join(relaxation.stop)
    assert "drive" in " ".join(relaxation.stop)


@SESSIONS
def test_no_warning_sign_stands_in_a_list_to_tick(session: Session):
    """A tick in a session leads nowhere; such signs belong to the safety questions."""
    for screen in session.screens:
        for block in screen.blocks:
            labels: list[str] = []
            if isinstance(block, Choose):
                labels = [option.label for option in block.options]
            elif isinstance(block, Effects) and block.tick:
                labels = [row.what for row in block.rows]
            elif isinstance(block, HomeworkBlock):
                labels = [item.text for item in block.items]
            assert not [label for label in labels if EMERGENCY.search(label)], block


@SESSIONS
def test_a_difficulty_with_a_new_sign_leads_to_get_help(session: Session):
    blocks = [b for screen in session.screens for b in screen.blocks if isinstance(b, Review)]
    for difficulty in (one for block in blocks for one in block.difficulties):
        if re.search(r"\bnew (sign|symptom|pain)\b", difficulty.label, re.IGNORECASE):
            assert "Get help" in " ".join(difficulty.ideas)


@SESSIONS
def test_a_session_never_says_that_pain_is_in_the_mind_or_blames(session: Session):
    said = words(session)

    blame = r"\b(in your mind|in your head|imagin\w+ pain|you should have|you failed)\b"
    assert not re.search(blame, said, re.IGNORECASE)


def test_the_session_on_thoughts_knows_whom_to_turn_to_and_argues_with_no_new_sign():
    said = words(CONTENT.sessions["thoughts-and-feelings"])

    assert "harming yourself" in said or "harm yourself" in said
    assert "Get help" in said
    assert re.search(r"new (sign|symptom)", said)


def test_a_thought_record_says_that_nobody_reads_it_and_where_help_is():
    said = " ".join(CONTENT.thoughts.private_note)

    assert "does not read it or look for signs" in said
    assert "No one is watching." in said
    assert "Get help is one tap away." in said


def test_the_flare_up_walk_asks_for_signs_first_and_names_help_for_dark_thoughts():
    screens = {screen.id: words(screen) for screen in CONTENT.flare_up_plan.walk}

    assert next(iter(screens)) == "safety"
    assert "Get help" in screens["safety"]
    assert "hurting yourself" in screens["call"]
    assert "Get help" in screens["call"]


def test_a_step_back_in_a_flare_up_is_never_a_step_up_nor_a_stop():
    assert CONTENT.flare_up_plan.steps
    assert all(0 < step.percent < 100 for step in CONTENT.flare_up_plan.steps)


def test_tips_about_low_mood_and_about_intimacy_lead_to_help():
    assert "Get help" in words(CONTENT.tips["mood"])
    assert "Get help" in words(CONTENT.tips["intimacy"])


def test_the_evidence_says_that_nice_withdrew_and_that_this_app_was_not_tested():
    said = words(CONTENT.evidence)

    assert "In July 2026 it took back its advice" in said
    assert "This app was not in a trial." in said
