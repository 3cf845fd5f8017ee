"""The checker finds what is planted in sessions, exercises, relaxations and plans, all at once."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.content.check import check

CONTENT = Path(__file__).parents[2] / "assets" / "content"
Planted = tuple[str, str, str, str]
"""A file, the words to replace, what with, and what the checker then says."""

SESSION = "sessions/2-good-and-bad-days.md"
SESSIONS: tuple[Planted, ...] = (
    (SESSION, "{#ups-and-downs minutes=2}", "{#ups-and-downs minutes=7}", "are not 2 to 4"),
    (SESSION, "{#job-too-big minutes", "{#smart-goal minutes", "stands more than once in this"),
    (SESSION, 'unit = "minutes"', 'unit = "leaps"', "good-day: no unit 'leaps'"),
    ("sessions/1-understanding-pain.md", 'head = ["What happened", ', "head = [", "column heads"),
    ("sessions/3-thoughts-and-feelings.md", "number = 3", "number = 9", "they do not count"),
    ("sessions/4-getting-back.md", "(glossary:", "(glossary:no-", "in the glossary"),
    ("sessions/5-when-pain-takes-over.md", 'relaxation = "', 'relaxation = "no-', "no relaxation"),
    ("sessions/0-assessment.md", 'alt = "', 'alt = ""\n#', "a picture without words"),
)
SHAPES: tuple[Planted, ...] = (
    (SESSION, 'makes = "activity"', 'makes = "cake"', "blocks[make-baseline].makes: is none of"),
    (SESSION, "```review last-week", "```ask last-week", "blocks[last-week].question: is missing"),
    ("sessions/1-understanding-pain.md", "is_right = true", "is_right = 1", "is not true or false"),
    ("sessions/6-keeping-it-going.md", "```homework", "```hoemwork", "kind of block 'hoemwork'"),
    ("sessions/3-thoughts-and-feelings.md", "```check", "```", "a fence begins with"),
    ("sessions/3-thoughts-and-feelings.md", "{#look-back minutes=3}", "", "has no {#id minutes=n}"),
    ("sessions/4-getting-back.md", "+++\nid", "id", "no front matter"),
    ("sessions/5-when-pain-takes-over.md", "title =", "titel =", "titel: this key is not known"),
    ("exercises/heel-raises.toml", "reviewed", "reveiwed", "reveiwed: this key is not known"),
    ("exercises/walking.toml", 'family = "fitness"', 'family = "fun"', "family: is none of"),
    ("relaxations/short-break.toml", 'kind = "', 'kind = "nap-', "kind: is none of"),
    ("tips/sleep.toml", "order = 1", "order = true", "order: is not a whole number"),
    ("thoughts.toml", "[[steps]]", "[[step]]", "steps"),
)
ELSEWHERE: tuple[Planted, ...] = (
    ("exercises/bridge.toml", 'id = "3"', 'id = "4"', "levels: are not 1, 2, 3"),
    ("exercises/bridge.toml", "amount = 3", "amount = 0", "levels[1]: has an amount below 1"),
    ("exercises/clam.toml", 'easier_position = "', 'easier_position = "" #', "easier: has no posi"),
    ("relaxations/body-scan.toml", "minutes = ", "minutes = 2 #", "minutes: are not 3 to 12"),
    ("relaxations/body-scan.toml", "seconds = ", "seconds = 900 #", "seconds, not"),
    ("relaxations/paced-breathing.toml", "breath_in = 4", "breath_in = 0", "are for breathing"),
    ("thoughts.toml", 'id = "will_do"', 'id = "shall_do"', "steps: 'will_do' is missing"),
    (
        "flare_up_plan.toml",
        'id = "whom_to_call"',
        'id = "whom"',
        "parts: 'whom_to_call' is missing",
    ),
    ("flare_up_plan.toml", "percent = 50", "percent = 0", "steps[half].percent: is not above 0"),
    ("flare_up_plan.toml", 'id = "rebuild"', 'id = "again"', "walk: 'rebuild' is missing"),
    ("staying_well.toml", 'id = "hard_times"', 'id = "hard"', "parts: 'hard_times' is missing"),
    ("staying_well.toml", "months = 6", "months = 2", "check_ins: do not follow each other"),
    ("evidence.toml", "value = 2.4", "value = 25", "is longer than its scale"),
    ("evidence.toml", 'bars_after = "two-more"', 'bars_after = "x"', "bars_after: no section 'x'"),
    ("programme.toml", "enough_sessions = 3", "enough_sessions = 0", "are below their least"),
    ("programme.toml", "{day}", "soon", "not_yet: has no {day}"),
    ("programme.toml", '"assessment"\nen', '"first"\nen', "no session 'first' with number 0"),
    ("exercises.toml", 'id = "fitness"', 'id = "fun"', "families: 'fitness' is missing"),
    ("glossary.toml", 'id = "baseline"', 'id = "start"', "no term 'baseline'"),
)


def spoilt(folder: Path, planted: Iterable[Planted]) -> str:
    """Return what the checker says of a copy with all these faults in it."""
    shutil.copytree(CONTENT, folder)
    for file, old, new, _ in planted:
        path = folder / "en" / file
        text = path.read_text("utf-8")
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1), "utf-8")
    return "\n".join(str(fault) for fault in check(folder))


@pytest.mark.parametrize(
    "planted", [SESSIONS, SHAPES, ELSEWHERE], ids=["sessions", "shapes", "elsewhere"]
)
def test_all_planted_faults_are_found_at_once(tmp_path, planted):
    found = spoilt(tmp_path / "content", planted)

    missed = [(file, expected) for file, _, _, expected in planted if expected not in found]
    assert missed == [], found


def test_a_review_that_does_not_come_first_and_a_session_without_homework_are_found(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    path = folder / "en" / SESSION
    text = path.read_text("utf-8")
    start = text.index("```homework")
    end = text.index("```", start + 3) + 3
    first = text.index("```review")
    text = text[:start] + text[end:]
    path.write_text(
        f'{text[:first]}```ask early\nquestion = "Why?"\n```\n\n{text[first:]}', "utf-8"
    )

    found = "\n".join(map(str, check(folder)))
    assert "the first thing to do is not the review of the homework" in found
    assert "there is no homework" in found


def test_screens_to_read_only_are_found_but_one_may_be(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    path = folder / "en" / SESSION
    text = path.read_text("utf-8")
    extra = "## Read {{#read-{n} minutes=2}}\n\nJust words here.\n\n"
    at = text.index("## Ups and downs")
    text = text[:at] + extra.format(n=1) + extra.format(n=2) + text[at:]
    path.write_text(text, "utf-8")

    found = "\n".join(map(str, check(folder)))
    assert "screens[read-1]: a second screen with nothing to do" not in found
    assert "screens[read-2]: a second screen with nothing to do" in found
    assert "screens: are 10, not 5 to 8" in found


def test_an_exercise_that_is_practised_and_gone_is_found(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    path = folder / "en" / SESSION
    text = path.read_text("utf-8").replace(
        "```practise stop-on-time\n", '```practise stop-on-time\nexercise = "flying"\n', 1
    )
    path.write_text(text, "utf-8")

    assert "stop-on-time: no exercise 'flying'" in "\n".join(map(str, check(folder)))
