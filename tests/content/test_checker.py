"""The checker finds what is planted, all of it at once, and nothing in what is shipped."""

import re
import shutil
from pathlib import Path

import pytest

from app.content.check import check, main
from app.content.findings import Fault
from app.content.kinds import KINDS

CONTENT = Path(__file__).parents[2] / "assets" / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped content, to be spoilt."""
    copy = tmp_path / "content"
    shutil.copytree(CONTENT, copy)
    return copy


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, "the fault has no place to be planted in"
    path.write_text(text.replace(old, new, 1), "utf-8")


def found(folder: Path) -> str:
    return "\n".join(str(fault) for fault in check(folder))


def test_the_shipped_content_has_no_fault():
    assert check(CONTENT) == []


def test_the_command_prints_the_readability_of_every_passage_and_ends_well(capsys):
    code = main(CONTENT, every=True)

    out = capsys.readouterr().out
    assert code == 0
    assert "en/safety.toml answers[emergency]" in out
    assert out.endswith("Content: 0 faults.\n")


def test_the_command_prints_the_hardest_passage_of_each_file(capsys):
    main(CONTENT)

    rows = capsys.readouterr().out.splitlines()[1:-1]
    files = [row.split()[3] for row in rows]
    assert len(files) == len(set(files)) > 60
    grades = [float(row.split()[0]) for row in rows]
    assert grades == sorted(grades, reverse=True)
    assert grades[0] <= 7


def test_the_command_prints_every_fault_and_ends_badly(folder, capsys):
    spoil(folder / "en/about.toml", "No one is watching.", "It is safe.")

    code = main(folder)

    assert code == 1
    assert "'safe': nothing here may promise that" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("safety.toml", 'title = "Nothing ticked"', 'title = "You are safe"', "'safe'"),
        ("about.toml", "BeST is not one", "Recommended by NICE. BeST is not one", "withdrew"),
        ("first_run.toml", "A rough guess", "Please guess. A rough guess", "'Please'"),
        ("pacing.toml", "Try one", "This is a lesson. Try one", "glossary"),
        ("safety.toml", "No one watches this app. If", "Call 999. If", "number 999 stands"),
        ("about.toml", "No one is watching", "Call 0123 456 789", "0123 456 789 stands"),
        ("safety.toml", 'href = "sms:741741"', 'href = "sms:741742"', "is not the link of"),
        ("safety.toml", "Text HOME to 741741", "Text HOME", "is not in its label"),
        ("safety.toml", "call NHS 24 on 111.", "call NHS 24 on 112.", "112 in urgent has no"),
        ("safety.toml", '"nhs-back-pain", "nhs-sci', '"hearsay", "nhs-sci', "'hearsay' is not in"),
        ("pacing.toml", 'sources = ["molina-', 'sources = ["who-2023", "molina-', "file's own"),
        ("safety.toml", "review_by = 2027-05-23", "review_by = 2026-11-23", "not after the"),
        ("safety.toml", "review_by = 2027-05-23", "review_by = 2028-05-23", "more than a year"),
        ("safety.toml", "checked_on = 2026-11-23", "checked_on = 2029-01-01", "after the review"),
        ("safety.toml", "version = 2", "version = 0", "starts at 1"),
        ("safety.toml", "soon_again_days = 7", "soon_again_days = 0", "less than a day"),
        ("safety.toml", 'region = "england"', 'region = "narnia"', "is not in the table"),
        ("safety.toml", 'screen = "today"', 'screen = "later"', "no screen 'later'"),
        ("safety.toml", 'screen = "today"', "", "'today' stand on no card"),
        ("safety.toml", 'id = "bowel"', 'id = "bladder"', "stands more than once"),
        ("safety.toml", 'id = "bowel"', 'id = "poo"', "was locked and is gone"),
        ("safety.toml", 'id = "bowel"', 'id = "poo"', "is not locked yet"),
        ("safety.toml", "[answers.soon]", "[answers.later]", "'soon' is missing"),
        ("safety.toml", 'level = "today"', 'level = "soon"', "are not emergency, today, soon"),
        (
            "safety.toml",
            'level = "today"',
            'level = "whenever"',
            "screens[today].level: is none of",
        ),
        ("safety.toml", 'none_label = "None of these"', "", "none_label: is missing"),
        ("safety.toml", 'none_label = "', 'nonne_label = "', "nonne_label"),
        ("safety.toml", "version = 2", "version = true", "is not a whole number"),
        ("safety.toml", "version = 2", "version =", "cannot be read"),
        ("safety.toml", "{emergency} or go to {hospital} now.", "{doc} now.", "'doc' is missing"),
        ("safety.toml", 'doctor = "GP"', 'medic = "GP"', "'medic' is not known"),
        ("pacing.toml", 'id = "three_tries"', 'id = "four_tries"', "'four_tries' is not known"),
        ("pacing.toml", "factor = 0.86", "factor = 1.2", "is not above 0 and at most 1"),
        ("pacing.toml", "tries = 3", "tries = 0", "is less than one"),
        ("pacing.toml", "usable_step = 50", "usable_step = 0", "is not above 0"),
        ("pacing.toml", "percent = 10", "percent = 60", "not between 0 and the most"),
        ("pacing.toml", 'unit = "steps"', 'unit = "leaps"', "no unit 'leaps'"),
        ("diary.toml", 'group = "upper"', 'group = "top"', "'top' is not known"),
        ("first_run.toml", 'id = "six_weeks_or_more"', 'id = "long"', "is missing"),
    ],
)
def test_a_planted_fault_is_found(folder, file, old, new, expected):
    spoil(folder / "en" / file, old, new)

    assert expected in found(folder)


def test_a_question_without_a_source_is_found(folder):
    path = folder / "en/safety.toml"
    text = path.read_text("utf-8")
    start = text.index('id = "chest-pain"')
    path.write_text(text[:start] + text[start:].replace('sources = ["nhs-back-pain"]', "", 1))

    assert "questions[chest-pain]: has no source" in found(folder)


def test_a_file_without_sources_is_found(folder):
    path = folder / "en/first_run.toml"
    path.write_text(re.sub(r"(?m)^sources = .*$", "sources = []", path.read_text("utf-8")))

    assert "en/first_run.toml: sources: none are named" in found(folder)


def test_a_region_without_emergency_and_talking_lines_is_found(folder):
    path = folder / "en/safety.toml"
    text = path.read_text("utf-8")
    start = text.index('id = "new-zealand"')
    row = re.sub(r"(?s)emergency = \[.*", "emergency = []\n", text[start:])
    path.write_text(text[:start] + row, "utf-8")

    assert "regions[new-zealand].emergency: has no line" in found(folder)
    assert "regions[new-zealand]: has nobody to talk to" in found(folder)


def test_a_missing_example_goal_is_found(folder):
    path = folder / "en/pacing.toml"
    text = path.read_text("utf-8")
    start = text.rindex("[[example_goals]]")
    path.write_text(text[:start] + text[text.index("[confidence]") :], "utf-8")

    assert "example_goals: are not three" in found(folder)


def test_all_faults_are_reported_at_once(folder):
    spoil(folder / "en/safety.toml", "No one watches", "You are safe. No one watches")
    spoil(folder / "en/about.toml", 'title = "', 'titel = "')
    spoil(folder / "en/diary.toml", "Very low", "Please")

    faults = check(folder)

    assert {"en/safety.toml", "en/about.toml", "en/diary.toml"} <= {fault.file for fault in faults}
    assert faults == sorted(faults)


def test_content_without_its_sources_and_files_is_all_faults(tmp_path):
    files = {fault.file for fault in check(tmp_path)}

    assert {"sources.toml", *(f"en/{name}" for name in KINDS)} <= files


def hard(folder: Path, sentence: str) -> None:
    spoil(
        folder / "en/about.toml",
        '"All you write stays on this device. Nothing is sent."',
        f'"{sentence}"',
    )


HARD = "Individual rehabilitation necessitates considerable physiological reconditioning activity."
LONG = "You can go and get it now " * 9


def test_hard_words_are_found(folder):
    hard(folder, f"{HARD} {HARD}")

    assert re.search(
        r"about.toml: sections\[your-words\]: reading grade \d+\.\d > 6", found(folder)
    )


def test_long_sentences_are_found(folder):
    hard(folder, f"{LONG}.")
    spoil(
        folder / "en/about.toml", "The app does not look for signs in your notes. If", f"{LONG} if"
    )

    assert "words a sentence on average" in found(folder)


def test_a_listed_reason_allows_one_grade_more_and_not_two(folder):
    hard(folder, f"{HARD} {HARD}")
    spoil(
        folder / "en/about.toml",
        'stale_banner = "Part',
        'harder_to_read = { "sections[your-words]" = "names" }\nstale_banner = "Part',
    )

    assert re.search(r"reading grade \d+\.\d > 7", found(folder))


def test_a_reason_for_a_block_that_is_gone_is_found(folder):
    spoil(
        folder / "en/about.toml",
        'stale_banner = "Part',
        'harder_to_read = { "sections[gone]" = "names" }\nstale_banner = "Part',
    )

    assert "no block 'sections[gone]'" in found(folder)


def test_a_translation_keeps_the_ids_of_the_first_language(folder):
    (folder / "xx").mkdir()
    shutil.copy(folder / "en/diary.toml", folder / "xx/diary.toml")
    assert check(folder) == []

    spoil(folder / "xx/diary.toml", 'id = "bending"', 'id = "stooping"')

    expected = [
        Fault("xx/diary.toml", "choice/bending", "is missing"),
        Fault("xx/diary.toml", "choice/stooping", "is not in the first language"),
    ]
    assert expected == check(folder)


def test_a_translation_of_a_broken_file_is_still_checked(folder):
    (folder / "xx").mkdir()
    shutil.copy(folder / "en/about.toml", folder / "xx/about.toml")
    spoil(folder / "en/about.toml", 'title = "', 'titel = "')
    spoil(folder / "xx/about.toml", '"best-2012", ', '"hearsay", ')

    assert "xx/about.toml: sources: source 'hearsay' is not in sources.toml" in found(folder)
