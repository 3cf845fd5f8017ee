"""Content is read from a folder that is handed in, one file when it is asked for."""

import shutil
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.content.loader import ContentFaultError, load
from app.domain.activity import Unit
from app.domain.pacing import BaselineRule

CONTENT = Path(__file__).parents[2] / "assets" / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "content"
    shutil.copytree(CONTENT, copy)
    return copy


def test_every_file_is_read():
    content = load(CONTENT)

    ids = [
        content.safety.id,
        content.first_run.id,
        content.early_advice.id,
        content.pacing.id,
        content.diary.id,
        content.about.id,
    ]
    assert ids == ["safety", "first-run", "early-advice", "pacing", "diary", "about"]
    assert "nhs-back-pain" in content.sources.sources


def test_a_file_is_read_once_and_only_when_asked_for(folder):
    content = load(folder)
    (folder / "en/about.toml").unlink()

    assert content.diary is content.diary
    with pytest.raises(FileNotFoundError):
        _ = content.about


def test_a_language_without_content_falls_back_to_english():
    assert load(CONTENT, "xx").language == "en"


def test_a_file_that_a_language_lacks_is_read_in_english(folder):
    (folder / "xx").mkdir()
    text = (folder / "en/diary.toml").read_text("utf-8")
    (folder / "xx/diary.toml").write_text(text.replace("No pain", "0 niap"), "utf-8")

    content = load(folder, "xx")

    assert content.diary.scale("pain").lowest == "0 niap"
    assert content.about.title == load(CONTENT).about.title


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("none_label", "nonne_label", "safety.nonne_label"),
        ('none_label = "None of these"', "", "safety.none_label"),
        ("version = 2", "version = true", "safety.version"),
        ('level = "today"', 'level = "whenever"', "safety.screens[1].level"),
        ('words = { emergency = "999"', "words = { emergency = 999", "safety.regions[0].words"),
    ],
)
def test_a_wrong_shape_is_named_by_its_place(folder, old, new, place):
    path = folder / "en/safety.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    with pytest.raises(ContentFaultError) as caught:
        _ = load(folder).safety

    assert caught.value.place.startswith(place)


def test_loading_never_imports_pydantic():
    """Pydantic would cost the browser its start."""
    script = (
        "import sys, pathlib; from app.content.loader import load;"
        f"c = load(pathlib.Path({str(CONTENT)!r}));"
        "c.safety, c.first_run, c.early_advice, c.pacing, c.diary, c.about, c.sources;"
        "sys.exit('pydantic' in sys.modules or 'textstat' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], cwd=CONTENT.parents[1], check=False)

    assert done.returncode == 0


def test_a_document_is_stale_from_the_day_after_its_review_date():
    about = load(CONTENT).about

    assert not about.is_stale(about.review_by)
    assert about.is_stale(about.review_by + timedelta(days=1))
    assert not about.is_stale(date(2026, 11, 23))


def test_the_numbers_of_pacing_are_exact():
    numbers = load(CONTENT).pacing.numbers

    assert set(numbers.rules) == set(BaselineRule)
    assert numbers.rules[BaselineRule.THREE_TRIES].tries == 3
    assert numbers.rules[BaselineRule.THREE_TRIES].factor == Decimal("0.8")
    assert numbers.rules[BaselineRule.GOOD_AND_BAD_DAY].factor == 1
    assert numbers.growth_percent == 10
    assert numbers.usable_steps == {
        Unit.MINUTES: 1,
        Unit.STEPS: 50,
        Unit.REPETITIONS: 1,
        Unit.METRES: 10,
    }


@pytest.mark.parametrize(
    ("rule", "amounts", "expected"),
    [
        ("three_tries", [8, 10, 12], 8),
        ("good_and_bad_day", [20, 5], Decimal("12.5")),
        ("under_tolerance", [7], Decimal("6.02")),
    ],
)
def test_the_published_examples_come_out_as_printed(rule, amounts, expected):
    """Sources: ``i-engage``, ``naked-physio`` (20 and 5), ``molina-marshall`` (7 to 6)."""
    words = load(CONTENT).pacing.rule(rule)

    assert len(amounts) == words.tries
    assert words.factor * sum(amounts) / len(amounts) == expected


def test_words_are_found_by_id_and_an_unknown_region_keeps_its_id():
    content = load(CONTENT)

    assert content.pacing.unit("metres").many == "metres"
    assert content.diary.region_label("foot-left") == "Left foot"
    assert content.diary.region_label("tail") == "tail"
    assert len(content.diary.regions) == 13
