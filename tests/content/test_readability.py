"""Reading figures, held against words and sentences counted by hand."""

import pytest

from app.content.readability import Reading, read, syllables

BY_HAND = {
    1: "pain legs both numb moved walked ache aches league weeks months worse sneeze loved goes",
    2: "tingling weakness buttocks bottom pacing doctor needed changes muscles little people"
    " baseline handled useful safety metres before sometimes balance measured settled careful",
    3: "genitals ambulance serious accident exercise therapist pharmacist diary hospital erection"
    " earlier tolerance confidence several easier previous area sexual manual usual"
    " barrier",
    4: "emergency activity activities diagnosis repetitions gradually usually experience situation",
    5: "recommendation individual",
}
CASES = [(word, count) for count, words in BY_HAND.items() for word in words.split()]


def test_the_estimate_is_right_for_nearly_all_words_counted_by_hand():
    wrong = {word: syllables(word) for word, count in CASES if syllables(word) != count}

    assert len(wrong) <= len(CASES) * 0.05, wrong


@pytest.mark.parametrize("word", ["GP", "NHS", "A&E", "999", "x"])
def test_short_forms_and_numbers_have_at_least_one_syllable(word):
    assert read([word]).syllables >= 1


def test_a_text_without_a_full_stop_still_ends_its_sentence():
    expected = Reading(words=5, sentences=2, syllables=5)

    assert expected == read(["Chest pain", "It is bad"])


def test_the_grade_follows_the_published_formula():
    reading = Reading(words=100, sentences=5, syllables=150)

    assert reading.grade == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert reading.words_per_sentence == 20


def test_nothing_to_read_is_grade_zero():
    empty = read(["", "..."])

    assert (empty.words, empty.grade, empty.words_per_sentence) == (0, 0, 0)


def test_a_leaflet_for_doctors_is_harder_than_one_for_children():
    doctors = read(["Multidisciplinary rehabilitation demonstrated considerable heterogeneity."])
    children = read(["The dog ran up the hill. It saw a cat."])

    assert doctors.grade > 12
    assert children.grade < 1
