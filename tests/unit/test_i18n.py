"""Sentences in another language."""

import pytest

from app import i18n
from tests import pseudo


@pytest.fixture
def catalogues(tmp_path):
    yield pseudo.write_catalogues(tmp_path)
    i18n.use("en", tmp_path)


def test_a_sentence_is_said_in_the_language_in_use(catalogues):
    i18n.use("en-XA", catalogues)

    assert i18n._("Diary").startswith("[Dîárý")


def test_a_count_takes_its_plural_form(catalogues):
    i18n.use("en-XA", catalogues)
    one, many = (
        "Pain was written down on one day of this month.",
        "Pain was written down on %(days)d days of this month.",
    )

    assert "%(days)d" not in i18n.ngettext(one, many, 1)
    assert "%(days)d" in i18n.ngettext(one, many, 3)


def test_a_language_without_a_catalogue_falls_back_to_english(catalogues):
    i18n.use("xx", catalogues)

    assert (i18n.language(), i18n._("Diary")) == ("en", "Diary")


def test_the_right_to_left_language_turns_the_layout(catalogues):
    i18n.use("en-XB", catalogues)

    assert i18n.is_right_to_left()


def test_placeholders_survive_in_every_sentence():
    """A translator who loses a placeholder would crash the screen that fills it."""
    for message in pseudo.sentences():
        for form in pseudo.forms(message):
            kept = pseudo.PLACEHOLDER.findall(pseudo.longer(form))

            assert kept == pseudo.PLACEHOLDER.findall(form)
